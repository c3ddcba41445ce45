// The window at the sizes and interface sizes that people have, measured.
#include <algorithm>
#include <map>
#include <set>

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QImage>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QTreeWidget>

#include "tests/ui/studio/looks.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/note_card.h"
#include "ui/enhance/scrubber.h"
#include "ui/files/empty_page.h"
#include "ui/playback/compare_switch.h"
#include "ui/playback/track_row.h"
#include "ui/playback/transport_bar.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_dialog.h"
#include "ui/studio/first_steps.h"
#include "ui/studio/side_rail.h"
#include "ui/studio/translations.h"
#include "ui/theme/contrast.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/theme_keeper.h"
#include "ui/theme/tokens.h"
#include "ui/versions/versions_panel.h"
#include "ui/widgets/elided_combo_box.h"
#include "ui/widgets/fold.h"

namespace inventio::ui {
namespace {

constexpr QSize kSizes[] = {{1024, 640}, {1280, 800}, {1366, 768}, {1600, 1000}};
constexpr int kTextSizes[] = {token::kSmallText, token::kText, token::kTitle, token::kDisplay};
constexpr double kScales[] = {1.0, 1.25, 2.0};

class MeasuresTest : public StudioTest, public testing::WithParamInterface<const char*> {
protected:
    MeasuresTest() { open(makeBassScorer); } // once more, in the language

    void settle()
    {
        // Layouts answer each other by posting.
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }

    /// The column that a part belongs to, also while it is folded.
    SideRail& railOf(const QWidget& part)
    {
        const QWidget* inside = &part;
        while (!qobject_cast<const SideRail*>(inside))
            inside = inside->parentWidget();
        return *const_cast<SideRail*>(qobject_cast<const SideRail*>(inside));
    }

    const Translations m_translations{QString::fromLatin1(GetParam())};
};

TEST_P(MeasuresTest, NothingIsCutOffOverlapsOrLiesOutside)
{
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        studio->theme().choose(theme);
        for (const double scale : kScales) {
            studio->theme().setScale(scale);
            studio->setMinimumSize(1, 1); // that of the layout is none
            for (const QSize size : kSizes) {
                studio->resize(size);
                settle();
                EXPECT_EQ(studio->size(), size);
                expectGoodLooks(*studio,
                    QStringLiteral("%1 x %2 at %3 %")
                        .arg(size.width())
                        .arg(size.height())
                        .arg(scale * 100)
                        .toStdString());
            }
        }
    }
}

TEST_P(MeasuresTest, NothingIsCutOffAroundThePages)
{
    studio->actions()["view.page"]->trigger();
    for (const double scale : kScales) {
        studio->theme().setScale(scale);
        studio->setMinimumSize(1, 1);
        for (const QSize size : kSizes) {
            studio->resize(size);
            settle();
            EXPECT_EQ(studio->size(), size);
            expectGoodLooks(*studio, std::to_string(size.width()) + " wide at " + std::to_string(scale));
        }
    }
}

TEST_P(MeasuresTest, AFoldedColumnGrowsWithTheInterface)
{
    const SideRail* left = &railOf(*studio->findChild<VersionsPanel*>());
    int before = 0;
    for (const double scale : {1.0, 1.25, 1.0}) {
        studio->theme().setScale(scale);
        studio->setMinimumSize(1, 1);
        studio->resize(1000, 800);
        settle();
        ASSERT_FALSE(left->isOpen());
        expectGoodLooks(*studio, std::to_string(scale));
        EXPECT_EQ(studio->roll().mapTo(studio.get(), QPoint()).x(), left->width() + 1) << "no gap, at " << scale;
        EXPECT_TRUE(scale == 1.0 || left->width() > before);
        before = left->width();
    }
}

TEST_P(MeasuresTest, TheRollStaysTheLargestAndPanicAtHand)
{
    for (const double scale : kScales)
        for (const QSize size : kSizes) {
            studio->theme().setScale(scale);
            studio->setMinimumSize(1, 1);
            studio->resize(size);
            settle();
            EXPECT_GE(studio->roll().width(), size.width() * 2 / 5) << size.width() << " at " << scale;
            const auto* panic = studio->transport().widgetForAction(studio->actions()["play.panic"]);
            EXPECT_TRUE(panic->isVisible()) << size.width() << " at " << scale;
        }
}

TEST_P(MeasuresTest, TheToolBarOfTheSmallestWindowLacksOnlyWhatIsNeededLeast)
{
    const auto isThere = [this](QAction* action) { return studio->transport().widgetForAction(action)->isVisible(); };
    for (const double scale : {1.0, 1.25, 1.5}) {
        studio->theme().setScale(scale);
        studio->resize(QSize(token::kSmallestWindowWidth, token::kSmallestWindowHeight) * scale);
        settle();
        EXPECT_TRUE(studio->findChild<CompareSwitch*>()->isVisible()) << scale;
        for (const auto what : {ActionId("play.panic"), ActionId("tool.split"), ActionId("edit.redo")})
            EXPECT_TRUE(isThere(studio->actions()[what])) << what.info().id << " at " << scale;
        EXPECT_FALSE(isThere(studio->transport().actions().last())) << "the volume, at " << scale;
    }
}

TEST_P(MeasuresTest, TheButtonForTheRestOfTheToolBarIsSeen)
{
    studio->resize(token::kSmallestWindowWidth, token::kSmallestWindowHeight);
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        studio->theme().choose(theme);
        settle();
        auto* more = studio->transport().findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
        ASSERT_TRUE(more && more->isVisible());
        const QImage image = more->grab().toImage();
        double strongest = 1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                strongest
                    = std::max(strongest, contrast(image.pixelColor(x, y), studio->theme().theme().colours.window));
        EXPECT_GE(strongest, 3.0) << static_cast<int>(theme);
    }
}

TEST_P(MeasuresTest, NamesInTheSettingsStandInTheMiddleOfWhatTheyName)
{
    for (const double scale : {1.0, 1.5}) {
        studio->theme().setScale(scale);
        SettingsDialog dialog(studio->settings(), studio->theme(), studio.get());
        dialog.show();
        settle();
        for (const auto* form : dialog.findChildren<QFormLayout*>())
            for (int row = 0; row < form->rowCount(); ++row) {
                const auto* field = qobject_cast<QComboBox*>(form->itemAt(row, QFormLayout::FieldRole)->widget());
                if (!field)
                    continue;
                const auto* name = form->itemAt(row, QFormLayout::LabelRole)->widget();
                EXPECT_LE(std::abs(name->geometry().center().y() - field->geometry().center().y()), 1)
                    << describe(*name) << " at " << scale;
            }
    }
}

TEST_P(MeasuresTest, TheSettingsFitTheScreenAndNoneOfTheirWordsIsCut)
{
    for (const double scale : {1.0, 1.5, 2.0}) {
        studio->theme().setScale(scale);
        bool seen = false;
        QTimer::singleShot(100, studio.get(), [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            seen = true;
            settle();
            EXPECT_LE(dialog->height(), dialog->screen()->availableGeometry().height()) << scale;
            expectGoodLooks(*dialog, std::to_string(scale));
            dialog->reject();
        });
        studio->actions()["edit.settings"]->trigger();
        EXPECT_TRUE(seen);
    }
}

TEST_P(MeasuresTest, TheFirstStepsCutNoWordAndTheNextOneIsThere)
{
    studio->actions()["help.firstSteps"]->trigger();
    studio->setMinimumSize(1, 1);
    studio->findChild<EmptyPage*>()->hide();
    auto& steps = *studio->findChild<FirstSteps*>();
    for (const int width : {1280, 760, 500}) {
        studio->resize(width, 640);
        settle();
        expectGoodLooks(*studio, std::to_string(width));
        const auto* next = steps.findChildren<QPushButton*>().at(2); // after those that come at the end
        EXPECT_TRUE(next->isVisible()) << width << next->text().toStdString();
        EXPECT_LE(next->fontMetrics().horizontalAdvance(next->text()), next->width()) << width;
    }
}

TEST_P(MeasuresTest, TheTracksOfFourVoicesAreSeenAsAWhole)
{
    studio->resize(token::kWindowWidth, token::kWindowHeight);
    project::Piece piece = studio->document().piece();
    project::PieceTrack voice = piece.tracks.front();
    voice.notes.clear();
    piece.tracks.resize(4, voice);
    studio->document().commit(QStringLiteral("Four voices"), piece);
    settle();
    const auto rows = studio->findChildren<TrackRow*>();
    ASSERT_EQ(rows.size(), 4);
    for (const auto* row : rows)
        EXPECT_EQ(row->visibleRegion().boundingRect(), row->rect());
}

TEST_P(MeasuresTest, TheRightColumnHasItsMeasureAndRoomForWhatIsInIt)
{
    for (const double scale : kScales) {
        studio->theme().setScale(scale);
        studio->resize(QSize(token::kWindowWidth, token::kWindowHeight) * scale);
        settle();
        for (auto* fold : studio->findChildren<Fold*>())
            fold->setOpen(true);
        settle();
        const auto& rail = railOf(*studio->findChild<EnhancePanel*>());
        EXPECT_EQ(rail.width(), qRound(token::kRightColumn * scale)) << scale;
        const int bar = qRound(studio->theme().theme().metrics.scrollBar);
        EXPECT_LE(studio->findChild<EnhancePanel*>()->minimumSizeHint().width(), rail.width() - bar) << scale;
    }
}

TEST_P(MeasuresTest, TheRollHasNearlyHalfOfTheWindow)
{
    studio->resize(token::kWindowWidth, token::kWindowHeight);
    settle();
    studio->roll().lanes().setLane(LowerLane::Hidden);
    settle();
    const RollView& notes = studio->roll().view();
    const int width = notes.width() + studio->roll().keys().width();
    const int height = notes.height();
    EXPECT_GE(width * height, 45 * token::kWindowWidth * token::kWindowHeight / 100) << width << " x " << height;
}

TEST_P(MeasuresTest, ATrackIsALineAndAVersionARow)
{
    studio->resize(token::kWindowWidth, token::kWindowHeight);
    settle();
    EXPECT_EQ(studio->findChild<TrackRow*>()->height(), token::kTrackCard);
    const auto* tree = studio->findChild<VersionsPanel*>()->findChild<QTreeWidget*>();
    EXPECT_EQ(tree->visualItemRect(tree->topLevelItem(0)).height(), 40);
}

TEST_P(MeasuresTest, EveryInstrumentIsTold)
{
    for (const double scale : kScales) {
        studio->theme().setScale(scale);
        studio->resize(QSize(token::kWindowWidth, token::kWindowHeight) * scale);
        settle();
        auto* row = studio->findChild<TrackRow*>();
        for (int program = 0; program < 128; ++program) {
            project::PieceTrack track;
            track.mix.program = program;
            row->show(track, 1);
            auto& box = *row->findChild<ElidedComboBox*>();
            EXPECT_FALSE(box.isElided()) << box.currentText().toStdString() << " at " << scale;
        }
    }
}

TEST_P(MeasuresTest, RowsOfAMenuHaveOneHeight)
{
    for (const double scale : {1.0, 1.5}) {
        studio->theme().setScale(scale);
        settle();
        for (auto* menu : studio->menuBar()->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) {
            std::set<int> heights;
            for (auto* action : menu->actions())
                if (action->isVisible() && !action->isSeparator())
                    heights.insert(menu->actionGeometry(action).height());
            EXPECT_LE(heights.size(), 1U) << menu->title().toStdString() << " at " << scale;
        }
    }
}

TEST_P(MeasuresTest, NothingVanishesFromASmallWindow)
{
    studio->setMinimumSize(1, 1);
    studio->resize(1024, 640);
    settle();
    enhance();
    settle();
    const auto isWhole = [](const QWidget& part) { return part.visibleRegion().boundingRect() == part.rect(); };
    EXPECT_TRUE(isWhole(studio->scrubber()));
    EXPECT_TRUE(isWhole(*studio->transport().widgetForAction(studio->actions()["play.panic"])));
    EXPECT_TRUE(isWhole(*studio->findChild<CompareSwitch*>()));
    EXPECT_TRUE(isWhole(*studio->findChild<NoteCard*>()));
    EXPECT_TRUE(isWhole(studio->roll().overview()));
    EXPECT_FALSE(railOf(*studio->findChild<VersionsPanel*>()).isOpen());
    EXPECT_TRUE(railOf(*studio->findChild<EnhancePanel*>()).isOpen());
}

TEST_P(MeasuresTest, AFoldedColumnOpensOverTheRollWhichStaysAsItIs)
{
    studio->setMinimumSize(1, 1);
    studio->resize(740, 640);
    settle();
    const QRect before = studio->roll().geometry();
    for (const QWidget* part : std::initializer_list<const QWidget*>{
             studio->findChild<VersionsPanel*>(), studio->findChild<EnhancePanel*>()}) {
        const auto& rail = railOf(*part);
        ASSERT_FALSE(part->isVisible());
        auto* button = rail.findChild<QToolButton*>();
        button->click();
        settle();
        EXPECT_TRUE(rail.isOpen());
        ASSERT_TRUE(part->isVisible());
        EXPECT_EQ(part->visibleRegion().boundingRect().width(), part->width());
        EXPECT_EQ(studio->roll().geometry(), before);
        expectGoodLooks(*studio, "drawer");
        button->click();
        settle();
        EXPECT_FALSE(part->isVisible());
    }
    studio->resize(token::kWindowWidth, token::kWindowHeight);
    settle();
    EXPECT_TRUE(studio->findChild<EnhancePanel*>()->isVisible());
}

TEST_P(MeasuresTest, HeadingsStandUnderEachOther)
{
    for (const double scale : {1.0, 1.5}) {
        studio->theme().setScale(scale);
        settle();
        std::set<int> lefts;
        for (const auto* label : studio->findChild<VersionsPanel*>()->parentWidget()->findChildren<QLabel*>())
            if (roleOf(*label) == QLatin1String("heading"))
                lefts.insert(label->mapTo(studio.get(), label->contentsRect().topLeft()).x());
        EXPECT_EQ(lefts.size(), 1U) << scale;
    }
}

TEST_P(MeasuresTest, NoTwoThingsInTheWindowHaveTheSameAltKey)
{
    for (auto* fold : studio->findChildren<Fold*>())
        fold->setOpen(true);
    std::map<QString, std::string> keys;
    const auto add = [&](const QString& text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            return;
        EXPECT_FALSE(keys.contains(key)) << key.toStdString() << ": " << text.toStdString() << " and " << keys[key];
        keys[key] = text.toStdString();
    };
    for (const auto* menu : studio->menuBar()->actions())
        add(menu->text());
    for (const auto* button : studio->findChildren<QAbstractButton*>())
        if (button->isVisible())
            add(button->text());
    for (const auto* label : studio->findChildren<QLabel*>())
        if (label->isVisible() && label->buddy())
            add(label->text());
    EXPECT_GT(keys.size(), 8U);
}

TEST_P(MeasuresTest, RowsAndIconsGrowWithTheInterface)
{
    studio->resize(1600, 1000);
    settle();
    const double row = studio->roll().viewport().geometry().rowHeight();
    const int icon = studio->transport().iconSize().width();
    const int keys = studio->roll().keys().width();
    studio->theme().setScale(2.0);
    settle();
    EXPECT_DOUBLE_EQ(studio->roll().viewport().geometry().rowHeight(), 2 * row);
    EXPECT_EQ(studio->transport().iconSize().width(), 2 * icon);
    EXPECT_EQ(studio->roll().keys().width(), 2 * keys);
    studio->theme().setScale(1.0);
    settle();
    EXPECT_DOUBLE_EQ(studio->roll().viewport().geometry().rowHeight(), row);
}

/// What is not in the interface's type, or not in one of its sizes.
std::string strangersIn(const QWidget& window, double scale)
{
    std::string strangers;
    for (const auto* part : window.findChildren<QWidget*>()) {
        const QFont font = part->font();
        const bool isKnown
            = std::ranges::any_of(kTextSizes, [&](int size) { return font.pixelSize() == qRound(size * scale); });
        if (part->isVisible() && isControl(*part)
            && (font.families().value(0) != QLatin1String(token::kFontFamily) || !isKnown))
            strangers += describe(*part) + ": " + font.toString().toStdString() + "\n";
    }
    return strangers;
}

TEST_P(MeasuresTest, AllTextIsInTheTypeOfTheInterface)
{
    for (const double scale : {1.0, 1.5}) {
        studio->theme().setScale(scale);
        settle();
        EXPECT_EQ(strangersIn(*studio, scale), "") << scale;
    }
}

TEST_P(MeasuresTest, AWindowThatWouldNotFitOpensMaximised)
{
    EXPECT_FALSE(studio->isMaximized());
    studio->settings().setScale(2.5);
    open(makeBassScorer);
    EXPECT_TRUE(studio->isMaximized());
}

TEST_P(MeasuresTest, TheWindowIsNeverLargerThanTheScreen)
{
    studio->theme().setScale(3.0);
    settle();
    constexpr int leastTitleBar = 24;
    const QSize room = studio->screen()->availableSize() - QSize(0, leastTitleBar);
    EXPECT_LE(studio->minimumWidth(), room.width());
    EXPECT_LE(studio->minimumHeight(), room.height());
    EXPECT_LE(studio->width(), room.width());
    EXPECT_LE(studio->height(), room.height());
}

INSTANTIATE_TEST_SUITE_P(Languages, MeasuresTest, testing::Values("en", "de"));

} // namespace
} // namespace inventio::ui

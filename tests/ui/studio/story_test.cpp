// What a user trusts the window to do: where the model works, what becomes of versions, where the keys go.
#include <algorithm>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QtTest/QTest>

#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/review_controller.h"
#include "ui/enhance/scrubber.h"
#include "ui/playback/compare_switch.h"
#include "ui/playback/transport_bar.h"
#include "ui/roll/roll_panel.h"
#include "ui/versions/version_band.h"
#include "ui/versions/version_controller.h"
#include "ui/widgets/fold.h"

namespace inventio::ui {

namespace {

class StoryTest : public StudioTest {
protected:
    StoryTest()
    {
        studio->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(studio.get()));
    }

    /// Marks bars as the region, both counted from 1.
    void markRegion(int first, int last)
    {
        auto piece = project().piece();
        piece.region = project::Area{piece.metre.barStart(first - 1), piece.metre.barStart(last)};
        studio->document().commit(QStringLiteral("Set region"), std::move(piece));
    }

    /// Moves the first note of the piece on show.
    void edit()
    {
        auto piece = project().piece();
        piece.tracks.front().notes.front().note.pitch += 1;
        studio->document().commit(QStringLiteral("Move"), std::move(piece));
    }

    QPushButton* button(const QString& text)
    {
        const auto all = studio->findChildren<QPushButton*>();
        const auto found = std::ranges::find_if(all, [&](auto* each) { return each->text() == text; });
        return found == all.end() ? nullptr : *found;
    }

    QString state()
    {
        QStringList words;
        for (auto* label : studio->enhancePanel().findChildren<QLabel*>())
            words << label->text();
        return words.join(QLatin1Char('\n'));
    }
};

TEST_F(StoryTest, ADrawnRegionIsWhereTheModelWorks)
{
    EXPECT_NE(button(QStringLiteral("Enhance")), nullptr);
    markRegion(3, 4);
    EXPECT_EQ(studio->enhancePanel().settings().scope, project::EnhanceScope::Region);
    EXPECT_NE(button(QStringLiteral("Enhance bars 3–4")), nullptr);
    const auto before = project().piece();
    enhance();
    ASSERT_GE(project().versions.size(), 2U);
    for (const auto& track : project().piece().tracks)
        for (const auto& note : track.notes)
            EXPECT_TRUE(note.provenance == project::Provenance::Yours || before.region->contains(note.note))
                << note.note.onset.value;

    studio->actions()["model.clearRegion"]->trigger();
    EXPECT_EQ(studio->enhancePanel().settings().scope, project::EnhanceScope::Everything);
    EXPECT_NE(button(QStringLiteral("Enhance")), nullptr);
    studio->actions()["edit.undo"]->trigger();
    EXPECT_EQ(studio->enhancePanel().settings().scope, project::EnhanceScope::Region);
}

TEST_F(StoryTest, WhatWasAskedForIsAskedNoLongerOnceItIsThere)
{
    auto settings = studio->enhancePanel().settings();
    settings.scope = project::EnhanceScope::Selection;
    studio->enhancePanel().setSettings(settings);
    studio->actions()["model.enhance"]->trigger();
    ASSERT_TRUE(state().contains(QStringLiteral("Select the notes")));
    studio->document().select({project().piece().tracks.front().notes.front().id});
    EXPECT_FALSE(state().contains(QStringLiteral("Select the notes")));

    studio->document().select({});
    studio->actions()["model.enhance"]->trigger();
    ASSERT_TRUE(state().contains(QStringLiteral("Select the notes")));
    settings.scope = project::EnhanceScope::Everything;
    studio->enhancePanel().setSettings(settings);
    EXPECT_FALSE(state().contains(QStringLiteral("Select the notes")));
}

TEST_F(StoryTest, AnotherVariationWorksInTheRegionOnShow)
{
    EXPECT_FALSE(studio->actions()["model.enhanceAgain"]->isEnabled()) << "nothing was made yet";
    enhance();
    const auto versions = project().versions.size();
    markRegion(1, 2);
    const auto region = project().piece().region;
    QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
    studio->actions()["model.enhanceAgain"]->trigger();
    ASSERT_TRUE(stopped.wait(kWaitMs));
    ASSERT_EQ(project().versions.size(), versions + 1);
    EXPECT_EQ(project().currentVersion().parent, project().versions[0].id);
    EXPECT_EQ(project().currentVersion().enhance->before->region, region);
}

TEST_F(StoryTest, AVariationThatCannotBeMadeTakesNoNewSeed)
{
    enhance();
    const auto seed = studio->enhancePanel().settings().params.seed;
    auto piece = project().piece();
    piece.region = project::Area{piece.metre.barStart(0), piece.metre.barStart(1), 120, 127};
    studio->document().commit(QStringLiteral("Set region"), std::move(piece));
    QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
    studio->actions()["model.enhanceAgain"]->trigger();
    ASSERT_TRUE(stopped.count() > 0 || stopped.wait(kWaitMs));
    EXPECT_TRUE(state().contains(QStringLiteral("nothing to fill"))) << state().toStdString();
    EXPECT_EQ(studio->enhancePanel().settings().params.seed, seed);
}

TEST_F(StoryTest, EditingWhatOthersCameFromMakesAVersionBesideIt)
{
    const auto original = project();
    enhance();
    const auto versions = project().versions.size();
    studio->versions().open(original.current);
    studio->document().select({project().piece().tracks.front().notes.front().id});
    edit();
    ASSERT_EQ(project().versions.size(), versions + 1);
    EXPECT_EQ(*project().version(original.current).piece, original.piece());
    EXPECT_EQ(project().currentVersion().parent, project().version(original.current).parent);
    EXPECT_EQ(studio->document().selection().size(), 1U) << "the note that was moved";
    studio->actions()["edit.undo"]->trigger();
    EXPECT_EQ(project().versions.size(), versions);
    EXPECT_EQ(project().current, original.current);
}

TEST_F(StoryTest, GoingBackInAVersionThatOthersCameFromLeavesItToThem)
{
    auto settings = studio->enhancePanel().settings();
    settings.params.maxAdd = 4; // so that something is left for the second
    studio->enhancePanel().setSettings(settings);
    enhance();
    const auto first = project().currentVersion();
    enhance();
    ASSERT_EQ(project().currentVersion().parent, first.id);
    studio->versions().open(first.id);
    const auto versions = project().versions.size();
    Q_EMIT studio->scrubber().settled(1);
    EXPECT_EQ(project().versions.size(), versions + 1);
    EXPECT_EQ(*project().version(first.id).piece, *first.piece);
}

TEST_F(StoryTest, WhatIsTypedIsWhatTheModelGets)
{
    auto folds = studio->enhancePanel().findChildren<Fold*>();
    for (auto* fold : folds)
        fold->setOpen(true);
    const auto fields = studio->enhancePanel().findChildren<QDoubleSpinBox*>();
    const auto add = std::ranges::find_if(
        fields, [](auto* field) { return field->accessibleName().contains(QStringLiteral("add")); });
    ASSERT_NE(add, fields.end());
    (*add)->setFocus();
    (*add)->selectAll();
    QTest::keyClicks(*add, QStringLiteral("5"));
    QTest::keyClick(*add, Qt::Key_Return);
    EXPECT_TRUE(studio->roll().view().hasFocus());
    EXPECT_EQ(studio->enhancePanel().settings().params.maxAdd, 5);
    const int before = project().piece().noteCount();
    enhance();
    EXPECT_EQ(project().piece().noteCount(), before + 5);
    EXPECT_TRUE(state().contains(QStringLiteral("Stopped at the most notes to add: 5 notes added")))
        << qPrintable(state());
}

TEST_F(StoryTest, TheKeysStayWithTheRollAfterAClickOnEnhance)
{
    QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
    QTest::mouseClick(button(QStringLiteral("Enhance")), Qt::LeftButton);
    EXPECT_TRUE(studio->roll().view().hasFocus());
    ASSERT_TRUE(stopped.wait(kWaitMs));
    EXPECT_TRUE(studio->roll().view().hasFocus());
    studio->actions()["model.nextChange"]->trigger();
    studio->actions()["edit.undo"]->trigger();
    EXPECT_TRUE(studio->roll().view().hasFocus());
}

TEST_F(StoryTest, SaysNothingOfAnEnhanceThatWasTakenBack)
{
    enhance();
    EXPECT_TRUE(state().contains(QStringLiteral("notes added"))) << qPrintable(state());
    studio->actions()["edit.undo"]->trigger();
    EXPECT_FALSE(state().contains(QStringLiteral("notes added"))) << qPrintable(state());
    studio->actions()["file.new"]->trigger();
    EXPECT_TRUE(state().contains(QStringLiteral("Play, draw or open a tune first."))) << qPrintable(state());
}

TEST_F(StoryTest, TheBandAndTheSwitchSayWhichVersionIsHeard)
{
    auto* band = studio->findChild<VersionBand*>();
    const auto name = QString::fromStdString(project().currentVersion().name);
    EXPECT_EQ(band->text(), name);
    enhance();
    EXPECT_TRUE(band->text().startsWith(QStringLiteral("After · "))) << qPrintable(band->text());
    auto* before = button(QStringLiteral("Before"));
    auto* after = button(QStringLiteral("After"));
    EXPECT_TRUE(after->isChecked());
    QTest::mouseClick(before, Qt::LeftButton);
    EXPECT_TRUE(before->isChecked());
    EXPECT_FALSE(after->isChecked());
    EXPECT_EQ(band->text(), QStringLiteral("Before · ") + name);
    EXPECT_TRUE(studio->versions().showsOther());
    QTest::mouseClick(before, Qt::LeftButton);
    EXPECT_TRUE(before->isChecked()) << "it is on show already";
    QTest::mouseClick(after, Qt::LeftButton);
    EXPECT_FALSE(studio->versions().showsOther());
}

TEST_F(StoryTest, NothingMovesWhenEnhanceBeginsEndsOrIsReviewed)
{
    studio->resize(1280, 800);
    const auto look = [this] {
        QTest::qWait(50);
        std::vector<std::pair<const QWidget*, QRect>> found;
        for (const auto* widget : studio->findChildren<QWidget*>())
            if (widget->isVisible() && !studio->menuBar()->isAncestorOf(widget) // where words follow each other
                && widget->parentWidget()->objectName() != QStringLiteral("qt_scrollarea_viewport") // what is scrolled
                && !widget->inherits("inventio::ui::VariationCard"))                                // which come and go
                found.emplace_back(widget, QRect(widget->mapTo(studio.get(), QPoint()), widget->size()));
        return found;
    };
    const auto places = [&look] { // once what was asked for is laid out
        auto found = look();
        for (auto next = look(); next != found; next = look())
            found = std::move(next);
        return found;
    };
    const auto asText = [](const QRect& rect) {
        return std::to_string(rect.x()) + "," + std::to_string(rect.y()) + " " + std::to_string(rect.width()) + "x"
            + std::to_string(rect.height());
    };
    const auto moved = [&asText](const auto& was, const auto& is) {
        std::string text;
        for (const auto& [widget, rect] : was) {
            const auto now = std::ranges::find(is, widget, &std::pair<const QWidget*, QRect>::first);
            if (now != is.end() && now->second != rect)
                text += std::string(widget->metaObject()->className()) + " from " + asText(rect) + " to "
                    + asText(now->second) + "; ";
        }
        return text;
    };
    const auto still = places();
    QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
    studio->actions()["model.enhance"]->trigger();
    EXPECT_EQ(moved(still, places()), "");
    ASSERT_TRUE(stopped.count() > 0 || stopped.wait(kWaitMs));
    EXPECT_EQ(moved(still, places()), "");
    studio->actions()["model.nextChange"]->trigger();
    EXPECT_EQ(moved(still, places()), "");
    studio->document().select({});
    EXPECT_EQ(moved(still, places()), "");
    studio->document().select({project().piece().tracks.front().notes.front().id});
    EXPECT_EQ(moved(still, places()), "") << "a note that is selected";
    studio->actions()["edit.selectAll"]->trigger();
    EXPECT_EQ(moved(still, places()), "") << "all notes";
    markRegion(3, 4);
    EXPECT_EQ(moved(still, places()), "") << "a region";
    for (const auto what : {ActionId("compare.other"), ActionId("view.lens"), ActionId("variation.keep")}) {
        studio->actions()[what]->trigger();
        EXPECT_EQ(moved(still, places()), "") << what.info().id;
    }
}

} // namespace

} // namespace inventio::ui

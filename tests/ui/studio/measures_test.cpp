// The window at the sizes and interface sizes that people have, measured.
#include <QCoreApplication>
#include <QScreen>

#include "tests/ui/studio/looks.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/playback/transport_bar.h"
#include "ui/roll/roll_panel.h"
#include "ui/studio/translations.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/theme_keeper.h"

namespace inventio::ui {
namespace {

constexpr QSize kSizes[] = {{1024, 640}, {1280, 800}, {1366, 768}, {1600, 1000}};
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

TEST_P(MeasuresTest, TheWindowIsNeverLargerThanTheScreen)
{
    studio->theme().setScale(3.0);
    settle();
    const QSize room = studio->screen()->availableSize();
    EXPECT_LE(studio->minimumWidth(), room.width());
    EXPECT_LE(studio->minimumHeight(), room.height());
    EXPECT_LE(studio->width(), room.width());
    EXPECT_LE(studio->height(), room.height());
}

INSTANTIATE_TEST_SUITE_P(Languages, MeasuresTest, testing::Values("en", "de"));

} // namespace
} // namespace inventio::ui

// Looking inside the model, and the manual, from the window.
#include <gmock/gmock.h>

#include "core/project/piece_edits.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/accompaniment/accompany_panel.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/learn/learn_panel.h"
#include "ui/manual/manual_window.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/roll/roll_panel.h"
#include "ui/widgets/help_topic.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

namespace {

using Page = InsidePanel::Page;

class InsideTest : public StudioTest {
protected:
    InsidePanel& panel() { return studio->inside().panel(); }
    BarPlot& edits() { return *panel().findChild<BarPlot*>(QStringLiteral("edits")); }
    BarPlot& support() { return *panel().findChild<BarPlot*>(QStringLiteral("support")); }

    void untilShown(const std::function<void()>& cause)
    {
        QSignalSpy shown(&studio->inside(), &InsideController::shown);
        cause();
        ASSERT_TRUE(shown.wait(kWaitMs));
    }
    void openPanel()
    {
        untilShown([this] { studio->actions()["model.inside"]->trigger(); });
    }
};

TEST_F(InsideTest, FollowsThePiece)
{
    openPanel();
    const auto before = edits().bars();
    ASSERT_FALSE(before.empty());
    untilShown([this] {
        auto piece = project().piece();
        piece = project::withNote(
            piece, 0, {.onset = {0}, .pitch = composing::testing::BassScorer::kPitch, .length = {480}});
        studio->document().commit(QStringLiteral("Bass"), std::move(piece));
    });
    EXPECT_NE(edits().bars()[0].label, before[0].label) << "what is there is not proposed any more";
    panel().close();
    EXPECT_FALSE(studio->actions()["model.inside"]->isChecked());
}

TEST_F(InsideTest, ShowsTheSupportOfTheSelectedNote)
{
    openPanel();
    untilShown([this] { panel().showPage(Page::Support); });
    EXPECT_TRUE(support().bars().empty()) << "no note is selected";
    untilShown([this] { studio->document().select({project().piece().tracks[0].notes[2].id}); });
    EXPECT_FALSE(support().bars().empty());
}

TEST_F(InsideTest, ShowsHowTheEnhanceOfTheVersionWent)
{
    openPanel();
    untilShown([this] { panel().showPage(Page::Course); });
    auto& left = *panel().findChild<LinePlot*>(QStringLiteral("left"));
    EXPECT_TRUE(left.points().empty()) << "the tune was not made by the model";
    untilShown([this] { enhance(); });
    EXPECT_GT(left.points().size(), 1U);
}

TEST_F(InsideTest, TheKeyOfTheManualOpensThePageOfWhatHasTheFocus)
{
    studio->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(studio.get()));
    studio->roll().view().setFocus();
    QTest::keyClick(&studio->roll().view(), Qt::Key_F1);
    ASSERT_NE(studio->help().manual(), nullptr);
    EXPECT_TRUE(studio->help().manual()->isVisible());
}

TEST_F(InsideTest, EveryPanelHasAPageOfTheManual)
{
    EXPECT_EQ(helpTopicOf(&studio->roll().view()), QStringLiteral("roll"));
    EXPECT_EQ(helpTopicOf(&panel()), QStringLiteral("inside"));
    EXPECT_EQ(helpTopicOf(studio->findChild<EnhancePanel*>()), QStringLiteral("enhance"));
    EXPECT_EQ(helpTopicOf(studio->findChild<AccompanyPanel*>()), QStringLiteral("accompany"));
    EXPECT_EQ(helpTopicOf(studio->findChild<LearnPanel*>()), QStringLiteral("lessons"));
}

} // namespace

} // namespace inventio::ui

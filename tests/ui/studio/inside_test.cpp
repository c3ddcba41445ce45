// Looking inside the model, and the manual, from the window.
#include <algorithm>

#include <gmock/gmock.h>

#include <QCursor>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

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

/// What F1 opens with the focus on a control, as `name` finds it.
struct Control {
    const char* name;
    const char* topic;
};

class HelpOn : public InsideTest, public ::testing::WithParamInterface<Control> { };

TEST_P(HelpOn, OpensThePageOfTheControl)
{
    const auto [name, topic] = GetParam();
    auto* control = studio->findChild<QWidget*>(QString::fromLatin1(name));
    ASSERT_NE(control, nullptr);
    ASSERT_TRUE(control->isVisible());
    QCursor::setPos(control->mapToGlobal(control->rect().center()));
    studio->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(studio.get()));
    QTest::keyClick(studio.get(), Qt::Key_F1);
    ASSERT_NE(studio->help().manual(), nullptr);
    EXPECT_EQ(studio->help().manual()->topic(), QString::fromLatin1(topic));
    const auto& page = *studio->help().manual()->findChild<QTextBrowser*>();
    EXPECT_GT(page.toPlainText().size(), 200);
}

INSTANTIATE_TEST_SUITE_P(Controls, HelpOn,
    ::testing::Values(Control{"risk", "enhance#creative-risk"}, Control{"where", "enhance#where"},
        Control{"melody", "enhance#melody"}, Control{"limits", "enhance#limits"}, Control{"live", "enhance#live"},
        Control{"enhance", "enhance"}, Control{"model.enhance", "enhance"}, Control{"scrubber", "enhance#edits"},
        Control{"variations", "enhance#variations"}, Control{"versions", "versions"},
        Control{"tracks", "playing#tracks"}, Control{"transport", "playing"}, Control{"card", "inside#note"},
        Control{"roll", "roll"}),
    [](const auto& control) { return QString::fromLatin1(control.param.name).remove(QLatin1Char('.')).toStdString(); });

/// Clicks a link where it stands on the page, scrolled there as a reader would. False if it is not there.
bool clickLink(QTextBrowser& page, const QString& link)
{
    auto& bar = *page.verticalScrollBar();
    for (int scrolled = 0; scrolled <= bar.maximum(); scrolled += page.viewport()->height() / 2) {
        bar.setValue(scrolled);
        for (int y = 0; y < page.viewport()->height(); y += 4)
            for (int x = 0; x < page.viewport()->width(); x += 8)
                if (page.anchorAt({x, y}) == link) {
                    QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, {x, y});
                    return true;
                }
    }
    return false;
}

TEST_F(InsideTest, EveryQuestionOfANewcomerIsTwoClicksAway)
{
    for (const char* question : {"creative-risk", "stop", "why-this-note", "melody-safe", "copies-bach", "undo",
             "takes", "which-files", "my-keyboard", "publish"}) {
        SCOPED_TRACE(question);
        studio->help().open(QStringLiteral("roll#drawing"));
        auto& manual = *studio->help().manual();
        auto& page = *manual.findChild<QTextBrowser*>();
        const auto buttons = manual.findChildren<QToolButton*>();
        const auto contents = std::ranges::find(buttons, QStringLiteral("Contents"), &QToolButton::text);
        ASSERT_NE(contents, buttons.end());
        QTest::mouseClick(*contents, Qt::LeftButton);
        ASSERT_TRUE(clickLink(page, QStringLiteral("questions.md#") + QLatin1String(question)));
        EXPECT_EQ(manual.topic(), QStringLiteral("questions#") + QLatin1String(question));
        const QString heading = page.cursorForPosition({20, 20}).block().text();
        EXPECT_TRUE(page.toPlainText().contains(heading));
        EXPECT_TRUE(heading.endsWith(QLatin1Char('?'))
            || page.verticalScrollBar()->value() == page.verticalScrollBar()->maximum())
            << heading.toStdString();
    }
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

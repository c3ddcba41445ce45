// Notes that follow the sliders.
#include "ui/enhance/live_enhance_controller.h"

#include <QtTest/QTest>

#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/roll/roll_panel.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {

namespace {

class LiveEnhanceTest : public StudioTest {
protected:
    LiveEnhanceTest()
    {
        base = project().current;
        switchLive();
    }

    void switchLive() { studio->actions()["model.live"]->trigger(); }

    /// Sets the most notes to add, as a slider does, and waits for what comes of it.
    void move(int mostToAdd)
    {
        QSignalSpy made(&studio->following(), &LiveEnhanceController::made);
        setMost(mostToAdd);
        ASSERT_TRUE(made.wait(kWaitMs));
    }

    void setMost(int mostToAdd)
    {
        auto settings = studio->enhancePanel().settings();
        settings.params.maxAdd = mostToAdd;
        studio->enhancePanel().setSettings(settings);
    }

    int added() { return project().currentVersion().piece->noteCount() - project().version(base).piece->noteCount(); }

    project::VersionId base;
};

TEST_F(LiveEnhanceTest, NotesFollowASliderWithoutAClick)
{
    move(5);
    EXPECT_EQ(added(), 5);
    move(2);
    EXPECT_EQ(added(), 2) << "from the base, not from what came before";
    EXPECT_EQ(project().currentVersion().parent, base);
    EXPECT_EQ(studio->versions().other(), base);
    EXPECT_TRUE(project().currentVersion().enhance);
}

TEST_F(LiveEnhanceTest, AHandThatMovesLongIsOneVersionAndOneStep)
{
    const auto before = project();
    for (const int most : {3, 6, 4, 5})
        move(most);
    EXPECT_EQ(project().versions.size(), before.versions.size() + 1);
    studio->actions()["edit.undo"]->trigger();
    EXPECT_EQ(project(), before);
    EXPECT_FALSE(studio->document().canUndo());
    studio->actions()["edit.redo"]->trigger();
    EXPECT_EQ(added(), 5);
}

TEST_F(LiveEnhanceTest, OnlyTheLastOfManyMovesMustCome)
{
    QSignalSpy made(&studio->following(), &LiveEnhanceController::made);
    for (int most = 1; most <= 7; ++most)
        setMost(most);
    EXPECT_TRUE(QTest::qWaitFor([this] { return added() == 7; }, kWaitMs));
    EXPECT_LT(made.count(), 7);
}

/// Whose model waits to be let on.
class DrawnLiveEnhanceTest : public LiveEnhanceTest {
protected:
    DrawnLiveEnhanceTest()
    {
        open([gate = gate] { return std::make_unique<composing::testing::GatedScorer>(gate); });
        base = project().current;
        switchLive();
    }
    ~DrawnLiveEnhanceTest() override { gate->open.release(500); }

    int notesSeen() { return studio->roll().content().piece().noteCount(); }
    bool waitForNotes(int count)
    {
        return QTest::qWaitFor([&] { return notesSeen() == count; }, kWaitMs);
    }
    bool waitForLooks(int count)
    {
        return QTest::qWaitFor([&] { return gate->asked >= count; }, kWaitMs);
    }

    std::shared_ptr<composing::testing::GatedScorer::Gate> gate
        = std::make_shared<composing::testing::GatedScorer::Gate>();
};

TEST_F(DrawnLiveEnhanceTest, NotesAreSeenAsTheyAreDrawn)
{
    const auto before = project();
    const int notes = notesSeen();
    setMost(50);
    ASSERT_TRUE(waitForLooks(1));
    gate->open.release();
    EXPECT_TRUE(QTest::qWaitFor([&] { return notesSeen() > notes; }, kWaitMs));
    EXPECT_TRUE(studio->composer().isWorking());
    EXPECT_EQ(project(), before) << "nothing was made yet";
    switchLive();
    EXPECT_EQ(notesSeen(), notes);
}

TEST_F(DrawnLiveEnhanceTest, AMoveEndsWhatIsDrawnForAnEarlierOne)
{
    QSignalSpy made(&studio->following(), &LiveEnhanceController::made);
    QSignalSpy heard(&studio->following(), &LiveEnhanceController::previewed);
    const int notes = notesSeen();
    setMost(50);
    ASSERT_TRUE(waitForLooks(1));
    gate->open.release();
    ASSERT_TRUE(waitForLooks(2));
    setMost(3);
    QTest::qWait(100); // longer than two requests are apart
    gate->open.release();
    ASSERT_TRUE(waitForLooks(3));
    EXPECT_EQ(made.count(), 0);
    EXPECT_EQ(heard.count(), 1) << "and it is heard until the next is there";
    EXPECT_GT(notesSeen(), notes) << "and seen";
    gate->open.release(500);
    EXPECT_TRUE(waitForNotes(notes + 3));
    EXPECT_TRUE(made.count() == 1 || made.wait(kWaitMs));
    EXPECT_EQ(added(), 3);
}

TEST_F(LiveEnhanceTest, SwitchedOffItRestoresWhatWas)
{
    const auto before = project();
    move(4);
    switchLive();
    EXPECT_EQ(project(), before);
    setMost(6);
    QTest::qWait(200);
    EXPECT_EQ(project(), before);
}

TEST_F(LiveEnhanceTest, WhatTheUserWentOnFromStays)
{
    move(4);
    studio->actions()["variation.keep"]->trigger();
    const auto kept = project();
    switchLive();
    EXPECT_EQ(project(), kept);
    switchLive();
    move(6);
    EXPECT_EQ(project().currentVersion().parent, base) << "the next one begins where the first did";
    EXPECT_EQ(project().versions.size(), kept.versions.size() + 1);
}

TEST_F(LiveEnhanceTest, EnhanceTakesThePlaceOfWhatFollowedTheSlider)
{
    move(4);
    setMost(5);
    QSignalSpy finished(&studio->enhancing(), &EnhanceController::finished);
    studio->actions()["model.enhance"]->trigger();
    ASSERT_TRUE(finished.wait(kWaitMs));
    EXPECT_EQ(finished.first().first().value<project::VersionId>(), base);
    EXPECT_EQ(added(), 5);
    studio->actions()["edit.undo"]->trigger();
    EXPECT_EQ(project().current, base);
    EXPECT_EQ(project().versions.size(), 1U);
}

TEST_F(LiveEnhanceTest, NothingInTheWindowSaysThatTheModelRuns)
{
    auto* enhance = studio->actions()["model.enhance"];
    QSignalSpy changed(enhance, &QAction::enabledChanged);
    move(4);
    EXPECT_EQ(changed.count(), 0);
}

TEST_F(LiveEnhanceTest, ARegionThatIsDrawnChangesNoNote)
{
    const auto notes = project().currentVersion().piece->noteCount();
    auto piece = *project().currentVersion().piece;
    piece.region = project::Area{{0}, piece.metre.barStart(1), 0, 127};
    studio->document().commit(QStringLiteral("Region"), piece);
    QTest::qWait(200);
    EXPECT_EQ(project().currentVersion().piece->noteCount(), notes);
}

} // namespace

} // namespace inventio::ui

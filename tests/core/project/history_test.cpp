#include "core/project/history.h"

#include <gtest/gtest.h>

#include "core/project/piece_edits.h"
#include "tests/core/project/pieces.h"
#include "tests/core/project/random_projects.h"

namespace inventio::project {
namespace {

Project transposed(const Project& project, int semitones)
{
    return withPiece(project, withNotesMoved(project.piece(), allNotes(project.piece()), {{0}, semitones}));
}

History scaleHistory()
{
    return History(newProject(testing::scale(), "Take 1"));
}

TEST(HistoryTest, UndoesAndRedoesEverythingExactly)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        base::Random random(seed);
        History history(testing::randomProject(random));
        std::vector<Project> states{history.project()};
        for (int step = 0; step < 12; ++step)
            if (history.commit("Step", testing::randomlyChanged(history.project(), random)))
                states.push_back(history.project());
        for (auto state = states.rbegin(); state != states.rend(); ++state) {
            ASSERT_EQ(history.project(), *state) << "seed " << seed;
            history.undo();
        }
        ASSERT_FALSE(history.canUndo());
        for (const Project& state : states) {
            ASSERT_EQ(history.project(), state) << "seed " << seed;
            history.redo();
        }
        ASSERT_FALSE(history.canRedo());
    }
}

TEST(HistoryTest, TellsWhatCanBeUndoneAndRedone)
{
    History history = scaleHistory();
    EXPECT_EQ(history.undoName(), "");
    history.commit("Up", transposed(history.project(), 1));
    history.commit("Down", transposed(history.project(), -2));
    history.undo();
    EXPECT_EQ(history.undoName(), "Up");
    EXPECT_EQ(history.redoName(), "Down");
    EXPECT_EQ(history.names(), (std::vector<std::string>{"Up", "Down"}));
    EXPECT_EQ(history.position(), 1);
}

TEST(HistoryTest, TakesNoStepThatChangesNothing)
{
    History history = scaleHistory();
    EXPECT_FALSE(history.commit("Nothing", transposed(history.project(), 0)));
    EXPECT_FALSE(history.canUndo());
}

TEST(HistoryTest, ForgetsWhatWasUndoneOnceSomethingElseIsDone)
{
    History history = scaleHistory();
    history.commit("Up", transposed(history.project(), 1));
    history.undo();
    history.commit("Down", transposed(history.project(), -1));
    EXPECT_FALSE(history.canRedo());
    EXPECT_EQ(history.names(), (std::vector<std::string>{"Down"}));
}

TEST(HistoryTest, DoesNothingAtEitherEnd)
{
    History history = scaleHistory();
    history.undo();
    history.redo();
    EXPECT_EQ(history.project(), newProject(testing::scale(), "Take 1"));
}

TEST(HistoryTest, KnowsItsWayBackToTheSavedState)
{
    History history = scaleHistory();
    EXPECT_TRUE(history.isSaved());
    history.commit("Up", transposed(history.project(), 1));
    EXPECT_FALSE(history.isSaved());
    history.markSaved();
    history.undo();
    EXPECT_FALSE(history.isSaved());
    history.redo();
    EXPECT_TRUE(history.isSaved());
}

TEST(HistoryTest, IsNotSavedAgainOnceTheSavedStateIsForgotten)
{
    History history = scaleHistory();
    history.commit("Up", transposed(history.project(), 1));
    history.markSaved();
    history.undo();
    history.commit("Down", transposed(history.project(), -1));
    EXPECT_FALSE(history.isSaved());
    history.undo();
    EXPECT_FALSE(history.isSaved());
}

TEST(HistoryTest, CanBeUnsavedThoughNoStepWasMade)
{
    History history = scaleHistory();
    history.markUnsaved();
    EXPECT_FALSE(history.isSaved());
    history.markSaved();
    EXPECT_TRUE(history.isSaved());
}

TEST(HistoryTest, HandsOutTheChangeOfEachStep)
{
    History history = scaleHistory();
    Project follower = history.project();
    const auto applyLast = [&] { follower = applied(history.lastChange(), follower); };
    history.commit("Up", transposed(history.project(), 1));
    applyLast();
    history.commit("Up", transposed(history.project(), 1));
    applyLast();
    history.undo();
    applyLast();
    history.undo();
    applyLast();
    history.redo();
    applyLast();
    EXPECT_EQ(follower, history.project());
}

} // namespace
} // namespace inventio::project

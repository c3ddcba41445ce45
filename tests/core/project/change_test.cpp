#include "core/project/change.h"

#include <gtest/gtest.h>

#include "core/project/piece_edits.h"
#include "tests/core/project/pieces.h"
#include "tests/core/project/random_projects.h"

namespace inventio::project {
namespace {

TEST(ChangeTest, LeadsFromAnyPieceToAnyOtherAndBack)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        base::Random random(seed);
        const Piece before = testing::randomPiece(random);
        const Piece after = random.chance(0.5) ? testing::randomPiece(random) : testing::randomlyEdited(before, random);
        const PieceChange change = difference(before, after);
        ASSERT_EQ(applied(change, before), after) << "seed " << seed;
        ASSERT_EQ(applied(inverse(change), after), before) << "seed " << seed;
        ASSERT_EQ(change.empty(), before == after) << "seed " << seed;
    }
}

TEST(ChangeTest, LeadsFromAnyProjectToAnyOtherAndBack)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        base::Random random(seed);
        const Project before = testing::randomProject(random);
        const Project after
            = random.chance(0.3) ? testing::randomProject(random) : testing::randomlyChanged(before, random);
        const ProjectChange change = difference(before, after);
        ASSERT_EQ(applied(change, before), after) << "seed " << seed;
        ASSERT_EQ(applied(inverse(change), after), before) << "seed " << seed;
        ASSERT_EQ(change.empty(), before == after) << "seed " << seed;
    }
}

TEST(ChangeTest, IsAsLargeAsTheDifference)
{
    const Piece after = withNotesMoved(testing::scale(), {{4}}, {{0}, 1});
    const PieceChange change = difference(testing::scale(), after);
    ASSERT_EQ(change.notes.size(), 1u);
    EXPECT_EQ(change.notes[0].removed.size(), 1u);
    EXPECT_EQ(change.notes[0].added.size(), 1u);
    EXPECT_TRUE(change.events.empty());
    EXPECT_FALSE(change.frame);
}

TEST(ChangeTest, HoldsNoCopyOfTheVersionsThatStay)
{
    const Project before = newProject(testing::scale(), "Take 1");
    const Project after = withChild(before, {1}, {{}, {}, "Copy", false, before.versions[0].piece, std::nullopt});
    const ProjectChange change = difference(before, after);
    ASSERT_TRUE(change.tree);
    EXPECT_TRUE(change.tree->first.versions.empty());
    EXPECT_EQ(change.tree->second.versions.size(), 1u);
    EXPECT_TRUE(change.pieces.empty());
}

TEST(ChangeTest, PassesOverWhatDoesNotFit)
{
    PieceChange change;
    change.notes.push_back({7, {}, {{}}});
    change.events.push_back({-1, {}, {}});
    EXPECT_EQ(applied(change, Piece()), Piece());
    ProjectChange ofTree;
    ofTree.tree.emplace(ProjectChange::Tree(), ProjectChange::Tree{{{9}}, {}, {9}, 9});
    EXPECT_TRUE(applied(ofTree, newProject(Piece(), "Take 1")).versions.empty());
}

} // namespace
} // namespace inventio::project

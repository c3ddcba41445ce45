#include "core/project/piece_change.h"

#include <gtest/gtest.h>

#include "core/project/piece_edits.h"
#include "tests/core/project/pieces.h"
#include "tests/core/project/random_projects.h"

namespace inventio::project {
namespace {

TEST(PieceChangeTest, LeadsFromAnyPieceToAnyOtherAndBack)
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

TEST(PieceChangeTest, IsAsLargeAsTheDifference)
{
    const Piece after = withNotesMoved(testing::scale(), {{4}}, {{0}, 1});
    const PieceChange change = difference(testing::scale(), after);
    ASSERT_EQ(change.notes.size(), 1u);
    EXPECT_EQ(change.notes[0].removed.size(), 1u);
    EXPECT_EQ(change.notes[0].added.size(), 1u);
    EXPECT_TRUE(change.events.empty());
    EXPECT_FALSE(change.frame);
}

TEST(PieceChangeTest, PassesOverWhatDoesNotFit)
{
    PieceChange change;
    change.notes.push_back({7, {}, {{}}});
    change.events.push_back({-1, {}, {}});
    EXPECT_EQ(applied(change, Piece()), Piece());
}

} // namespace
} // namespace inventio::project

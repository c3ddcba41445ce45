#include "core/project/enhance_request.h"

#include <gtest/gtest.h>

#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

using testing::noteAt;
using testing::pieceWith;
using testing::scale;

TEST(EnhanceRequestTest, ABarHoldsTheNotesThatLieNearestToItsSteps)
{
    const Area area = areaOfBars(scale(), {2, 2}).value();
    EXPECT_EQ(area, (Area{{1920 - 60}, {3840 - 60}}));
}

TEST(EnhanceRequestTest, CountsBarsInTheMetreOfThePiece)
{
    Piece piece = scale();
    piece.metre = music::TimeSignatureMap(480, {{{0}, 3, 4}});
    EXPECT_EQ(areaOfBars(piece, {1, 2}).value(), (Area{{0}, {2880 - 60}}));
}

TEST(EnhanceRequestTest, RefusesBarsThatThePieceDoesNotHave)
{
    const auto area = areaOfBars(scale(), {2, 3});
    ASSERT_FALSE(area);
    EXPECT_EQ(area.error().message, "The piece has bars 1-2 only; the region 2-3 reaches beyond them.");
    EXPECT_FALSE(areaOfBars(scale(), {0, 1}));
    EXPECT_FALSE(areaOfBars(scale(), {2, 1}));
}

} // namespace
} // namespace inventio::project

#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "core/project/enhance.h"
#include "core/project/enhance_request.h"
#include "core/project/piece_edits.h"
#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

using music::Ticks;
using testing::noteAt;
using testing::scale; // two bars
using testing::shared;

TEST(PieceBarsTest, NewBarsAreTheRegionToFill)
{
    const Piece piece = withBarsAtEnd(scale(), 4);
    EXPECT_EQ(piece.end(), Ticks{6 * 1920});
    EXPECT_EQ(piece.region, (Area{{2 * 1920}, {6 * 1920}}));
    EXPECT_EQ(testing::notesOf(piece), testing::notesOf(scale()));
}

TEST(PieceBarsTest, MoreBarsMakeTheRegionLonger)
{
    const Piece piece = withBarsAtEnd(withBarsAtEnd(scale(), 4), 2);
    EXPECT_EQ(piece.region, (Area{{2 * 1920}, {8 * 1920}}));
}

TEST(PieceBarsTest, ARegionElsewhereGivesWay)
{
    Piece piece = scale();
    piece.region = Area{{0}, {1920}, 40, 60};
    EXPECT_EQ(withBarsAtEnd(piece, 1).region, (Area{{2 * 1920}, {3 * 1920}}));
}

TEST(PieceBarsTest, TheyBeginBehindALastBarThatIsHalfFull)
{
    EXPECT_EQ(withBarsAtEnd(testing::pieceWith({noteAt(0, 60, 100)}), 1).region, (Area{{1920}, {3840}}));
}

TEST(PieceBarsTest, ABarThatOnlyTheEndOfATrackBeginsIsNoBar)
{
    Piece piece = scale();
    piece.tracks.front().end = Ticks{2 * 1920 + 1};
    EXPECT_EQ(withBarsAtEnd(piece, 1).region, (Area{{2 * 1920}, {3 * 1920}}));
}

TEST(PieceBarsTest, TheyFollowTheMetre)
{
    Piece piece = scale();
    piece.metre = music::TimeSignatureMap(480, {{{0}, 3, 4}});
    EXPECT_EQ(withBarsAtEnd(piece, 2).region, (Area{{3 * 1440}, {5 * 1440}}));
}

TEST(PieceBarsTest, NothingHappensWhereAFileCouldNotBeSoLong)
{
    EXPECT_EQ(withBarsAtEnd(scale(), 2'000'000), scale());
    EXPECT_EQ(withBarsAtEnd(scale(), 0), scale());
}

TEST(PieceBarsTest, TheModelFillsThem)
{
    const Piece piece = withBarsAtEnd(scale(), 2);
    const auto job = prepareEnhance(shared(piece), {}, composing::withoutCraft()).value();
    EXPECT_EQ(job.grid.bars(), 4);
    auto scorer = composing::noiseScorer(1);
    const auto made = composing::enhance(job.input, job.params, scorer, {}, {}, job.rules).value();
    const Piece filled = pieceAfter(job, made.log, static_cast<int>(made.log.size()));
    EXPECT_GT(filled.noteCount(), piece.noteCount());
    for (const PieceNote& note : testing::notesOf(filled))
        EXPECT_TRUE(note.provenance == Provenance::Yours || note.note.onset >= Ticks{2 * 1920});
}

TEST(PieceBarsTest, BarsThatAreThereCanBeNamed)
{
    Piece piece = withBarsAtEnd(scale(), 2);
    EXPECT_TRUE(areaOfBars(piece, {3, 4}));
    EXPECT_FALSE(areaOfBars(piece, {3, 5}));
}

} // namespace
} // namespace inventio::project

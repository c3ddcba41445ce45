#include <gtest/gtest.h>

#include "core/project/piece_edits.h"
#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

using music::RawEvent;
using music::Ticks;
using testing::noteAt;
using testing::pieceWith;
using testing::scale;

TEST(PieceCropTest, MovesWhatIsLeftToTheStart)
{
    const Piece piece = cropped(scale(), {960}, {1920});
    EXPECT_EQ(testing::onsetsOf(piece), (std::vector<std::int64_t>{0, 480}));
    EXPECT_EQ(testing::pitchesOf(piece), (std::vector<int>{64, 65}));
    EXPECT_EQ(piece.end(), Ticks{960});
}

TEST(PieceCropTest, CutsNotesAcrossTheBorders)
{
    Piece piece = scale();
    testing::noteOf(piece, 2).provenance = Provenance::Added;
    testing::noteOf(piece, 3).provenance = Provenance::Added;
    piece = cropped(piece, {600}, {1500});
    EXPECT_EQ(findNote(piece, {2})->note, noteAt(0, 62, 360));
    EXPECT_EQ(findNote(piece, {2})->provenance, Provenance::Changed);
    EXPECT_EQ(findNote(piece, {3})->note, noteAt(360, 64, 480));
    EXPECT_EQ(findNote(piece, {3})->provenance, Provenance::Added) << "it is whole";
    EXPECT_EQ(findNote(piece, {4})->note, noteAt(840, 65, 60));
}

TEST(PieceCropTest, OfEverythingChangesNothing)
{
    EXPECT_EQ(cropped(scale(), {0}, {8 * 480}), scale());
}

TEST(PieceCropTest, OfNothingLeavesTheTracks)
{
    const Piece piece = cropped(scale(), {960}, {960});
    EXPECT_EQ(piece.noteCount(), 0);
    EXPECT_EQ(piece.tracks.size(), 1u);
}

TEST(PieceCropTest, CarriesOnTheTempoAndTheMetre)
{
    Piece piece = scale();
    piece.tempo = music::TempoMap({{{0}, 400'000}, {{480}, 600'000}, {{1920}, 700'000}});
    piece.metre = music::TimeSignatureMap(480, {{{0}, 2, 4}});
    piece = cropped(piece, {960}, {3840});
    EXPECT_EQ(piece.tempo.changes(), (std::vector<music::TempoChange>{{{0}, 600'000}, {{960}, 700'000}}));
    EXPECT_EQ(piece.metre.changes(), (std::vector<music::MetreChange>{{{0}, 2, 4}}));
}

TEST(PieceCropTest, MakesTheRestOfABarAPickup)
{
    const Piece piece = cropped(scale(), {480}, {3840}); // from the second beat of a bar of four
    EXPECT_EQ(piece.metre.at({0}).bar, 0);
    EXPECT_EQ(piece.metre.barStart(1), Ticks{1440});
    EXPECT_EQ(piece.metre.barStart(2), Ticks{1440 + 1920});
}

TEST(PieceCropTest, CarriesOnWhatWasSet)
{
    Piece piece = scale();
    piece.conductor = {{{0}, {0xff, 0x02, 'c'}}, {{0}, {0xff, 0x59, 1, 0}}, {{480}, {0xff, 0x59, 2, 0}},
        {{500}, {0xff, 0x06, 'm'}}, {{1000}, {0xff, 0x06, 'n'}}};
    piece.tracks[0].events = {{{0}, {0xc0, 5}}, {{100}, {0xc0, 6}}, {{100}, {0xb0, 64, 127}}, {{2000}, {0xc0, 7}}};
    piece = cropped(piece, {960}, {1920});
    EXPECT_EQ(piece.conductor,
        (std::vector<RawEvent>{{{0}, {0xff, 0x02, 'c'}}, {{0}, {0xff, 0x59, 2, 0}}, {{40}, {0xff, 0x06, 'n'}}}));
    EXPECT_EQ(piece.tracks[0].events, (std::vector<RawEvent>{{{0}, {0xc0, 6}}, {{0}, {0xb0, 64, 127}}}));
}

TEST(PieceCropTest, TakesLocksAndRegionAlong)
{
    Piece piece = scale();
    piece.lockedAreas = {{{0}, {480}, 0, 127}, {{500}, {1200}, 60, 72}};
    piece.region = {{{1000}, {9000}, 40, 50}};
    piece = cropped(piece, {960}, {1920});
    EXPECT_EQ(piece.lockedAreas, (std::vector<Area>{{{0}, {240}, 60, 72}}));
    EXPECT_EQ(piece.region, (Area{{40}, {960}, 40, 50}));
}

} // namespace
} // namespace inventio::project

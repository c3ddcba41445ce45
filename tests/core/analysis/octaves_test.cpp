#include "core/analysis/octaves.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::analysis {
namespace {

using grid::PitchRole;
using grid::SeenPitch;
using namespace music::testing;

grid::PitchView viewOf(const music::Sequence& piece)
{
    return octavesFor(piece, grid::writtenTiming(piece));
}

music::Sequence tuneFrom(int lowest)
{
    return pieceOf({noteAt(0, lowest, 480), noteAt(480, lowest + 4, 480), noteAt(960, lowest + 7, 960)});
}

TEST(OctavesTest, APieceThatFitsIsSeenAsItIs)
{
    for (const int lowest : {36, 60, 76}) {
        const auto piece = tuneFrom(lowest);
        EXPECT_EQ(viewOf(piece), grid::writtenPitches(piece)) << lowest;
    }
}

TEST(OctavesTest, ATuneTooHighIsSeenAsFarBelowAsItMust)
{
    EXPECT_EQ(viewOf(tuneFrom(84)).shift, -12);
    EXPECT_EQ(viewOf(tuneFrom(78)).shift, -12) << "a part of it is too high";
    EXPECT_EQ(viewOf(tuneFrom(96)).shift, -24);
    EXPECT_EQ(viewOf(tuneFrom(120)).shift, -48);
    EXPECT_EQ(viewOf(tuneFrom(96)).notes[0][1], (SeenPitch{76, PitchRole::Own}));
}

TEST(OctavesTest, ATuneTooLowIsSeenAbove)
{
    EXPECT_EQ(viewOf(tuneFrom(24)).shift, 12);
    EXPECT_EQ(viewOf(tuneFrom(0)).shift, 36);
}

TEST(OctavesTest, AFewNotesOutsideAreFoldedAndThePieceStays)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < 40; ++i)
        notes.push_back(noteAt(i * 480, 36 + i, 480));
    notes.push_back(noteAt(40 * 480, 90, 480));
    const auto view = viewOf(pieceOf(notes));
    EXPECT_EQ(view.shift, 0);
    EXPECT_EQ(view.notes[0].back(), (SeenPitch{78, PitchRole::Folded}));
    EXPECT_EQ(view.notes[0].front(), (SeenPitch{36, PitchRole::Own}));
}

TEST(OctavesTest, ADoublingIsSeenAsItsVoice)
{
    std::vector<music::Note> low;
    std::vector<music::Note> high;
    for (int i = 0; i < 8; ++i) {
        low.push_back(noteAt(i * 480, 64 + i, 480));
        high.push_back(noteAt(i * 480, 88 + i, 480));
    }
    const auto view = viewOf(pieceOf({trackOf(low), trackOf(high, 1)}));
    EXPECT_EQ(view.shift, 0) << "doublings need not be seen";
    EXPECT_EQ(view.notes[1][3], (SeenPitch{67, PitchRole::Doubling}));
}

} // namespace
} // namespace inventio::analysis

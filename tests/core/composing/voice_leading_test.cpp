#include "core/composing/voice_leading.h"

#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

using grid::GridNote;
using grid::Roll;

/// Soprano and bass move from an octave, C5 over C4, to D5 over nothing yet; alto and tenor hold.
Roll halfWritten()
{
    Roll roll(32);
    for (const GridNote& note :
        {GridNote{8, 72, 4}, GridNote{12, 74, 4}, GridNote{8, 67, 8}, GridNote{8, 64, 8}, GridNote{8, 60, 4}})
        roll.add(note);
    return roll;
}

TEST(VoiceLeadingTest, SeesTheOctavesThatANoteWouldMake)
{
    EXPECT_EQ(parallelsMadeBy(EditKind::Add, {12, 62, 4}, halfWritten()), 1);
}

TEST(VoiceLeadingTest, FindsNothingWrongWithContraryMotion)
{
    EXPECT_EQ(parallelsMadeBy(EditKind::Add, {12, 59, 4}, halfWritten()), 0);
}

TEST(VoiceLeadingTest, SeesThatTakingTheNoteAwayMendsThem)
{
    Roll roll = halfWritten();
    roll.add({12, 62, 4});
    EXPECT_EQ(parallelsMadeBy(EditKind::Remove, {12, 62, 4}, roll), -1);
}

TEST(VoiceLeadingTest, CountsAtTheEdgesOfTheRollToo)
{
    Roll roll(8);
    for (const GridNote& note : {GridNote{0, 72, 4}, GridNote{4, 74, 4}, GridNote{0, 48, 4}})
        roll.add(note);
    EXPECT_EQ(parallelsMadeBy(EditKind::Add, {4, 50, 4}, roll), 1);
}

TEST(VoiceLeadingTest, CountsTheNeighboursThatANoteWouldRepeat)
{
    Roll roll(32);
    for (const GridNote& note : {GridNote{0, 60, 4}, GridNote{8, 60, 4}, GridNote{16, 62, 4}})
        roll.add(note);
    EXPECT_EQ(repetitionsMadeBy({4, 60, 4}, roll), 2);
    EXPECT_EQ(repetitionsMadeBy({4, 60, 2}, roll), 1);
    EXPECT_EQ(repetitionsMadeBy({12, 62, 4}, roll), 1);
    EXPECT_EQ(repetitionsMadeBy({4, 62, 4}, roll), 0);
    EXPECT_EQ(repetitionsMadeBy({28, 60, 4}, roll), 0);
}

} // namespace
} // namespace inventio::composing

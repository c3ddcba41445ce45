#include "core/accompany/melody_line.h"

#include <gtest/gtest.h>

#include "tests/core/accompany/small_melody.h"

namespace inventio::accompany {
namespace {

TEST(MelodyLineTest, IsTheFirstTrackThatHasNotesAndIsNoDrums)
{
    music::Sequence sequence = quarters(2);
    music::Track drums = sequence.tracks[0];
    drums.channel = music::kDrumChannel;
    sequence.tracks.insert(sequence.tracks.begin(), {music::Track{}, drums});
    const auto line = melodyLine(sequence);
    ASSERT_TRUE(line);
    EXPECT_EQ(melodyTrack(sequence), 2);
    EXPECT_EQ(notesOf(line->symbols).size(), 8U);
    EXPECT_EQ(line->steps(), 32);
}

TEST(MelodyLineTest, BeginsWithTheBarOfTheFirstNoteAndEndsWithThatOfTheLast)
{
    music::Sequence sequence = quarters(2);
    for (music::Note& note : sequence.tracks[0].notes)
        note.onset += music::Ticks{2 * 1920 + 480};
    sequence.tracks[0].end += music::Ticks{2 * 1920 + 480};
    const auto line = melodyLine(sequence);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->firstStep, 32);
    EXPECT_EQ(line->steps(), 48);
    EXPECT_EQ(line->spans.front(), 2);
    EXPECT_EQ(line->metre.front().bar, 2);
    EXPECT_EQ(notesOf(line->symbols).front(), (grid::GridNote{4, 60, 4}));
}

TEST(MelodyLineTest, AVeryHighMelodyIsSeenWherePeopleSing)
{
    const auto line = melodyLine(quarters(2, 60 + 36));
    ASSERT_TRUE(line);
    EXPECT_EQ(line->octaves, -2);
    EXPECT_EQ(notesOf(line->symbols).front().pitch, 72);
}

TEST(MelodyLineTest, LooseNotesAreSeenAtTheNearestSixteenth)
{
    music::Sequence sequence = quarters(1);
    sequence.tracks[0].notes[1].onset += music::Ticks{-37};
    sequence.tracks[0].notes[2].onset += music::Ticks{41};
    const auto line = melodyLine(sequence);
    ASSERT_TRUE(line);
    EXPECT_EQ(notesOf(line->symbols)[1].step, 4);
    EXPECT_EQ(notesOf(line->symbols)[2].step, 8);
}

TEST(MelodyLineTest, NothingToAccompanyIsSaid)
{
    const music::Sequence empty;
    EXPECT_FALSE(melodyLine(empty));
}

} // namespace
} // namespace inventio::accompany

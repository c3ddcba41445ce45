#include "core/accompany/accompanied_sequence.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/core/accompany/small_melody.h"

namespace inventio::accompany {
namespace {

TEST(AccompaniedSequenceTest, LeavesWhatWasThereAndAddsATrackForEachPart)
{
    const music::Sequence sequence = quarters(1);
    const MelodyLine line = *melodyLine(sequence);
    const std::vector<Slot> slots(3, lineOf({{0, 48, 8}, {8, 50, 8}}, 16));
    const music::Sequence made = accompaniedSequence(sequence, line, Style::Chorale, slots);
    ASSERT_EQ(made.tracks.size(), 4U);
    EXPECT_EQ(made.tracks[0], sequence.tracks[0]);
    EXPECT_EQ(made.tracks[3].name, "Bass");
    ASSERT_EQ(made.tracks[3].notes.size(), 2U);
    EXPECT_EQ(made.tracks[3].notes[1], (music::Note{music::Ticks{960}, 50, music::Ticks{960}}));
}

TEST(AccompaniedSequenceTest, NotesStandWhereTheMelodyDoes)
{
    music::Sequence sequence = quarters(1);
    for (music::Note& note : sequence.tracks[0].notes)
        note.onset += music::Ticks{1920};
    const MelodyLine line = *melodyLine(sequence);
    const auto made
        = accompaniedSequence(sequence, line, Style::Chorale, std::vector<Slot>(3, lineOf({{0, 48, 4}}, 16)));
    EXPECT_EQ(made.tracks[1].notes[0].onset, music::Ticks{1920});
}

TEST(AccompaniedSequenceTest, TracksTakeChannelsThatAreFree)
{
    music::Sequence sequence = quarters(1);
    sequence.tracks[0].channel = 2;
    const MelodyLine line = *melodyLine(sequence);
    const auto made
        = accompaniedSequence(sequence, line, Style::Chorale, std::vector<Slot>(3, lineOf({{0, 48, 4}}, 16)));
    std::set<int> channels;
    for (const music::Track& track : made.tracks) {
        EXPECT_TRUE(channels.insert(track.channel).second) << track.channel;
        EXPECT_NE(track.channel, music::kDrumChannel);
    }
}

TEST(AccompaniedSequenceTest, TwoSlotsOfAHandDoNotOverlapOnOnePitch)
{
    const music::Sequence sequence = quarters(1);
    const MelodyLine line = *melodyLine(sequence);
    std::vector<Slot> slots(8, Slot(16, kRest));
    slots[0] = lineOf({{0, 60, 8}}, 16);
    slots[1] = lineOf({{0, 60, 4}, {4, 60, 8}}, 16);
    const auto made = accompaniedSequence(sequence, line, Style::Song, slots);
    ASSERT_EQ(made.tracks.size(), 3U);
    const auto& notes = made.tracks[1].notes;
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[0].end(), notes[1].onset);
}

} // namespace
} // namespace inventio::accompany

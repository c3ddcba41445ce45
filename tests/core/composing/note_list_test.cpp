#include "core/composing/note_list.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

using music::Ticks;
using testing::MatchesRegex;

music::Sequence melody(int ticksPerQuarter, int channel = 0)
{
    music::Sequence sequence;
    sequence.ticksPerQuarter = ticksPerQuarter;
    sequence.tracks.emplace_back();
    sequence.tracks[0].channel = channel;
    for (int beat = 0; beat < 4; ++beat)
        sequence.tracks[0].notes.push_back(
            {Ticks{beat * ticksPerQuarter}, 60 + beat, Ticks{ticksPerQuarter / 2}, 80, 64});
    return sequence;
}

TEST(NoteListTest, IsASha256)
{
    EXPECT_THAT(hashOfNotes(melody(480)), MatchesRegex("[0-9a-f]{64}"));
}

TEST(NoteListTest, NoticesEveryChangeOfANote)
{
    const std::string before = hashOfNotes(melody(480));
    auto changed = melody(480);
    changed.tracks[0].notes[2].pitch += 1;
    EXPECT_NE(hashOfNotes(changed), before);
    changed = melody(480);
    changed.tracks[0].notes[2].length += Ticks{1};
    EXPECT_NE(hashOfNotes(changed), before);
    changed = melody(480);
    changed.tracks[0].notes.pop_back();
    EXPECT_NE(hashOfNotes(changed), before);
}

TEST(NoteListTest, DoesNotDependOnTracksAndResolution)
{
    const auto one = melody(480);
    EXPECT_EQ(hashOfNotes(one), hashOfNotes(melody(96, 3)));
    auto two = one;
    two.tracks.emplace_back();
    two.tracks[1].notes.push_back(two.tracks[0].notes.front());
    two.tracks[0].notes.erase(two.tracks[0].notes.begin());
    EXPECT_EQ(hashOfNotes(two), hashOfNotes(one));
}

TEST(NoteListTest, NoticesWhichNotesAreDrums)
{
    EXPECT_NE(hashOfNotes(melody(480)), hashOfNotes(melody(480, music::kDrumChannel)));
}

TEST(NoteListTest, IsSortedOverAllTracks)
{
    auto sequence = melody(480);
    sequence.tracks.push_back(sequence.tracks[0]);
    sequence.tracks[1].notes[0].pitch = 50;
    const auto notes = listNotes(sequence);
    ASSERT_EQ(notes.size(), 8u);
    EXPECT_TRUE(std::ranges::is_sorted(notes));
    EXPECT_EQ(notes[0].note.pitch, 50);
}

} // namespace
} // namespace inventio::composing

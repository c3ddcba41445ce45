#include "core/midi/take.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::midi {
namespace {

using music::testing::noteAt;
using ::testing::ElementsAre;

const music::TempoMap kTempo; // 960 ticks a second

Take takeOf(std::vector<TakeNote> notes)
{
    return {.notes = std::move(notes)};
}

TEST(TakeTest, BecomesNotesInTheTempoOfThePiece)
{
    const music::TempoMap tempo({{{480}, 1'000'000}});
    const Take take = takeOf({{.onset = {0.25}, .keyUp = {1}, .end = {1}, .pitch = 64, .velocity = 33}});
    EXPECT_THAT(notesOf(take, tempo, 480), ElementsAre(noteAt(240, 64, 480, 33)));
}

TEST(TakeTest, KeepsTheTimingToTheTick)
{
    const Take take = takeOf({{.onset = {0.1003}, .keyUp = {0.2008}, .end = {0.2008}, .releaseVelocity = 9}});
    const std::vector<music::Note> notes = notesOf(take, kTempo, 480);
    EXPECT_EQ(notes.front().onset, music::Ticks{96});
    EXPECT_EQ(notes.front().end(), music::Ticks{193});
    EXPECT_EQ(notes.front().releaseVelocity, 9);
}

TEST(TakeTest, EndsWithTheKeyOrWithTheSound)
{
    const Take take = takeOf({{.onset = {0}, .keyUp = {0.5}, .end = {2}}});
    EXPECT_THAT(notesOf(take, kTempo, 480), ElementsAre(noteAt(0, 60, 480)));
    EXPECT_THAT(notesOf(take, kTempo, 480, NoteEnd::Silence), ElementsAre(noteAt(0, 60, 1920)));
}

TEST(TakeTest, SortsNotesThatWereDrawnToOneOnset)
{
    const Take take = takeOf({{.keyUp = {0.5}, .pitch = 67}, {.keyUp = {0.5}, .pitch = 60}});
    EXPECT_THAT(notesOf(take, kTempo, 480), ElementsAre(noteAt(0, 60, 480), noteAt(0, 67, 480)));
}

TEST(TakeTest, EndsANoteWhereTheNextOfItsPitchBegins)
{
    const Take take
        = takeOf({{.onset = {0}, .keyUp = {1}, .channel = 0}, {.onset = {0.5}, .keyUp = {2}, .channel = 1}});
    EXPECT_THAT(notesOf(take, kTempo, 480), ElementsAre(noteAt(0, 60, 480), noteAt(480, 60, 1440)));
}

TEST(TakeTest, HasNoNoteWithoutLength)
{
    EXPECT_THAT(notesOf(takeOf({{.onset = {1}, .keyUp = {1}}}), kTempo, 480), ElementsAre(noteAt(960, 60, 1)));
}

} // namespace
} // namespace inventio::midi

#include "core/midi/capture_buffer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/midi/playing.h"

namespace inventio::midi {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

void play(CaptureBuffer& buffer, std::initializer_list<MidiEvent> events)
{
    for (const MidiEvent& event : events)
        buffer.receive(event);
}

TEST(CaptureBufferTest, HasNoPhraseBeforeAnythingWasPlayed)
{
    CaptureBuffer buffer;
    EXPECT_THAT(buffer.lastPhrase(), IsEmpty());
    play(buffer, {pedalDown(0), pedalUp(100), release(60, 200)});
    EXPECT_THAT(buffer.lastPhrase(), IsEmpty());
}

TEST(CaptureBufferTest, GivesWhatWasPlayedSinceTheLastPause)
{
    CaptureBuffer buffer;
    play(buffer, {press(60, 0), release(60, 500), press(62, 4000), release(62, 4500), press(64, 6000)});
    EXPECT_THAT(buffer.lastPhrase(), ElementsAre(press(62, 4000), release(62, 4500), press(64, 6000)));
}

TEST(CaptureBufferTest, ALongNoteIsNoPause)
{
    CaptureBuffer buffer;
    play(buffer, {press(60, 0), press(64, 100), release(64, 200), release(60, 9000), press(62, 9100)});
    EXPECT_EQ(buffer.lastPhrase().size(), 5U);
}

TEST(CaptureBufferTest, BeginsWithThePedalThatWasDownThen)
{
    CaptureBuffer buffer;
    play(buffer, {press(60, 0), pedalDown(400), release(60, 500), press(62, 4000)});
    EXPECT_THAT(buffer.lastPhrase(), ElementsAre(pedalDown(4000), press(62, 4000)));
}

TEST(CaptureBufferTest, ForgetsWhatIsTooLongAgo)
{
    CaptureBuffer buffer;
    for (int seconds = 0; seconds < 200; ++seconds)
        play(buffer, {press(60, seconds * 1000), release(60, seconds * 1000 + 500)});
    EXPECT_EQ(buffer.lastPhrase().front().at, milliseconds(80'000));
    play(buffer, {press(62, 1'000'000)});
    EXPECT_EQ(buffer.size(), 1U);
}

TEST(CaptureBufferTest, NeverGrows)
{
    CaptureBuffer buffer({.events = 10});
    for (int count = 0; count < 1000; ++count)
        play(buffer, {press(60, count), release(60, count)});
    EXPECT_EQ(buffer.size(), 10U);
    EXPECT_EQ(buffer.lastPhrase().size(), 10U);
    EXPECT_EQ(buffer.lastPhrase().front(), press(60, 995));
}

TEST(CaptureBufferTest, KeepsNotesAndPedalsAlone)
{
    CaptureBuffer buffer;
    play(buffer, {{milliseconds(1), {0xe0, 1, 2}}, press(60, 2), {milliseconds(3), {0xb0, 1, 99}}});
    EXPECT_THAT(buffer.lastPhrase(), ElementsAre(press(60, 2)));
}

TEST(CaptureBufferTest, IsEmptyOnceCleared)
{
    CaptureBuffer buffer;
    play(buffer, {press(60, 2)});
    buffer.clear();
    EXPECT_THAT(buffer.lastPhrase(), IsEmpty());
    play(buffer, {press(62, 1)});
    EXPECT_THAT(buffer.lastPhrase(), ElementsAre(press(62, 1)));
}

} // namespace
} // namespace inventio::midi

#include "core/midi/midi_event.h"

#include <vector>

#include <gtest/gtest.h>

namespace inventio::midi {
namespace {

constexpr Nanoseconds kNow{1'234'567};

std::optional<MidiEvent> parsed(const std::vector<std::uint8_t>& bytes)
{
    return channelMessage(bytes, kNow);
}

Message meaning(const std::vector<std::uint8_t>& bytes)
{
    return messageOf(parsed(bytes).value());
}

TEST(MidiEventTest, KeepsBytesAndMoment)
{
    EXPECT_EQ(parsed({0x91, 60, 100}), (MidiEvent{kNow, {0x91, 60, 100}}));
    EXPECT_EQ(parsed({0xc2, 7}), (MidiEvent{kNow, {0xc2, 7, 0}}));
}

TEST(MidiEventTest, IgnoresWhatNoPlayerMeans)
{
    EXPECT_EQ(parsed({0xf8}), std::nullopt);                   // clock
    EXPECT_EQ(parsed({0xfe}), std::nullopt);                   // active sensing
    EXPECT_EQ(parsed({0xf0, 0x7e, 1, 2, 0xf7}), std::nullopt); // SysEx
    EXPECT_EQ(parsed({0xf2, 1, 2}), std::nullopt);             // song position
}

TEST(MidiEventTest, RefusesBrokenMessages)
{
    EXPECT_EQ(parsed({}), std::nullopt);
    EXPECT_EQ(parsed({0x90, 60}), std::nullopt);
    EXPECT_EQ(parsed({0x90, 60, 100, 61}), std::nullopt);
    EXPECT_EQ(parsed({60, 100, 0}), std::nullopt);
    EXPECT_EQ(parsed({0x90, 200, 100}), std::nullopt);
    EXPECT_EQ(parsed({0xc0, 1, 2}), std::nullopt);
}

TEST(MidiEventTest, ANoteOnOfVelocityZeroIsANoteOff)
{
    EXPECT_EQ(meaning({0x93, 60, 1}), Message(NoteOn{3, 60, 1}));
    EXPECT_EQ(meaning({0x93, 60, 0}), Message(NoteOff{.channel = 3, .pitch = 60}));
    EXPECT_EQ(meaning({0x83, 60, 9}), Message(NoteOff{3, 60, 9}));
}

TEST(MidiEventTest, ThePedalIsDownFromTheMiddleOn)
{
    EXPECT_EQ(meaning({0xb0, 64, 63}), Message(SustainPedal{0, false}));
    EXPECT_EQ(meaning({0xbf, 64, 64}), Message(SustainPedal{15, true}));
}

TEST(MidiEventTest, KnowsThatAllNotesAreOff)
{
    EXPECT_EQ(meaning({0xb1, 120, 0}), Message(AllNotesOff{1}));
    EXPECT_EQ(meaning({0xb1, 123, 0}), Message(AllNotesOff{1}));
    EXPECT_EQ(meaning({0xb1, 127, 0}), Message(AllNotesOff{1}));
}

TEST(MidiEventTest, LeavesTheRestToTheSound)
{
    EXPECT_EQ(meaning({0xb1, 7, 100}), Message(OtherMessage{}));
    EXPECT_EQ(meaning({0xb1, 121, 0}), Message(OtherMessage{}));
    EXPECT_EQ(meaning({0xe0, 1, 2}), Message(OtherMessage{}));
    EXPECT_EQ(meaning({0xd0, 1}), Message(OtherMessage{}));
}

TEST(MidiEventTest, SaysWhatItMeans)
{
    EXPECT_EQ(messageOf(eventOf(NoteOn{2, 61, 33}, kNow)), Message(NoteOn{2, 61, 33}));
    EXPECT_EQ(messageOf(eventOf(NoteOff{2, 61, 33}, kNow)), Message(NoteOff{2, 61, 33}));
    EXPECT_EQ(messageOf(eventOf(SustainPedal{9, true}, kNow)), Message(SustainPedal{9, true}));
    EXPECT_EQ(messageOf(eventOf(SustainPedal{9, false}, kNow)), Message(SustainPedal{9, false}));
    EXPECT_EQ(eventOf(NoteOn{2, 61, 33}, kNow).at, kNow);
}

} // namespace
} // namespace inventio::midi

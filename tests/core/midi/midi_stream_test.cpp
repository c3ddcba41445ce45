#include "core/midi/midi_stream.h"

#include <memory>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/midi/allocations.h"
#include "tests/core/midi/playing.h"

namespace inventio::midi {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<MidiEvent> taken(MidiStream& stream)
{
    std::vector<MidiEvent> events;
    while (const auto event = stream.next())
        events.push_back(*event);
    return events;
}

TEST(MidiStreamTest, HandsOnEverythingInOrder)
{
    MidiStream stream;
    stream.receive(press(60, 1));
    stream.receive(release(60, 2));
    EXPECT_THAT(taken(stream), ElementsAre(press(60, 1), release(60, 2)));
    EXPECT_THAT(taken(stream), IsEmpty());
}

TEST(MidiStreamTest, LetsGoOfWhatIsHeld)
{
    MidiStream stream;
    for (const MidiEvent& event : {press(60, 1), press(64, 1, 80, 5), press(67, 1), release(60, 2), pedalDown(3, 5)})
        stream.receive(event);
    taken(stream);
    stream.releaseAll(milliseconds(9));
    EXPECT_THAT(taken(stream), ElementsAre(release(67, 9), release(64, 9, 64, 5), pedalUp(9, 5)));
    stream.releaseAll(milliseconds(10));
    EXPECT_THAT(taken(stream), IsEmpty());
}

TEST(MidiStreamTest, HoldsNothingOnceAllNotesAreOff)
{
    MidiStream stream;
    stream.receive(press(60, 1));
    stream.receive({milliseconds(2), {0xb0, 123, 0}});
    taken(stream);
    stream.releaseAll(milliseconds(3));
    EXPECT_THAT(taken(stream), IsEmpty());
}

TEST(MidiStreamTest, CountsWhatFindsNoRoom)
{
    MidiStream stream(nullptr, 4);
    for (int pitch = 60; pitch < 70; ++pitch)
        stream.receive(press(pitch, 1));
    EXPECT_EQ(stream.lost(), 6U);
    EXPECT_EQ(taken(stream).size(), 4U);
}

TEST(MidiStreamTest, AnotherSinkHearsAlsoWhatFindsNoRoom)
{
    struct Count : MidiSink {
        void receive(const MidiEvent& /*event*/) noexcept override { ++events; }
        int events = 0;
    } thru;
    MidiStream stream(&thru, 1);
    stream.receive(press(60, 1));
    stream.receive(press(62, 1));
    stream.releaseAll(milliseconds(2));
    EXPECT_EQ(thru.events, 4);
}

TEST(MidiStreamTest, AllocatesNothingForTheKeyboardsThread)
{
    MidiStream stream(nullptr, 1000);
    const std::vector<std::uint8_t> bytes{0x90, 60, 100};
    const std::size_t before = allocationsOfThisThread();
    for (int count = 0; count < 1000; ++count)
        stream.receive(channelMessage(bytes, monotonicNow()).value());
    stream.releaseAll(monotonicNow());
    EXPECT_EQ(allocationsOfThisThread(), before);

    const auto witness = std::make_unique<int>(1); // that allocations are counted at all
    EXPECT_GT(allocationsOfThisThread(), before);
}

TEST(MidiStreamTest, CrossesFromThreadToThreadWithoutLoss)
{
    constexpr int kEvents = 100'000;
    MidiStream stream(nullptr, kEvents);
    std::jthread keyboard([&stream] {
        for (int count = 0; count < kEvents; ++count)
            stream.receive(press(count % 128, count));
    });
    for (int count = 0; count < kEvents;)
        if (const auto event = stream.next()) {
            ASSERT_EQ(*event, press(count % 128, count));
            ++count;
        }
    EXPECT_EQ(stream.lost(), 0U);
}

} // namespace
} // namespace inventio::midi

#include "core/midi/sink_gate.h"

#include <memory>

#include <gtest/gtest.h>

#include "core/midi/midi_stream.h"
#include "tests/core/midi/playing.h"

namespace inventio::midi {
namespace {

using namespace testing;

/// Not made for two threads: the gate has to keep them apart.
struct Count final : MidiSink {
    void receive(const MidiEvent& /*event*/) noexcept override { ++events; }
    int events = 0;
};

TEST(SinkGateTest, LetsEventsThroughWhileItIsOpen)
{
    SinkGate gate;
    Count count;
    gate.pass(press(60, 1));
    gate.openFor(count);
    gate.pass(press(60, 2));
    gate.pass(release(60, 3));
    gate.shut();
    gate.pass(press(60, 4));
    EXPECT_EQ(count.events, 2);
}

TEST(SinkGateTest, LetsNothingThroughBehindShut)
{
    SinkGate gate;
    int heard = 0;
    std::jthread keyboard([&gate](const std::stop_token& stop) {
        while (!stop.stop_requested())
            gate.pass(press(60, 1));
    });
    for (int round = 0; round < 1'000; ++round) {
        auto count = std::make_unique<Count>();
        gate.openFor(*count);
        if (round % 16 == 0)
            std::this_thread::yield();
        gate.shut();
        const int before = count->events; // a data race, did the gate not order it
        heard += before;
        ASSERT_EQ(count->events, before);
        count.reset();
    }
    while (heard == 0) { // on one core the keyboard may not have had its turn
        Count count;
        gate.openFor(count);
        std::this_thread::yield();
        gate.shut();
        heard += count.events;
    }
}

TEST(SinkGateTest, HandsTheStreamFromThreadToThread)
{
    constexpr int kRounds = 200;
    SinkGate gate;
    MidiStream stream(nullptr, 1 << 16);
    for (int round = 0; round < kRounds; ++round) {
        gate.openFor(stream);
        std::jthread keyboard([&gate] {
            for (int count = 0; count < 10; ++count)
                gate.pass(press(60 + count, count));
        });
        std::this_thread::yield();
        gate.shut();
        stream.releaseAll(milliseconds(round)); // by this thread, as when a keyboard vanishes
    }
    int held = 0;
    while (const auto event = stream.next())
        held += std::holds_alternative<NoteOn>(messageOf(*event)) ? 1 : -1;
    EXPECT_EQ(held, 0);
    EXPECT_EQ(stream.lost(), 0U);
}

} // namespace
} // namespace inventio::midi

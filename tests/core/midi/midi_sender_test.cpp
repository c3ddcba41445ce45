#include "core/midi/midi_sender.h"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/midi/scripted_output.h"

namespace inventio::midi {
namespace {

using testing::Rack;
using testing::ScriptedOutput;

constexpr auto kPort = "Expander";
const Rack::Message kOn{0x90, 60, 100};
const Rack::Message kOff{0x80, 60, 64};
const Rack::Message kSoundOff{0xB0, 120, 0};

class MidiSenderTest : public ::testing::Test {
protected:
    void open()
    {
        sender = std::make_unique<MidiSender>(
            std::make_unique<ScriptedOutput>(rack), MidiSender::Options{.betweenLooks = std::chrono::milliseconds(1)});
        sender->choose(kPort);
    }

    static bool comesTrue(const std::function<bool()>& condition)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition() && std::chrono::steady_clock::now() < end)
            std::this_thread::yield();
        return condition();
    }
    bool isOpen()
    {
        return comesTrue([this] { return sender->opening() > 0; });
    }
    bool hears(const Rack::Message& message)
    {
        return comesTrue([&] { return rack.hasHeard(message); });
    }

    Rack rack;
    std::unique_ptr<MidiSender> sender;
};

TEST_F(MidiSenderTest, SendsWhatIsDue)
{
    rack.plugIn(kPort);
    open();
    ASSERT_TRUE(isOpen());
    EXPECT_TRUE(sender->send({monotonicNow(), {0x90, 60, 100}}));
    EXPECT_TRUE(hears(kOn));
    EXPECT_TRUE(sender->send({monotonicNow(), {0xC0, 19}, 2}));
    EXPECT_TRUE(hears({0xC0, 19}));
}

TEST_F(MidiSenderTest, KeepsTheOrderOfTime)
{
    rack.plugIn(kPort);
    open();
    ASSERT_TRUE(isOpen());
    const Nanoseconds soon{monotonicNow().value + 30'000'000};
    EXPECT_TRUE(sender->send({soon, {0x90, 60, 100}}));
    EXPECT_TRUE(sender->send({Nanoseconds{soon.value - 10'000'000}, {0x90, 59, 100}}));
    ASSERT_TRUE(hears(kOn));
    EXPECT_THAT(rack.heard(), ::testing::ElementsAre(Rack::Message{0x90, 59, 100}, kOn));
    EXPECT_GE(monotonicNow(), soon);
}

TEST_F(MidiSenderTest, SilenceEndsWhatSoundsAndDropsWhatWasToCome)
{
    rack.plugIn(kPort);
    open();
    ASSERT_TRUE(isOpen());
    EXPECT_TRUE(sender->send({monotonicNow(), {0x90, 60, 100}}));
    ASSERT_TRUE(hears(kOn));
    EXPECT_TRUE(sender->send({Nanoseconds{monotonicNow().value + 3'600'000'000'000}, {0x90, 61, 100}}));
    EXPECT_TRUE(sender->send({.due = {}, .size = 0}));
    EXPECT_TRUE(hears(kOff));
    EXPECT_TRUE(hears(kSoundOff));
    EXPECT_FALSE(rack.hasHeard({0x90, 61, 100}));
}

TEST_F(MidiSenderTest, APortThatComesBackIsOpenedAnew)
{
    open();
    EXPECT_FALSE(sender->send({monotonicNow(), {0x90, 60, 100}})) << "nobody is there";
    rack.plugIn(kPort);
    ASSERT_TRUE(isOpen());
    const auto first = sender->opening();
    rack.unplug(kPort);
    ASSERT_TRUE(comesTrue([this] { return sender->opening() == 0; }));
    rack.plugIn(kPort);
    ASSERT_TRUE(isOpen());
    EXPECT_NE(sender->opening(), first);
    EXPECT_TRUE(sender->status().isOpen);
}

TEST_F(MidiSenderTest, NothingSoundsOnBehindItsEnd)
{
    rack.plugIn(kPort);
    open();
    ASSERT_TRUE(isOpen());
    EXPECT_TRUE(sender->send({monotonicNow(), {0x90, 60, 100}}));
    ASSERT_TRUE(hears(kOn));
    sender.reset();
    EXPECT_TRUE(rack.hasHeard(kOff));
}

TEST_F(MidiSenderTest, AnotherChoiceSilencesTheOldOne)
{
    rack.plugIn(kPort);
    open();
    ASSERT_TRUE(isOpen());
    EXPECT_TRUE(sender->send({monotonicNow(), {0x90, 60, 100}}));
    ASSERT_TRUE(hears(kOn));
    sender->choose({});
    EXPECT_TRUE(hears(kOff));
    EXPECT_TRUE(comesTrue([this] { return sender->opening() == 0; }));
}

} // namespace
} // namespace inventio::midi

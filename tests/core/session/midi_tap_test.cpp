#include "core/session/midi_tap.h"

#include <functional>

#include <gtest/gtest.h>

#include "tests/core/audio/recording_synth.h"
#include "tests/core/midi/scripted_output.h"

namespace inventio::session {
namespace {

using audio::DeckName;
using audio::SynthEvent;
using audio::testing::RecordingSynth;
using Kind = SynthEvent::Kind;
using midi::testing::Rack;
using midi::testing::ScriptedOutput;

class MidiTapTest : public ::testing::Test {
protected:
    MidiTapTest()
    {
        tap.setSender(&sender);
        sender.choose("Expander");
        rack.plugIn("Expander");
        EXPECT_TRUE(comesTrue([this] { return sender.opening() > 0; }));
        render();
    }

    static bool comesTrue(const std::function<bool()>& condition)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition() && std::chrono::steady_clock::now() < end)
            std::this_thread::yield();
        return condition();
    }
    bool hears(const Rack::Message& message)
    {
        return comesTrue([&] { return rack.hasHeard(message); });
    }
    /// A block of everything, as the player does.
    void render()
    {
        std::array<float, audio::kBlockFrames> left{};
        std::array<float, audio::kBlockFrames> right{};
        for (auto* synth : {synths.a.get(), synths.b.get(), synths.live.get()})
            synth->render(left.data(), right.data(), audio::kBlockFrames);
    }
    static SynthEvent on(int channel, int key)
    {
        return {Kind::NoteOn, static_cast<std::uint8_t>(channel), static_cast<std::uint8_t>(key), 100};
    }

    Rack rack;
    midi::MidiSender sender{std::make_unique<ScriptedOutput>(rack), {.betweenLooks = std::chrono::milliseconds(1)}};
    MidiTap tap{48'000};
    audio::SynthSet synths = tap.listenTo({std::make_unique<RecordingSynth>(), nullptr, nullptr});
};

TEST_F(MidiTapTest, WhatTheHeardVersionPlaysIsSent)
{
    synths.a->send(on(2, 60));
    synths.b->send(on(2, 61));
    EXPECT_TRUE(hears({0x92, 60, 100}));
    synths.a->send({Kind::NoteOff, 2, 60, 0});
    EXPECT_TRUE(hears({0x82, 60, 64}));
    EXPECT_FALSE(rack.hasHeard({0x92, 61, 100}));
}

TEST_F(MidiTapTest, DrumsAndLiveKeysHaveChannelsOfTheirOwn)
{
    synths.a->send({Kind::Drums, 3, 0, 1});
    synths.a->send(on(3, 40));
    EXPECT_TRUE(hears({0x99, 40, 100}));
    synths.live->send(on(0, 72));
    EXPECT_TRUE(hears({0x9F, 72, 100}));
    synths.a->send(on(9, 62)); // no track of notes is on the channel of drums
    EXPECT_TRUE(hears({0x9A, 62, 100}));
}

TEST_F(MidiTapTest, TheMixerIsSentAsControllers)
{
    synths.a->send({Kind::Controller, 0, 7, 127});
    EXPECT_TRUE(hears({0xB0, 7, 127}));
    synths.a->send({Kind::Attenuation, 0, 0, 120}); // 12 dB
    EXPECT_TRUE(hears({0xB0, 7, 64}));
    synths.a->send({Kind::Attenuation, 0, 0, audio::kSilenceCentibels});
    EXPECT_TRUE(hears({0xB0, 7, 0}));
    synths.a->send({Kind::Pan, 0, 0, -500});
    EXPECT_TRUE(hears({0xB0, 10, 0}));
}

TEST_F(MidiTapTest, WhoHearsTheOtherVersionHearsWhatSoundsInIt)
{
    synths.a->send(on(0, 60));
    synths.b->send({Kind::Program, 0, 0, 19});
    synths.b->send(on(0, 64));
    ASSERT_TRUE(hears({0x90, 60, 100}));
    tap.setHeard(DeckName::B);
    render();
    EXPECT_TRUE(hears({0x80, 60, 64}));
    EXPECT_TRUE(hears({0xC0, 19}));
    EXPECT_TRUE(hears({0x90, 64, 100}));
}

TEST_F(MidiTapTest, APortThatComesBackIsToldEverythingAgain)
{
    synths.a->send({Kind::Program, 0, 0, 19});
    synths.a->send(on(0, 60));
    ASSERT_TRUE(hears({0x90, 60, 100}));
    rack.unplug("Expander");
    ASSERT_TRUE(comesTrue([this] { return sender.opening() == 0; }));
    render();
    rack.forget();
    rack.plugIn("Expander");
    ASSERT_TRUE(comesTrue([this] { return sender.opening() > 0; }));
    render();
    EXPECT_TRUE(hears({0xC0, 19}));
    EXPECT_TRUE(hears({0x90, 60, 100}));
}

TEST_F(MidiTapTest, PanicSilencesTheInstrument)
{
    synths.a->send(on(0, 60));
    ASSERT_TRUE(hears({0x90, 60, 100}));
    synths.a->silence();
    EXPECT_TRUE(hears({0x80, 60, 64}));
    EXPECT_TRUE(hears({0xBF, 120, 0}));
}

} // namespace
} // namespace inventio::session

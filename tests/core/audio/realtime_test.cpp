// The audio thread neither allocates nor locks: the player with the real synthesizer, while everything is done to it.
#include <array>
#include <cstdlib>
#include <memory>
#include <mutex>

#include <gtest/gtest.h>

#include "core/audio/player.h"
#include "core/audio/sound_feed.h"
#include "tests/core/audio/player_rig.h"
#include "tests/core/audio/realtime_watch.h"
#include "tests/core/devices/fluidsynth/fonts.h"

namespace inventio::audio {
namespace {

using namespace testing;
using Kind = SynthEvent::Kind;

constexpr Offences kNone;

TEST(RealtimeWatchTest, SeesMemoryAndLocks)
{
    const RealtimeWatch watch;
    void* volatile memory = std::malloc(100); // volatile: an optimiser leaves out what nobody uses
    std::free(memory);
    std::mutex mutex;
    mutex.lock();
    mutex.unlock();
    const auto seen = watch.offences(); // the checks below allocate and lock, too
    EXPECT_EQ(seen.allocations, 2u);
    EXPECT_EQ(seen.locks, 1u);
}

/// Eight tracks of quick notes on changing instruments, drums among them, with pedals and bends.
music::Sequence busyPiece()
{
    std::vector<music::Track> tracks;
    for (int number = 0; number < 8; ++number) {
        std::vector<music::Note> notes;
        for (int i = 0; i < 200; ++i)
            notes.push_back(noteAt(i * 60 + number, 36 + (i * 7 + number * 5) % 48, 180, 40 + i % 80));
        auto track = trackOf(std::move(notes), number == 7 ? 9 : number);
        for (int i = 0; i < 50; ++i) {
            const auto program = static_cast<std::uint8_t>((number * 16 + i) % 128);
            track.events.push_back({{i * 240}, {0xc0, program}});
            track.events.push_back({{i * 240 + 10}, {0xb0, 64, static_cast<std::uint8_t>(i % 2 * 127)}});
            track.events.push_back({{i * 240 + 20}, {0xe0, 0, static_cast<std::uint8_t>(i % 128)}});
        }
        tracks.push_back(std::move(track));
    }
    return pieceOf(std::move(tracks));
}

class RealtimeTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_player.setSynths({testSynth(), testSynth(), testSynth()});
        m_player.setPlan(DeckName::A, planOf(busyPiece()));
        m_player.setPlan(DeckName::B, planOf(scale(40)));
        m_player.setMetronome(true);
        m_player.play(1);
        m_feed.passTo(1);
    }

    /// What a device's thread does, watched.
    void render(int periods)
    {
        for (int i = 0; i < periods; ++i) {
            const RealtimeWatch watch;
            m_feed.render(1, m_left.data(), m_right.data(), static_cast<int>(m_left.size()));
            ASSERT_EQ(watch.offences(), kNone) << "after " << m_player.framesRendered() << " frames";
        }
    }

    Player m_player{kRate};
    SoundFeed m_feed{m_player};
    std::array<float, 300> m_left{};
    std::array<float, 300> m_right{};
};

TEST_F(RealtimeTest, PlaysWithoutMemoryOrLocks)
{
    render(20 * kRate / 300);
}

TEST_F(RealtimeTest, ObeysEveryCommandWithoutMemoryOrLocks)
{
    render(200);
    for (int i = 0; i < 50; ++i) {
        m_player.setPlan(i % 2 == 0 ? DeckName::A : DeckName::B, planOf(busyPiece()));
        m_player.listenTo(static_cast<Listen>(i % 4));
        m_player.setLevels(0.5f + 0.01f * float(i), 1.0f);
        m_player.setVolume(0.5f + 0.01f * float(i));
        m_player.setSpeed(0.5 + i * 0.05);
        m_player.setEndless(i % 2 == 0);
        m_player.setMetronome(i % 3 != 0);
        m_player.setLoop(i % 2 == 0 ? std::optional(FrameRange{{1000}, {20'000}}) : std::nullopt);
        m_player.seek({i * 5000});
        m_player.playKey({Kind::Program, 0, 0, static_cast<std::int16_t>(i)});
        m_player.playKey({Kind::NoteOn, 0, 60, 100});
        (void)m_player.playLive({Kind::NoteOn, 1, 67, 100});
        (void)m_player.playLive({Kind::Controller, 1, kSustainController, 127});
        if (i % 10 == 0)
            m_player.pause();
        m_player.play();
        if (i % 7 == 0)
            m_player.releaseKeys();
        if (i % 11 == 0)
            m_player.panic();
        if (i == 25)
            m_player.setSynths({testSynth(), testSynth(), testSynth()});
        render(30);
    }
}

} // namespace
} // namespace inventio::audio

#pragma once

#include <atomic>
#include <cstdint>

#include "core/audio/transport.h"
#include "core/music/time.h"

namespace inventio::audio {

/// Where the playhead was when a device asked for sound, and how it moves on from there.
struct Playhead {
    Transport::State state = Transport::State::Stopped;
    double position = 0.0;        ///< frames of the piece; negative or before the start in a count-in
    music::Ticks tick = {};       ///< the same by the plan that was played then
    double framesPerTick = 1.0;   ///< there
    double speed = 1.0;           ///< frames of the piece in a frame of sound
    int passes = 0;               ///< how often it has turned back in the loop since it started
    std::int64_t nanoseconds = 0; ///< of the steady clock, when that frame was asked for; the device sounds it later

    friend bool operator==(const Playhead&, const Playhead&) = default;
};

/// Shows the latest playhead of one thread to others, all of it or none of it. The writer never waits.
class PlayheadBoard {
public:
    /// [RT]
    void write(const Playhead& playhead)
    {
        const std::uint64_t version = m_version.load(std::memory_order_relaxed);
        m_version.store(version + 1, std::memory_order_relaxed); // odd: being written
        // Released one by one: who reads a new value reads a new version after it, too.
        m_state.store(playhead.state, std::memory_order_release);
        m_position.store(playhead.position, std::memory_order_release);
        m_tick.store(playhead.tick.value, std::memory_order_release);
        m_framesPerTick.store(playhead.framesPerTick, std::memory_order_release);
        m_speed.store(playhead.speed, std::memory_order_release);
        m_passes.store(playhead.passes, std::memory_order_release);
        m_nanoseconds.store(playhead.nanoseconds, std::memory_order_release);
        m_version.store(version + 2, std::memory_order_release);
    }

    /// [Any]
    Playhead read() const
    {
        for (;;) {
            const std::uint64_t before = m_version.load(std::memory_order_acquire);
            const Playhead playhead{m_state.load(std::memory_order_acquire), m_position.load(std::memory_order_acquire),
                {m_tick.load(std::memory_order_acquire)}, m_framesPerTick.load(std::memory_order_acquire),
                m_speed.load(std::memory_order_acquire), m_passes.load(std::memory_order_acquire),
                m_nanoseconds.load(std::memory_order_acquire)};
            if (before % 2 == 0 && m_version.load(std::memory_order_relaxed) == before)
                return playhead;
        }
    }

private:
    std::atomic<std::uint64_t> m_version = 0;
    std::atomic<Transport::State> m_state = Transport::State::Stopped;
    std::atomic<double> m_position = 0.0;
    std::atomic<std::int64_t> m_tick = 0;
    std::atomic<double> m_framesPerTick = 1.0;
    std::atomic<double> m_speed = 1.0;
    std::atomic<int> m_passes = 0;
    std::atomic<std::int64_t> m_nanoseconds = 0;
};

} // namespace inventio::audio

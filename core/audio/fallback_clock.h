#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "core/audio/sound_feed.h"

namespace inventio::audio {

/// Asks for sound in place of a device, at its pace, and throws it away. One thread.
class FallbackClock {
public:
    /// `feed` outlives it. [Any]
    FallbackClock(SoundFeed& feed, int periodFrames);

    /// From now on. [Worker]
    void start();
    /// Asks for what is due since then. [Worker]
    void tick(SoundFeed::Ticket ticket);
    /// How long a tick should be apart from the next. [Any]
    std::chrono::nanoseconds period() const;

private:
    SoundFeed& m_feed;
    std::vector<float> m_left;
    std::vector<float> m_right;
    std::chrono::steady_clock::time_point m_begun;
    std::int64_t m_frames = 0; ///< asked for since then
};

} // namespace inventio::audio

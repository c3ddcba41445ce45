#pragma once

#include <atomic>
#include <cstdint>

#include "core/audio/audio_output.h"

namespace inventio::audio {

/// Stands between a source and the threads that ask it for sound: old and new devices and the silent clock may do so at
/// once while one takes over from another, but the source is only ever asked by one, the holder. All others get silence.
/// Nobody waits. Measures how it goes.
class SoundFeed {
public:
    using Ticket = std::uint64_t;
    static constexpr Ticket kNobody = 0;

    explicit SoundFeed(AudioSource& source)
        : m_source(source)
        , m_rate(source.rate())
    {
    }

    /// Who is asked for sound from now on. [Any]
    void passTo(Ticket holder) { m_holder.store(holder, std::memory_order_release); }
    /// Fills the buffers for `asker`. [RT]
    void render(Ticket asker, float* left, float* right, int frames);
    /// Whether somebody is in the source right now. [Any]
    bool isBusy() const { return m_isBusy.load(std::memory_order_acquire); }
    /// Of the holder. [Any]
    std::uint64_t callbacks() const { return m_callbacks.load(std::memory_order_relaxed); }
    /// How often others asked. [Any]
    std::uint64_t refusals() const { return m_refusals.load(std::memory_order_relaxed); }
    OutputCounters counters() const;
    int rate() const { return m_rate; } ///< of the source, also once that is gone

private:
    void measure(std::int64_t begun, std::int64_t ended, int frames);

    AudioSource& m_source;
    const int m_rate;
    std::atomic<Ticket> m_holder = kNobody;
    std::atomic<bool> m_isBusy = false;
    std::atomic<std::uint64_t> m_callbacks = 0;
    std::atomic<std::uint64_t> m_refusals = 0;
    std::atomic<std::uint64_t> m_frames = 0;
    std::atomic<std::uint64_t> m_overruns = 0;
    std::atomic<std::int64_t> m_longestRender = 0; ///< nanoseconds, as the others
    std::atomic<std::int64_t> m_longestPause = 0;
    std::atomic<double> m_longestLoad = 0.0;
    // Of whoever is in the source.
    std::int64_t m_lastBegun = 0;
    Ticket m_lastAsker = kNobody;
};

} // namespace inventio::audio

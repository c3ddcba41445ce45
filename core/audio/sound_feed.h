#pragma once

#include <atomic>
#include <cstdint>
#include <thread>

#include "core/audio/audio_output.h"

namespace inventio::audio {

/// Stands between a source and the threads that ask it for sound: old and new devices and the silent clock may do so at
/// once while one takes over from another, but the source is only ever asked by one, the holder. All others get silence.
/// No device waits. Measures how it goes.
///
/// Who asks first says that it is here and then looks who the holder is; who closes first changes the holder and then looks
/// who is here, in one order for both (the default of atomics): so nobody gets into the source behind close().
class SoundFeed {
public:
    using Ticket = std::uint64_t;
    static constexpr Ticket kNobody = 0;

    /// `source` outlives what is rendered. [Any]
    explicit SoundFeed(AudioSource& source)
        : m_source(source)
        , m_rate(source.rate())
    {
    }

    /// Who is asked for sound from now on. [Any]
    void passTo(Ticket holder) { m_holder.store(holder); }
    /// Fills the buffers for `asker`. [RT]
    void render(Ticket asker, float* left, float* right, int frames);
    /// Passes to nobody, and waits for who is in the source: once it returns the source is asked no more. [Off]
    void close()
    {
        passTo(kNobody);
        while (m_askers.load() > 0)
            std::this_thread::yield();
    }
    /// Of the holder. [Any]
    std::uint64_t callbacks() const { return m_callbacks.load(std::memory_order_relaxed); }
    /// How often others asked. [Any]
    std::uint64_t refusals() const { return m_refusals.load(std::memory_order_relaxed); }
    /// [Any]
    OutputCounters counters() const;
    /// Of the source, also once that is gone. [Any]
    int rate() const { return m_rate; }

private:
    bool enter(Ticket asker);
    void ask(Ticket asker, float* left, float* right, int frames);
    void measure(std::int64_t begun, std::int64_t ended, int frames);

    AudioSource& m_source;
    const int m_rate;
    std::atomic<Ticket> m_holder = kNobody;
    std::atomic<int> m_askers = 0;          ///< that are here, the holder or not
    std::atomic<bool> m_isInSource = false; ///< one of them
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

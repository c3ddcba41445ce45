#include "core/audio/sound_feed.h"

#include <algorithm>
#include <chrono>

namespace inventio::audio {

namespace {

constexpr double kNanosecondsPerSecond = 1e9;

std::int64_t nanosecondsNow()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

/// For one writer at a time.
template <class Number> void raise(std::atomic<Number>& longest, Number value)
{
    if (value > longest.load(std::memory_order_relaxed))
        longest.store(value, std::memory_order_relaxed);
}

} // namespace

bool SoundFeed::enter(Ticket asker)
{
    if (m_holder.load() != asker) {
        m_refusals.fetch_add(1, std::memory_order_relaxed);
        return false;
    }
    // The holder before may not have come out yet.
    return !m_isInSource.exchange(true, std::memory_order_acquire);
}

void SoundFeed::render(Ticket asker, float* left, float* right, int frames)
{
    m_askers.fetch_add(1);
    if (enter(asker)) {
        ask(asker, left, right, frames);
        m_isInSource.store(false, std::memory_order_release);
    } else {
        std::fill_n(left, frames, 0.0f);
        std::fill_n(right, frames, 0.0f);
    }
    m_askers.fetch_sub(1);
}

void SoundFeed::ask(Ticket asker, float* left, float* right, int frames)
{
    const std::int64_t begun = nanosecondsNow();
    if (m_lastAsker == asker)
        raise(m_longestPause, begun - m_lastBegun);
    m_lastAsker = asker;
    m_lastBegun = begun;
    m_source.render(left, right, frames);
    measure(begun, nanosecondsNow(), frames);
}

OutputCounters SoundFeed::counters() const
{
    return {.callbacks = callbacks(),
        .frames = m_frames.load(std::memory_order_relaxed),
        .overruns = m_overruns.load(std::memory_order_relaxed),
        .longestRender = double(m_longestRender.load(std::memory_order_relaxed)) / kNanosecondsPerSecond,
        .longestLoad = m_longestLoad.load(std::memory_order_relaxed),
        .longestPause = double(m_longestPause.load(std::memory_order_relaxed)) / kNanosecondsPerSecond};
}

void SoundFeed::measure(std::int64_t begun, std::int64_t ended, int frames)
{
    const std::int64_t took = ended - begun;
    const double load = double(took) / (kNanosecondsPerSecond * frames / m_rate);
    raise(m_longestRender, took);
    raise(m_longestLoad, load);
    if (load > 1.0)
        m_overruns.fetch_add(1, std::memory_order_relaxed);
    m_frames.fetch_add(static_cast<std::uint64_t>(frames), std::memory_order_relaxed);
    m_callbacks.fetch_add(1, std::memory_order_relaxed);
}

} // namespace inventio::audio

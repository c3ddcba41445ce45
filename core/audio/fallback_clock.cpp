#include "core/audio/fallback_clock.h"

namespace inventio::audio {

using Clock = std::chrono::steady_clock;

FallbackClock::FallbackClock(SoundFeed& feed, int periodFrames)
    : m_feed(feed)
    , m_left(static_cast<std::size_t>(periodFrames))
    , m_right(m_left.size())
{
}

void FallbackClock::start()
{
    m_begun = Clock::now();
    m_frames = 0;
}

void FallbackClock::tick(SoundFeed::Ticket ticket)
{
    const double due = std::chrono::duration<double>(Clock::now() - m_begun).count() * m_feed.rate();
    // After a suspended minute nobody wants it played at once.
    if (due - double(m_frames) > m_feed.rate())
        start();
    for (; double(m_frames) < due; m_frames += static_cast<std::int64_t>(m_left.size()))
        m_feed.render(ticket, m_left.data(), m_right.data(), static_cast<int>(m_left.size()));
}

std::chrono::nanoseconds FallbackClock::period() const
{
    const std::chrono::duration<double> seconds(double(m_left.size()) / m_feed.rate());
    return std::chrono::duration_cast<std::chrono::nanoseconds>(seconds);
}

} // namespace inventio::audio

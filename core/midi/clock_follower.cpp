#include "core/midi/clock_follower.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inventio::midi {

namespace {

constexpr Nanoseconds kWindow{1'000'000'000};
constexpr double kJumpSeconds = 0.1;
constexpr double kNone = -std::numeric_limits<double>::infinity();

double loopLength(const PieceClock& clock)
{
    return clock.loop ? (clock.loop->to - clock.loop->from).value : 0.0;
}

bool isOfOneKind(const PieceClock& a, const PieceClock& b)
{
    return a.speed == b.speed && a.loop == b.loop && a.outputLatency == b.outputLatency;
}

/// By how many seconds of the piece the player is ahead of `clock`.
double leadOf(const PieceClock& report, const PieceClock& clock)
{
    const PieceClock::Place reported = report.heardAt(report.at);
    const PieceClock::Place expected = clock.heardAt(report.at);
    return (reported.position - expected.position).value + (reported.pass - expected.pass) * loopLength(report);
}

/// `clock` a little further on, which may be in the next pass.
PieceClock movedOn(PieceClock clock, Seconds by)
{
    const bool wasInLoop = clock.loop && clock.position < clock.loop->to;
    clock.position += by;
    if (wasInLoop && clock.position >= clock.loop->to) {
        clock.position -= Seconds{loopLength(clock)};
        ++clock.pass;
    }
    return clock;
}

} // namespace

PieceClock ClockFollower::smoothed(const PieceClock& report)
{
    if (!m_clock || !isOfOneKind(report, *m_clock))
        return startAt(report);
    const double lead = leadOf(report, *m_clock);
    if (std::abs(lead) > kJumpSeconds)
        return startAt(report);

    m_bestLead = std::max(m_bestLead, lead);
    const bool isWindowOver = report.at - m_windowStart >= kWindow;
    const double correction = lead > 0 || isWindowOver ? m_bestLead : 0.0;
    m_clock = movedOn(report, Seconds{correction - lead});
    if (correction != 0.0 || isWindowOver) {
        m_windowStart = report.at;
        m_bestLead = kNone;
    }
    return *m_clock;
}

PieceClock ClockFollower::startAt(const PieceClock& report)
{
    m_clock = report;
    m_windowStart = report.at;
    m_bestLead = kNone;
    return report;
}

} // namespace inventio::midi

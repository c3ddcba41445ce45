#include "core/audio/timeline.h"

#include <algorithm>
#include <cmath>

namespace inventio::audio {

Timeline::Timeline(const music::TempoMap& tempo, int ticksPerQuarter, int rate)
    : m_rate(rate)
{
    constexpr double kSecondsPerMicrosecond = 1e-6;
    const auto framesPerTick = [&](const music::TempoChange& change) {
        return change.microsecondsPerQuarter * kSecondsPerMicrosecond * rate / ticksPerQuarter;
    };
    const auto& changes = tempo.changes();
    if (changes.empty() || changes.front().at > music::Ticks{0})
        m_sections.push_back({{0}, 0.0, framesPerTick({})});
    for (const auto& change : changes) {
        // The map itself adds up the seconds, so that rounding never piles up here.
        m_sections.push_back({change.at, tempo.secondsAt(change.at, ticksPerQuarter) * rate, framesPerTick(change)});
    }
}

Frames Timeline::frameAt(music::Ticks tick) const
{
    const Section& section = sectionAt(tick);
    return {std::llround(section.frame + static_cast<double>((tick - section.tick).value) * section.framesPerTick)};
}

music::Ticks Timeline::tickAt(Frames frame) const
{
    const auto when = static_cast<double>(frame.value);
    // The rounded frame of a tempo change belongs to the new tempo.
    const auto next
        = std::ranges::upper_bound(m_sections, when, {}, [](const Section& s) { return std::round(s.frame); });
    const Section& section = next == m_sections.begin() ? *next : *std::prev(next);
    const music::Ticks tick = section.tick + music::Ticks{std::llround((when - section.frame) / section.framesPerTick)};
    return next == m_sections.end() ? tick : std::min(tick, next->tick);
}

double Timeline::framesPerTick(music::Ticks tick) const
{
    return sectionAt(tick).framesPerTick;
}

const Timeline::Section& Timeline::sectionAt(music::Ticks tick) const
{
    const auto next = std::ranges::upper_bound(m_sections, tick, {}, &Section::tick);
    return next == m_sections.begin() ? *next : *std::prev(next);
}

} // namespace inventio::audio

#include "core/music/time_signature_map.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "core/music/sorted_changes.h"

namespace inventio::music {

namespace {

constexpr std::int64_t kLastBar = std::numeric_limits<int>::max();

int barNumber(std::int64_t bar)
{
    return static_cast<int>(std::min(bar, kLastBar));
}

bool isCompound(const MetreChange& metre)
{
    return metre.denominator >= 8 && metre.numerator > 3 && metre.numerator % 3 == 0;
}

} // namespace

TimeSignatureMap::TimeSignatureMap(int ticksPerQuarter, std::vector<MetreChange> changes)
    : m_ticksPerQuarter(ticksPerQuarter)
    , m_changes(sortedChanges(std::move(changes)))
{
    assert(ticksPerQuarter > 0);
    if (m_changes.empty() || m_changes.front().at > Ticks{0})
        m_sections.push_back({MetreChange{}, 0});
    for (const MetreChange& change : m_changes) {
        std::int64_t firstBar = 0;
        if (!m_sections.empty()) {
            const Section& before = m_sections.back();
            const std::int64_t length = barLength(before.metre).value;
            // Rounded up: the bar that the change cuts short counts.
            firstBar = before.firstBar + ((change.at - before.metre.at).value + length - 1) / length;
        }
        m_sections.push_back({change, barNumber(firstBar)});
    }
}

TimeSignatureMap::Position TimeSignatureMap::at(Ticks tick) const
{
    assert(tick >= Ticks{0});
    const auto next
        = std::ranges::upper_bound(m_sections, tick, {}, [](const Section& section) { return section.metre.at; });
    const Section& section = next == m_sections.begin() ? *next : *std::prev(next);
    const Ticks length = barLength(section.metre);
    const std::int64_t bars = (tick - section.metre.at).value / length.value;

    Position position;
    position.bar = barNumber(section.firstBar + bars);
    position.barStart = section.metre.at + length * bars;
    position.inBar = tick - position.barStart;
    position.barLength = length;
    position.beatLength = beatLength(section.metre);
    return position;
}

Ticks TimeSignatureMap::barStart(int bar) const
{
    const auto next = std::ranges::upper_bound(m_sections, bar, {}, &Section::firstBar);
    const Section& section = next == m_sections.begin() ? *next : *std::prev(next);
    return section.metre.at + barLength(section.metre) * (std::int64_t{bar} - section.firstBar);
}

int TimeSignatureMap::barsUntil(Ticks end) const
{
    if (end <= Ticks{0})
        return 0;
    return barNumber(std::int64_t{at(end - Ticks{1}).bar} + 1);
}

Ticks TimeSignatureMap::barLength(const MetreChange& metre) const
{
    // At very few ticks a quarter a bar of short notes would come to nothing.
    return {std::max<std::int64_t>(1, std::int64_t{4} * m_ticksPerQuarter * metre.numerator / metre.denominator)};
}

Ticks TimeSignatureMap::beatLength(const MetreChange& metre) const
{
    const std::int64_t notes = isCompound(metre) ? 3 : 1;
    return {std::max<std::int64_t>(1, notes * 4 * m_ticksPerQuarter / metre.denominator)};
}

} // namespace inventio::music

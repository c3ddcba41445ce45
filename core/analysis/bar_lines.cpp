#include "core/analysis/bar_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace inventio::analysis {

namespace {

constexpr double kOnBeat = 0.125; ///< of a beat

std::int64_t stepsPerBar(const music::TimeSignatureMap& metre, int ticksPerQuarter)
{
    return metre.at({0}).barLength.value * 4 / ticksPerQuarter;
}

} // namespace

music::TimeSignatureMap metreOf(const music::Sequence& piece, int stepsPerBeat)
{
    const auto& changes = piece.metre.changes();
    if (!changes.empty() && changes.front().at.value == 0) {
        music::TimeSignatureMap first(piece.ticksPerQuarter, {changes.front()});
        const std::int64_t steps = stepsPerBar(first, piece.ticksPerQuarter);
        if (steps > 0 && steps % stepsPerBeat == 0)
            return first;
    }
    if (stepsPerBeat == 6)
        return music::TimeSignatureMap(piece.ticksPerQuarter, {{.at = {0}, .numerator = 12, .denominator = 8}});
    return music::TimeSignatureMap(piece.ticksPerQuarter);
}

double firstStepByBars(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets,
    const music::TimeSignatureMap& metre, int ticksPerQuarter, int stepsPerBeat)
{
    const auto perBar
        = static_cast<std::size_t>(std::max<std::int64_t>(stepsPerBar(metre, ticksPerQuarter) / stepsPerBeat, 1));
    std::vector<double> accents(perBar);
    std::size_t beat = 0;
    std::size_t firstBeat = 0; // before or at the first onset
    for (const PlayedOnset& onset : onsets) {
        while (beat + 2 < beats.size() && beats[beat + 1].time <= onset.time)
            ++beat;
        const double phase = (onset.time - beats[beat].time) / (beats[beat + 1].time - beats[beat].time);
        const bool belongsToNext = phase > 1.0 - kOnBeat;
        if (&onset == &onsets.front())
            firstBeat = beat + (belongsToNext ? 1 : 0);
        if (phase < kOnBeat || belongsToNext)
            accents[(beat + (belongsToNext ? 1 : 0)) % perBar] += 1.0 + onset.accent;
    }
    const auto downbeat = static_cast<std::size_t>(std::ranges::max_element(accents) - accents.begin());
    const std::size_t sinceBar = (firstBeat + perBar - downbeat) % perBar;
    return (static_cast<double>(sinceBar) - static_cast<double>(firstBeat)) * stepsPerBeat;
}

} // namespace inventio::analysis

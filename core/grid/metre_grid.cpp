#include "core/grid/metre_grid.h"

#include <algorithm>

#include "core/grid/roll.h"

namespace inventio::grid {

namespace {

// Steps and ticks meet in quarter ticks, where both are whole numbers: a step is ticksPerQuarter of them, a tick four.
// Which bar a step belongs to is decided there, before anything is rounded.

/// The first step that begins at or after a point in quarter ticks.
std::int64_t firstStepFrom(std::int64_t quarterTicks, int ticksPerQuarter)
{
    return (quarterTicks + ticksPerQuarter - 1) / ticksPerQuarter;
}

/// No span of this length holds more steps.
int stepsIn(music::Ticks length, int ticksPerQuarter)
{
    return std::max(1, static_cast<int>(firstStepFrom(length.value * kStepsPerQuarter, ticksPerQuarter)));
}

music::Ticks tickBefore(std::int64_t step, int ticksPerQuarter)
{
    return {step * ticksPerQuarter / kStepsPerQuarter};
}

MetrePosition positionOf(int step, const music::TimeSignatureMap::Position& place, int ticksPerQuarter)
{
    const std::int64_t here = static_cast<std::int64_t>(step) * ticksPerQuarter;
    const std::int64_t barStart = place.barStart.value * kStepsPerQuarter;
    const std::int64_t beatLength = std::max<std::int64_t>(place.beatLength.value * kStepsPerQuarter, 1);
    const std::int64_t beatStart = barStart + (here - barStart) / beatLength * beatLength;
    return {.bar = place.bar,
        .stepInBar = static_cast<int>(step - firstStepFrom(barStart, ticksPerQuarter)),
        .stepsPerBar = stepsIn(place.barLength, ticksPerQuarter),
        .stepInBeat = static_cast<int>(step - firstStepFrom(beatStart, ticksPerQuarter)),
        .stepsPerBeat = stepsIn(place.beatLength, ticksPerQuarter)};
}

} // namespace

music::Ticks tickOfStep(std::int64_t step, int ticksPerQuarter)
{
    return {(step * ticksPerQuarter + kStepsPerQuarter / 2) / kStepsPerQuarter};
}

std::int64_t nearestStep(music::Ticks tick, int ticksPerQuarter)
{
    return (2 * kStepsPerQuarter * tick.value + ticksPerQuarter) / (2 * ticksPerQuarter);
}

music::Ticks firstTickNearStep(std::int64_t step, int ticksPerQuarter)
{
    constexpr std::int64_t kParts = 2 * kStepsPerQuarter;
    const std::int64_t parts = std::max<std::int64_t>(0, (2 * step - 1) * ticksPerQuarter);
    return {(parts + kParts - 1) / kParts};
}

int stepOfBar(int bar, const music::TimeSignatureMap& metre, int ticksPerQuarter)
{
    return static_cast<int>(firstStepFrom(metre.barStart(bar).value * kStepsPerQuarter, ticksPerQuarter));
}

int barOfStep(int step, const music::TimeSignatureMap& metre, int ticksPerQuarter)
{
    return metre.at(tickBefore(step, ticksPerQuarter)).bar;
}

std::vector<MetrePosition> metrePositions(const music::TimeSignatureMap& metre, int ticksPerQuarter, int steps)
{
    std::vector<MetrePosition> positions;
    positions.reserve(static_cast<std::size_t>(steps));
    for (int step = 0; step < steps; ++step)
        positions.push_back(positionOf(step, metre.at(tickBefore(step, ticksPerQuarter)), ticksPerQuarter));
    return positions;
}

} // namespace inventio::grid

#include "core/model/planes.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

#include "core/composing/note_scorer.h"

namespace inventio::model {

namespace {

using composing::kWindowSteps;
using grid::kLowestPitch;
using grid::kPitches;

constexpr std::size_t kCells = static_cast<std::size_t>(kWindowSteps) * kPitches;
constexpr int kMetrePlanes = 11;
constexpr int kFirstMetrePlane = 5;
constexpr int kIdiomPlane = kInputPlanes - 1;

/// The planes that depend on the step alone.
std::array<float, kMetrePlanes> metrePlanes(const composing::MetrePosition& at)
{
    const double inBar = static_cast<double>(at.stepInBar) / at.stepsPerBar;
    const double inBeat = static_cast<double>(at.stepInBeat) / at.stepsPerBeat;
    const std::array phases{inBeat, inBar, 2.0 * inBar, (at.bar % 2 + inBar) / 2.0, (at.bar % 4 + inBar) / 4.0};
    std::array<float, kMetrePlanes> values{};
    for (std::size_t i = 0; i < phases.size(); ++i) {
        values[2 * i] = static_cast<float>(std::sin(2.0 * std::numbers::pi * phases[i]));
        values[2 * i + 1] = static_cast<float>(std::cos(2.0 * std::numbers::pi * phases[i]));
    }
    values[kMetrePlanes - 1] = at.stepInBar == 0 ? 1.0F : 0.0F;
    return values;
}

} // namespace

std::string planesVersion(int inputPlanes)
{
    return inputPlanes == kInputPlanes || inputPlanes == kPlanesWithoutIdiom ? "roll-" + std::to_string(inputPlanes)
                                                                             : std::string();
}

void fillPlanes(const composing::Canvas& canvas, int firstStep, std::span<float> planes, int semitones)
{
    assert(planes.size() == static_cast<std::size_t>(kInputPlanes) * kWindowSteps * kPitches);
    std::ranges::fill(planes, 0.0F);
    const auto value = [&](int plane, int step, int row) -> float& {
        return planes[static_cast<std::size_t>((plane * kWindowSteps + step) * kPitches + row)];
    };
    const int steps = std::min(kWindowSteps, canvas.steps() - firstStep);
    for (int step = 0; step < steps; ++step) {
        const auto metre = metrePlanes(canvas.metre[static_cast<std::size_t>(firstStep + step)]);
        for (int row = 0; row < kPitches; ++row) {
            const int shown = row - semitones;
            const int nearest = std::clamp(shown, 0, kPitches - 1);
            const grid::Cell cell{firstStep + step, kLowestPitch + nearest};
            value(0, step, row) = shown == nearest && canvas.roll.startsAt(cell) ? 1.0F : 0.0F;
            value(1, step, row) = shown == nearest && canvas.roll.soundsAt(cell) ? 1.0F : 0.0F;
            value(2, step, row) = canvas.locked.test(cell) ? 1.0F : 0.0F;
            value(3, step, row) = 1.0F;
            value(4, step, row) = 2.0F * static_cast<float>(row) / (kPitches - 1) - 1.0F;
        }
        for (int plane = 0; plane < kMetrePlanes; ++plane)
            std::fill_n(&value(kFirstMetrePlane + plane, step, 0), kPitches, metre[static_cast<std::size_t>(plane)]);
        std::fill_n(&value(kIdiomPlane, step, 0), kPitches, canvas.idiom == composing::Idiom::Bach ? 1.0F : 0.0F);
    }
}

PackedPlanes emptyPlanes(int size)
{
    const auto count = static_cast<std::size_t>(size);
    return {size, std::vector<std::uint8_t>(count * kMarkPlanes * kCells),
        std::vector<float>(count * kStepPlanes * kWindowSteps)};
}

void packPlanes(const composing::Canvas& canvas, PackedPlanes& planes, int index)
{
    assert(index < planes.size);
    const auto at = static_cast<std::size_t>(index);
    const auto marks = std::span(planes.marks).subspan(at * kMarkPlanes * kCells, kMarkPlanes * kCells);
    const auto ofSteps = std::span(planes.steps).subspan(at * kStepPlanes * kWindowSteps, kStepPlanes * kWindowSteps);
    std::ranges::fill(marks, std::uint8_t{0});
    std::ranges::fill(ofSteps, 0.0F);
    for (int step = 0; step < std::min(kWindowSteps, canvas.steps()); ++step) {
        for (int row = 0; row < kPitches; ++row) {
            const grid::Cell cell{step, kLowestPitch + row};
            const std::size_t mark = static_cast<std::size_t>(step) * kPitches + static_cast<std::size_t>(row);
            marks[mark] = canvas.roll.startsAt(cell) ? 1 : 0;
            marks[kCells + mark] = canvas.roll.soundsAt(cell) ? 1 : 0;
            marks[2 * kCells + mark] = canvas.locked.test(cell) ? 1 : 0;
        }
        const auto value
            = [&](int plane) -> float& { return ofSteps[static_cast<std::size_t>(plane * kWindowSteps + step)]; };
        const auto metre = metrePlanes(canvas.metre[static_cast<std::size_t>(step)]);
        value(0) = 1.0F;
        for (int plane = 0; plane < kMetrePlanes; ++plane)
            value(1 + plane) = metre[static_cast<std::size_t>(plane)];
        value(kStepPlanes - 1) = canvas.idiom == composing::Idiom::Bach ? 1.0F : 0.0F;
    }
}

} // namespace inventio::model

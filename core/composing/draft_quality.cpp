#include "core/composing/draft_quality.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/movement.h"
#include "core/composing/blemishes.h"

namespace inventio::composing {

namespace {

constexpr double kStepsPerBar = 16.0;
constexpr double kBachsMovement = 0.62;
constexpr double kMovementRange = 0.35; ///< from there to the ends of the control
constexpr double kLoss = 2.0;           ///< of all notes lost

double shareLost(const EnhanceInput& input, const grid::Roll& roll)
{
    const std::vector<grid::GridNote> notes = input.canvas.roll.notes();
    const auto lost = std::ranges::count_if(notes, [&roll](const grid::GridNote& note) {
        return roll.lengthAt({note.step, note.pitch}) != note.length;
    });
    return notes.empty() ? 0.0 : static_cast<double>(lost) / static_cast<double>(notes.size());
}

} // namespace

double DraftQuality::cost() const
{
    return faultsPerBar + missingPerBar + std::abs(movement - movementWanted) + kDoubt * editsLeftPerBar
        + kLoss * shareLost;
}

double faultWeight(analysis::FaultKind kind)
{
    using analysis::FaultKind;
    switch (kind) {
    case FaultKind::DoubledThird:
    case FaultKind::Overlap:
    case FaultKind::WideSpacing:
    case FaultKind::OutOfRange:
        return 0.1;
    case FaultKind::LeapingDissonance:
        return 0.5; // the voices of a listener often differ from the writer's here
    default:
        return 1.0;
    }
}

DraftQuality qualityOf(const EnhanceInput& input, const SamplerParams& params, const Enhancement& made)
{
    const double bars = std::max(1.0, input.canvas.steps() / kStepsPerBar);
    DraftQuality quality;
    for (const analysis::Fault& fault : analysis::findFaults(made.roll, input.canvas.metre))
        quality.faultsPerBar += faultWeight(fault.kind) / bars;
    Canvas canvas = input.canvas;
    canvas.roll = made.roll;
    quality.missingPerBar = missingIn(canvas, {0, canvas.steps()}, voicesWanted(params)) / bars;
    quality.movement = analysis::movementOf(made.roll, input.canvas.metre);
    quality.movementWanted = kBachsMovement + kMovementRange * params.movement;
    quality.editsLeftPerBar = made.ending.expectedEditsLeft / bars;
    quality.shareLost = shareLost(input, made.roll);
    return quality;
}

} // namespace inventio::composing

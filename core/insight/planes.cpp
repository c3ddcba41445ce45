#include "core/insight/planes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/composing/edit_constraints.h"

namespace inventio::insight {

namespace {

Plane emptyPlane(const Look& look)
{
    const int steps = std::min(composing::kWindowSteps, look.moment.canvas.steps() - look.window.firstStep);
    return {look.window.firstStep, steps, std::vector<float>(static_cast<std::size_t>(steps) * grid::kPitches)};
}

float& valueAt(Plane& plane, grid::Cell cell) ///< of the piece
{
    return plane.values[static_cast<std::size_t>(cell.step - plane.firstStep) * grid::kPitches
        + static_cast<std::size_t>(cell.pitch - grid::kLowestPitch)];
}

float roundabout(int step, int steps)
{
    return static_cast<float>(std::cos(2.0 * std::numbers::pi * step / steps));
}

float inputAt(const composing::Canvas& canvas, grid::Cell cell, InputPlane which)
{
    const auto& metre = canvas.metre[static_cast<std::size_t>(cell.step)];
    switch (which) {
    case InputPlane::Starts:
        return canvas.roll.startsAt(cell) ? 1.0F : 0.0F;
    case InputPlane::Sounds:
        return canvas.roll.soundsAt(cell) ? 1.0F : 0.0F;
    case InputPlane::Locked:
        return canvas.locked.test(cell) ? 1.0F : 0.0F;
    case InputPlane::InBeat:
        return roundabout(metre.stepInBeat, metre.stepsPerBeat);
    case InputPlane::InBar:
        return roundabout(metre.stepInBar, metre.stepsPerBar);
    case InputPlane::Downbeat:
        return metre.stepInBar == 0 ? 1.0F : 0.0F;
    }
    return 0.0F;
}

/// The highest probability of the possible edits of a kind that begin in each cell.
Plane outputPlane(const Look& look, composing::EditKind wanted)
{
    Plane plane = emptyPlane(look);
    composing::visitPossibleEdits(look.moment.canvas, look.window.steps(),
        [&](composing::EditKind kind, const grid::GridNote& note, int lengthClass) {
            if (kind != wanted)
                return true;
            const grid::Cell inWindow{note.step - plane.firstStep, note.pitch};
            const float probability = kind == composing::EditKind::Remove ? look.scores.removal(inWindow)
                                                                          : look.scores.addition(inWindow, lengthClass);
            float& value = valueAt(plane, {note.step, note.pitch});
            value = std::max(value, probability);
            return true;
        });
    return plane;
}

} // namespace

Plane inputPlane(const Look& look, InputPlane which)
{
    Plane plane = emptyPlane(look);
    for (int step = plane.firstStep; step < plane.firstStep + plane.steps; ++step)
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
            valueAt(plane, {step, pitch}) = inputAt(look.moment.canvas, {step, pitch}, which);
    return plane;
}

Plane additionPlane(const Look& look)
{
    return outputPlane(look, composing::EditKind::Add);
}

Plane removalPlane(const Look& look)
{
    return outputPlane(look, composing::EditKind::Remove);
}

} // namespace inventio::insight

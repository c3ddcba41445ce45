#pragma once

#include <span>
#include <string>

#include "core/composing/canvas.h"

namespace inventio::model {

/// What the network sees: a value for each plane, step and pitch.
/// 0 a note starts, 1 a note sounds, 2 locked, 3 inside the piece, 4 height of the pitch (-1 lowest, 1 highest), then
/// sine and cosine of the position in the beat, in the bar, in the half bar, in two bars and in four bars, and 15 downbeat.
inline constexpr int kInputPlanes = 16;
/// Names the meaning above in a model file: a file made for other planes is refused.
inline constexpr char kPlanesVersion[] = "roll-16";

/// Fills `planes` [kInputPlanes, kWindowSteps, kPitches] with the part of the canvas that begins at `firstStep` (>= 0).
/// Steps beyond the canvas are zero in every plane. With `semitones` everything is shown that much higher; what would
/// leave the grid is not shown, and rows that come in are locked where the nearest pitch is. [Any]
void fillPlanes(const composing::Canvas& canvas, int firstStep, std::span<float> planes, int semitones = 0);

} // namespace inventio::model

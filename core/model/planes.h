#pragma once

#include <span>
#include <string>

#include "core/composing/canvas.h"
#include "core/model/network.h"

namespace inventio::model {

/// What the network sees: a value for each plane, step and pitch.
/// 0 a note starts, 1 a note sounds, 2 locked, 3 inside the piece, 4 height of the pitch (-1 lowest, 1 highest), then
/// sine and cosine of the position in the beat, in the bar, in the half bar, in two bars and in four bars, 15 downbeat, and
/// 16 whether the idiom is Bach's. All planes but the first five depend on the step alone.
inline constexpr int kInputPlanes = 17;
/// A network made before the idiom was among them sees the first sixteen.
inline constexpr int kPlanesWithoutIdiom = 16;

/// Names the meaning above in a model file: "roll-17". Empty for a number of planes that no network of ours has.
std::string planesVersion(int inputPlanes);

/// Fills `planes` [kInputPlanes, kWindowSteps, kPitches] with the part of the canvas that begins at `firstStep` (>= 0).
/// Steps beyond the canvas are zero in every plane. With `semitones` everything is shown that much higher; what would
/// leave the grid is not shown, and rows that come in are locked where the nearest pitch is. [Any]
void fillPlanes(const composing::Canvas& canvas, int firstStep, std::span<float> planes, int semitones = 0);

/// Room for the planes of `size` canvases. [Any]
PackedPlanes emptyPlanes(int size);
/// Packs the first kWindowSteps of a canvas, in its own key, as number `index` (of `planes.size`). [Any]
void packPlanes(const composing::Canvas& canvas, PackedPlanes& planes, int index);

} // namespace inventio::model

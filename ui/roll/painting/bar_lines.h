#pragma once

#include <vector>

#include "core/music/time_signature_map.h"
#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/snap.h"

namespace inventio::ui {

struct BarLine {
    int bar = 0; ///< counted from 0
    music::Ticks at;
    music::Ticks length; ///< of a whole bar
    music::Ticks beat;
};

/// The bars in view, or where they lie closer than `spacing` pixels every second, fourth, eighth … of them. [Any]
std::vector<BarLine> barLines(const RollGeometry& geometry, const music::TimeSignatureMap& metre, double spacing);

/// The beats in view that are no bars; none where they lie closer than `spacing` pixels. [Any]
std::vector<music::Ticks> beatLines(const RollGeometry& geometry, const music::TimeSignatureMap& metre, double spacing);

/// The grid's times in view; none where they lie closer than `spacing` pixels. [Any]
std::vector<music::Ticks> snapLines(
    const RollGeometry& geometry, const music::TimeSignatureMap& metre, SnapUnit unit, double spacing);

} // namespace inventio::ui

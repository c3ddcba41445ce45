#pragma once

#include <QPainter>

#include "ui/roll/scene/pixels.h"
#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/roll_scene.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// Lanes of the keys, the scale, bars, beats and the snap grid, over the whole of the geometry's size; dimmed after the
/// end of the piece. The painter counts device pixels. [GUI]
void paintGrid(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);

/// Only the vertical lines, `height` logical pixels long, for strips that share the roll's time. [GUI]
void paintTimeLines(QPainter& painter, const RollGeometry& geometry, Pixels pixels,
    const music::TimeSignatureMap& metre, SnapUnit snap, double height, const Theme& theme);

/// Dims what lies after `end`. [GUI]
void paintOutside(QPainter& painter, const RollGeometry& geometry, Pixels pixels, music::Ticks end, const Theme& theme);

} // namespace inventio::ui

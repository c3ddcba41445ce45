#pragma once

#include <QPainter>

#include "ui/roll/scene/pixels.h"
#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/roll_scene.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// Areas nobody but the user writes in: hatched, under the notes. [GUI]
void paintLockedAreas(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);

/// What the model is to fill: a tint and a frame, both under the notes. [GUI]
void paintRegion(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);
void paintRegionFrame(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);

} // namespace inventio::ui

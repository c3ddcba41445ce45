#pragma once

#include <QPainter>

#include "ui/roll/scene/pixels.h"
#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/roll_scene.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// Where the model would write: a soft glow on the cells, the fuller the likelier. Goes under the notes. [GUI]
void paintLensAdditions(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);

/// The likeliest of these notes, dashed, with their lengths. Goes over the notes. [GUI]
void paintLensChoices(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);

/// One of them. [GUI]
void paintChoice(QPainter& painter, const QRectF& rect, double penWidth, QColor colour);

/// What it would take away: hatching over the cells where those notes start. Goes over the notes. [GUI]
void paintLensRemovals(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);

} // namespace inventio::ui

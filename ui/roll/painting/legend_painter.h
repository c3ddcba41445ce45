#pragma once

#include <QPainter>
#include <QRect>

#include "ui/roll/scene/roll_scene.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// What colours and signs mean that not every roll shows, at the top right of `view`, above the music as a rule, in logical pixels: those of the
/// lens and of the voices. Nothing without them. [GUI]
void paintLegend(QPainter& painter, const QRect& view, const RollScene& scene, const Theme& theme);

} // namespace inventio::ui

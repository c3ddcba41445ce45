#pragma once

#include <functional>
#include <optional>

#include <QPainter>
#include <QRectF>

#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/roll_scene.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// Where a note is painted, in pixels of the painter; nullopt: it is not.
using NoteRect = std::function<std::optional<QRectF>(const project::PieceNote&)>;

/// Faults of part-writing as lines between the notes that they are about, on whatever shows those notes. `ratio` pixels of
/// the painter make a logical one. Only those that are heard in [from, to]. [GUI]
void paintFaults(QPainter& painter, double ratio, const RollScene& scene, const Theme& theme, music::Ticks from,
    music::Ticks to, const NoteRect& rectOf);

} // namespace inventio::ui

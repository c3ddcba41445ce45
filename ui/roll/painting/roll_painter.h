#pragma once

#include <QImage>
#include <QPainter>

#include "ui/roll/painting/note_painter.h"
#include "ui/roll/scene/pixels.h"
#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/roll_scene.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// The whole roll: lanes, lens, ghosts, notes, areas. What it paints depends on its arguments alone. [GUI]
class RollPainter {
public:
    /// Covers the geometry's size from the painter's origin. The painter counts device pixels; `ratio` of them make
    /// a logical one.
    void paint(
        QPainter& painter, const RollGeometry& geometry, double ratio, const RollScene& scene, const Theme& theme);

private:
    NotePainter m_notes;
};

/// The roll as a picture of its own: for files, print and tests. [GUI]
QImage rollImage(const RollGeometry& geometry, double ratio, const RollScene& scene, const Theme& theme);

} // namespace inventio::ui

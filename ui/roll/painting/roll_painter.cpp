#include "ui/roll/painting/roll_painter.h"

#include "ui/roll/painting/area_painter.h"
#include "ui/roll/painting/fault_painter.h"
#include "ui/roll/painting/grid_painter.h"
#include "ui/roll/painting/lens_painter.h"

namespace inventio::ui {

void RollPainter::paint(
    QPainter& painter, const RollGeometry& geometry, double ratio, const RollScene& scene, const Theme& theme)
{
    const Pixels pixels{ratio};
    paintGrid(painter, geometry, pixels, scene, theme);
    paintLockedAreas(painter, geometry, pixels, scene, theme);
    paintRegion(painter, geometry, pixels, scene, theme);
    paintRegionFrame(painter, geometry, pixels, scene, theme); // under the notes, which it must not cut
    paintLensAdditions(painter, geometry, pixels, scene, theme);
    m_notes.paint(painter, geometry, pixels, scene, theme);
    paintLensRemovals(painter, geometry, pixels, scene, theme);
    paintLensChoices(painter, geometry, pixels, scene, theme);
    paintFaults(painter, ratio, scene, theme, geometry.firstTick(), geometry.lastTick(),
        [&](const project::PieceNote& note) { return QRectF(pixels.of(geometry.rectOf(note.note))); });
}

QImage rollImage(const RollGeometry& geometry, double ratio, const RollScene& scene, const Theme& theme)
{
    QImage image((geometry.size() * ratio).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    RollPainter().paint(painter, geometry, ratio, scene, theme);
    painter.end();
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace inventio::ui

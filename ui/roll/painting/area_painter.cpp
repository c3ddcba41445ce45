#include "ui/roll/painting/area_painter.h"

#include <optional>

#include "ui/roll/painting/hatch.h"
#include "ui/roll/painting/shape_batch.h"

namespace inventio::ui {

namespace {

constexpr int kTint = 22;      ///< of 255
constexpr int kHatchTint = 60; ///< of 255
constexpr double kHatchSpacing = 8;
constexpr double kFrame = 1.5;

/// In device pixels, cut to a little more than what is seen.
QRect visible(const RollGeometry& geometry, Pixels pixels, const project::Area& area)
{
    const QRectF view(QPointF(0, 0), geometry.size());
    const double margin = 4;
    return pixels.of(geometry.rectOf(area).intersected(view.adjusted(-margin, -margin, margin, margin)));
}

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

const std::optional<project::Area>& regionOf(const RollScene& scene)
{
    return scene.draft && scene.draft->region ? scene.draft->region : scene.notes->piece().region;
}

void paintFrame(QPainter& painter, const QRect& rect, const QColor& colour, Pixels pixels)
{
    ShapeBatch frame;
    frame.outline(rect, pixels.width(kFrame), 0);
    frame.draw(painter, colour);
}

void paintLockedArea(QPainter& painter, const QRect& rect, Pixels pixels, const Colours& colours)
{
    if (rect.isEmpty())
        return;
    painter.fillRect(rect, withAlpha(colours.lock, kTint));
    ShapeBatch lines;
    lines.fill(rect);
    lines.draw(painter, hatch(withAlpha(colours.lock, kHatchTint), kHatchSpacing, 1, pixels));
    paintFrame(painter, rect, withAlpha(colours.lock, 2 * kHatchTint), pixels);
}

} // namespace

void paintLockedAreas(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    for (const auto& area : scene.notes->piece().lockedAreas)
        paintLockedArea(painter, visible(geometry, pixels, area), pixels, theme.colours);
    if (scene.draft && scene.draft->lock)
        paintLockedArea(painter, visible(geometry, pixels, *scene.draft->lock), pixels, theme.colours);
}

void paintRegion(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    if (const auto& region = regionOf(scene))
        painter.fillRect(visible(geometry, pixels, *region), withAlpha(theme.colours.region, kTint));
}

void paintRegionFrame(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    const auto& region = regionOf(scene);
    const QRect rect = region ? visible(geometry, pixels, *region) : QRect();
    if (!rect.isEmpty())
        paintFrame(painter, rect, theme.colours.region, pixels);
}

} // namespace inventio::ui

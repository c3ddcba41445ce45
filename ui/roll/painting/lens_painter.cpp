#include "ui/roll/painting/lens_painter.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/grid/metre_grid.h"
#include "ui/roll/painting/hatch.h"
#include "ui/roll/painting/shape_batch.h"

namespace inventio::ui {

namespace {

constexpr int kLevels = 10;
constexpr float kGlow = 0.4F;       ///< opacity of a certain addition: the notes over it say the rest
constexpr float kStrongest = 0.85F; ///< of a certain removal
constexpr float kChoiceFill = 0.25F;
constexpr double kDashWidth = 1.5;
constexpr double kHatchSpacing = 4;
constexpr double kHatchWidth = 1.2;

float shade(float strongest, int level)
{
    return strongest * static_cast<float>(level) / kLevels;
}

/// Visits (rect in device pixels, level 1..kLevels) for every cell in view that is warm.
template <class Visitor>
void visitCells(
    const RollGeometry& geometry, Pixels pixels, const LensMap& lens, const std::vector<float>& values, Visitor&& visit)
{
    const int highest = std::min(geometry.highestPitch(), grid::kLowestPitch + grid::kPitches - 1);
    const int lowest = std::max(geometry.lowestPitch(), grid::kLowestPitch);
    for (int step = 0; step < lens.steps; ++step) {
        const auto from = grid::tickOfStep(lens.firstStep + step, geometry.ticksPerQuarter());
        const auto to = grid::tickOfStep(lens.firstStep + step + 1, geometry.ticksPerQuarter());
        if (to < geometry.firstTick() || from > geometry.lastTick())
            continue;
        for (int pitch = lowest; pitch <= highest; ++pitch) {
            const double heat = lensHeat(values[LensMap::index(step, pitch)]);
            if (const int level = static_cast<int>(std::ceil(heat * kLevels)); level > 0)
                visit(pixels.of(geometry.rectOf(project::Area{from, to, pitch, pitch})), level);
        }
    }
}

} // namespace

void paintChoice(QPainter& painter, const QRectF& rect, double penWidth, QColor colour)
{
    const double inset = penWidth / 2;
    QPen pen(colour, penWidth, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    colour.setAlphaF(kChoiceFill);
    painter.setBrush(colour);
    painter.drawRect(rect.adjusted(inset, inset, -inset, -inset));
}

double lensHeat(float probability)
{
    if (!(probability > 0.001F))
        return 0.0;
    return std::min(1.0, 1.0 + std::log10(static_cast<double>(probability)) / 3.0);
}

void paintLensAdditions(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    if (!scene.lens)
        return;
    std::array<ShapeBatch, kLevels> levels;
    visitCells(geometry, pixels, *scene.lens, scene.lens->add, [&](const QRect& cell, int level) {
        // Size tells the same as colour does.
        const int inset = (std::min(cell.width(), cell.height()) * (kLevels - level)) / (3 * kLevels);
        levels[static_cast<std::size_t>(level - 1)].fill(cell.adjusted(inset, inset, -inset, -inset));
    });
    for (int level = 1; level <= kLevels; ++level) {
        QColor colour = theme.colours.lensAdd;
        colour.setAlphaF(shade(kGlow, level));
        levels[static_cast<std::size_t>(level - 1)].draw(painter, colour);
    }
}

void paintLensChoices(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    if (!scene.lens)
        return;
    for (const LensChoice& choice : scene.lens->choices) {
        const QRect rect = pixels.of(geometry.rectOf(choice.note));
        if (rect.right() >= 0 && rect.left() <= pixels.of(geometry.size().width()))
            paintChoice(painter, QRectF(rect), pixels.width(kDashWidth), theme.colours.lensAdd);
    }
}

void paintLensRemovals(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    if (!scene.lens)
        return;
    std::array<ShapeBatch, kLevels> levels;
    visitCells(geometry, pixels, *scene.lens, scene.lens->remove,
        [&](const QRect& cell, int level) { levels[static_cast<std::size_t>(level - 1)].fill(cell); });
    for (int level = 1; level <= kLevels; ++level) {
        QColor colour = theme.colours.lensRemove;
        colour.setAlphaF(shade(kStrongest, level));
        levels[static_cast<std::size_t>(level - 1)].draw(
            painter, hatch(colour, kHatchSpacing, kHatchWidth * level / kLevels + 1, pixels));
    }
}

} // namespace inventio::ui

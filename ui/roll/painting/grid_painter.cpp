#include "ui/roll/painting/grid_painter.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "ui/roll/painting/bar_lines.h"

namespace inventio::ui {

namespace {

constexpr double kSnapSpacing = 9; ///< pixels; closer lines would be a grey mist
constexpr double kBeatSpacing = 9;
constexpr double kBarSpacing = 14;
constexpr double kRowLineHeight = 7; ///< rows lower than this have no lines between them

QColor laneColour(int pitch, const RollScene& scene, const Colours& colours)
{
    if (scene.scale) {
        if (scene.scale->isTonic(pitch))
            return colours.tonicLane;
        return scene.scale->contains(pitch) ? colours.lane : colours.offLane;
    }
    return isBlackKey(pitch) ? colours.blackLane : colours.lane;
}

/// A row of pixels of one lane: its ground, and what crosses it.
QImage scanline(
    const QColor& ground, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    QImage line(std::max(1, pixels.of(geometry.size().width())), 1, QImage::Format_RGB32);
    line.fill(ground);
    QPainter painter(&line);
    paintTimeLines(painter, geometry, pixels, scene.notes->piece().metre, scene.snap, 1, theme);
    paintOutside(painter, geometry, pixels, scene.end, theme);
    return line;
}

void repeat(QPainter& painter, const QImage& line, int top, int bottom)
{
    QImage* image = imageBelow(painter);
    if (!image)
        return painter.fillRect(QRect(0, top, line.width(), bottom - top), QBrush(line));
    const auto width = static_cast<std::size_t>(std::min(line.width(), image->width())) * sizeof(QRgb);
    for (int y = std::max(top, 0); y < std::min(bottom, image->height()); ++y)
        std::memcpy(image->scanLine(y), line.constScanLine(0), width);
}

} // namespace

void paintGrid(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    // A lane is the same row of pixels again and again. Lines drawn from top to bottom would touch every row of the
    // picture once more, and memory is what painting waits for.
    std::map<QRgb, QImage> lines;
    const auto lineOf = [&](const QColor& ground) -> const QImage& {
        const auto [found, isNew] = lines.try_emplace(ground.rgba());
        if (isNew)
            found->second = scanline(ground, geometry, pixels, scene, theme);
        return found->second;
    };
    const Colours& colours = theme.colours;
    const int highest = std::min(geometry.highestPitch(), kAllPitches - 1);
    for (int pitch = highest; pitch >= std::max(geometry.lowestPitch(), 0); --pitch) {
        const int bottom = pixels.of(geometry.y(pitch - 1));
        const bool isC = pitch % 12 == 0;
        const int border = isC || geometry.rowHeight() >= kRowLineHeight ? pixels.width(1) : 0;
        repeat(painter, lineOf(laneColour(pitch, scene, colours)), pixels.of(geometry.y(pitch)), bottom - border);
        repeat(painter, lineOf(isC ? colours.beatLine : colours.laneLine), bottom - border, bottom);
    }
}

void paintTimeLines(QPainter& painter, const RollGeometry& geometry, Pixels pixels,
    const music::TimeSignatureMap& metre, SnapUnit snap, double height, const Theme& theme)
{
    const Colours& colours = theme.colours;
    const auto paintLine = [&](music::Ticks at, const QColor& colour) {
        painter.fillRect(QRect(pixels.of(geometry.x(at)), 0, pixels.width(1), pixels.of(height)), colour);
    };
    for (const auto at : snapLines(geometry, metre, snap, kSnapSpacing))
        paintLine(at, colours.snapLine);
    for (const auto at : beatLines(geometry, metre, kBeatSpacing))
        paintLine(at, colours.beatLine);
    for (const auto& bar : barLines(geometry, metre, kBarSpacing))
        if (bar.bar > 0)
            paintLine(bar.at, colours.barLine);
}

void paintOutside(QPainter& painter, const RollGeometry& geometry, Pixels pixels, music::Ticks end, const Theme& theme)
{
    const int from = std::max(0, pixels.of(geometry.x(end)));
    const int width = pixels.of(geometry.size().width());
    if (from < width)
        painter.fillRect(QRect(from, 0, width - from, pixels.of(geometry.size().height())), theme.colours.outside);
}

} // namespace inventio::ui

#include "ui/roll/painting/piece_picture.h"

#include <algorithm>
#include <array>

#include <QPainter>

#include "ui/roll/painting/shape_batch.h"

namespace inventio::ui {

namespace {

constexpr int kMinRows = 24; ///< so that a tune of three pitches does not fill the picture

struct PitchRange {
    int lowest = 127;
    int highest = 0;
};

PitchRange rangeOf(const project::Piece& piece)
{
    PitchRange range;
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes)
            if (!track.isDrums())
                range = {std::min(range.lowest, note.note.pitch), std::max(range.highest, note.note.pitch)};
    const int spare = std::max(0, kMinRows - (range.highest - range.lowest + 1));
    return {range.lowest - spare / 2, range.highest + (spare + 1) / 2};
}

} // namespace

void paintPiece(QPainter& painter, const QRectF& area, const project::Piece& piece, const Colours& colours)
{
    const auto range = rangeOf(piece);
    const double end = static_cast<double>(std::max<std::int64_t>(1, piece.lastNoteEnd().value));
    const double row = area.height() / (range.highest - range.lowest + 1);
    std::array<ShapeBatch, 3> notes;
    for (const auto& track : piece.tracks) {
        for (const auto& note : track.notes) {
            if (track.isDrums())
                continue;
            const double left = area.left() + static_cast<double>(note.note.onset.value) / end * area.width();
            const double width = static_cast<double>(note.note.length.value) / end * area.width();
            const double top = area.top() + (range.highest - note.note.pitch) * row;
            notes[static_cast<std::size_t>(note.provenance)].fill(
                QRectF(left, top, std::max(1.0, width - 0.5), std::max(1.0, row)).toRect());
        }
    }
    for (const auto& [provenance, look] : {std::pair{0, &colours.yours}, {1, &colours.added}, {2, &colours.changed}})
        notes[static_cast<std::size_t>(provenance)].draw(painter, look->fill);
}

QPixmap pictureOf(const project::Piece& piece, QSize size, double pixelRatio, const Colours& colours)
{
    QPixmap picture(size * pixelRatio);
    picture.fill(colours.panel);
    QPainter painter(&picture);
    paintPiece(painter, QRectF(picture.rect()), piece, colours);
    painter.end();
    picture.setDevicePixelRatio(pixelRatio);
    return picture;
}

} // namespace inventio::ui

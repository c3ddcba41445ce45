#include "ui/roll/painting/fault_painter.h"

#include <algorithm>

namespace inventio::ui {

using project::NoteId;
using project::PieceNote;

namespace {

constexpr double kWidth = 1.5; ///< pixels at 100 %
constexpr double kChosenWidth = 3;
constexpr double kAir = 2; ///< around a note that is outlined

} // namespace

void paintFaults(QPainter& painter, double ratio, const RollScene& scene, const Theme& theme, music::Ticks from,
    music::Ticks to, const NoteRect& rectOf)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const double pixel = ratio * theme.metrics.scale;
    for (std::size_t i = 0; i < scene.faults.size(); ++i) {
        const FaultMark& mark = scene.faults[i];
        std::vector<PieceNote> notes;
        for (const NoteId id : mark.notes)
            if (const PieceNote* note = scene.notes->find(id))
                notes.push_back(*note);
        const bool isOutside = std::ranges::all_of(
            notes, [&](const PieceNote& note) { return note.note.end() < from || note.note.onset > to; });
        if (notes.empty() || isOutside)
            continue;
        const bool isChosen = scene.chosenFault == static_cast<int>(i);
        painter.setPen(QPen(theme.colours.danger, (isChosen ? kChosenWidth : kWidth) * pixel));
        const auto rectOfId = [&](NoteId id) -> std::optional<QRectF> {
            const auto note = std::ranges::find(notes, id, &PieceNote::id);
            return note == notes.end() ? std::nullopt : rectOf(*note);
        };
        const auto lines = linesOf(notes);
        for (const auto& [one, other] : lines) {
            const auto first = rectOfId(one);
            const auto second = rectOfId(other);
            if (first && second)
                painter.drawLine(QPointF(first->left() + first->height() / 2, first->center().y()),
                    QPointF(second->left() + second->height() / 2, second->center().y()));
        }
        if (lines.empty() || isChosen)
            for (const PieceNote& note : notes)
                if (const auto rect = rectOf(note))
                    painter.drawRect(rect->adjusted(-kAir * pixel, -kAir * pixel, kAir * pixel, kAir * pixel));
    }
    painter.restore();
}

} // namespace inventio::ui

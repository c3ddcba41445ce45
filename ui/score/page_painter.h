#pragma once

#include <QPainter>
#include <QRectF>

#include "core/engraving/page_layout.h"
#include "ui/score/symbol_painter.h"

namespace inventio::ui {

/// Paints a page of a score, black on what is there, so that the whole sheet of paper fills `sheet` of the painter. [GUI]
void paintPage(QPainter& painter, const engraving::PagedScore& score, std::size_t page, const QRectF& sheet);

/// What a page looks like on a screen.
struct PageLook {
    SymbolColours colours;
    QColor text;
    bool isFine = false; ///< as ScorePlace has it
    QRectF seen;         ///< of the painter: systems and texts outside of it are left out
};
void paintPage(
    QPainter& painter, const engraving::PagedScore& score, std::size_t page, const QRectF& sheet, const PageLook& look);

} // namespace inventio::ui

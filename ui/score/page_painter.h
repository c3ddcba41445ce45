#pragma once

#include <QPainter>
#include <QRectF>

#include "core/engraving/page_layout.h"

namespace inventio::ui {

/// Paints a page of a score, black on what is there, so that the whole sheet of paper fills `sheet` of the painter. [GUI]
void paintPage(QPainter& painter, const engraving::PagedScore& score, std::size_t page, const QRectF& sheet);

} // namespace inventio::ui

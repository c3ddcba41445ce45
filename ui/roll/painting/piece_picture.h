#pragma once

#include <QPixmap>

#include "core/project/piece.h"
#include "ui/theme/theme.h"

class QPainter;
class QRectF;

namespace inventio::ui {

/// All notes of a piece in a small picture, each in the colour of whose it is; drums are left out. [GUI]
void paintPiece(QPainter& painter, const QRectF& area, const project::Piece& piece, const Colours& colours);

/// The same as a picture of so many logical pixels, for a screen of this ratio.
QPixmap pictureOf(const project::Piece& piece, QSize size, double pixelRatio, const Colours& colours);

} // namespace inventio::ui

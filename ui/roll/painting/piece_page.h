#pragma once

#include <vector>

#include <QSizeF>
#include <QString>

#include "core/project/piece.h"
#include "ui/theme/theme.h"

class QPainter;
class QRectF;

namespace inventio::ui {

/// A piece on paper or in a picture: notes in the colours of whose they are, bars numbered above them, octaves named at
/// the left, in lines of some bars. Nothing of the window is on it, and it is made of lines and shapes, for any resolution.
/// Lengths are pixels at 100 %. [GUI]
class PiecePage {
public:
    /// Looks at the piece, which must outlive it. Drums are left out.
    PiecePage(const project::Piece& piece, const Theme& theme, int barsInLine);

    int lines() const { return static_cast<int>(m_lines.size()); }
    /// Of each line, with the room below it; the longest decides the width.
    QSizeF lineSize() const;
    /// From the painter's origin.
    void paintLine(QPainter& painter, int line) const;

    QSizeF titleSize() const; ///< as wide as a line
    void paintTitle(QPainter& painter, const QString& title) const;

private:
    struct Line {
        int first = 0; ///< bar, counted from 0
        int end = 0;   ///< the bar after the last
    };
    double x(const Line& line, music::Ticks at) const;
    double y(int pitch) const;
    double width(const Line& line) const;
    double height() const;
    void paintLanes(QPainter& painter, const Line& line) const;
    void paintBars(QPainter& painter, const Line& line) const;
    void paintNotes(QPainter& painter, const Line& line) const;
    void paintNote(QPainter& painter, const project::PieceNote& note, const QRectF& place) const;

    const project::Piece& m_piece;
    Theme m_theme;
    std::vector<Line> m_lines;
    int m_lowest = 0;
    int m_highest = 0;
};

} // namespace inventio::ui

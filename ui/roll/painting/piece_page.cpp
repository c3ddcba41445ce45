#include "ui/roll/painting/piece_page.h"

#include <algorithm>

#include <QFont>
#include <QPainter>

#include "ui/roll/painting/note_look.h"
#include "ui/roll/scene/note_names.h"
#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/scale_highlight.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

using music::Ticks;
using project::PieceNote;

namespace {

constexpr double kNames = 32;   ///< room for the octaves' names
constexpr double kNumbers = 20; ///< and for the bars' numbers
constexpr double kBelow = 16;
constexpr double kTitle = 40;
constexpr double kRow = 10;
constexpr double kQuarter = 36;
constexpr double kHatch = 5; ///< from one stroke to the next
constexpr double kMark = 3;
constexpr double kGap = 1;
constexpr int kSpareRows = 2;
constexpr int kMinRows = 24;
constexpr int kOctave = 12;

QFont fontOf(int pixels)
{
    QFont font;
    font.setPixelSize(pixels);
    return font;
}

/// Strokes from the lower left to the upper right, all of them inside.
void paintHatching(QPainter& painter, const QRectF& inside)
{
    for (double from = inside.left() - inside.height(); from < inside.right(); from += kHatch) {
        const double left = std::max(from, inside.left());
        const double right = std::min(from + inside.height(), inside.right());
        if (right > left)
            painter.drawLine(
                QPointF(left, inside.bottom() - (left - from)), QPointF(right, inside.bottom() - (right - from)));
    }
}

} // namespace

PiecePage::PiecePage(const project::Piece& piece, const Theme& theme, int barsInLine)
    : m_piece(piece)
    , m_theme(theme)
{
    const int bars = std::max(1, piece.metre.barsUntil(piece.end()));
    for (int bar = 0; bar < bars; bar += barsInLine)
        m_lines.push_back({bar, std::min(bar + barsInLine, bars)});
    int lowest = kAllPitches;
    int highest = -1;
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes)
            if (!track.isDrums()) {
                lowest = std::min(lowest, note.note.pitch);
                highest = std::max(highest, note.note.pitch);
            }
    if (highest < 0)
        lowest = highest = 60;
    const int spare = kSpareRows + std::max(0, kMinRows - 2 * kSpareRows - (highest - lowest + 1)) / 2;
    m_lowest = std::max(0, lowest - spare);
    m_highest = std::min(kAllPitches - 1, highest + spare);
}

double PiecePage::x(const Line& line, Ticks at) const
{
    const Ticks from = m_piece.metre.barStart(line.first);
    return kNames + static_cast<double>((at - from).value) / m_piece.ticksPerQuarter * kQuarter;
}

double PiecePage::y(int pitch) const
{
    return kNumbers + (m_highest - pitch) * kRow;
}

double PiecePage::width(const Line& line) const
{
    return x(line, m_piece.metre.barStart(line.end)) + 1;
}

double PiecePage::height() const
{
    return y(m_lowest) + kRow;
}

QSizeF PiecePage::lineSize() const
{
    double widest = 0;
    for (const Line& line : m_lines)
        widest = std::max(widest, width(line));
    return {widest, height() + kBelow};
}

QSizeF PiecePage::titleSize() const
{
    return {lineSize().width(), kTitle};
}

void PiecePage::paintTitle(QPainter& painter, const QString& title) const
{
    painter.setFont(fontOf(token::kDisplay));
    painter.setPen(m_theme.colours.text);
    painter.drawText(QRectF(QPointF(kNames, 0), titleSize()), Qt::AlignLeft | Qt::AlignVCenter, title);
}

void PiecePage::paintLine(QPainter& painter, int line) const
{
    const Line& shown = m_lines[static_cast<std::size_t>(line)];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintLanes(painter, shown);
    paintBars(painter, shown);
    paintNotes(painter, shown);
    painter.restore();
}

void PiecePage::paintLanes(QPainter& painter, const Line& line) const
{
    const Colours& colours = m_theme.colours;
    const double wide = width(line) - kNames;
    painter.fillRect(QRectF(kNames, kNumbers, wide, height() - kNumbers), colours.lane);
    painter.setFont(fontOf(token::kSmallText));
    for (int pitch = m_lowest; pitch <= m_highest; ++pitch) {
        const QRectF row(kNames, y(pitch), wide, kRow);
        if (isBlackKey(pitch))
            painter.fillRect(row, colours.blackLane);
        if (pitch % kOctave != 0)
            continue;
        painter.fillRect(QRectF(kNames, row.bottom() - 0.5, wide, 1), colours.barLine);
        painter.setPen(colours.mutedText);
        painter.drawText(QRectF(0, row.center().y() - kRow, kNames - token::kTight, 2 * kRow),
            Qt::AlignRight | Qt::AlignVCenter, pitchName(analysis::spellingAt(pitch, 0)));
    }
}

void PiecePage::paintBars(QPainter& painter, const Line& line) const
{
    const Colours& colours = m_theme.colours;
    painter.setFont(fontOf(token::kSmallText));
    for (int bar = line.first; bar <= line.end; ++bar) {
        const Ticks start = m_piece.metre.barStart(bar);
        const double left = x(line, start);
        painter.fillRect(QRectF(left, kNumbers, 1, height() - kNumbers), colours.barLine);
        if (bar == line.end)
            break;
        painter.setPen(colours.text);
        painter.drawText(QPointF(left + token::kTight, kNumbers - token::kTight), QString::number(bar + 1));
        const Ticks next = m_piece.metre.barStart(bar + 1);
        const Ticks beat = m_piece.metre.at(start).beatLength;
        for (Ticks at = start + beat; at < next; at = at + beat)
            painter.fillRect(QRectF(x(line, at), kNumbers, 1, height() - kNumbers), colours.beatLine);
    }
}

void PiecePage::paintNotes(QPainter& painter, const Line& line) const
{
    const Ticks from = m_piece.metre.barStart(line.first);
    const Ticks to = m_piece.metre.barStart(line.end);
    for (const auto& track : m_piece.tracks)
        for (const auto& note : track.notes) {
            if (track.isDrums() || note.note.end() <= from || note.note.onset >= to)
                continue;
            const double left
                = x(line, std::max(note.note.onset, from)); // the rest stands in the line before, or after
            const double right = x(line, std::min(note.note.end(), to));
            paintNote(painter, note,
                QRectF(left + kGap, y(note.note.pitch), std::max(right - left - kGap, 2 * kGap), kRow - kGap));
        }
}

void PiecePage::paintNote(QPainter& painter, const PieceNote& note, const QRectF& place) const
{
    const NoteLook look = lookOf(note.provenance, m_theme);
    const QRectF edge = place.adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = std::min<double>(m_theme.metrics.radius / 2, edge.width() / 2);
    painter.setPen(QPen(look.colours.outline, 1));
    painter.setBrush(fillOf(look.colours, note.note.velocity));
    painter.drawRoundedRect(edge, radius, radius);
    if (look.hatched)
        paintHatching(painter, edge);
    if (look.marked)
        painter.fillRect(
            QRectF(edge.left(), edge.top(), std::min(kMark, edge.width()), edge.height()), look.colours.outline);
}

} // namespace inventio::ui

#include "ui/score/symbol_painter.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "core/engraving/staff_bar.h"

namespace inventio::ui {

using engraving::Shape;
using engraving::Symbol;

namespace {

class SymbolPainter {
public:
    SymbolPainter(QPainter& painter, const ScorePlace& place, const MusicFont& font)
        : m_painter(painter)
        , m_place(place)
        , m_font(font)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
    }
    SymbolPainter(const SymbolPainter&) = delete;
    SymbolPainter& operator=(const SymbolPainter&) = delete;
    ~SymbolPainter() { m_painter.restore(); }

    void paint(const Symbol& symbol, const QColor& colour)
    {
        switch (symbol.shape) {
        case Shape::Sign:
            return paintSign(symbol, colour);
        case Shape::Line:
            return paintLine(symbol, colour);
        case Shape::Beam:
            return paintBeam(symbol, colour);
        case Shape::Curve:
            return paintCurve(symbol, colour);
        case Shape::Brace:
            return paintBrace(symbol, colour);
        }
    }

private:
    double x(double spaces) const { return m_place.x + spaces * m_place.space; }
    double y(double spaces) const { return m_place.y + spaces * m_place.space; }

    void paintSign(const Symbol& symbol, const QColor& colour)
    {
        const QTransform before = m_painter.transform();
        m_painter.translate(x(symbol.x), y(symbol.y));
        m_painter.scale(m_place.space, m_place.space);
        m_painter.fillPath(m_font.pathOf(symbol.glyph), colour);
        m_painter.setTransform(before);
    }

    void paintLine(const Symbol& symbol, const QColor& colour)
    {
        const bool isUpright = symbol.x == symbol.x2;
        const double width = symbol.thickness * m_place.space;
        const double half = symbol.thickness / 2;
        QRectF rect = isUpright ? QRectF(QPointF(x(symbol.x - half), y(std::min(symbol.y, symbol.y2))),
                          QPointF(x(symbol.x + half), y(std::max(symbol.y, symbol.y2))))
                                : QRectF(QPointF(x(std::min(symbol.x, symbol.x2)), y(symbol.y - half)),
                                    QPointF(x(std::max(symbol.x, symbol.x2)), y(symbol.y + half)));
        if (m_place.isFine) {
            const double whole = std::max(1.0, std::round(width));
            if (isUpright)
                rect = {std::floor(rect.center().x() - whole / 2 + 0.5), rect.y(), whole, rect.height()};
            else
                rect = {rect.x(), std::floor(rect.center().y() - whole / 2 + 0.5), rect.width(), whole};
        }
        m_painter.fillRect(rect, colour);
    }

    void paintBeam(const Symbol& symbol, const QColor& colour)
    {
        const double half = engraving::kStemThickness / 2;
        QPainterPath path;
        path.moveTo(x(symbol.x - half), y(symbol.y));
        path.lineTo(x(symbol.x2 + half), y(symbol.y2));
        path.lineTo(x(symbol.x2 + half), y(symbol.y2 + symbol.thickness));
        path.lineTo(x(symbol.x - half), y(symbol.y + symbol.thickness));
        path.closeSubpath();
        m_painter.fillPath(path, colour);
    }

    /// Thick in the middle, as a pen draws it.
    void paintCurve(const Symbol& symbol, const QColor& colour)
    {
        constexpr double kShoulder = 0.25; ///< of its length, where it has risen
        constexpr double kThickness = 0.2;
        constexpr double kRise = 4.0 / 3; ///< of a cubic's handles over its height
        const double in = (symbol.x2 - symbol.x) * kShoulder;
        const auto handle = [&](double thickness) { return symbol.y + (symbol.thickness + thickness) * kRise; };
        const double outer = symbol.thickness < 0 ? -kThickness / 2 : kThickness / 2;
        QPainterPath path;
        path.moveTo(x(symbol.x), y(symbol.y));
        path.cubicTo(
            x(symbol.x + in), y(handle(outer)), x(symbol.x2 - in), y(handle(outer)), x(symbol.x2), y(symbol.y2));
        path.cubicTo(
            x(symbol.x2 - in), y(handle(-outer)), x(symbol.x + in), y(handle(-outer)), x(symbol.x), y(symbol.y));
        m_painter.fillPath(path, colour);
    }

    void paintBrace(const Symbol& symbol, const QColor& colour)
    {
        const double right = x(symbol.x);
        const double width = symbol.thickness * m_place.space;
        const double top = y(symbol.y);
        const double bottom = y(symbol.y2);
        const double middle = (top + bottom) / 2;
        const double quarter = (bottom - top) / 4;
        const double waist = width * 0.3; // how thick it is between its ends
        QPainterPath path;
        path.moveTo(right, top);
        path.cubicTo(
            right - width * 1.3, top + quarter, right + width * 0.3 - waist, middle - quarter, right - width, middle);
        path.cubicTo(
            right + width * 0.3 - waist, middle + quarter, right - width * 1.3, bottom - quarter, right, bottom);
        path.cubicTo(right - width * 1.3 + waist, bottom - quarter, right + width * 0.3, middle + quarter,
            right - width, middle);
        path.cubicTo(right + width * 0.3, middle - quarter, right - width * 1.3 + waist, top + quarter, right, top);
        m_painter.fillPath(path, colour);
    }

    QPainter& m_painter;
    const ScorePlace& m_place;
    const MusicFont& m_font;
};

} // namespace

void paintSymbols(QPainter& painter, std::span<const Symbol> symbols, const ScorePlace& place,
    const SymbolColours& colours, const MusicFont& font)
{
    SymbolPainter painting(painter, place, font);
    for (const Symbol& symbol : symbols)
        if (const QColor colour = colours(symbol); colour.isValid())
            painting.paint(symbol, colour);
}

void paintSymbols(QPainter& painter, std::span<const Symbol> symbols, const ScorePlace& place, const QColor& colour,
    const MusicFont& font)
{
    paintSymbols(
        painter, symbols, place, [&colour](const Symbol&) { return colour; }, font);
}

void paintTuplets(
    QPainter& painter, std::span<const engraving::TupletNumber> tuplets, const ScorePlace& place, const QColor& colour)
{
    constexpr int kPixels = 100;
    QFont font = sheetMusicFont();
    font.setItalic(true);
    font.setPixelSize(kPixels);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const engraving::TupletNumber& tuplet : tuplets) {
        const QString number = QString::number(tuplet.number);
        QPainterPath path;
        path.addText(-QFontMetricsF(font).horizontalAdvance(number) / 2, 0, font, number);
        const QTransform before = painter.transform();
        painter.translate(place.x + tuplet.x * place.space, place.y + tuplet.y * place.space);
        const double scale = engraving::kTupletSize * place.space / kPixels;
        painter.scale(scale, scale);
        painter.fillPath(path, colour);
        painter.setTransform(before);
    }
    painter.restore();
}

QFont sheetMusicFont()
{
    QFont font;
    font.setFamilies({QStringLiteral("C059"), QStringLiteral("Century Schoolbook"), QStringLiteral("Noto Serif"),
        QStringLiteral("DejaVu Serif")});
    font.setStyleHint(QFont::Serif);
    return font;
}

} // namespace inventio::ui

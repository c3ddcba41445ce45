#include "ui/score/page_painter.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QFont>
#include <QFontMetricsF>

#include "ui/score/symbol_painter.h"

namespace inventio::ui {

using engraving::PageText;
using engraving::TextAlignment;
using engraving::TextRole;

namespace {

QFont fontOf(const PageText& text)
{
    QFont font = sheetMusicFont();
    font.setBold(text.role == TextRole::Title || text.role == TextRole::Tempo);
    font.setItalic(text.role == TextRole::BarNumber);
    return font;
}

/// As outlines: the same on every device, and files need no font.
QPainterPath outlineOf(const PageText& text)
{
    constexpr int kPixels = 100;
    QFont font = fontOf(text);
    font.setPixelSize(kPixels);
    const QString words = QString::fromStdString(text.text);
    const double width = QFontMetricsF(font).horizontalAdvance(words);
    const double left = text.alignment == TextAlignment::Left ? 0
        : text.alignment == TextAlignment::Centre             ? -width / 2
                                                              : -width;
    QPainterPath path;
    path.addText(left, 0, font, words);
    const double scale = text.size / kPixels;
    return QTransform::fromScale(scale, scale).map(path);
}

PageText textAt(std::string text, double x, double y)
{
    return {TextRole::Lyric, TextAlignment::Centre, std::move(text), x, y, engraving::kLyricSize};
}

/// Syllables, and hyphens halfway to where the word goes on.
std::vector<PageText> textsOf(const std::vector<engraving::Lyric>& lyrics)
{
    std::vector<PageText> texts;
    for (std::size_t i = 0; i < lyrics.size(); ++i) {
        const engraving::Lyric& lyric = lyrics[i];
        texts.push_back(textAt(lyric.text, lyric.x, lyric.y));
        if (!lyric.goesOn)
            continue;
        const double right = lyric.x + engraving::lyricWidth(lyric.text) / 2;
        const bool hasNext
            = i + 1 < lyrics.size() && lyrics[i + 1].staff == lyric.staff && lyrics[i + 1].verse == lyric.verse;
        const double end = hasNext ? lyrics[i + 1].x - engraving::lyricWidth(lyrics[i + 1].text) / 2 : right + 2;
        texts.push_back(textAt("-", (right + end) / 2, lyric.y));
    }
    return texts;
}

void paintTexts(
    QPainter& painter, const std::vector<PageText>& texts, QPointF origin, double space, const PageLook& look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PageText& text : texts) {
        const double y = origin.y() + text.y * space;
        if (y + text.size * space < look.seen.top() || y - text.size * space > look.seen.bottom())
            continue;
        const QTransform before = painter.transform();
        painter.translate(origin.x() + text.x * space, y);
        painter.scale(space, space);
        painter.fillPath(outlineOf(text), look.text);
        painter.setTransform(before);
    }
    painter.restore();
}

/// From the highest to the lowest ink of a system, in staff spaces from its corner.
std::pair<double, double> heightOf(const engraving::EngravedSystem& system)
{
    double top = 0;
    double bottom = 0;
    for (const engraving::Symbol& symbol : system.symbols) {
        const engraving::Box box = symbol.box();
        top = std::min(top, box.top);
        bottom = std::max(bottom, box.bottom);
    }
    for (const engraving::Lyric& lyric : system.lyrics)
        bottom = std::max(bottom, lyric.y + engraving::kLyricSize);
    return {top, bottom};
}

} // namespace

void paintPage(QPainter& painter, const engraving::PagedScore& score, std::size_t page, const QRectF& sheet)
{
    const QColor black(Qt::black);
    paintPage(painter, score, page, sheet, {[black](const engraving::Symbol&) { return black; }, black, false, sheet});
}

void paintPage(
    QPainter& painter, const engraving::PagedScore& score, std::size_t page, const QRectF& sheet, const PageLook& look)
{
    const double space = sheet.width() * score.staffSpace / score.paper.width;
    const engraving::Page& content = score.pages[page];
    for (const engraving::PlacedSystem& placed : content.systems) {
        const engraving::EngravedSystem& system = score.score.systems[placed.system];
        const QPointF origin(sheet.left() + placed.x * space, sheet.top() + placed.y * space);
        const auto [top, bottom] = heightOf(system);
        if (origin.y() + bottom * space < look.seen.top() || origin.y() + top * space > look.seen.bottom())
            continue;
        const ScorePlace place{origin.x(), origin.y(), space, look.isFine};
        paintSymbols(painter, system.symbols, place, look.colours);
        paintTuplets(painter, system.tuplets, place, look.text);
        paintTexts(painter, textsOf(system.lyrics), origin, space, look);
    }
    paintSymbols(painter, content.symbols, {sheet.left(), sheet.top(), space, look.isFine}, look.colours);
    paintTexts(painter, content.texts, sheet.topLeft(), space, look);
}

} // namespace inventio::ui

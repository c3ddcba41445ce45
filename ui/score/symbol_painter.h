#pragma once

#include <functional>
#include <span>

#include <QColor>
#include <QFont>
#include <QPainter>

#include "core/engraving/symbols.h"
#include "ui/score/music_font.h"

namespace inventio::ui {

/// Where staff spaces lie on what is painted.
struct ScorePlace {
    double x = 0; ///< of their origin
    double y = 0;
    double space = 7;    ///< of one, > 0
    bool isFine = false; ///< the painter counts pixels that are seen: thin straight lines are drawn on whole ones
};

/// Of a symbol; an invalid colour leaves it out.
using SymbolColours = std::function<QColor(const engraving::Symbol&)>;

/// Paints symbols. The painter must not be transformed where the place is fine. [GUI]
void paintSymbols(QPainter& painter, std::span<const engraving::Symbol> symbols, const ScorePlace& place,
    const SymbolColours& colours, const MusicFont& font = MusicFont::shared());

/// The same in one colour.
void paintSymbols(QPainter& painter, std::span<const engraving::Symbol> symbols, const ScorePlace& place,
    const QColor& colour, const MusicFont& font = MusicFont::shared());

/// The numbers of tuplets, which are text. [GUI]
void paintTuplets(
    QPainter& painter, std::span<const engraving::TupletNumber> tuplets, const ScorePlace& place, const QColor& colour);

/// The serif that words on sheet music are set in: the first of some that the system has. [GUI]
QFont sheetMusicFont();

} // namespace inventio::ui

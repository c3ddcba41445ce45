#pragma once

#include <functional>
#include <vector>

#include <QString>

#include "core/project/piece.h"
#include "ui/roll/painting/bar_lines.h"
#include "ui/roll/scene/roll_geometry.h"

namespace inventio::ui {

/// A text on the ruler.
struct RulerText {
    music::Ticks at;
    double left = 0; ///< pixels from the roll's left edge
    double width = 0;
    QString text;

    double right() const { return left + width; }
};

/// What the ruler writes: numbers of bars, and where they leave room changes of time signature and tempo, "3/4  ♩ = 96".
/// Those that find too little of it are shortened, or left out. What holds from the start is written at bar 1.
struct RulerTexts {
    std::vector<RulerText> numbers; ///< of the given bars, in their order
    std::vector<RulerText> changes; ///< sorted by time
};

/// `widthOf` says how many pixels a text takes; `scale` is the interface size. [Any]
RulerTexts rulerTexts(const RollGeometry& geometry, const project::Piece& piece, const std::vector<BarLine>& bars,
    const std::function<double(const QString&)>& widthOf, double scale);

} // namespace inventio::ui

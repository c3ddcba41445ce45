#pragma once

#include <memory>
#include <optional>

#include "core/engraving/score_strip.h"
#include "ui/roll/content/roll_content.h"
#include "ui/roll/content/roll_viewport.h"
#include "ui/score/symbol_painter.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// What the roll shows as notes on staves, on the roll's own time axis: made when it is asked for, and again when it has
/// changed. Drums are left out. Everything outlives it. [GUI]
class LaneScore {
public:
    LaneScore(const RollContent& content, const RollViewport& viewport, const Theme& theme);

    /// Null: there are no notes, or they are too many for notation.
    const engraving::ScoreStrip* strip();
    /// The bars in view; x is counted from the start of the piece.
    const engraving::EngravedSystem& system(double height);
    /// Where staff spaces lie in a lane of some height, in logical pixels: the staves in its middle, as large as usual if
    /// they fit.
    ScorePlace placeIn(double height);
    /// The note that a head in system() belongs to; null: none.
    const project::PieceNote* noteOf(const engraving::Symbol& symbol) const;
    /// Yours has the text's colour, the model's that of its voice.
    QColor colourOf(const engraving::Symbol& symbol) const;

private:
    struct View {
        double left = 0;
        double width = 0;
        double pixelsPerTick = 0;
        double space = 0;
        friend bool operator==(const View&, const View&) = default;
    };

    const RollContent& m_content;
    const RollViewport& m_viewport;
    const Theme& m_theme;
    std::shared_ptr<const project::Piece> m_piece; ///< that m_strip was made from
    std::shared_ptr<const engraving::ScoreStrip> m_strip;
    std::optional<View> m_view; ///< that m_system was made for
    engraving::EngravedSystem m_system;
};

} // namespace inventio::ui

#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/engraving/score_strip.h"
#include "ui/roll/content/roll_content.h"
#include "ui/roll/content/roll_viewport.h"
#include "ui/score/symbol_painter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/background_job.h"

namespace inventio::ui {

/// What the roll shows as notes on staves, on the roll's own time axis: made when it is asked for, and again when it has
/// changed. A long piece is made in a thread of its own; until then the score is that of before. Drums are left out.
/// Everything outlives it. [GUI]
class LaneScore {
public:
    /// `made` is called where the score of a long piece is there.
    LaneScore(const RollContent& content, const RollViewport& viewport, const Theme& theme, std::function<void()> made);

    /// Null: there are no notes, or they are too many for notation, or they are not laid out yet.
    const engraving::ScoreStrip* strip();
    /// Whether it is that of the piece on show.
    bool isCurrent() const { return m_piece == m_content.notes().sharedPiece(); }
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
    using Strip = std::shared_ptr<const engraving::ScoreStrip>;
    void take(const std::shared_ptr<const project::Piece>& piece, Strip strip);

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
    std::function<void()> m_made;
    std::shared_ptr<const project::Piece> m_piece; ///< that m_strip was made from
    Strip m_strip;
    std::optional<View> m_view; ///< that m_system was made for
    engraving::EngravedSystem m_system;
    BackgroundJob m_job; ///< the last: it ends first
};

} // namespace inventio::ui

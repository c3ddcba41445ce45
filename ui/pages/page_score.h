#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/voices.h"
#include "core/engraving/page_layout.h"
#include "ui/roll/content/roll_content.h"
#include "ui/widgets/background_job.h"

namespace inventio::ui {

/// A head on the pages, in staff spaces from the corner of its page.
struct PageHead {
    int page = 0;
    engraving::Box box;
    grid::NoteReference note{-1, -1};
};

/// A system on the pages: its staves, from the first line of the upper to the last of the lower one.
struct PageSystem {
    int page = 0;
    engraving::Box box; ///< in staff spaces from the corner of its page
    music::Ticks from;
    music::Ticks to;
    std::vector<engraving::Moment> moments; ///< x from the corner of the page
};

/// A piece on pages, with what is found on them.
struct LaidPages {
    engraving::PagedScore score;
    std::vector<PageHead> heads;
    std::vector<PageSystem> systems;                                 ///< in order
    std::vector<std::vector<std::optional<analysis::Voice>>> voices; ///< that sing the notes, [tracks, notes]
    std::string failure;                                             ///< why there are none; empty: there are pages
};

/// A moment of the piece on its pages.
struct PagePlace {
    const PageSystem* system = nullptr;
    double x = 0; ///< staff spaces from the page's left edge
};

/// What the roll shows, laid on pages as it would be exported: made when it is asked for, and again when it has changed.
/// That of a long piece is made in a thread of its own; until then the pages are those of before. Everything outlives it.
/// [GUI]
class PageScore {
public:
    /// `made` is called where the pages of a long piece are there.
    PageScore(const RollContent& content, std::function<void()> made);

    void setTitle(const QString& title);
    /// Null: they are not laid yet. Those of a piece that is too long for notation have a failure and nothing else.
    const LaidPages* pages();
    /// Whether pages() are those of the piece on show.
    bool isCurrent() const { return m_piece == m_content.notes().sharedPiece(); }

    /// The note that pages() mean; null: none.
    const project::PieceNote* noteOf(grid::NoteReference at) const;
    /// The voice that sings it; nullopt: none of the four.
    std::optional<analysis::Voice> voiceOf(grid::NoteReference at) const;
    /// Where a moment stands; nullopt: there are no systems.
    std::optional<PagePlace> placeOf(music::Ticks at) const;
    /// The moment at a place of a page, in staff spaces: that of the nearest system; nullopt: the page has none.
    std::optional<music::Ticks> tickAt(int page, QPointF at) const;

private:
    using Pages = std::shared_ptr<const LaidPages>;
    void take(const std::shared_ptr<const project::Piece>& piece, Pages pages);

    const RollContent& m_content;
    std::function<void()> m_made;
    QString m_title;
    std::shared_ptr<const project::Piece> m_piece; ///< that m_pages were made from
    Pages m_pages;
    BackgroundJob m_job; ///< the last: it ends first
};

} // namespace inventio::ui

#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "ui/document/document.h"
#include "ui/roll/content/audition.h"
#include "ui/roll/content/roll_overlays.h"
#include "ui/roll/content/roll_preview.h"
#include "ui/roll/content/roll_tools.h"
#include "ui/roll/scene/draft.h"
#include "ui/roll/scene/note_index.h"
#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/roll_scene.h"
#include "ui/roll/scene/snap.h"

namespace inventio::ui {

/// A stretch of time, `to` excluded.
struct TimeSpan {
    music::Ticks from;
    music::Ticks to;

    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// What the roll shows and edits, shared by the roll, its ruler and its strips: the document's piece or a preview of
/// what it may become, and what the gesture in hand would make of it. [GUI]
class RollContent : public QObject {
    Q_OBJECT
public:
    explicit RollContent(QObject* parent = nullptr);

    void setDocument(Document* document); ///< not owned; null is no piece at all
    Document* document() const { return m_document; }

    /// What is shown in place of the document's piece, which cannot be edited meanwhile, and over it.
    RollPreview& preview() { return m_preview; }
    bool isEditable() const { return m_document != nullptr && !m_preview.piece(); }

    RollOverlays& overlays() { return m_overlays; }
    const RollOverlays& overlays() const { return m_overlays; }
    RollTools& tools() { return m_tools; }
    const RollTools& tools() const { return m_tools; }
    Audition& audition() { return m_audition; }

    /// What is played again and again; nullopt: nothing. Ends the loop or begins it, also by the user's hand.
    void setLoop(std::optional<TimeSpan> loop);
    const std::optional<TimeSpan>& loop() const { return m_loop; }

    const NoteIndex& notes() const { return m_notes; }
    const project::Piece& piece() const { return m_notes.piece(); }
    /// Of the chosen unit, or of another.
    SnapGrid grid(std::optional<SnapUnit> unit = {}) const
    {
        return {piece().metre, piece().ticksPerQuarter, unit.value_or(m_tools.snap())};
    }
    /// Where the piece ends, in whole bars.
    music::Ticks endOfLastBar() const;
    RollScene scene() const;

    const std::vector<project::NoteId>& selection() const;
    bool isSelected(project::NoteId id) const { return m_document && m_document->isSelected(id); }
    void select(std::vector<project::NoteId> notes);
    std::vector<project::PieceNote> selectedNotes() const;

    const Draft& draft() const { return m_draft; }
    void setDraft(Draft draft);

    /// Only while editable; see Document::commit.
    void commit(const QString& name, project::Piece piece);
    bool isByHand() const { return m_isByHand; } ///< while notesChanged tells of a commit() of this
    /// The piece with a track to write in.
    project::Piece editablePiece() const;
    int editableTrack() const; ///< the active track, within what editablePiece() has

Q_SIGNALS:
    void notesChanged(); ///< other notes are shown
    void selectionChanged();
    void changed(); ///< anything that is painted, notes and selection included
    void loopChanged();

private:
    void refresh();

    Document* m_document = nullptr;
    RollPreview m_preview;
    NoteIndex m_notes;
    RollOverlays m_overlays;
    RollTools m_tools;
    Audition m_audition;
    std::optional<TimeSpan> m_loop;
    Draft m_draft;
    bool m_isByHand = false;
};

} // namespace inventio::ui

#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "ui/document/document.h"
#include "ui/roll/content/roll_preview.h"
#include "ui/roll/scene/draft.h"
#include "ui/roll/scene/lens_map.h"
#include "ui/roll/scene/note_index.h"
#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/roll_scene.h"
#include "ui/roll/scene/scale_highlight.h"
#include "ui/roll/scene/snap.h"

namespace inventio::ui {

enum class Tool { Select, Draw, Erase, Region, Lock };

/// Where the keyboard writes.
struct NoteCursor {
    music::Ticks at;
    int pitch = 60;

    friend bool operator==(const NoteCursor&, const NoteCursor&) = default;
};

/// A stretch of time, `to` excluded.
struct TimeSpan {
    music::Ticks from;
    music::Ticks to;

    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// A note under the pointer.
struct NoteHit {
    project::PieceNote note;
    int track = 0;
    Zone zone = Zone::Nothing;
};

/// What the roll shows and edits, shared by the roll, its ruler and its strips: the document's piece or a preview of
/// what it may become, what is laid over it, and the gesture in hand. [GUI]
class RollContent : public QObject {
    Q_OBJECT
public:
    explicit RollContent(QObject* parent = nullptr);

    void setDocument(Document* document); ///< not owned; null is no piece at all
    Document* document() const { return m_document; }

    /// What is shown in place of the document's piece, which cannot be edited meanwhile, and over it.
    RollPreview& preview() { return m_preview; }
    bool isEditable() const { return m_document != nullptr && !m_preview.piece(); }

    void setGhost(std::shared_ptr<const project::Piece> piece); ///< null: none
    bool isGhostShown() const { return m_ghostShown; }
    void setGhostShown(bool shown);
    void setLens(std::shared_ptr<const LensMap> lens); ///< null: none
    const LensMap* lens() const { return m_lens.get(); }
    void setScale(std::optional<ScaleHighlight> scale);
    void setActiveTrack(int track);
    int activeTrack() const { return m_activeTrack; }
    void setSnap(SnapUnit unit);
    SnapUnit snap() const { return m_snap; }

    void setTool(Tool tool);
    Tool tool() const { return m_tool; }
    void setCursor(NoteCursor cursor); ///< kept on the roll
    NoteCursor cursor() const { return m_cursor; }
    /// What is played again and again; nullopt: nothing. Ends the loop or begins it, also by the user's hand.
    void setLoop(std::optional<TimeSpan> loop);
    const std::optional<TimeSpan>& loop() const { return m_loop; }

    const NoteIndex& notes() const { return m_notes; }
    const project::Piece& piece() const { return m_notes.piece(); }
    SnapGrid grid(SnapUnit unit) const { return {piece().metre, piece().ticksPerQuarter, unit}; }
    SnapGrid grid() const { return grid(m_snap); }
    /// Where the piece ends, in whole bars.
    music::Ticks endOfLastBar() const;
    RollScene scene() const;

    const std::vector<project::NoteId>& selection() const;
    bool isSelected(project::NoteId id) const { return m_document && m_document->isSelected(id); }
    void select(std::vector<project::NoteId> notes);
    std::vector<project::PieceNote> selectedNotes() const;

    /// The note at a point, the selected or else the last one of several. `edge` as for zoneAt.
    std::optional<NoteHit> noteAt(const RollGeometry& geometry, QPointF point, double edge) const;
    /// Notes of visible tracks that touch the area.
    std::vector<project::NoteId> notesTouching(const project::Area& area) const;
    /// Notes that editing everything means: those of visible tracks.
    std::vector<project::NoteId> visibleNotes() const;

    const Draft& draft() const { return m_draft; }
    void setDraft(Draft draft);

    /// Only while editable; see Document::commit.
    void commit(const QString& name, project::Piece piece);
    /// The piece with a track to write in.
    project::Piece editablePiece() const;
    int editableTrack() const; ///< the active track, within what editablePiece() has

    music::Ticks lastLength() const; ///< of a note drawn or moved: the next one gets it
    void setLastLength(music::Ticks length) { m_lastLength = length; }
    int lastVelocity() const { return m_lastVelocity; }
    void setLastVelocity(int velocity) { m_lastVelocity = velocity; }

    /// Lets a pitch be heard, alone, until silence().
    void sound(int pitch, int velocity);
    /// Lets it be heard for a moment.
    void soundBriefly(int pitch, int velocity);
    void silence();

Q_SIGNALS:
    void notesChanged(); ///< other notes are shown
    void selectionChanged();
    void changed(); ///< anything that is painted, notes and selection included
    void noteOn(int pitch, int velocity);
    void noteOff(int pitch);
    void toolChanged(inventio::ui::Tool tool);
    void cursorMoved(inventio::ui::NoteCursor from, inventio::ui::NoteCursor to);
    void loopChanged();

private:
    void refresh();

    Document* m_document = nullptr;
    RollPreview m_preview;
    NoteIndex m_notes;
    std::optional<NoteIndex> m_ghost;
    bool m_ghostShown = true;
    std::shared_ptr<const LensMap> m_lens;
    std::optional<ScaleHighlight> m_scale;
    SnapUnit m_snap = SnapUnit::Sixteenth;
    int m_activeTrack = 0;
    Tool m_tool = Tool::Draw;
    NoteCursor m_cursor;
    std::optional<TimeSpan> m_loop;
    Draft m_draft;
    music::Ticks m_lastLength;
    int m_lastVelocity = 80;
    int m_sounding = -1;
    QTimer m_silence;
};

} // namespace inventio::ui

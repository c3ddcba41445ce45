#include "ui/roll/content/roll_content.h"

#include <algorithm>
#include <utility>

namespace inventio::ui {

using music::Ticks;
using project::NoteId;
using project::Piece;
using project::PieceNote;

namespace {

constexpr int kBriefMs = 220;

} // namespace

RollContent::RollContent(QObject* parent)
    : QObject(parent)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(kBriefMs);
    connect(&m_silence, &QTimer::timeout, this, &RollContent::silence);
    connect(&m_preview, &RollPreview::pieceChanged, this, [this] {
        m_draft = {};
        refresh();
    });
    connect(&m_preview, &RollPreview::layersChanged, this, &RollContent::changed);
}

void RollContent::setDocument(Document* document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_draft = {};
    if (m_document) {
        connect(m_document, &Document::pieceChanged, this, &RollContent::refresh);
        connect(m_document, &Document::selectionChanged, this, [this] {
            Q_EMIT selectionChanged();
            Q_EMIT changed();
        });
        connect(m_document, &QObject::destroyed, this, [this] {
            m_document = nullptr;
            refresh();
        });
    }
    refresh();
}

void RollContent::refresh()
{
    auto piece = m_preview.piece();
    if (!piece && m_document)
        piece = m_document->project().currentVersion().piece;
    if (piece != m_notes.sharedPiece())
        m_notes = piece ? NoteIndex(std::move(piece)) : NoteIndex();
    Q_EMIT notesChanged();
    Q_EMIT changed();
}

void RollContent::setGhost(std::shared_ptr<const Piece> piece)
{
    if (!piece && !m_ghost)
        return;
    m_ghost = piece ? std::optional(NoteIndex(std::move(piece))) : std::nullopt;
    Q_EMIT changed();
}

void RollContent::setGhostShown(bool shown)
{
    m_ghostShown = shown;
    Q_EMIT changed();
}

void RollContent::setLens(std::shared_ptr<const LensMap> lens)
{
    if (std::exchange(m_lens, std::move(lens)) != m_lens)
        Q_EMIT changed();
}

void RollContent::setScale(std::optional<ScaleHighlight> scale)
{
    if (std::exchange(m_scale, scale) != m_scale)
        Q_EMIT changed();
}

void RollContent::setActiveTrack(int track)
{
    if (std::exchange(m_activeTrack, track) != track)
        Q_EMIT changed();
}

void RollContent::setSnap(SnapUnit unit)
{
    if (std::exchange(m_snap, unit) != unit)
        Q_EMIT changed();
}

void RollContent::setTool(Tool tool)
{
    if (std::exchange(m_tool, tool) != tool)
        Q_EMIT toolChanged(tool);
}

void RollContent::setCursor(NoteCursor cursor)
{
    cursor.at = std::max(cursor.at, Ticks{0});
    cursor.pitch = std::clamp(cursor.pitch, 0, kAllPitches - 1);
    if (const NoteCursor from = std::exchange(m_cursor, cursor); from != cursor)
        Q_EMIT cursorMoved(from, cursor);
}

void RollContent::setLoop(std::optional<TimeSpan> loop)
{
    if (loop && loop->from >= loop->to)
        loop.reset();
    if (std::exchange(m_loop, loop) != loop)
        Q_EMIT loopChanged();
}

Ticks RollContent::endOfLastBar() const
{
    const auto& metre = piece().metre;
    return metre.barStart(metre.barsUntil(std::max(piece().end(), Ticks{1})));
}

RollScene RollContent::scene() const
{
    return {.notes = &m_notes,
        .ghost = m_ghost && m_ghostShown ? &*m_ghost : nullptr,
        .removed = m_preview.removed(),
        .recording = m_preview.recording(),
        .selection = selection(),
        .draft = &m_draft,
        .lens = m_lens.get(),
        .scale = m_scale,
        .snap = m_snap,
        .activeTrack = m_activeTrack,
        .end = endOfLastBar()};
}

const std::vector<NoteId>& RollContent::selection() const
{
    static const std::vector<NoteId> none;
    return m_document ? m_document->selection() : none;
}

void RollContent::select(std::vector<NoteId> notes)
{
    if (m_document)
        m_document->select(std::move(notes));
}

std::vector<PieceNote> RollContent::selectedNotes() const
{
    std::vector<PieceNote> notes;
    for (const NoteId id : selection())
        if (const PieceNote* note = m_notes.find(id))
            notes.push_back(*note);
    return notes;
}

std::optional<NoteHit> RollContent::noteAt(const RollGeometry& geometry, QPointF point, double edge) const
{
    std::optional<NoteHit> best;
    bool bestIsSelected = false;
    const RollScene shown = scene();
    const Ticks at = geometry.tickAt(point.x());
    m_notes.visit(at, at + Ticks{1}, [&](const PieceNote& note, int track) {
        const Zone zone = zoneAt(geometry.rectOf(note.note), point, edge);
        if (zone == Zone::Nothing || !shown.showsTrack(track))
            return;
        const bool selected = isSelected(note.id);
        if (bestIsSelected && !selected)
            return;
        best = NoteHit{note, track, zone};
        bestIsSelected = selected;
    });
    return best;
}

std::vector<NoteId> RollContent::notesTouching(const project::Area& area) const
{
    std::vector<NoteId> ids;
    const RollScene shown = scene();
    m_notes.visit(area.from, area.to, [&](const PieceNote& note, int track) {
        if (note.note.pitch >= area.lowest && note.note.pitch <= area.highest && shown.showsTrack(track))
            ids.push_back(note.id);
    });
    std::ranges::sort(ids);
    return ids;
}

std::vector<NoteId> RollContent::visibleNotes() const
{
    return notesTouching({Ticks{0}, piece().lastNoteEnd() + Ticks{1}, 0, kAllPitches - 1});
}

void RollContent::setDraft(Draft draft)
{
    if (draft == m_draft)
        return;
    m_draft = std::move(draft);
    Q_EMIT changed();
}

void RollContent::commit(const QString& name, Piece piece)
{
    m_draft = {};
    if (isEditable())
        m_document->commit(name, std::move(piece));
    Q_EMIT changed();
}

Piece RollContent::editablePiece() const
{
    Piece piece = this->piece();
    if (piece.tracks.empty()) {
        piece.tracks.emplace_back();
        piece.tracks.back().name = tr("Melody").toStdString();
    }
    return piece;
}

int RollContent::editableTrack() const
{
    return std::clamp(m_activeTrack, 0, std::max(0, static_cast<int>(piece().tracks.size()) - 1));
}

Ticks RollContent::lastLength() const
{
    return m_lastLength > Ticks{0} ? m_lastLength : Ticks{piece().ticksPerQuarter};
}

void RollContent::sound(int pitch, int velocity)
{
    m_silence.stop();
    if (pitch == m_sounding || pitch < 0 || pitch >= kAllPitches)
        return;
    silence();
    m_sounding = pitch;
    Q_EMIT noteOn(pitch, velocity);
}

void RollContent::soundBriefly(int pitch, int velocity)
{
    silence();
    sound(pitch, velocity);
    m_silence.start();
}

void RollContent::silence()
{
    m_silence.stop();
    if (const int pitch = std::exchange(m_sounding, -1); pitch >= 0)
        Q_EMIT noteOff(pitch);
}

} // namespace inventio::ui

#include "ui/roll/content/roll_content.h"

#include <algorithm>
#include <utility>

namespace inventio::ui {

using music::Ticks;
using project::NoteId;
using project::Piece;
using project::PieceNote;

RollContent::RollContent(QObject* parent)
    : QObject(parent)
{
    connect(&m_preview, &RollPreview::pieceChanged, this, [this] {
        m_draft = {};
        refresh();
    });
    connect(&m_preview, &RollPreview::layersChanged, this, &RollContent::changed);
    connect(&m_overlays, &RollOverlays::changed, this, &RollContent::changed);
    connect(&m_tools, &RollTools::gridChanged, this, &RollContent::changed);
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
    m_tools.setDefaultLength({this->piece().ticksPerQuarter});
    Q_EMIT notesChanged();
    Q_EMIT changed();
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
        .ghost = m_overlays.ghost(),
        .removed = m_preview.removed(),
        .recording = m_preview.recording(),
        .selection = selection(),
        .draft = &m_draft,
        .lens = m_overlays.lens(),
        .faults = m_overlays.faults(),
        .chosenFault = m_overlays.chosenFault(),
        .scale = m_overlays.scale(),
        .coloursByVoice = m_overlays.coloursByVoice(),
        .snap = m_tools.snap(),
        .activeTrack = m_tools.activeTrack(),
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
    m_isByHand = true;
    if (isEditable())
        m_document->commit(name, std::move(piece));
    m_isByHand = false;
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
    return std::clamp(m_tools.activeTrack(), 0, std::max(0, static_cast<int>(piece().tracks.size()) - 1));
}

} // namespace inventio::ui

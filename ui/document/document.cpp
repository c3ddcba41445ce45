#include "ui/document/document.h"

#include <algorithm>
#include <utility>

#include <QDateTime>

namespace inventio::ui {

using project::NoteId;

Document::Document(project::Project project, QObject* parent)
    : QObject(parent)
    , m_history(std::make_unique<project::History>(std::move(project)))
{
}

Document::~Document() = default;

void Document::commit(const QString& name, project::Piece piece)
{
    auto next = project::withPiece(project(), std::move(piece));
    const Shown before{
        next.current, project().currentVersion().piece}; // one version for the user, also where it is a new one
    commit(name, std::move(next), before);
}

void Document::commit(const QString& name, project::Project project)
{
    commit(name, std::move(project), shown());
}

void Document::commit(const QString& name, project::Project project, const Shown& before)
{
    if (m_history->commit(name.toStdString(), timed(std::move(project))))
        announce(name, before);
}

/// With the time of what is new in it.
project::Project Document::timed(project::Project project) const
{
    return project::withTimes(std::move(project), this->project(), QDateTime::currentSecsSinceEpoch());
}

void Document::amend(const QString& name, project::Project project)
{
    const Shown before = shown();
    const QString undone = tr("Undo %1").arg(undoName());
    m_history->undo();
    journal(undone);
    if (m_history->commit(name.toStdString(), timed(std::move(project))))
        journal(name);
    tell(before);
}

QString Document::undoName() const
{
    return QString::fromStdString(m_history->undoName());
}
QString Document::redoName() const
{
    return QString::fromStdString(m_history->redoName());
}

void Document::undo()
{
    if (!canUndo())
        return;
    const QString name = tr("Undo %1").arg(undoName());
    const Shown before = shown();
    m_history->undo();
    announce(name, before);
}

void Document::redo()
{
    if (!canRedo())
        return;
    const QString name = tr("Redo %1").arg(redoName());
    const Shown before = shown();
    m_history->redo();
    announce(name, before);
}

void Document::select(std::vector<NoteId> notes)
{
    std::ranges::sort(notes);
    notes.erase(std::unique(notes.begin(), notes.end()), notes.end());
    if (notes == m_selection)
        return;
    m_selection = std::move(notes);
    Q_EMIT selectionChanged();
}

bool Document::isSelected(NoteId note) const
{
    return std::ranges::binary_search(m_selection, note);
}

void Document::replace(project::Project project, const QString& file)
{
    m_history = std::make_unique<project::History>(std::move(project));
    m_file = file;
    restartJournal();
    select({});
    Q_EMIT replaced();
    Q_EMIT pieceChanged();
    Q_EMIT projectChanged();
    Q_EMIT savedChanged();
}

void Document::markSaved(const QString& file)
{
    m_file = file;
    m_history->markSaved();
    restartJournal();
    Q_EMIT savedChanged();
}

void Document::markUnsaved()
{
    m_history->markUnsaved();
    restartJournal();
    Q_EMIT savedChanged();
}

void Document::setJournal(std::unique_ptr<project::Journal> journal)
{
    m_journal = std::move(journal);
    if (!isSaved())
        restartJournal(); // it began as if nothing could be lost yet
}

bool Document::journalTake(const project::TakePart& part)
{
    if (!m_journal || m_journal->append(part))
        return true;
    restartJournal();
    return false;
}

/// A journal that could not take a step takes none until it begins anew, which is worth a try every time.
void Document::journal(const QString& step)
{
    if (m_journal && !m_journal->append(step.toStdString(), m_history->lastChange()))
        restartJournal();
}

void Document::announce(const QString& step, const Shown& before)
{
    journal(step);
    tell(before);
}

void Document::tell(const Shown& before)
{
    dropLostSelection(before);
    Q_EMIT pieceChanged();
    Q_EMIT projectChanged();
    Q_EMIT savedChanged();
}

void Document::restartJournal()
{
    if (!m_journal)
        return;
    using Base = project::Journal::Base;
    const Base base = isSaved() ? Base::Saved : Base::Unsaved;
    if (const auto begun = m_journal->restart(project(), m_file.toStdString(), base); !begun)
        Q_EMIT journalFailed(QString::fromStdString(begun.error().message));
}

std::map<NoteId, music::Note> Document::selectedIn(const project::Piece& piece) const
{
    std::map<NoteId, music::Note> found;
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes)
            if (isSelected(note.id))
                found.emplace(note.id, note.note);
    return found;
}

void Document::dropLostSelection(const Shown& before)
{
    if (m_selection.empty())
        return;
    const bool isOtherVersion = before.version != project().current;
    const auto were = isOtherVersion ? selectedIn(*before.piece) : std::map<NoteId, music::Note>();
    std::vector<NoteId> kept;
    for (const auto& [id, note] : selectedIn(piece())) {
        const auto was = were.find(id);
        if (!isOtherVersion || (was != were.end() && was->second == note))
            kept.push_back(id);
    }
    select(std::move(kept));
}

} // namespace inventio::ui

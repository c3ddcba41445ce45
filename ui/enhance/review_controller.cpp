#include "ui/enhance/review_controller.h"

#include <algorithm>

#include "core/project/enhance_request.h"
#include "core/project/owners.h"
#include "core/project/piece_edits.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/note_card.h"
#include "ui/enhance/scrubber.h"
#include "ui/enhance/verdict.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

using composing::EditKind;

namespace {

/// A version as it was made, with nothing done to it by hand since.
bool isUntouched(const project::Version& version)
{
    const auto again = project::versionAt(version, version.enhance->shownIterations);
    return project::withUsersLocks(*again.piece, *version.piece) == *version.piece;
}

} // namespace

ReviewController::ReviewController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_scrubbed(dependencies.roll.preview().slotOf(PreviewSource::Scrub))
    , m_reviewed(dependencies.roll.preview().slotOf(PreviewSource::Review))
{
    const auto on = [this](ActionId action, auto handler) { m_dependencies.actions.on(action, this, handler); };
    on("model.nextChange", [this] { next(); });
    on("model.previousChange", [this] { previous(); });
    on("model.keepChange", [this] { keep(); });
    on("model.takeBackChange", [this] { takeBack(); });
    connect(&m_dependencies.document, &Document::pieceChanged, this, &ReviewController::updateChanges);
    connect(&m_dependencies.document, &Document::selectionChanged, this, &ReviewController::reviewSelection);
    connect(&m_dependencies.scrubber, &Scrubber::moved, this, &ReviewController::previewIteration);
    connect(&m_dependencies.scrubber, &Scrubber::settled, this, &ReviewController::commitIteration);
    updateChanges();
}

void ReviewController::setPaused(bool paused)
{
    m_paused = paused;
    m_dependencies.scrubber.setEnabled(!paused);
    updateChanges();
}

void ReviewController::updateChanges()
{
    const auto& version = m_dependencies.document.project().currentVersion();
    m_changes = project::changesOf(version);
    m_change = std::min(m_change, static_cast<int>(m_changes.size()) - 1);
    if (version.enhance)
        m_dependencies.scrubber.setRun(static_cast<int>(version.enhance->log.size()), version.enhance->shownIterations);
    else if (version.isMade())
        m_dependencies.scrubber.setEmpty(tr("Written in one go"));
    else if (const int added = project::countAdded(*version.piece); added > 0)
        m_dependencies.scrubber.setEmpty(addedText(added));
    else
        m_dependencies.scrubber.setEmpty(tr("Your own notes"));
    if (version.isMade())
        m_dependencies.scrubber.setCounts(project::countsOf(m_changes));
    m_dependencies.actions.provide(Need::Changes, !m_changes.empty() && !m_paused);
    reviewSelection();
}

void ReviewController::reviewSelection()
{
    if (m_going)
        return;
    const auto& selection = m_dependencies.document.selection();
    const auto isSelected = [&](const project::EnhanceChange& change) {
        return selection.size() == 1 && change.kind == EditKind::Add && change.note.id == selection.front();
    };
    const auto found = std::ranges::find_if(m_changes, isSelected);
    m_change = found == m_changes.end() ? -1 : static_cast<int>(found - m_changes.begin());
    showChange();
}

void ReviewController::showChange()
{
    const bool isOne = m_change >= 0;
    m_dependencies.actions.provide(Need::ChosenChange, isOne && !m_paused);
    const auto& piece = m_dependencies.document.piece();
    m_reviewed.clear();
    if (isOne) {
        const auto& change = m_changes[static_cast<std::size_t>(m_change)];
        const bool isRemoval = change.kind == EditKind::Remove;
        if (isRemoval && !m_paused)
            m_reviewed.show({.piece = nullptr, .removed = {change.note.note}, .recording = {}});
        m_dependencies.card.show(
            piece, {change.note, isRemoval, change.edit, m_change + 1, static_cast<int>(m_changes.size())});
        return;
    }
    const auto& selection = m_dependencies.document.selection();
    const auto* note = selection.size() == 1 ? project::findNote(piece, selection.front()) : nullptr;
    if (note)
        m_dependencies.card.show(piece, {*note, false, std::nullopt, 0, 0});
    else
        m_dependencies.card.showSelection(static_cast<int>(selection.size()));
}

void ReviewController::goTo(int change)
{
    if (m_changes.empty())
        return;
    const int count = static_cast<int>(m_changes.size());
    m_change = (change % count + count) % count;
    const auto& target = m_changes[static_cast<std::size_t>(m_change)];
    m_going = true;
    m_dependencies.document.select(
        target.kind == EditKind::Add ? std::vector{target.note.id} : std::vector<project::NoteId>{});
    m_going = false;
    const auto& note = target.note.note;
    m_dependencies.roll.viewport().show({note.onset, note.end(), note.pitch, note.pitch});
    showChange();
}

void ReviewController::next()
{
    goTo(m_change + 1);
}

void ReviewController::previous()
{
    goTo(m_change < 0 ? -1 : m_change - 1);
}

void ReviewController::keep()
{
    if (m_change < 0)
        return;
    const auto change = m_changes[static_cast<std::size_t>(m_change)];
    const int at = m_change;
    if (change.kind == EditKind::Add)
        m_dependencies.document.commit(
            tr("Keep Change"), project::withNotesLocked(m_dependencies.document.piece(), {change.note.id}, true));
    goTo(at + 1);
}

void ReviewController::takeBack()
{
    if (m_change < 0)
        return;
    const auto change = m_changes[static_cast<std::size_t>(m_change)];
    const int at = m_change;
    m_dependencies.document.commit(
        tr("Reject Change"), project::withoutChange(m_dependencies.document.piece(), change));
    goTo(at); // the one behind it has taken its place
}

const project::EnhanceJob* ReviewController::job()
{
    const auto& record = *m_dependencies.document.project().currentVersion().enhance;
    if (m_jobPiece == record.before && m_job)
        return &*m_job;
    auto prepared = project::prepareEnhance(record.before, record.receipt.params);
    if (!prepared)
        return nullptr;
    m_jobPiece = record.before;
    m_job = std::move(*prepared);
    return &*m_job;
}

void ReviewController::previewIteration(int iteration)
{
    const auto& version = m_dependencies.document.project().currentVersion();
    if (m_paused || !version.enhance)
        return;
    Q_EMIT previewing();
    if (const auto* prepared = job()) {
        auto piece = project::pieceAfter(*prepared, version.enhance->log, iteration);
        auto removed = project::notesLost(*version.enhance->before, piece);
        m_scrubbed.show(
            {.piece = std::make_shared<const project::Piece>(project::withUsersLocks(std::move(piece), *version.piece)),
                .removed = std::move(removed),
                .recording = {}});
    }
}

void ReviewController::commitIteration(int iteration)
{
    m_scrubbed.clear();
    const auto& version = m_dependencies.document.project().currentVersion();
    if (m_paused || !version.enhance || iteration == version.enhance->shownIterations)
        return;
    const QString step = tr("Go to Iteration %1").arg(iteration);
    auto shown = project::versionAt(version, iteration);
    shown.piece = std::make_shared<const project::Piece>(project::withUsersLocks(*shown.piece, *version.piece));
    auto next = m_dependencies.document.project();
    if (isUntouched(version) && !next.hasChildren(version.id))
        *std::ranges::find(next.versions, version.id, &project::Version::id) = std::move(shown);
    else // what was done by hand since stays where it is, and what others came from
        next = project::withSibling(std::move(next), version.id, std::move(shown));
    m_dependencies.document.commit(step, std::move(next));
}

} // namespace inventio::ui

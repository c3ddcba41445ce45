#include "ui/editing/edit_controller.h"

#include "core/project/piece_edits.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/editing/quantise_dialog.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

EditController::EditController(Document& document, const Actions& actions, RollPanel& roll, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_actions(actions)
    , m_roll(roll)
{
    connectActions();
    connect(&m_document, &Document::projectChanged, this, &EditController::showSteps);
    showSteps();
}

void EditController::connectActions()
{
    m_actions.on("edit.undo", this, [this] { m_document.undo(); });
    m_actions.on("edit.redo", this, [this] { m_document.redo(); });
    m_actions.on("edit.quantiseWith", this, [this] { quantiseWith(); });
    m_actions.on("play.mute", this, [this] { toggleTrack(&project::TrackMix::muted, tr("Mute"), tr("Unmute")); });
    m_actions.on("play.solo", this, [this] { toggleTrack(&project::TrackMix::soloed, tr("Solo"), tr("Unsolo")); });
    m_actions.on("model.cropToRegion", this, [this] { crop(); });
    m_actions.on("edit.addBars", this, [this] { addBars(); });
}

void EditController::showSteps()
{
    const auto named = [](const QString& word, const QString& step) {
        return step.isEmpty() ? word : QStringLiteral("%1 %2").arg(word, step);
    };
    m_actions.provide(Need::UndoStep, m_document.canUndo());
    m_actions["edit.undo"]->setText(named(tr("&Undo"), m_document.undoName()));
    m_actions.provide(Need::RedoStep, m_document.canRedo());
    m_actions["edit.redo"]->setText(named(tr("&Redo"), m_document.redoName()));
}

void EditController::quantiseWith()
{
    QuantiseDialog dialog(m_roll.window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto& piece = m_document.piece();
    const auto ids = m_document.selection().empty() ? project::allNotes(piece) : m_document.selection();
    m_document.commit(tr("Quantise %n notes", nullptr, static_cast<int>(ids.size())),
        project::withNotesQuantised(piece, ids, dialog.settings(piece.ticksPerQuarter)));
}

void EditController::toggleTrack(bool project::TrackMix::*what, const QString& on, const QString& off)
{
    auto piece = m_document.piece();
    if (piece.tracks.empty())
        return;
    bool& value = piece.tracks[trackOfSelection()].mix.*what;
    value = !value;
    const QString step = value ? on : off;
    m_document.commit(step, std::move(piece));
}

void EditController::crop()
{
    if (const auto region = m_document.piece().region)
        m_document.commit(tr("Crop"), project::cropped(m_document.piece(), region->from, region->to));
}

/// And scrolls there, pitches as they are.
void EditController::addBars()
{
    constexpr int kBars = 4;
    m_document.commit(tr("Add Bars"), project::withBarsAtEnd(m_document.piece(), kBars));
    const auto& geometry = m_roll.viewport().geometry();
    if (const auto region = m_document.piece().region)
        m_roll.viewport().show({region->from, region->to, geometry.lowestPitch() + 1, geometry.highestPitch() - 1});
}

std::size_t EditController::trackOfSelection() const
{
    const auto& tracks = m_document.piece().tracks;
    for (std::size_t i = 0; i < tracks.size(); ++i)
        for (const auto& note : tracks[i].notes)
            if (m_document.isSelected(note.id))
                return i;
    return 0;
}

} // namespace inventio::ui

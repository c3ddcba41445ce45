#include "ui/editing/edit_controller.h"

#include <array>
#include <utility>

#include "core/project/piece_edits.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/editing/quantise_dialog.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

namespace {

constexpr std::array kRollCommands{
    std::pair{Do::Cut, RollCommand::Cut},
    std::pair{Do::Copy, RollCommand::Copy},
    std::pair{Do::Paste, RollCommand::Paste},
    std::pair{Do::Delete, RollCommand::Delete},
    std::pair{Do::Duplicate, RollCommand::Duplicate},
    std::pair{Do::SelectAll, RollCommand::SelectAll},
    std::pair{Do::SelectNone, RollCommand::SelectNone},
    std::pair{Do::Quantise, RollCommand::Quantise},
    std::pair{Do::SemitoneUp, RollCommand::SemitoneUp},
    std::pair{Do::SemitoneDown, RollCommand::SemitoneDown},
    std::pair{Do::OctaveUp, RollCommand::OctaveUp},
    std::pair{Do::OctaveDown, RollCommand::OctaveDown},
    std::pair{Do::ScaleStepUp, RollCommand::DegreeUp},
    std::pair{Do::ScaleStepDown, RollCommand::DegreeDown},
    std::pair{Do::Lock, RollCommand::ToggleLock},
    std::pair{Do::ZoomIn, RollCommand::ZoomIn},
    std::pair{Do::ZoomOut, RollCommand::ZoomOut},
    std::pair{Do::ZoomTaller, RollCommand::TallerRows},
    std::pair{Do::ZoomFlatter, RollCommand::LowerRows},
    std::pair{Do::Fit, RollCommand::Fit},
    std::pair{Do::ZoomSelection, RollCommand::ZoomToSelection},
    std::pair{Do::LoopSelection, RollCommand::LoopSelection},
    std::pair{Do::RegionFromSelection, RollCommand::RegionFromSelection},
    std::pair{Do::ClearRegion, RollCommand::ClearRegion},
};

} // namespace

EditController::EditController(Document& document, const Actions& actions, RollPanel& roll, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_actions(actions)
    , m_roll(roll)
{
    connectRoll();
    connectPiece();
    connect(&m_document, &Document::selectionChanged, this, &EditController::follow);
    connect(&m_document, &Document::projectChanged, this, &EditController::follow);
    follow();
}

void EditController::connectRoll()
{
    for (const auto& [what, command] : kRollCommands) {
        const auto asked = command;
        connect(m_actions[what], &QAction::triggered, this, [this, asked] { m_roll.commands().run(asked); });
    }
}

void EditController::connectPiece()
{
    const auto on = [this](Do what, auto handler) {
        connect(m_actions[what], &QAction::triggered, this, [handler] { handler(); });
    };
    on(Do::Undo, [this] { m_document.undo(); });
    on(Do::Redo, [this] { m_document.redo(); });
    on(Do::QuantiseWith, [this] { quantiseWith(); });
    on(Do::Mute, [this] { toggleTrack(&project::TrackMix::muted, tr("Mute"), tr("Unmute")); });
    on(Do::Solo, [this] { toggleTrack(&project::TrackMix::soloed, tr("Solo"), tr("Unsolo")); });
    on(Do::CropToRegion, [this] { crop(); });
}

void EditController::follow()
{
    for (const auto& [what, command] : kRollCommands)
        if (what != Do::Paste) // other programs fill the clipboard too
            m_actions[what]->setEnabled(m_roll.commands().canRun(command));
    m_actions[Do::CropToRegion]->setEnabled(m_document.piece().region.has_value());
    const auto named = [](const QString& word, const QString& step) {
        return step.isEmpty() ? word : QStringLiteral("%1 %2").arg(word, step);
    };
    m_actions[Do::Undo]->setEnabled(m_document.canUndo());
    m_actions[Do::Undo]->setText(named(tr("&Undo"), m_document.undoName()));
    m_actions[Do::Redo]->setEnabled(m_document.canRedo());
    m_actions[Do::Redo]->setText(named(tr("&Redo"), m_document.redoName()));
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

#include "ui/roll/roll_keys.h"

#include <algorithm>
#include <array>

namespace inventio::ui {

namespace {

struct Binding {
    Qt::Key key{};
    Qt::KeyboardModifiers modifiers;
    RollCommand command{};
};

const std::array kBindings{
    Binding{Qt::Key_1, {}, RollCommand::ToolSelect},
    Binding{Qt::Key_2, {}, RollCommand::ToolDraw},
    Binding{Qt::Key_3, {}, RollCommand::ToolErase},
    Binding{Qt::Key_4, {}, RollCommand::ToolRegion},
    Binding{Qt::Key_5, {}, RollCommand::ToolLock},
    Binding{Qt::Key_Delete, {}, RollCommand::Delete},
    Binding{Qt::Key_Backspace, {}, RollCommand::Delete},
    Binding{Qt::Key_X, Qt::ControlModifier, RollCommand::Cut},
    Binding{Qt::Key_C, Qt::ControlModifier, RollCommand::Copy},
    Binding{Qt::Key_V, Qt::ControlModifier, RollCommand::Paste},
    Binding{Qt::Key_A, Qt::ControlModifier, RollCommand::SelectAll},
    Binding{Qt::Key_Escape, {}, RollCommand::SelectNone},
    Binding{Qt::Key_Right, Qt::ControlModifier, RollCommand::SelectNext},
    Binding{Qt::Key_Left, Qt::ControlModifier, RollCommand::SelectPrevious},
    Binding{Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier, RollCommand::ExtendToNext},
    Binding{Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier, RollCommand::ExtendToPrevious},
    Binding{Qt::Key_D, Qt::ControlModifier, RollCommand::Duplicate},
    Binding{Qt::Key_Q, {}, RollCommand::Quantise},
    Binding{Qt::Key_Up, {}, RollCommand::SemitoneUp},
    Binding{Qt::Key_Down, {}, RollCommand::SemitoneDown},
    Binding{Qt::Key_Up, Qt::ShiftModifier, RollCommand::OctaveUp},
    Binding{Qt::Key_Down, Qt::ShiftModifier, RollCommand::OctaveDown},
    Binding{Qt::Key_Up, Qt::AltModifier, RollCommand::DegreeUp},
    Binding{Qt::Key_Down, Qt::AltModifier, RollCommand::DegreeDown},
    Binding{Qt::Key_Left, {}, RollCommand::Earlier},
    Binding{Qt::Key_Right, {}, RollCommand::Later},
    Binding{Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier, RollCommand::FineEarlier},
    Binding{Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier, RollCommand::FineLater},
    Binding{Qt::Key_Left, Qt::ShiftModifier, RollCommand::Shorter},
    Binding{Qt::Key_Right, Qt::ShiftModifier, RollCommand::Longer},
    Binding{Qt::Key_Minus, {}, RollCommand::Softer},
    Binding{Qt::Key_Plus, {}, RollCommand::Louder},
    Binding{Qt::Key_L, Qt::ControlModifier, RollCommand::ToggleLock},
    Binding{Qt::Key_Return, {}, RollCommand::InsertAtCursor},
    Binding{Qt::Key_Enter, {}, RollCommand::InsertAtCursor},
    Binding{Qt::Key_L, {}, RollCommand::LoopSelection},
    Binding{Qt::Key_Equal, Qt::ControlModifier, RollCommand::ZoomIn},
    Binding{Qt::Key_Plus, Qt::ControlModifier, RollCommand::ZoomIn},
    Binding{Qt::Key_Minus, Qt::ControlModifier, RollCommand::ZoomOut},
    Binding{Qt::Key_Equal, Qt::ControlModifier | Qt::AltModifier, RollCommand::TallerRows},
    Binding{Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier, RollCommand::TallerRows},
    Binding{Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier, RollCommand::LowerRows},
    Binding{Qt::Key_F, {}, RollCommand::Fit},
    Binding{Qt::Key_Z, {}, RollCommand::ZoomToSelection},
    Binding{Qt::Key_F, Qt::ShiftModifier, RollCommand::NextFollowMode},
    Binding{Qt::Key_G, {}, RollCommand::ToggleGhost},
};

Qt::KeyboardModifiers modifiersOf(const QKeyEvent& event)
{
    auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    // Where + is a shifted key, Shift is only the way to it.
    if (event.key() == Qt::Key_Plus)
        modifiers &= ~Qt::ShiftModifier;
    return modifiers;
}

} // namespace

std::optional<RollCommand> commandFor(const QKeyEvent& event)
{
    for (const Binding& binding : kBindings)
        if (binding.key == event.key() && binding.modifiers == modifiersOf(event))
            return binding.command;
    return std::nullopt;
}

QKeySequence keyOf(RollCommand command)
{
    const auto found = std::ranges::find(kBindings, command, &Binding::command);
    return found != kBindings.end() ? QKeySequence(QKeyCombination(found->modifiers, found->key)) : QKeySequence();
}

bool belongsToRoll(const QKeyEvent& event)
{
    constexpr std::array keys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter,
        Qt::Key_Delete, Qt::Key_Backspace};
    return std::ranges::find(keys, event.key()) != keys.end() && commandFor(event).has_value();
}

} // namespace inventio::ui

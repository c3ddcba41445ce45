#pragma once

#include <optional>
#include <span>

#include "ui/actions/action_id.h"
#include "ui/roll/content/roll_context.h"

namespace inventio::ui {

/// How one action of the table is done on the roll.
struct RollCommand { // NOLINT(cppcoreguidelines-pro-type-member-init): an ActionId is made from a name alone
    ActionId action;
    void (*run)(RollContext& roll) = nullptr;
    /// Instead, while nothing is selected: moves the note cursor. Null: nothing.
    void (*runOnCursor)(RollContext& roll) = nullptr;
    /// Whether a switch is on; null for all others.
    bool (*isOn)(const RollContext& roll) = nullptr;
};

/// What changes notes, clipboard included. [Any]
std::span<const RollCommand> noteCommands();
/// What changes which notes are meant: selection, region, loop. [Any]
std::span<const RollCommand> selectionCommands();
/// What part of the piece is seen, and what is laid under it. [Any]
std::span<const RollCommand> viewCommands();

/// What the selected notes cover; nullopt without any. [GUI]
std::optional<project::Area> selectedArea(const RollContext& roll);
/// Scrolls as little as it takes. [GUI]
void showSelection(RollContext& roll);
void showCursor(RollContext& roll);

} // namespace inventio::ui

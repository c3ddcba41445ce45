#pragma once

#include <optional>

#include <QKeyEvent>
#include <QKeySequence>

#include "ui/roll/roll_commands.h"

namespace inventio::ui {

/// What a key means on the roll; nullopt: nothing. No key needs a shifted digit. [Any]
std::optional<RollCommand> commandFor(const QKeyEvent& event);

/// The first key of a command, for menus; empty if it has none. [Any]
QKeySequence keyOf(RollCommand command);

/// Keys that the roll takes from the window's actions while it has the focus: the arrows, Enter, Delete. [Any]
bool belongsToRoll(const QKeyEvent& event);

} // namespace inventio::ui

#pragma once

#include <memory>

#include <QMenu>

#include "ui/roll/roll_commands.h"

namespace inventio::ui {

/// The roll's context menu; what cannot be done now is greyed. [GUI]
std::unique_ptr<QMenu> makeRollMenu(RollCommands& commands);

/// A command as menus name it, with a mnemonic. [GUI]
QString titleOf(RollCommand command);

} // namespace inventio::ui

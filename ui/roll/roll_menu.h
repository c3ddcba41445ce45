#pragma once

#include <memory>

#include <QMenu>

namespace inventio::ui {

class Actions;

/// The roll's context menu: the actions of the table that belong there, in its order. [GUI]
std::unique_ptr<QMenu> makeRollMenu(const Actions& actions);

} // namespace inventio::ui

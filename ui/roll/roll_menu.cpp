#include "ui/roll/roll_menu.h"

#include "ui/actions/actions.h"

namespace inventio::ui {

std::unique_ptr<QMenu> makeRollMenu(const Actions& actions)
{
    auto menu = std::make_unique<QMenu>();
    auto last = Menu::Edit;
    bool newGroup = false;
    for (const ActionId action : allActions()) {
        const auto& info = action.info();
        newGroup = newGroup || info.newGroup || info.menu != last;
        last = info.menu;
        if (!info.inContextMenu || !actions[action]->isEnabled()) // what cannot be done is no choice
            continue;
        if (newGroup && !menu->isEmpty())
            menu->addSeparator();
        newGroup = false;
        menu->addAction(actions[action]);
    }
    return menu;
}

} // namespace inventio::ui

#include "ui/settings/theme_menu.h"

#include <QActionGroup>

#include "ui/settings/settings.h"
#include "ui/theme/theme_keeper.h"

namespace inventio::ui {

ThemeMenu::ThemeMenu(Settings& settings, ThemeKeeper& theme, QWidget* parent)
    : QMenu(tr("T&heme"), parent)
{
    auto* group = new QActionGroup(this);
    int number = 0;
    for (const auto& name : {tr("As the &System"), tr("&Light"), tr("&Dark"), tr("&High Contrast")}) {
        const auto choice = static_cast<ThemeChoice>(number++);
        auto* action = addAction(name, this, [&settings, &theme, choice] {
            settings.setTheme(choice);
            theme.choose(choice);
        });
        action->setCheckable(true);
        group->addAction(action);
    }
    connect(this, &QMenu::aboutToShow, this,
        [group, &theme] { group->actions().at(static_cast<int>(theme.choice()))->setChecked(true); });
}

} // namespace inventio::ui

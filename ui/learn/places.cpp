#include "ui/learn/places.h"

#include <QAbstractButton>
#include <QMainWindow>
#include <QMenuBar>
#include <QScrollArea>

#include "ui/actions/actions.h"
#include "ui/widgets/fold.h"

namespace inventio::ui {

namespace {

/// Unfolds and scrolls so far that it is seen.
void bringIntoSight(QWidget* widget)
{
    for (auto* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* fold = qobject_cast<Fold*>(parent); fold && !fold->isOpen() && !widget->isVisible())
            fold->setOpen(true);
        if (auto* area = qobject_cast<QScrollArea*>(parent); area && area->widget()->isAncestorOf(widget))
            area->ensureWidgetVisible(widget);
    }
}

/// The widget, or what it would come out of.
Place placeOf(QWidget* widget)
{
    bringIntoSight(widget);
    while (!widget->isVisible() && widget->parentWidget() && !widget->isWindow())
        widget = widget->parentWidget();
    return {widget, widget->rect()};
}

std::optional<Place> buttonOf(QAction* action)
{
    for (auto* object : action->associatedObjects())
        if (auto* button = qobject_cast<QAbstractButton*>(object); button && button->isVisible())
            return placeOf(button);
    return std::nullopt;
}

} // namespace

const learn::Vocabulary::Words& placeNames()
{
    static const learn::Vocabulary::Words kNames{"card", "enhance", "limits", "live", "melody", "mostAdded", "risk",
        "roll", "scrubber", "state", "tracks", "transport", "variations", "versions", "where"};
    return kNames;
}

std::optional<Place> findPlace(const QString& name, QMainWindow& window, const Actions& actions)
{
    if (auto* widget = window.findChild<QWidget*>(name))
        return placeOf(widget);
    for (const ActionId id : allActions()) {
        if (name != QLatin1String(id.info().id))
            continue;
        if (const auto button = buttonOf(actions[id]))
            return button;
        return Place{window.menuBar(), window.menuBar()->actionGeometry(actions.menu(id.info().menu)->menuAction())};
    }
    return std::nullopt;
}

} // namespace inventio::ui

#pragma once

#include <optional>

#include <QRect>
#include <QString>

#include "core/learn/capsule_reader.h"

class QMainWindow;
class QWidget;

namespace inventio::ui {

class Actions;

/// The named parts of the window that a lesson may point at, beside the actions: object names of widgets. [Any]
const learn::Vocabulary::Words& placeNames();

/// Where something is in a window.
struct Place {
    QWidget* widget = nullptr; ///< that it is, or is in
    QRect rect;                ///< in the widget
};

/// Where that part or the button of that action is. An action without a button is where its menu is; what is folded away is
/// unfolded if a fold hides it, else it is where it would come from. nullopt: the window has no such thing. [GUI]
std::optional<Place> findPlace(const QString& name, QMainWindow& window, const Actions& actions);

} // namespace inventio::ui

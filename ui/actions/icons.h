#pragma once

#include <QIcon>
#include <QString>

namespace inventio::ui {

/// A drawing of resources/icons in the colour of the text it stands beside: sharp at any size, dark on light and light on
/// dark, pale while disabled. [GUI]
QIcon icon(const QString& name);

} // namespace inventio::ui

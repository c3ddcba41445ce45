#pragma once

#include <QFont>

namespace inventio::ui {

/// Inter, or else the system's font, at a size. [GUI]
QFont fontOf(double pixels);

} // namespace inventio::ui

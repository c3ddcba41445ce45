#pragma once

#include <QBrush>
#include <QColor>

#include "ui/roll/scene/pixels.h"

namespace inventio::ui {

/// Slanted lines, `spacing` logical pixels apart and `width` wide, in device pixels; see-through between them. Kept for
/// the next time. [GUI]
const QBrush& hatch(const QColor& colour, double spacing, double width, Pixels pixels);

} // namespace inventio::ui

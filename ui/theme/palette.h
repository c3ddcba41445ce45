#pragma once

#include <QPalette>
#include <QString>

#include "ui/theme/theme.h"

namespace inventio::ui {

/// What ordinary widgets are drawn with in a theme. [Any]
QPalette paletteOf(const Theme& theme);

/// The theme a system palette asks for: dark when its text is lighter than its windows, high contrast when its text is
/// pure white on black. [Any]
ThemeKind kindOf(const QPalette& system);

/// Slim scroll bars without arrows, as a style sheet. [Any]
QString scrollBarStyle(const Theme& theme);

} // namespace inventio::ui

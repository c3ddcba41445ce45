#pragma once

#include <QString>
#include <QWidget>

#include "ui/theme/theme.h"

namespace inventio::ui {

/// How panels, buttons and fields of the studio look, as a style sheet for the window. [Any]
QString studioStyle(const Theme& theme);

/// The part a widget plays in that style: "panel", "card", "notice", "heading", "muted", "clock"; of buttons "primary",
/// "quiet", "letter", "choice", "key". To be set before it is shown. [GUI]
void setRole(QWidget* widget, const char* role);

} // namespace inventio::ui

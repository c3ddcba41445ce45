#pragma once

#include <QString>
#include <QWidget>

#include "ui/theme/theme.h"

namespace inventio::ui {

/// How panels, buttons and fields of the studio look, as a style sheet for the window. [Any]
QString studioStyle(const Theme& theme);

/// The part a widget plays in that style: "panel", "card", "notice"; of labels "display", "title", "heading", "muted",
/// "clock", "band"; of buttons "primary", "stop", "quiet", "letter", "choice", "firstSegment", "lastSegment", "fold", "key";
/// of a check box "switch"; of a splitter "lanes". To be set before it is shown. [GUI]
void setRole(QWidget* widget, const char* role);
QString roleOf(const QWidget& widget); ///< empty: none [GUI]

} // namespace inventio::ui

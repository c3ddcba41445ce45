#pragma once

#include <QString>

class QWidget;

namespace inventio::ui {

/// Where the manual begins.
inline constexpr const char* kFirstTopic = "index";

/// Says which page of the manual is about a widget and what is in it: "page" or "page#anchor", as in resources/manual. [GUI]
void setHelpTopic(QWidget* widget, const char* topic);

/// That of the widget, or of the nearest around it that has one; empty: none has. `widget` may be null. [GUI]
QString helpTopicOf(const QWidget* widget);

} // namespace inventio::ui

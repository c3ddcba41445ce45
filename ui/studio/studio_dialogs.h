#pragma once

#include <QString>

class QWidget;

namespace inventio::ui {

class StudioFeatures;
struct StudioPanels;
struct StudioServices;

/// Connects the actions that open a dialog over the window: settings, manual, keys, finding an action,
/// looking inside, about. They end with the features. [GUI]
void connectDialogs(const StudioServices& services, StudioFeatures& features, const StudioPanels& panels,
    const QString& program, QWidget* window);

} // namespace inventio::ui

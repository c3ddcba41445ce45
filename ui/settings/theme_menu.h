#pragma once

#include <QMenu>

namespace inventio::ui {

class Settings;
class ThemeKeeper;

/// The themes to choose from; knows the choice whoever made it. [GUI]
class ThemeMenu : public QMenu {
    Q_OBJECT
public:
    ThemeMenu(Settings& settings, ThemeKeeper& theme, QWidget* parent = nullptr);
};

} // namespace inventio::ui

#pragma once

#include <QObject>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// Knows the theme in force and tells when it changes: the user chose another, or the system did while the choice is
/// the system's. Gives the application its style, its font and the interface size. One for each application. [GUI]
class ThemeKeeper : public QObject {
    Q_OBJECT
public:
    explicit ThemeKeeper(QObject* parent = nullptr);

    const Theme& theme() const { return m_theme; }
    ThemeChoice choice() const { return m_choice; }
    /// Also gives the application its palette, except for the system's choice, which keeps the system's.
    void choose(ThemeChoice choice);
    double scale() const { return m_scale; }
    void setScale(double scale); ///< 0.75..3

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed(const inventio::ui::Theme& theme);

private:
    void refresh();
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    double m_scale = 1.0;
    bool m_settingPalette = false;
    Theme m_theme;
    InterfaceScaler m_scaler;
};

} // namespace inventio::ui

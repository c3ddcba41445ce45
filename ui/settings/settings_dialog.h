#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace inventio::ui {

class Settings;
class ThemeKeeper;

/// Language, appearance and what else is added to it; takes effect at once where it can. [GUI]
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Settings& settings, ThemeKeeper& theme, QWidget* parent = nullptr);

    /// Shows more settings below the others. The section takes care of itself.
    void addSection(const QString& title, QWidget* section);

Q_SIGNALS:
    void changed();

private:
    QWidget* makeAppearance();
    void alignLabels();
    void apply();

    Settings& m_settings;
    ThemeKeeper& m_theme;
    QVBoxLayout* m_sections = nullptr; ///< as high as the screen allows; what has no room is scrolled to
    QComboBox* m_language = nullptr;
    QComboBox* m_themes = nullptr;
    QComboBox* m_scale = nullptr;
    QCheckBox* m_animation = nullptr;
};

} // namespace inventio::ui

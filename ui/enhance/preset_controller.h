#pragma once

#include <QObject>

#include "ui/enhance/presets.h"

class QMenu;

namespace inventio::ui {

class EnhancePanel;
class Settings;
class UserPrompts;

/// The presets over the sliders: those that come with the program, and those that the user keeps. [GUI]
class PresetController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        EnhancePanel& panel;
        Settings& settings;
        UserPrompts& prompts;
    };
    explicit PresetController(const Dependencies& dependencies, QObject* parent = nullptr);

private:
    void fill();
    void add(QMenu& menu, const Preset& preset);
    void keep();
    void forget(const QString& name);
    void store();

    Dependencies m_dependencies;
    std::vector<Preset> m_own;
};

} // namespace inventio::ui

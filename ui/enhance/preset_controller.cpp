#include "ui/enhance/preset_controller.h"

#include <algorithm>

#include <QMenu>

#include "ui/enhance/enhance_panel.h"
#include "ui/settings/settings.h"
#include "ui/widgets/user_prompts.h"

namespace inventio::ui {

PresetController::PresetController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_own(presetsFromJson(dependencies.settings.presets()))
{
    fill();
}

void PresetController::fill()
{
    QMenu& menu = m_dependencies.panel.presets();
    menu.clear();
    for (const Preset& preset : givenPresets())
        add(menu, preset);
    menu.addSeparator();
    for (const Preset& preset : m_own)
        add(menu, preset);
    menu.addSeparator();
    menu.addAction(tr("Keep these settings as…"), this, &PresetController::keep);
    if (m_own.empty())
        return;
    QMenu* forgetting = menu.addMenu(tr("Forget"));
    for (const Preset& preset : m_own)
        forgetting->addAction(preset.name, this, [this, name = preset.name] { forget(name); });
}

void PresetController::add(QMenu& menu, const Preset& preset)
{
    menu.addAction(preset.name, this, [this, settings = preset.settings] {
        auto& panel = m_dependencies.panel;
        panel.setSettings(withPreset(panel.settings(), settings));
    });
}

/// Under a name that is taken it takes the place of what had it.
void PresetController::keep()
{
    const QString name
        = m_dependencies.prompts.askName(tr("Keep Settings"), tr("Preset %1").arg(m_own.size() + 1)).trimmed();
    if (name.isEmpty())
        return;
    std::erase_if(m_own, [&name](const Preset& preset) { return preset.name == name; });
    m_own.push_back({name, m_dependencies.panel.settings()});
    store();
}

void PresetController::forget(const QString& name)
{
    std::erase_if(m_own, [&name](const Preset& preset) { return preset.name == name; });
    store();
}

void PresetController::store()
{
    m_dependencies.settings.setPresets(toJson(m_own));
    // The menu may be the sender.
    QMetaObject::invokeMethod(this, &PresetController::fill, Qt::QueuedConnection);
}

} // namespace inventio::ui

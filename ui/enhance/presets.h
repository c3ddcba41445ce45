#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "core/project/enhance_request.h"

namespace inventio::ui {

/// Settings of Enhance under a name. Where the model works, its seed and the beat are no part of them.
struct Preset {
    QString name;
    project::EnhanceSettings settings;

    friend bool operator==(const Preset&, const Preset&) = default;
};

/// Those that come with the program: Repair, Harmonise, Vary, Wild. [GUI]
std::vector<Preset> givenPresets();

/// `now` with what a preset sets.
project::EnhanceSettings withPreset(project::EnhanceSettings now, const project::EnhanceSettings& preset);

/// For the settings file. What is none, or out of range, is left out on the way back.
QByteArray toJson(const std::vector<Preset>& presets);
std::vector<Preset> presetsFromJson(const QByteArray& json);

} // namespace inventio::ui

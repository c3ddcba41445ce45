#include "ui/enhance/presets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace inventio::ui {

using project::EnhanceSettings;
using project::MelodyRole;

namespace {

struct Presets {
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

/// A number, or a text of several.
QJsonValue toValue(const composing::CreativeRisk& risk)
{
    return risk.isCurve() ? QJsonValue(QString::fromStdString(textOf(risk))) : QJsonValue(risk.start());
}

composing::CreativeRisk riskFrom(const QJsonValue& value)
{
    return composing::creativeRiskOf(value.toString().toStdString()).value_or(value.toDouble());
}

QJsonObject toObject(const Preset& preset)
{
    const auto& params = preset.settings.params;
    QJsonObject object{{key("name"), preset.name}, {key("risk"), toValue(params.creativeRisk)},
        {key("remove"), params.maxRemovePercent}, {key("movement"), params.movement}, {key("density"), params.density},
        {key("hymn"), params.idiom == composing::Idiom::Hymn}, {key("melody"), int(preset.settings.melody)},
        {key("voices"), QString::fromStdString(textOf(params.voices))}};
    if (params.iterations)
        object.insert(key("iterations"), *params.iterations);
    if (params.maxAdd)
        object.insert(key("add"), *params.maxAdd);
    return object;
}

Preset fromObject(const QJsonObject& object)
{
    Preset preset;
    preset.name = object.value(key("name")).toString();
    auto& params = preset.settings.params;
    params.creativeRisk = riskFrom(object.value(key("risk")));
    params.maxRemovePercent = object.value(key("remove")).toDouble(-1.0);
    params.movement = object.value(key("movement")).toDouble();
    params.density = object.value(key("density")).toDouble();
    params.idiom = object.value(key("hymn")).toBool() ? composing::Idiom::Hymn : composing::Idiom::Bach;
    const std::string voices = object.value(key("voices")).toString(QStringLiteral("SATB")).toStdString();
    params.voices = composing::voiceChoiceOf(voices).value_or(params.voices);
    if (object.contains(key("iterations")))
        params.iterations = object.value(key("iterations")).toInt();
    if (object.contains(key("add")))
        params.maxAdd = object.value(key("add")).toInt(-1);
    preset.settings.melody = static_cast<MelodyRole>(object.value(key("melody")).toInt(-1));
    return preset;
}

bool makesSense(const Preset& preset)
{
    const int role = int(preset.settings.melody);
    return !preset.name.isEmpty() && composing::validate(preset.settings.params) && role >= int(MelodyRole::Leads)
        && role <= int(MelodyRole::Anywhere);
}

} // namespace

std::vector<Preset> givenPresets()
{
    EnhanceSettings repair;
    repair.params.creativeRisk = 0.7;
    repair.params.maxRemovePercent = 30.0;
    repair.params.maxAdd = 20;
    repair.melody = MelodyRole::LeadsMended;
    EnhanceSettings harmonise;
    harmonise.melody = MelodyRole::Leads;
    EnhanceSettings vary;
    vary.params.creativeRisk = 1.3;
    vary.params.maxRemovePercent = 50.0;
    vary.melody = MelodyRole::Anywhere;
    EnhanceSettings wild;
    wild.params.creativeRisk = 3.0;
    wild.melody = MelodyRole::Anywhere;
    return {{Presets::tr("Repair"), repair}, {Presets::tr("Harmonise"), harmonise}, {Presets::tr("Vary"), vary},
        {Presets::tr("Wild"), wild}};
}

EnhanceSettings withPreset(EnhanceSettings now, const EnhanceSettings& preset)
{
    EnhanceSettings next = preset;
    next.scope = now.scope;
    next.params.seed = now.params.seed;
    next.params.timing = now.params.timing;
    return next;
}

QByteArray toJson(const std::vector<Preset>& presets)
{
    QJsonArray array;
    for (const Preset& preset : presets)
        array.append(toObject(preset));
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<Preset> presetsFromJson(const QByteArray& json)
{
    std::vector<Preset> presets;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto& value : array)
        if (Preset preset = fromObject(value.toObject()); makesSense(preset))
            presets.push_back(std::move(preset));
    return presets;
}

} // namespace inventio::ui

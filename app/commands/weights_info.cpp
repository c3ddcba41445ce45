#include "app/commands/weights_info.h"

#include <nlohmann/json.hpp>

#include "app/terminal/text.h"

namespace inventio::app {

namespace {

template <class Info> std::string textOf(const Info& info, const std::string& style)
{
    std::string text = infoRow("File", "weights, " + decimal(static_cast<double>(info.bytes) / 1e6, 1) + " MB")
        + infoRow("Name", info.name) + style + infoRow("Numbers", counted(info.parameters, "parameter"))
        + infoRow("SHA-256", info.sha256) + infoRow("Shape", info.shape.toText());
    for (const auto& [key, value] : info.metadata)
        text += infoRow(key, value);
    return text;
}

template <class Info> nlohmann::ordered_json jsonOf(const Info& info)
{
    return {{"kind", "weights"}, {"name", info.name}, {"parameters", info.parameters}, {"bytes", info.bytes},
        {"sha256", info.sha256}, {"shape", info.shape.toText()}, {"metadata", info.metadata}};
}

} // namespace

std::string weightsInfoText(const model::ModelInfo& info)
{
    return textOf(info, "");
}

nlohmann::ordered_json weightsInfoJson(const model::ModelInfo& info)
{
    return jsonOf(info);
}

std::string weightsInfoText(const model::AccompanimentInfo& info)
{
    return textOf(info, infoRow("Accompanies", "in the style " + info.style));
}

nlohmann::ordered_json weightsInfoJson(const model::AccompanimentInfo& info)
{
    auto json = jsonOf(info);
    json["style"] = info.style;
    return json;
}

} // namespace inventio::app

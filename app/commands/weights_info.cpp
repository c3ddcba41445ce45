#include "app/commands/weights_info.h"

#include <nlohmann/json.hpp>

#include "app/terminal/text.h"

namespace inventio::app {

std::string weightsInfoText(const model::ModelInfo& info)
{
    std::string text = infoRow("File", "weights, " + decimal(static_cast<double>(info.bytes) / 1e6, 1) + " MB")
        + infoRow("Name", info.name) + infoRow("Numbers", counted(info.parameters, "parameter"))
        + infoRow("SHA-256", info.sha256) + infoRow("Shape", info.shape.toText());
    for (const auto& [key, value] : info.metadata)
        text += infoRow(key, value);
    return text;
}

nlohmann::ordered_json weightsInfoJson(const model::ModelInfo& info)
{
    return {{"kind", "weights"}, {"name", info.name}, {"parameters", info.parameters}, {"bytes", info.bytes},
        {"sha256", info.sha256}, {"shape", info.shape.toText()}, {"metadata", info.metadata}};
}

} // namespace inventio::app

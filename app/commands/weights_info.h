#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/model/accompaniment/accompaniment_file.h"
#include "core/model/model_file.h"

namespace inventio::app {

/// What `inventio info` says of a weights file, for people and for programs. Pure.
std::string weightsInfoText(const model::ModelInfo& info);
nlohmann::ordered_json weightsInfoJson(const model::ModelInfo& info);

/// The same of a net that accompanies. Pure.
std::string weightsInfoText(const model::AccompanimentInfo& info);
nlohmann::ordered_json weightsInfoJson(const model::AccompanimentInfo& info);

} // namespace inventio::app

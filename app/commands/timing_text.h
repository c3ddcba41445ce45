#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/analysis/beat_tracking.h"

namespace inventio::app {

/// What was found out about the beat, for people: "late by 98 ms". Pure.
std::string timingText(const analysis::BeatFinding& finding);

/// The same for programs. Pure.
nlohmann::ordered_json timingJson(const analysis::BeatFinding& finding);

} // namespace inventio::app

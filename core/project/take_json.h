#pragma once

#include <string>

#include "core/project/json_values.h"
#include "core/project/take.h"

// Takes that are being played in a journal; for the sources of this folder.

namespace inventio::project {

/// "take":0,"name":"Take 1","track":0,"notes":[[place,onset,pitch,length,velocity,release velocity],...]
std::string takeMembers(const TakePart& part);
TakePart readTakeMembers(const Json& json);

} // namespace inventio::project

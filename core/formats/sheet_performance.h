#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/formats/sheet.h"

namespace inventio::formats {

/// The sheet as it sounds, see parseMusicXml(). Oddities of the way through it are added to `warnings`, sentences that
/// begin with `name`; fails for more than kMaxNotes. [Off]
base::Result<music::Sequence> perform(const Sheet& sheet, const std::string& name, std::vector<std::string>& warnings);

} // namespace inventio::formats

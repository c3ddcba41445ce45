#pragma once

#include <vector>

#include "core/formats/sheet.h"

namespace pugi {
class xml_node;
}

namespace inventio::formats {

/// The parts that the part list of <score-partwise> names, in its order, without measures yet. [Any]
std::vector<SheetPart> partsIn(const pugi::xml_node& score);

} // namespace inventio::formats

#pragma once

#include "core/formats/sheet.h"

namespace pugi {
class xml_node;
}

namespace inventio::formats {

/// Reads a <score-partwise> element: its parts, and the bars that they share. [Off]
Sheet readSheet(const pugi::xml_node& score);

} // namespace inventio::formats

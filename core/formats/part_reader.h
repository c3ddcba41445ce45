#pragma once

#include <cstddef>
#include <optional>

#include "core/formats/sheet.h"

namespace pugi {
class xml_node;
}

namespace inventio::formats {

/// Time and key signatures are those of the first part that has any.
struct Leaders {
    std::optional<std::size_t> ofTime; ///< places in Sheet::parts
    std::optional<std::size_t> ofKey;
};

/// Reads the measures of a <part> into the part at `place` of `sheet`, and what is common to all parts into its bars.
/// [Off]
void readPart(const pugi::xml_node& element, Sheet& sheet, std::size_t place, Leaders& leaders);

} // namespace inventio::formats

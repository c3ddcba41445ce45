#pragma once

#include <cstddef>
#include <string>

#include "core/formats/written_score.h"

namespace pugi {
class xml_node;
}

namespace inventio::formats {

/// The names by which a score's parts and drums are known within it.
std::string partId(std::size_t part);
std::string drumId(std::size_t part, int pitch);

/// Appends the part list with names, instruments and their sounds. [Any]
void writePartList(pugi::xml_node score, const WrittenScore& written);

} // namespace inventio::formats

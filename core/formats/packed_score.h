#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace inventio::formats {

/// Whether bytes begin as a zip archive does.
bool isPacked(std::span<const std::byte> bytes);

/// The score within a compressed MusicXML file (.mxl): the first that META-INF/container.xml names, or without it the first
/// that ends in .musicxml or .xml. Nothing is written to disk. Refused are damaged and encrypted archives, a path that
/// leaves the archive, and a score that unpacks to an unbelievable size. `name` begins the sentences of failures.
/// [Off]
base::Result<std::vector<std::byte>> unpackScore(std::span<const std::byte> bytes, const std::string& name);

/// A compressed MusicXML file that holds this score. [Off]
base::Result<std::vector<std::byte>> packScore(std::span<const std::byte> score);

} // namespace inventio::formats

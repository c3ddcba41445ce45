#pragma once

#include "core/formats/format_table.h"

namespace inventio::app {

/// The formats of files that the program knows. [Any]
const formats::FormatTable& fileFormats();

} // namespace inventio::app

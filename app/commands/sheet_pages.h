#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/engraving/page_layout.h"

namespace inventio::app {

/// Paints a piece on pages and writes them, by the ending of the name as .pdf, .svg or .png; needs no display. Fails with
/// Unsupported where the program was built without its studio. [Main]
base::Result<void> writeSheetPages(
    const music::Sequence& sequence, const engraving::PageStyle& style, const std::filesystem::path& file);

} // namespace inventio::app

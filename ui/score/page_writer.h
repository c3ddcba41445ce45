#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/engraving/page_layout.h"

class QPagedPaintDevice;

namespace inventio::ui {

/// Whether the ending of a file's name is one that pages can be written to: .pdf, .svg, .png, in small letters or
/// capitals. [Any]
bool isPageFile(const std::filesystem::path& file);

/// Writes a score as a PDF with all its pages, or as SVG or PNG (at 200 dots an inch) by the ending of the name: a single
/// page is `file` itself, of several the number stands before the ending ("piece-1.png"). Each file is whole afterwards, or
/// as it was. Gives what was written. Fails with CannotWrite. [GUI]
base::Result<std::vector<std::filesystem::path>> writePages(
    const engraving::PagedScore& score, const std::filesystem::path& file);

/// Paints all pages on a printer or the like, which is made to have their size. false: it took nothing. [GUI]
bool printPages(const engraving::PagedScore& score, QPagedPaintDevice& device);

} // namespace inventio::ui

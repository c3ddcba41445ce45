#include "app/commands/sheet_pages.h"

namespace inventio::app {

base::Result<void> writeSheetPages(const music::Sequence&, const engraving::PageStyle&, const std::filesystem::path&)
{
    return base::failure(base::ErrorCode::Unsupported,
        "This inventio was built without its studio, which paints pages; it writes .musicxml and .mxl.");
}

} // namespace inventio::app

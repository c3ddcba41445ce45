#pragma once

#include "core/formats/format_table.h"

namespace inventio::project {

/// Projects as a format of files: read is the piece of the version that was shown last, written a project of one version.
/// [Any]
formats::FileFormat projectFormat();

/// The standard formats, and projects. [Any]
const formats::FormatTable& fileFormats();

} // namespace inventio::project

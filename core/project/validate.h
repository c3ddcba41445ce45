#pragma once

#include "core/base/result.h"
#include "core/project/project.h"

namespace inventio::project {

/// Whether a project read from a file keeps all its promises. What about it cannot be is told as the end of a sentence,
/// "version 3 has no piece". For the sources of this folder.
base::Result<void> validate(const Project& project);

} // namespace inventio::project

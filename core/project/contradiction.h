#pragma once

#include <string>

#include "core/project/project.h"

namespace inventio::project {

/// What about a project read from a file cannot be, as the end of a sentence ("version 3 has no piece"); empty if it keeps
/// all its promises. For the sources of this folder.
std::string contradictionIn(const Project& project);

} // namespace inventio::project

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/project/project.h"

namespace inventio::project {

inline constexpr int kProjectFileVersion = 1;

/// The whole project as JSON, UTF-8. The same project, the same bytes. [Off]
std::string formatProject(const Project& project);

/// Fails with a sentence a user can act on: no project file, a newer version (says which Inventio is needed), cut short,
/// or contents that contradict each other. Fields it does not know are passed over. [Off]
base::Result<Project> parseProject(std::string_view text);

/// `.inventio` files; writing is atomic. [Off]
base::Result<Project> readProject(const std::filesystem::path& path);
base::Result<void> writeProject(const std::filesystem::path& path, const Project& project);

} // namespace inventio::project

#pragma once

#include <string>

#include "core/project/json_values.h"
#include "core/project/project.h"
#include "core/project/project_change.h"

// Projects and steps as members of a JSON object; for the sources of this folder. Each returns or reads what stands
// between the braces.

namespace inventio::project {

/// "current":1,"last-version-id":1,"pieces":[...],"versions":[...]
std::string projectMembers(const Project& project);
/// Throws Unreadable also for contradictions.
Project readProjectMembers(const Json& json);

/// The way from before to after only: what a journal needs.
std::string changeMembers(const ProjectChange& change);
ProjectChange readChangeMembers(const Json& json);

} // namespace inventio::project

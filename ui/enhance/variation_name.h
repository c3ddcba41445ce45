#pragma once

#include <QString>

#include "core/project/project.h"

namespace inventio::ui {

/// "Variation 3", or "Accompaniment 2" of what was accompanied: what a version that a model made is called unless it gets a
/// name of its own. [GUI]
QString nameOfNext(const project::Version& made, const project::Project& project);

} // namespace inventio::ui

#pragma once

#include <QString>

#include "core/project/project.h"

namespace inventio::ui {

/// What the next version that the model makes is called, "Variation 3". [GUI]
QString nameOfNextVariation(const project::Project& project);

} // namespace inventio::ui

#pragma once

#include <QString>

#include "core/project/project.h"

namespace inventio::ui {

/// How a version came to be, in one sentence: what was added and removed, and why it ended there. Of one that no model made,
/// empty, but for an empty piece, which is told what to do. [GUI]
QString verdictOf(const project::Version& version);

} // namespace inventio::ui

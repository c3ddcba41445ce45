#pragma once

#include <QString>

#include "core/project/project.h"

namespace inventio::ui {

/// "3 notes added". [GUI]
QString addedText(int notes);

/// How a version came to be, in one sentence: what was added and removed, and why it ended there. Of one that no model made
/// here, how many notes were added elsewhere, as a file says; else empty, but for an empty piece, which is told what to do.
/// [GUI]
QString verdictOf(const project::Version& version);

} // namespace inventio::ui

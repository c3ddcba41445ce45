#pragma once

#include <QString>

#include "core/analysis/part_writing.h"

namespace inventio::ui {

/// What a fault is called, in the language of the window: "Parallel fifths". [GUI]
QString faultName(analysis::FaultKind kind);
/// Why a teacher underlines it, as a sentence. [GUI]
QString faultReason(analysis::FaultKind kind);

} // namespace inventio::ui

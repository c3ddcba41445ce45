#pragma once

#include <optional>

#include "core/analysis/voices.h"
#include "ui/roll/content/roll_content.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// The colour of a note on staves: selected, or by whose it is: yours is the text's, the model's that of its voice, so dark
/// that it can be read on `ground`. Null: of no note. [GUI]
QColor inkOf(const RollContent& content, const project::PieceNote* note, std::optional<analysis::Voice> voice,
    const Colours& colours, const QColor& ground);

} // namespace inventio::ui

#pragma once

#include <optional>

#include "core/analysis/voices.h"
#include "core/project/piece.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// What tells notes apart besides their colour: your own are solid, the model's hatched, the model's that you changed
/// hatched with a solid strip at the start.
struct NoteLook {
    NoteColours colours;
    bool hatched = false;
    bool marked = false;
};

NoteLook lookOf(project::Provenance provenance, const Theme& theme);
/// The same where colour tells the voice: hatching, strip and outline tell the owner. nullopt: no voice.
NoteLook lookOf(project::Provenance provenance, std::optional<analysis::Voice> voice, const Theme& theme);

/// The fill of a note as loud as `velocity`, 1..127. [Any]
QColor fillOf(const NoteColours& colours, int velocity);

} // namespace inventio::ui

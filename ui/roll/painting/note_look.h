#pragma once

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

/// The fill of a note as loud as `velocity`, 1..127. [Any]
QColor fillOf(const NoteColours& colours, int velocity);

} // namespace inventio::ui

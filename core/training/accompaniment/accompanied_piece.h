#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/accompany/style.h"
#include "core/accompany/symbols.h"
#include "core/analysis/key.h"
#include "core/base/result.h"
#include "core/grid/metre_grid.h"
#include "core/music/sequence.h"

namespace inventio::training {

/// A stretch of a piece that can be learned from.
struct AccompaniedWindow {
    int first = 0;  ///< step, where a bar begins
    int length = 0; ///< steps
    int lowest = 0; ///< of all its notes, counted from accompany::kLowestPitch
    int highest = 0;
    analysis::KeyEstimate key;
    int stepsPerBar = 16;
};

/// A melody and what was written to it, on the grid.
struct AccompaniedPiece {
    std::string name;
    accompany::Slot melody;
    std::vector<accompany::Slot> slots;
    std::vector<grid::MetrePosition> metre; ///< one a step
    std::vector<int> spans;                 ///< one a step
    std::vector<AccompaniedWindow> windows;

    int steps() const { return static_cast<int>(metre.size()); }
};

/// A sequence whose first track with notes is the melody, the others the parts of the style from high to low; nullopt for any
/// other. Windows of `windowSteps` begin at every bar; those with more than one note in fifty off the sixteenth grid are left
/// out, and those in which melody or accompaniment rest too long.
std::optional<AccompaniedPiece> accompaniedPiece(
    const std::string& name, const music::Sequence& sequence, accompany::Style style, int windowSteps);

struct AccompaniedSet {
    std::vector<AccompaniedPiece> pieces;
    std::vector<std::string> skipped; ///< "NAME: why"
};

/// Every file of music in a folder and below, in the order of their names. A failure when there is none to use.
base::Result<AccompaniedSet> readAccompaniedSet(
    const std::filesystem::path& folder, accompany::Style style, int windowSteps);

} // namespace inventio::training

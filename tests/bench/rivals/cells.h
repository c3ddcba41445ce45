#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/composing/canvas.h"
#include "core/composing/edit.h"
#include "core/composing/note_scorer.h"

// A roll as sixteenths that are switched one by one, as the rivals of note edits see it.

namespace inventio::bench {

inline constexpr std::size_t kCells = static_cast<std::size_t>(composing::kWindowSteps) * grid::kPitches;

/// Where a cell lies in one plane [steps, pitches], in the order of CellMask and of a network's planes.
inline std::size_t indexOf(grid::Cell cell)
{
    return static_cast<std::size_t>(cell.step) * grid::kPitches
        + static_cast<std::size_t>(cell.pitch - grid::kLowestPitch);
}
inline grid::Cell cellAt(std::size_t index)
{
    return {static_cast<int>(index) / grid::kPitches, grid::kLowestPitch + static_cast<int>(index) % grid::kPitches};
}

/// The note that sounds in a cell; the cell must sound.
grid::GridNote noteAt(const grid::Roll& roll, grid::Cell cell);

/// True if the roll has exactly this note.
bool hasNote(const grid::Roll& roll, const grid::GridNote& note);

/// The cells that must stay as they are: those of notes whose start is locked, and locked ones.
composing::CellMask fixedCells(const composing::Canvas& canvas);

/// The edits of notes that switch one cell, in an order in which they can be made. A cell switched off splits its note. One
/// switched on joins the notes that end before and start after it, but for those that `stays` says are to be kept as they
/// are: beside such a note it is a note of its own.
composing::EditLog toggleEdits(
    const grid::Roll& roll, grid::Cell cell, const std::function<bool(const grid::GridNote&)>& stays);

/// Switches a cell; the notes of `input` stay as toggleEdits() says.
void toggle(grid::Roll& roll, grid::Cell cell, const grid::Roll& input);

/// An index drawn in proportion to the weights, all >= 0; nullopt if all are 0.
std::optional<std::size_t> drawIndex(std::span<const double> weights, base::Random& random);

/// The first `count` of `cells` become a random choice among all, in random order.
void drawFirst(std::vector<grid::Cell>& cells, std::size_t count, base::Random& random);

} // namespace inventio::bench

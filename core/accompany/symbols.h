#pragma once

#include <cstdint>
#include <vector>

#include "core/accompany/style.h"
#include "core/grid/roll.h"

namespace inventio::accompany {

inline constexpr int kLowestPitch = 28; ///< the lowest MIDI number that the nets see, E1
inline constexpr int kPitches = 64;     ///< 28 to 91

/// What happens in a slot at a step: below kPitches a note of that pitch, counted from kLowestPitch, begins.
using Symbol = std::int8_t;
inline constexpr Symbol kHold = 64; ///< the note goes on
inline constexpr Symbol kRest = 65;
inline constexpr int kSymbols = 66;

/// One note at a time, step by step.
using Slot = std::vector<Symbol>;

/// A MIDI number as the nets see it, by as few octaves away as it takes to be in range, counted from kLowestPitch. [Any]
int rowOf(int pitch);

/// A line of notes on `steps` steps. Where two overlap the later one ends the earlier, where two begin together the higher
/// stays; what lies beyond the steps is left out. `notes` sorted. [Any]
Slot lineOf(const std::vector<grid::GridNote>& notes, int steps);

/// The notes of a part in its slots: those that begin together in the slots that are free, in the part's order. Where there
/// are more notes than slots, inner notes that begin are left out, and notes that are held end, inner ones first. [Any]
std::vector<Slot> slotsOf(const std::vector<grid::GridNote>& notes, int steps, int slots, SlotOrder order);

/// The notes of a slot, with MIDI numbers; a hold without a note before it is a rest. [Any]
std::vector<grid::GridNote> notesOf(const Slot& slot);

/// Which pitch sounds at each step, counted from kLowestPitch; -1 for none. [Any]
std::vector<Symbol> soundingIn(const Slot& slot);

} // namespace inventio::accompany

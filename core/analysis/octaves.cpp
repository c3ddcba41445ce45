#include "core/analysis/octaves.h"

#include <cstddef>

#include "core/analysis/doublings.h"
#include "core/grid/roll.h"

namespace inventio::analysis {

namespace {

constexpr int kOctave = 12;
constexpr double kWorthShifting = 0.1; ///< of the notes that a shift brings onto the roll, unless it brings all

bool isOnRoll(int pitch)
{
    return pitch >= grid::kLowestPitch && pitch < grid::kLowestPitch + grid::kPitches;
}

int folded(int pitch)
{
    while (pitch < grid::kLowestPitch)
        pitch += kOctave;
    while (pitch >= grid::kLowestPitch + grid::kPitches)
        pitch -= kOctave;
    return pitch;
}

template <class Visit> void visitVoices(const music::Sequence& piece, const Doublings& doublings, Visit&& visit)
{
    for (std::size_t track = 0; track < piece.tracks.size(); ++track)
        for (std::size_t note = 0; note < piece.tracks[track].notes.size(); ++note)
            if (!piece.tracks[track].isDrums() && doublings[track][note] == 0)
                visit(piece.tracks[track].notes[note].pitch);
}

/// The shift of most notes onto the roll, the smallest of several.
int shiftFor(const music::Sequence& piece, const Doublings& doublings)
{
    const auto onRoll = [&](int shift) {
        int count = 0;
        visitVoices(piece, doublings, [&](int pitch) { count += isOnRoll(pitch + shift) ? 1 : 0; });
        return count;
    };
    int all = 0;
    visitVoices(piece, doublings, [&all](int) { ++all; });
    const int unshifted = onRoll(0);
    int best = 0;
    int most = unshifted;
    for (const int size : {1, 2, 3, 4}) {
        for (const int shift : {-size * kOctave, size * kOctave}) {
            if (const int count = onRoll(shift); count > most) {
                most = count;
                best = shift;
            }
        }
    }
    return most == all || most - unshifted >= kWorthShifting * all ? best : 0;
}

} // namespace

grid::PitchView octavesFor(const music::Sequence& piece, const grid::Timing& timing)
{
    const Doublings doublings = findDoublings(piece, timing);
    grid::PitchView view = grid::writtenPitches(piece);
    view.shift = shiftFor(piece, doublings);
    for (std::size_t track = 0; track < view.notes.size(); ++track) {
        for (std::size_t note = 0; note < view.notes[track].size(); ++note) {
            grid::SeenPitch& seen = view.notes[track][note];
            const bool isDoubling = doublings[track][note] != 0;
            const int wanted = seen.pitch + doublings[track][note] + view.shift;
            seen.role = isDoubling ? grid::PitchRole::Doubling
                : isOnRoll(wanted) ? grid::PitchRole::Own
                                   : grid::PitchRole::Folded;
            seen.pitch = folded(wanted);
        }
    }
    return view;
}

} // namespace inventio::analysis

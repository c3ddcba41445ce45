#include "core/accompany/symbols.h"

#include <algorithm>
#include <span>

namespace inventio::accompany {

namespace {

constexpr int kOctave = 12;

void write(Slot& slot, const grid::GridNote& note)
{
    const int end = std::min(note.end(), static_cast<int>(slot.size()));
    slot[static_cast<std::size_t>(note.step)] = static_cast<Symbol>(rowOf(note.pitch));
    for (int step = note.step + 1; step < end; ++step)
        slot[static_cast<std::size_t>(step)] = kHold;
}

/// What still sounds from `step` on ends there.
void cut(Slot& slot, int step)
{
    for (auto at = static_cast<std::size_t>(step); at < slot.size() && slot[at] == kHold; ++at)
        slot[at] = kRest;
}

bool isFree(const Slot& slot, int step)
{
    return slot[static_cast<std::size_t>(step)] == kRest;
}

/// The notes that begin together, outer ones kept: at most `slots`, in the part's order.
std::vector<grid::GridNote> chordFor(std::span<const grid::GridNote> chord, int slots, SlotOrder order)
{
    std::vector<grid::GridNote> notes(chord.begin(), chord.end());
    std::ranges::sort(notes, {}, &grid::GridNote::pitch);
    const auto samePitch = [](const grid::GridNote& a, const grid::GridNote& b) { return a.pitch == b.pitch; };
    notes.erase(std::unique(notes.begin(), notes.end(), samePitch), notes.end());
    if (order == SlotOrder::HighestFirst)
        std::ranges::reverse(notes);
    while (static_cast<int>(notes.size()) > slots)
        notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(notes.size() / 2));
    return notes;
}

} // namespace

int rowOf(int pitch)
{
    int row = pitch - kLowestPitch;
    while (row < 0)
        row += kOctave;
    while (row >= kPitches)
        row -= kOctave;
    return row;
}

Slot lineOf(const std::vector<grid::GridNote>& notes, int steps)
{
    Slot slot(static_cast<std::size_t>(steps), kRest);
    for (const grid::GridNote& note : notes) {
        if (note.step >= steps)
            continue;
        cut(slot, note.step);
        cut(slot, note.step + 1); // of a lower note that begins with it
        write(slot, note);
    }
    return slot;
}

std::vector<Slot> slotsOf(const std::vector<grid::GridNote>& notes, int steps, int slots, SlotOrder order)
{
    std::vector<Slot> made(static_cast<std::size_t>(slots), Slot(static_cast<std::size_t>(steps), kRest));
    for (std::size_t first = 0; first < notes.size();) {
        std::size_t end = first;
        while (end < notes.size() && notes[end].step == notes[first].step)
            ++end;
        const int step = notes[first].step;
        const auto chord = chordFor(std::span(notes).subspan(first, end - first), slots, order);
        first = end;
        if (step >= steps)
            continue;
        auto free
            = static_cast<int>(std::ranges::count_if(made, [step](const Slot& slot) { return isFree(slot, step); }));
        for (auto slot = made.rbegin(); slot != made.rend() && free < static_cast<int>(chord.size()); ++slot)
            if (!isFree(*slot, step)) {
                cut(*slot, step);
                ++free;
            }
        auto note = chord.begin();
        for (Slot& slot : made)
            if (note != chord.end() && isFree(slot, step))
                write(slot, *note++);
    }
    return made;
}

std::vector<grid::GridNote> notesOf(const Slot& slot)
{
    std::vector<grid::GridNote> notes;
    bool sounds = false;
    for (std::size_t step = 0; step < slot.size(); ++step) {
        if (slot[step] == kHold && sounds) {
            ++notes.back().length;
            continue;
        }
        sounds = slot[step] < kPitches;
        if (sounds)
            notes.push_back({static_cast<int>(step), kLowestPitch + slot[step], 1});
    }
    return notes;
}

std::vector<Symbol> soundingIn(const Slot& slot)
{
    std::vector<Symbol> sounding(slot.size(), Symbol{-1});
    for (const grid::GridNote& note : notesOf(slot))
        std::fill_n(sounding.begin() + note.step, note.length, static_cast<Symbol>(note.pitch - kLowestPitch));
    return sounding;
}

} // namespace inventio::accompany

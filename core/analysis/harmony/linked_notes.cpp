#include "core/analysis/harmony/linked_notes.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace inventio::analysis {

namespace {

bool isNearer(int pitch, const std::optional<int>& known, int from)
{
    return !known || std::abs(pitch - from) < std::abs(*known - from);
}

} // namespace

std::vector<LinkedNote> linkedNotes(const music::Track& track, int ticksPerQuarter)
{
    const std::int64_t near = std::max(1, ticksPerQuarter / 16);
    std::vector<LinkedNote> notes;
    for (const music::Note& note : track.notes)
        notes.push_back({note, std::nullopt, std::nullopt});
    const auto endOf = [&](std::size_t note) { return notes[note].note.end().value; };
    std::vector<std::size_t> byEnd(notes.size());
    std::iota(byEnd.begin(), byEnd.end(), std::size_t{0});
    std::ranges::stable_sort(byEnd, {}, endOf);
    for (LinkedNote& next : notes) {
        const std::int64_t onset = next.note.onset.value;
        auto place = std::ranges::lower_bound(byEnd, onset - near, {}, endOf);
        for (; place != byEnd.end() && endOf(*place) <= onset + near; ++place) {
            LinkedNote& last = notes[*place];
            if (last.note.onset >= next.note.onset)
                continue;
            if (isNearer(last.note.pitch, next.before, next.note.pitch))
                next.before = last.note.pitch;
            if (isNearer(next.note.pitch, last.after, last.note.pitch))
                last.after = next.note.pitch;
        }
    }
    return notes;
}

} // namespace inventio::analysis

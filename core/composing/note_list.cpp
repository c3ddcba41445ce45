#include "core/composing/note_list.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "core/base/sha256.h"

namespace inventio::composing {

namespace {

// A fraction of a quarter in lowest terms, so that the resolution of the file leaves no trace.
std::string inQuarters(music::Ticks time, int ticksPerQuarter)
{
    const std::int64_t divisor = std::max<std::int64_t>(1, std::gcd(time.value, std::int64_t{ticksPerQuarter}));
    return std::to_string(time.value / divisor) + "/" + std::to_string(ticksPerQuarter / divisor);
}

} // namespace

std::vector<ListedNote> listNotes(const music::Sequence& sequence)
{
    std::vector<ListedNote> notes;
    for (const music::Track& track : sequence.tracks)
        for (const music::Note& note : track.notes)
            notes.push_back({note, track.isDrums()});
    std::ranges::sort(notes);
    return notes;
}

std::string hashOfNotes(const music::Sequence& sequence)
{
    std::string list;
    for (const auto& [note, isDrums] : listNotes(sequence))
        list += inQuarters(note.onset, sequence.ticksPerQuarter) + " " + std::to_string(note.pitch) + " "
            + inQuarters(note.length, sequence.ticksPerQuarter) + " " + std::to_string(note.velocity)
            + (isDrums ? " drums\n" : "\n");
    return base::sha256Hex(std::as_bytes(std::span(list)));
}

} // namespace inventio::composing

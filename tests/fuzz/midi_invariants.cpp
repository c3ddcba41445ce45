#include "tests/fuzz/midi_invariants.h"

#include <algorithm>

namespace inventio::music {

namespace {

bool isInRange(const Note& note)
{
    return note.onset >= Ticks{0} && note.length >= Ticks{0} && note.pitch >= 0 && note.pitch <= 127
        && note.velocity >= 1 && note.velocity <= 127 && note.releaseVelocity >= 0 && note.releaseVelocity <= 127;
}

bool areInOrder(const std::vector<RawEvent>& events)
{
    return std::ranges::is_sorted(events, {}, &RawEvent::at)
        && std::ranges::none_of(events, [](const RawEvent& event) { return event.bytes.empty(); });
}

std::string brokenPromise(const Track& track)
{
    if (track.channel < 0 || track.channel > 15)
        return "A track is on no channel.";
    if (!std::ranges::all_of(track.notes, isInRange))
        return "A note is out of range.";
    if (!std::ranges::is_sorted(track.notes) || !areInOrder(track.events))
        return "A track is not sorted.";
    if (std::ranges::any_of(track.notes, [&](const Note& note) { return note.end() > track.end; }))
        return "A note outlasts its track.";
    if (!track.events.empty() && track.events.back().at > track.end)
        return "An event comes after the end of its track.";
    return {};
}

} // namespace

std::string brokenPromise(const Sequence& sequence)
{
    if (sequence.ticksPerQuarter < 1 || sequence.ticksPerQuarter > 32767)
        return "The ticks per quarter are out of range.";
    if (!areInOrder(sequence.conductor))
        return "The conductor is not sorted.";
    for (const Track& track : sequence.tracks)
        if (std::string broken = brokenPromise(track); !broken.empty())
            return broken;
    // Walks through the maps; sanitizers watch the arithmetic.
    if (sequence.metre.barsUntil(sequence.end()) < 0)
        return "The bars cannot be counted.";
    if (!(sequence.tempo.secondsAt(sequence.end(), sequence.ticksPerQuarter) >= 0))
        return "The end has no time in seconds.";
    return {};
}

} // namespace inventio::music

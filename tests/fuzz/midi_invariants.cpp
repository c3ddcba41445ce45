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

std::string brokenPromise(const Composition& composition)
{
    if (composition.ticksPerQuarter < 1 || composition.ticksPerQuarter > 32767)
        return "The ticks per quarter are out of range.";
    if (!areInOrder(composition.conductor))
        return "The conductor is not sorted.";
    for (const Track& track : composition.tracks)
        if (std::string broken = brokenPromise(track); !broken.empty())
            return broken;
    // Walks through the maps; sanitizers watch the arithmetic.
    if (composition.metre.barsUntil(composition.end()) < 0)
        return "The bars cannot be counted.";
    if (!(composition.tempo.secondsAt(composition.end(), composition.ticksPerQuarter) >= 0))
        return "The end has no time in seconds.";
    return {};
}

} // namespace inventio::music

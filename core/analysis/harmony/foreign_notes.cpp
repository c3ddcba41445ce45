#include "core/analysis/harmony/foreign_notes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "core/analysis/harmony/linked_notes.h"

namespace inventio::analysis {

namespace {

constexpr int kStep = 2; ///< semitones, at most

bool isStep(const std::optional<int>& move)
{
    return move && *move != 0 && std::abs(*move) <= kStep;
}

bool isLeap(const std::optional<int>& move)
{
    return move && std::abs(*move) > kStep;
}

ForeignKind kindOf(const LinkedNote& linked, bool isHeldInto)
{
    const auto into = linked.moveInto();
    const auto out = linked.moveOut();
    const bool isPrepared = isHeldInto || into == 0;
    if (isPrepared && isStep(out))
        return ForeignKind::Suspension;
    if (isHeldInto)
        return ForeignKind::Pedal;
    if (isStep(into) && isStep(out))
        return (*into > 0) == (*out > 0) ? ForeignKind::Passing : ForeignKind::Neighbour;
    if (into && *into != 0 && out == 0)
        return ForeignKind::Anticipation;
    if (isStep(into) && isLeap(out))
        return ForeignKind::Escape;
    if (isLeap(into) && isStep(out))
        return ForeignKind::Appoggiatura;
    return ForeignKind::Other;
}

/// The chord that holds at a time, or the end of `chords`.
auto chordAt(const std::vector<ChordSpan>& chords, music::Ticks at)
{
    const auto found = std::ranges::upper_bound(chords, at, {}, &ChordSpan::end);
    return found != chords.end() && found->onset <= at ? found : chords.end();
}

bool belongs(const music::Note& note, const ChordSpan& chord)
{
    return chord.chord.toneOf(note.pitch % kPitchClasses).has_value();
}

/// What a note is foreign as; nullopt if it belongs.
std::optional<ForeignKind> foreignness(const LinkedNote& linked, const std::vector<ChordSpan>& chords)
{
    const auto first = chordAt(chords, linked.note.onset);
    if (first == chords.end())
        return std::nullopt;
    if (!belongs(linked.note, *first))
        return kindOf(linked, false);
    for (auto next = first + 1; next != chords.end() && next->onset < linked.note.end(); ++next)
        if (!belongs(linked.note, *next))
            return kindOf(linked, true);
    return std::nullopt;
}

} // namespace

std::vector<ForeignNote> foreignNotes(const music::Sequence& sequence, const std::vector<ChordSpan>& chords)
{
    std::vector<ForeignNote> foreign;
    for (int track = 0; track < std::ssize(sequence.tracks); ++track) {
        const music::Track& from = sequence.tracks[static_cast<std::size_t>(track)];
        if (from.isDrums())
            continue;
        const auto notes = linkedNotes(from, sequence.ticksPerQuarter);
        for (int note = 0; note < std::ssize(notes); ++note)
            if (const auto kind = foreignness(notes[static_cast<std::size_t>(note)], chords))
                foreign.push_back({{track, note}, *kind});
    }
    return foreign;
}

std::string_view nameOf(ForeignKind kind)
{
    constexpr std::array<std::string_view, 8> kNames{"passing note", "neighbour note", "suspension", "anticipation",
        "escape note", "appoggiatura", "pedal", "foreign note"};
    return kNames[static_cast<std::size_t>(kind)];
}

} // namespace inventio::analysis

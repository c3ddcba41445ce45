#include "core/formats/grace_notes.h"

#include <algorithm>
#include <map>
#include <span>

namespace inventio::formats {

namespace {

using music::Ticks;

/// Notes of one voice that begin together.
using Chord = std::span<SheetNote>;

/// What stands open in one voice.
struct Voice {
    std::vector<Chord> graces; ///< that wait for a note
    Chord last;                ///< the last one that is no grace note; empty: none yet
};

void spread(const std::vector<Chord>& graces, Ticks from, Ticks length)
{
    const auto count = static_cast<std::int64_t>(graces.size());
    for (std::int64_t place = 0; place < count; ++place)
        for (SheetNote& note : graces[static_cast<std::size_t>(place)]) {
            note.at = from + Ticks{length.value * place / count};
            note.length = from + Ticks{length.value * (place + 1) / count} - note.at;
        }
}

bool areSlashed(const std::vector<Chord>& graces)
{
    return std::ranges::all_of(graces, [](const Chord& chord) { return chord.front().grace == Grace::Slashed; });
}

void playBefore(const std::vector<Chord>& graces, Chord chord, double ticksPerSecond)
{
    constexpr double kSlashedSeconds = 0.065;
    const std::int64_t length = chord.front().length.value;
    std::int64_t taken = chord.front().isDotted ? length * 2 / 3 : length / 2;
    if (areSlashed(graces))
        taken = static_cast<std::int64_t>(std::min(
            static_cast<double>(length) / 2, kSlashedSeconds * static_cast<double>(graces.size()) * ticksPerSecond));
    spread(graces, chord.front().at, {taken});
    for (SheetNote& note : chord) {
        // What is tied to a note before it has begun already.
        if (note.tiesBack)
            continue;
        note.at += Ticks{taken};
        note.length -= Ticks{taken};
    }
}

void playBehind(const std::vector<Chord>& graces, Chord chord)
{
    const Ticks taken{chord.front().length.value / 2};
    spread(graces, chord.front().at + chord.front().length - taken, taken);
    for (SheetNote& note : chord)
        note.length -= taken;
}

} // namespace

void playGraceNotes(std::vector<SheetNote>& notes, int ticksPerQuarter, double quartersPerMinute)
{
    const auto isGrace = [](const SheetNote& note) { return note.grace != Grace::None; };
    if (std::ranges::none_of(notes, isGrace))
        return;
    const double ticksPerSecond = ticksPerQuarter * quartersPerMinute / 60;
    std::map<int, Voice> voices;
    for (std::size_t first = 0; first < notes.size();) {
        std::size_t end = first + 1;
        while (end < notes.size() && notes[end].isChordMember)
            ++end;
        const Chord chord(notes.data() + first, end - first);
        Voice& voice = voices[chord.front().voice];
        if (isGrace(chord.front())) {
            voice.graces.push_back(chord);
        } else {
            if (!voice.graces.empty())
                playBefore(voice.graces, chord, ticksPerSecond);
            voice = {{}, chord};
        }
        first = end;
    }
    for (const auto& [number, voice] : voices)
        if (!voice.graces.empty() && !voice.last.empty())
            playBehind(voice.graces, voice.last);
    std::erase_if(notes, [&](const SheetNote& note) { return isGrace(note) && note.length <= Ticks{0}; });
}

} // namespace inventio::formats

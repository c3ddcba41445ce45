#include "core/formats/notation.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "core/formats/notation_grid.h"

namespace inventio::formats {

namespace {

using music::MetreChange;
using music::Sequence;
using music::Ticks;
using music::TimeSignatureMap;

constexpr int kMiddleC = 60;

/// To the nearest 64th.
int barlineAt(Ticks tick, int ticksPerQuarter)
{
    return static_cast<int>(std::lround(unitsAt(tick, ticksPerQuarter) / kUnitsPer64th)) * kUnitsPer64th;
}

MetreChange metreAt(const TimeSignatureMap& metre, Ticks tick)
{
    MetreChange current;
    for (const MetreChange& change : metre.changes())
        if (change.at <= tick)
            current = change;
    return current;
}

NotationBar barAt(const Sequence& sequence, int bar, int start)
{
    const TimeSignatureMap& metre = sequence.metre;
    const Ticks first = metre.barStart(bar);
    const Ticks next = metre.barStart(bar + 1);
    // At very few ticks a quarter short bars would come to nothing.
    const int end = std::max(barlineAt(next, sequence.ticksPerQuarter), start + kUnitsPer64th);
    return {start, end - start, metreAt(metre, first), next - first < metre.at(first).barLength};
}

/// A note on the grid.
struct Placed {
    int start = 0;
    int end = 0;
    NotationChord::Head head;
};

/// Notation knows no octave below that of MIDI number 12, nor, for a B sharp, that number.
int writablePitch(int pitch)
{
    constexpr int kLowest = 13;
    while (pitch < kLowest)
        pitch += 12;
    return pitch;
}

std::vector<Placed> placedNotes(const Sequence& sequence, int track, const std::vector<NotationBar>& bars, double late)
{
    std::vector<Placed> placed;
    const music::Track& from = sequence.tracks[static_cast<std::size_t>(track)];
    const std::vector<PrintedTime> times = printedTimes(from.notes, sequence.ticksPerQuarter, bars, late);
    for (std::size_t note = 0; note < times.size(); ++note) {
        const int pitch = from.isDrums() ? from.notes[note].pitch : writablePitch(from.notes[note].pitch);
        placed.push_back({times[note].start, times[note].end, {pitch, {track, static_cast<int>(note)}}});
    }
    return placed;
}

/// By onset, the higher and longer chord first, so that upper voices are those of higher notes.
std::vector<NotationChord> chordsOf(std::vector<Placed> notes)
{
    std::ranges::stable_sort(notes, [](const Placed& a, const Placed& b) {
        return std::tuple(a.start, -a.end, a.head.pitch) < std::tuple(b.start, -b.end, b.head.pitch);
    });
    std::vector<NotationChord> chords;
    std::vector<Placed> unisons; // that need a chord of their own
    for (const Placed& note : notes) {
        const bool joins = !chords.empty() && chords.back().start == note.start && chords.back().end() == note.end;
        if (!joins)
            chords.push_back({note.start, note.end - note.start, {}});
        std::vector<NotationChord::Head>& heads = chords.back().heads;
        if (heads.empty() || heads.back().pitch != note.head.pitch)
            heads.push_back(note.head);
        else
            unisons.push_back(note);
    }
    if (!unisons.empty())
        std::ranges::move(chordsOf(std::move(unisons)), std::back_inserter(chords));
    std::ranges::stable_sort(chords, [](const NotationChord& a, const NotationChord& b) {
        return std::pair(a.start, -a.heads.back().pitch) < std::pair(b.start, -b.heads.back().pitch);
    });
    return chords;
}

void merge(NotationChord& into, const NotationChord& other)
{
    for (const NotationChord::Head& head : other.heads)
        if (std::ranges::find(into.heads, head.pitch, &NotationChord::Head::pitch) == into.heads.end())
            into.heads.push_back(head);
    std::ranges::sort(into.heads, {}, &NotationChord::Head::pitch);
}

/// Ends what can end early, or else joins those that begin at the same time.
void squeezeIn(NotationChord chord, std::vector<NotationVoice>& voices)
{
    const auto soonest = std::ranges::min_element(voices, {}, [&](const NotationVoice& voice) {
        const NotationChord& last = voice.back();
        return std::pair(last.start == chord.start, last.end());
    });
    NotationChord& last = soonest->back();
    if (last.start == chord.start) {
        merge(last, chord);
        return;
    }
    last.length = chord.start - last.start;
    soonest->push_back(std::move(chord));
}

std::vector<NotationVoice> voicesOf(std::vector<Placed> notes)
{
    std::vector<NotationVoice> voices(1);
    for (NotationChord& chord : chordsOf(std::move(notes))) {
        const auto free = std::ranges::find_if(
            voices, [&](const NotationVoice& voice) { return voice.empty() || voice.back().end() <= chord.start; });
        if (free != voices.end())
            free->push_back(std::move(chord));
        else if (static_cast<int>(voices.size()) < kMaxVoicesOfStaff)
            voices.push_back({std::move(chord)});
        else
            squeezeIn(std::move(chord), voices);
    }
    return voices;
}

/// Whether notes sound at the same time that lie far on either side of middle C.
bool needsTwoStaves(const std::vector<Placed>& notes)
{
    constexpr int kFar = 7; // a fifth
    const auto isHigh = [](const Placed& note) { return note.head.pitch >= kMiddleC + kFar; };
    int highUntil = -1;
    int lowUntil = -1;
    for (const Placed& note : notes) { // sorted by onset
        if (isHigh(note))
            highUntil = std::max(highUntil, note.end);
        else if (note.head.pitch < kMiddleC - kFar)
            lowUntil = std::max(lowUntil, note.end);
        if (std::min(highUntil, lowUntil) > note.start)
            return true;
    }
    return false;
}

Clef clefFor(const std::vector<Placed>& notes)
{
    std::int64_t sum = 0;
    for (const Placed& note : notes)
        sum += note.head.pitch;
    return sum >= std::int64_t{kMiddleC} * static_cast<std::int64_t>(notes.size()) ? Clef::Treble : Clef::Bass;
}

NotationPart partOf(std::vector<Placed> notes, int track, bool isDrums)
{
    NotationPart part{track, {}};
    if (isDrums) {
        part.staves.push_back({Clef::Percussion, voicesOf(std::move(notes))});
    } else if (needsTwoStaves(notes)) {
        const auto lower = std::stable_partition(
            notes.begin(), notes.end(), [](const Placed& note) { return note.head.pitch >= kMiddleC; });
        part.staves.push_back({Clef::Treble, voicesOf(std::vector<Placed>(notes.begin(), lower))});
        part.staves.push_back({Clef::Bass, voicesOf(std::vector<Placed>(lower, notes.end()))});
    } else {
        const Clef clef = clefFor(notes);
        part.staves.push_back({clef, voicesOf(std::move(notes))});
    }
    return part;
}

/// Whole bars until `end`, one at least.
std::vector<NotationBar> barsUntil(const Sequence& sequence, int end)
{
    std::vector<NotationBar> bars;
    for (int start = 0; bars.empty() || start < end; start += bars.back().length)
        bars.push_back(barAt(sequence, static_cast<int>(bars.size()), start));
    return bars;
}

} // namespace

double unitsAt(music::Ticks tick, int ticksPerQuarter)
{
    return static_cast<double>(tick.value) * kUnitsPerQuarter / ticksPerQuarter;
}

base::Result<Notation> notate(const Sequence& sequence)
{
    constexpr double kMaxUnits = 2e9;
    const Ticks end = sequence.lastNoteEnd();
    const double lastUnit = unitsAt(end, sequence.ticksPerQuarter) + 2 * kUnitsPerQuarter;
    if (sequence.metre.barsUntil(end) > kMaxBars || lastUnit > kMaxUnits)
        return base::failure(base::ErrorCode::Unsupported,
            "The piece has more than " + std::to_string(kMaxBars)
                + " bars, too many for sheet music; cut it into shorter pieces.");
    Notation notation;
    // A note that needs more room than it has may end a little behind the last.
    const std::vector<NotationBar> bars = barsUntil(sequence, static_cast<int>(lastUnit));
    const double late = latenessOf(sequence, bars);
    int last = 1;
    for (int track = 0; track < static_cast<int>(sequence.tracks.size()); ++track) {
        const music::Track& from = sequence.tracks[static_cast<std::size_t>(track)];
        std::vector<Placed> placed = placedNotes(sequence, track, bars, late);
        for (const Placed& note : placed)
            last = std::max(last, note.end);
        if (!placed.empty())
            notation.parts.push_back(partOf(std::move(placed), track, from.isDrums()));
    }
    for (const NotationBar& bar : bars)
        if (bar.start < last)
            notation.bars.push_back(bar);
    return notation;
}

} // namespace inventio::formats

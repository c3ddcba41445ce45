#include "core/formats/notation.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

namespace inventio::formats {

namespace {

constexpr int kUnitsPerStep = kUnitsPerQuarter / grid::kStepsPerQuarter;
constexpr int kMiddleC = 60;

int unitOf(music::Ticks tick, int ticksPerQuarter)
{
    return static_cast<int>((2 * tick.value * kUnitsPerQuarter + ticksPerQuarter) / (2 * ticksPerQuarter));
}

int gridUnitOf(music::Ticks tick, int ticksPerQuarter)
{
    return static_cast<int>(grid::nearestStep(tick, ticksPerQuarter)) * kUnitsPerStep;
}

music::MetreChange metreAt(const music::TimeSignatureMap& metre, music::Ticks tick)
{
    music::MetreChange current;
    for (const music::MetreChange& change : metre.changes())
        if (change.at <= tick)
            current = change;
    return current;
}

NotationBar barAt(const music::Sequence& sequence, int bar, int start)
{
    const music::TimeSignatureMap& metre = sequence.metre;
    const music::Ticks first = metre.barStart(bar);
    const music::Ticks next = metre.barStart(bar + 1);
    // At very few ticks a quarter short bars would come to nothing.
    const int end = std::max(unitOf(next, sequence.ticksPerQuarter), start + 1);
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

std::vector<Placed> placedNotes(const music::Sequence& sequence, int track)
{
    std::vector<Placed> placed;
    const music::Track& from = sequence.tracks[static_cast<std::size_t>(track)];
    const std::vector<music::Note>& notes = from.notes;
    for (std::size_t note = 0; note < notes.size(); ++note) {
        const int start = gridUnitOf(notes[note].onset, sequence.ticksPerQuarter);
        const int end = std::max(gridUnitOf(notes[note].end(), sequence.ticksPerQuarter), start + kUnitsPerStep);
        const int pitch = from.isDrums() ? notes[note].pitch : writablePitch(notes[note].pitch);
        placed.push_back({start, end, {pitch, {track, static_cast<int>(note)}}});
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
    for (const Placed& note : notes) {
        const bool joins = !chords.empty() && chords.back().start == note.start && chords.back().end() == note.end;
        if (!joins)
            chords.push_back({note.start, note.end - note.start, {}});
        std::vector<NotationChord::Head>& heads = chords.back().heads;
        if (heads.empty() || heads.back().pitch != note.head.pitch)
            heads.push_back(note.head);
    }
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

NotationPart partOf(const music::Sequence& sequence, int track)
{
    NotationPart part{track, {}};
    std::vector<Placed> notes = placedNotes(sequence, track);
    if (sequence.tracks[static_cast<std::size_t>(track)].isDrums()) {
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

} // namespace

base::Result<Notation> notate(const music::Sequence& sequence)
{
    const auto tooLong = [] {
        return base::failure(base::ErrorCode::Unsupported,
            "The piece has more than " + std::to_string(kMaxBars)
                + " bars, too many for sheet music; cut it into shorter pieces.");
    };
    const music::Ticks end = sequence.lastNoteEnd();
    if (sequence.metre.barsUntil(end) > kMaxBars
        || grid::nearestStep(end, sequence.ticksPerQuarter) > grid::kMaxGridSteps)
        return tooLong();
    Notation notation;
    int last = 1;
    for (int track = 0; track < static_cast<int>(sequence.tracks.size()); ++track) {
        for (const Placed& note : placedNotes(sequence, track))
            last = std::max(last, note.end);
        if (!sequence.tracks[static_cast<std::size_t>(track)].notes.empty())
            notation.parts.push_back(partOf(sequence, track));
    }
    for (int start = 0; start < last; start += notation.bars.back().length) {
        if (static_cast<int>(notation.bars.size()) >= kMaxBars)
            return tooLong();
        notation.bars.push_back(barAt(sequence, static_cast<int>(notation.bars.size()), start));
    }
    return notation;
}

std::vector<PrintedValue> printedValues(int position, int length)
{
    constexpr int kBreve = 128;
    const auto fits = [&](PrintedValue value) {
        // A value begins where at least its half would: a quarter after an eighth, but none after a sixteenth.
        return value.units <= length && position % std::max(value.base / 2, 1) == 0;
    };
    std::vector<PrintedValue> values;
    while (length > 0) {
        PrintedValue next{1, 1, false};
        for (int base = kBreve; base >= 1 && next.units == 1; base /= 2) {
            if (base > 1 && fits({base + base / 2, base, true}))
                next = {base + base / 2, base, true};
            else if (fits({base, base, false}))
                next = {base, base, false};
        }
        values.push_back(next);
        position += next.units;
        length -= next.units;
    }
    return values;
}

Spelling spellingOf(int pitch, const analysis::KeySignature& key)
{
    // On the line of fifths, C at 0: next to the scale lie the flats of a darker third and seventh (major) or the lowered
    // second (minor) on one side, raised notes on the other.
    constexpr int kOctave = 12;
    constexpr int kLetters = 7;
    constexpr std::array<int, kLetters> kLetterAt{0, 4, 1, 5, 2, 6, 3}; // C G D A E B F
    constexpr std::array<int, kLetters> kPitchOfLetter{0, 2, 4, 5, 7, 9, 11};
    const int first = key.fifths - (key.mode == analysis::Mode::Major ? 3 : 2);
    int place = pitch % kOctave * 7 % kOctave;
    while (place < first)
        place += kOctave;
    while (place >= first + kOctave)
        place -= kOctave;
    const int fromC = place + 10 * kLetters;       // not negative
    const int alter = (fromC + 1) / kLetters - 10; // F lies before C, and every seven fifths add a sharp
    const int letter = kLetterAt[static_cast<std::size_t>(fromC % kLetters)];
    const int natural = pitch - alter - kPitchOfLetter[static_cast<std::size_t>(letter)];
    return {letter, alter, natural / kOctave - 1};
}

} // namespace inventio::formats

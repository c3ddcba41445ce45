#include "core/analysis/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <tuple>
#include <utility>

#include "core/analysis/key_signature.h"
#include "core/music/sorted_changes.h"

namespace inventio::analysis {

namespace {

constexpr int kOctave = 12;
constexpr int kLetters = 7;

// A note is spelled in the key signature that it would be written in best; that of the notes around counts too, for each
// change of it costs something for each accidental. The cheapest way through all notes is found by dynamic programming.

constexpr int kFirstKey = -9; ///< nine flats: more than are printed, for pieces that modulate
constexpr int kKeys = 19;
constexpr int kFirstPlace = -3; ///< of the twelve names that a key knows, from its major tonic on the line of fifths

using Costs = std::array<float, kKeys>; ///< of each key signature, from that with the most flats

/// What it costs to write a note in a key, by its place on the line of fifths from the major tonic: nothing in the scale,
/// least for the raised fourth, the raised fifth (the leading note of minor) and the lowered seventh.
constexpr std::array<float, kOctave> kPlaceCosts{2.6F, 1.4F, 0, 0, 0, 0, 0, 0, 0, 1.2F, 1.5F, 1.2F};
constexpr float kChangeCost = 1.5F;       ///< for each accidental
constexpr float kSignatureCost = 3.0F;    ///< for each accidental beside the file's signature, where that begins
constexpr float kEstimatedKeyCost = 0.3F; ///< the same beside the key that a piece without signature seems to be in

struct Place {
    music::Note note;
    std::size_t track = 0;
    std::size_t index = 0;
};

std::vector<Place> notesInTime(const music::Sequence& sequence)
{
    std::vector<Place> places;
    for (std::size_t track = 0; track < sequence.tracks.size(); ++track)
        for (std::size_t index = 0; index < sequence.tracks[track].notes.size(); ++index)
            if (!sequence.tracks[track].isDrums())
                places.push_back({sequence.tracks[track].notes[index], track, index});
    std::ranges::sort(places, {},
        [](const Place& place) { return std::tuple(place.note.onset, place.note.pitch, place.track, place.index); });
    return places;
}

/// How far above the first of a key's twelve names a pitch lies on the line of fifths, 0..11.
int placeIn(int key, int pitch)
{
    const int fromFirst = pitch * kLetters - (key + kFirstKey + kFirstPlace);
    return (fromFirst % kOctave + kOctave) % kOctave;
}

/// Lets every key be reached from every other at kChangeCost for each step; says from which.
std::array<std::int8_t, kKeys> spread(Costs& costs)
{
    std::array<std::int8_t, kKeys> origins{};
    for (int key = 0; key < kKeys; ++key)
        origins[static_cast<std::size_t>(key)] = static_cast<std::int8_t>(key);
    const auto reach = [&](int key, int from) {
        const auto to = static_cast<std::size_t>(key);
        const auto neighbour = static_cast<std::size_t>(from);
        if (costs[neighbour] + kChangeCost < costs[to]) {
            costs[to] = costs[neighbour] + kChangeCost;
            origins[to] = origins[neighbour];
        }
    };
    for (int key = 1; key < kKeys; ++key)
        reach(key, key - 1);
    for (int key = kKeys - 2; key >= 0; --key)
        reach(key, key + 1);
    return origins;
}

void prefer(Costs& costs, int fifths, float cost)
{
    for (int key = 0; key < kKeys; ++key)
        costs[static_cast<std::size_t>(key)] += cost * static_cast<float>(std::abs(key + kFirstKey - fifths));
}

/// The key, as an index, that each note is best written in.
std::vector<int> keysOf(const std::vector<Place>& places, const music::Sequence& sequence)
{
    const bool isWritten = !writtenKeySignatures(sequence).empty();
    const std::vector<KeySignature> signatures = keySignatures(sequence);
    std::size_t signature = 0;
    Costs costs{};
    prefer(costs, signatures.front().fifths, isWritten ? kSignatureCost : kEstimatedKeyCost);
    std::vector<std::array<std::int8_t, kKeys>> origins;
    origins.reserve(places.size());
    for (const Place& place : places) {
        origins.push_back(spread(costs));
        const std::size_t begun = std::max<std::size_t>(music::changesUntil(signatures, place.note.onset), 1) - 1;
        if (begun != signature)
            prefer(costs, signatures[begun].fifths, kSignatureCost);
        signature = begun;
        for (int key = 0; key < kKeys; ++key)
            costs[static_cast<std::size_t>(key)]
                += kPlaceCosts[static_cast<std::size_t>(placeIn(key, place.note.pitch))];
        // Only differences count; sums of a million notes would have no decimals left.
        const float least = *std::ranges::min_element(costs);
        for (float& cost : costs)
            cost -= least;
    }
    std::vector<int> keys(places.size());
    auto key = std::ranges::min_element(costs) - costs.begin();
    for (std::size_t note = places.size(); note-- > 0;) {
        keys[note] = static_cast<int>(key);
        key = origins[note][static_cast<std::size_t>(key)];
    }
    return keys;
}

Spelling spellingIn(int fifths, int pitch)
{
    return spellingAt(pitch, fifths + kFirstPlace + placeIn(fifths - kFirstKey, pitch));
}

} // namespace

int Spelling::fifths() const
{
    constexpr std::array<int, kLetters> kFifths{0, 2, 4, -1, 1, 3, 5};
    return kFifths[static_cast<std::size_t>(letter)] + kLetters * alter;
}

Spelling spellingAt(int pitch, int fifths)
{
    constexpr std::array<int, kLetters> kLetterAt{0, 4, 1, 5, 2, 6, 3}; // C G D A E B F
    constexpr std::array<int, kLetters> kPitchOfLetter{0, 2, 4, 5, 7, 9, 11};
    const int fromC = fifths + 10 * kLetters;      // not negative
    const int alter = (fromC + 1) / kLetters - 10; // F lies before C, and every seven fifths add a sharp
    const int letter = kLetterAt[static_cast<std::size_t>(fromC % kLetters)];
    const int natural = pitch - alter - kPitchOfLetter[static_cast<std::size_t>(letter)];
    return {letter, alter, (natural + kOctave) / kOctave - 2};
}

std::vector<std::vector<Spelling>> spellNotes(const music::Sequence& sequence)
{
    std::vector<std::vector<Spelling>> spellings;
    for (const music::Track& track : sequence.tracks)
        spellings.emplace_back(track.notes.size());
    const std::vector<Place> places = notesInTime(sequence);
    const std::vector<int> keys = keysOf(places, sequence);
    for (std::size_t note = 0; note < places.size(); ++note)
        spellings[places[note].track][places[note].index] = spellingIn(keys[note] + kFirstKey, places[note].note.pitch);
    return spellings;
}

SpellingMap::SpellingMap(const music::Sequence& sequence)
{
    const std::vector<Place> places = notesInTime(sequence);
    const std::vector<int> keys = keysOf(places, sequence);
    for (std::size_t note = 0; note < places.size(); ++note)
        if (const int fifths = keys[note] + kFirstKey; m_changes.empty() || m_changes.back().fifths != fifths)
            m_changes.push_back({places[note].note.onset, places[note].note.pitch, fifths});
    if (places.empty())
        m_changes.push_back({{}, 0, keySignatures(sequence).front().fifths});
}

Spelling SpellingMap::at(music::Ticks tick, int pitch) const
{
    if (m_changes.empty())
        return spellingIn(0, pitch);
    const auto place = [](const Change& change) { return std::pair(change.at, change.pitch); };
    const auto next = std::ranges::upper_bound(m_changes, std::pair(tick, pitch), {}, place);
    return spellingIn(next == m_changes.begin() ? next->fifths : std::prev(next)->fifths, pitch);
}

} // namespace inventio::analysis

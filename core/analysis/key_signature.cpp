#include "core/analysis/key_signature.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include "core/music/midi_protocol.h"
#include "core/music/sorted_changes.h"

namespace inventio::analysis {

namespace {

constexpr int kMaxAccidentals = 7;

void addKeys(const std::vector<music::RawEvent>& events, std::vector<KeySignature>& keys)
{
    for (const music::RawEvent& event : events) {
        if (event.bytes.size() < 4 || event.bytes[0] != music::protocol::kMeta
            || event.bytes[1] != music::protocol::kKeySignature)
            continue;
        const int fifths = static_cast<std::int8_t>(event.bytes[2]);
        if (std::abs(fifths) <= kMaxAccidentals)
            keys.push_back({event.at, fifths, event.bytes[3] == 1 ? Mode::Minor : Mode::Major});
    }
}

KeySignature estimated(const music::Sequence& sequence)
{
    // Of two names for one key the one with fewer accidentals; by major tonic, C first.
    constexpr std::array<int, 12> kFifths{0, -5, 2, -3, 4, -1, 6, 1, -4, 3, -2, 5};
    constexpr int kToRelativeMajor = 3;
    const auto key = estimateKey(pitchClassWeights(sequence));
    if (!key)
        return {};
    const int majorTonic = key->mode == Mode::Major ? key->tonic : (key->tonic + kToRelativeMajor) % 12;
    return {{}, kFifths[static_cast<std::size_t>(majorTonic)], key->mode};
}

} // namespace

std::vector<KeySignature> writtenKeySignatures(const music::Sequence& sequence)
{
    std::vector<KeySignature> keys;
    addKeys(sequence.conductor, keys);
    if (keys.empty())
        for (const music::Track& track : sequence.tracks)
            addKeys(track.events, keys);
    return music::sortedChanges(std::move(keys));
}

std::vector<KeySignature> keySignatures(const music::Sequence& sequence)
{
    std::vector<KeySignature> keys = writtenKeySignatures(sequence);
    if (keys.empty())
        keys.push_back(estimated(sequence));
    return keys;
}

} // namespace inventio::analysis

#include "tests/core/music/random_pieces.h"

#include <algorithm>
#include <map>

#include "core/music/drums.h"

namespace inventio::music::testing {

namespace {

using base::Random;

Ticks randomTick(Random& random)
{
    // Small ranges make ties, large ones gaps that no delta time can say.
    const int range = random.chance(0.05) ? 0x7000'0000 : random.chance(0.5) ? 20 : 5000;
    return {random.between(0, range)};
}

std::vector<Note> randomNotes(Random& random)
{
    std::vector<Note> notes;
    std::map<int, std::vector<Ticks>> ends;
    for (int i = random.between(0, 40); i > 0; --i) {
        const Ticks onset = randomTick(random);
        const int pitch = random.chance(0.5) ? random.between(60, 62) : random.between(0, 127);
        notes.push_back({onset, pitch, {}, random.between(1, 127), random.between(0, 127)});
        ends[pitch].push_back(onset + Ticks{random.chance(0.2) ? 0 : random.between(0, 30)});
    }
    // The first begun of a pitch is the first released: give out the ends in order.
    std::ranges::sort(notes, {}, &Note::onset);
    for (auto& [pitch, ofPitch] : ends)
        std::ranges::sort(ofPitch, std::ranges::greater());
    for (Note& note : notes) {
        note.length = ends[note.pitch].back() - note.onset;
        ends[note.pitch].pop_back();
    }
    std::ranges::sort(notes);
    return notes;
}

std::vector<std::uint8_t> randomData(Random& random, int least, int highest)
{
    const int size = random.chance(0.1) ? random.between(100, 300) : random.between(least, 4);
    std::vector<std::uint8_t> data;
    for (int i = 0; i < size; ++i)
        data.push_back(static_cast<std::uint8_t>(random.between(0, highest)));
    return data;
}

std::vector<std::uint8_t> randomEventBytes(Random& random, int channel)
{
    constexpr std::uint8_t kKinds[] = {0xa0, 0xb0, 0xc0, 0xd0, 0xe0};
    constexpr std::uint8_t kMetas[] = {0x01, 0x03, 0x05, 0x06, 0x59, 0x7f};
    const auto anyOf = [&random](const auto& choices) {
        return choices[static_cast<std::size_t>(random.between(0, static_cast<int>(std::size(choices)) - 1))];
    };
    std::vector<std::uint8_t> bytes;
    if (channel >= 0 && random.chance(0.5)) {
        const std::uint8_t kind = anyOf(kKinds);
        bytes = {static_cast<std::uint8_t>(kind | channel), static_cast<std::uint8_t>(random.between(0, 127))};
        if (kind != 0xc0 && kind != 0xd0)
            bytes.push_back(static_cast<std::uint8_t>(random.between(0, 127)));
        return bytes;
    }
    if (random.chance(0.3))
        bytes = {static_cast<std::uint8_t>(random.chance(0.5) ? 0xf0 : 0xf7)};
    else
        bytes = {0xff, anyOf(kMetas)};
    const auto data = randomData(random, 1, 255);
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

std::vector<RawEvent> randomEvents(Random& random, int channel)
{
    std::vector<RawEvent> events;
    for (int i = random.between(0, 12); i > 0; --i)
        events.push_back({randomTick(random), randomEventBytes(random, channel)});
    std::ranges::stable_sort(events, {}, &RawEvent::at);
    return events;
}

Track randomTrack(Random& random)
{
    Track track;
    track.channel = random.between(0, 15);
    if (random.chance(0.2))
        track.port = random.between(1, 255);
    for (const std::uint8_t letter : randomData(random, 0, 255))
        track.name.push_back(static_cast<char>(letter));
    if (random.chance(0.8))
        track.notes = randomNotes(random);
    if (random.chance(0.7))
        track.events = randomEvents(random, track.channel);
    for (const Note& note : track.notes)
        track.end = std::max(track.end, note.end());
    if (!track.events.empty())
        track.end = std::max(track.end, track.events.back().at);
    track.end += Ticks{random.chance(0.5) ? 0 : random.between(0, 3000)};
    return track;
}

} // namespace

Sequence randomPiece(Random& random)
{
    Sequence piece;
    piece.ticksPerQuarter = random.chance(0.5) ? 480 : random.between(1, 32767);
    std::vector<TempoChange> tempo;
    for (int i = random.between(0, 4); i > 0; --i)
        tempo.push_back({randomTick(random), random.between(1, 0xff'ffff)});
    std::vector<MetreChange> metre;
    for (int i = random.between(0, 4); i > 0; --i)
        metre.push_back({randomTick(random), random.between(1, 255), 1 << random.between(0, 6), random.between(0, 255),
            random.between(0, 255)});
    piece.tempo = TempoMap(std::move(tempo));
    piece.metre = TimeSignatureMap(piece.ticksPerQuarter, std::move(metre));
    piece.conductor = randomEvents(random, -1);
    for (int i = random.between(0, 5); i > 0; --i)
        piece.tracks.push_back(randomTrack(random));
    markDrums(piece);
    return piece;
}

} // namespace inventio::music::testing

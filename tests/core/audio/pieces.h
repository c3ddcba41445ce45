#pragma once

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::audio::testing {

// At 480 ticks a quarter and 120 quarters a minute a second holds 960 ticks: at 48 kHz a tick is 50 frames.
inline constexpr int kRate = 48'000;
inline constexpr std::int64_t kFramesPerTick = 50;
inline constexpr std::int64_t kQuarter = 480;

inline music::Note noteAt(std::int64_t onset, int pitch, std::int64_t length, int velocity = 80)
{
    return {.onset = {onset}, .pitch = pitch, .length = {length}, .velocity = velocity};
}

inline music::Track trackOf(std::vector<music::Note> notes, int channel = 0)
{
    music::Track track;
    track.channel = channel;
    std::ranges::sort(notes);
    for (const music::Note& note : notes)
        track.end = std::max(track.end, note.end());
    track.notes = std::move(notes);
    return track;
}

inline music::Sequence pieceOf(std::vector<music::Track> tracks)
{
    music::Sequence piece;
    piece.tracks = std::move(tracks);
    return piece;
}

inline music::Sequence pieceOf(std::vector<music::Note> notes)
{
    return pieceOf(std::vector<music::Track>{trackOf(std::move(notes))});
}

/// A quarter on each beat, one key after another from `key` on.
inline music::Sequence scale(int notes, int key = 60)
{
    std::vector<music::Note> all;
    for (int i = 0; i < notes; ++i)
        all.push_back(noteAt(i * kQuarter, key + i % 12, kQuarter));
    return pieceOf(std::move(all));
}

/// An organ chord that sounds on and on.
inline music::Sequence chord(std::initializer_list<int> keys)
{
    std::vector<music::Note> notes;
    for (const int key : keys)
        notes.push_back(noteAt(0, key, 480 * 60));
    auto piece = pieceOf(std::move(notes));
    piece.tracks[0].events = {{{0}, {0xc0, 19}}};
    return piece;
}

} // namespace inventio::audio::testing

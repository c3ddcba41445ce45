#pragma once

#include <string>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::composing {

/// A note of a sequence, without its track.
struct ListedNote {
    music::Note note;
    bool isDrums = false;

    friend constexpr auto operator<=>(const ListedNote&, const ListedNote&) = default;
};

/// All notes of a sequence, sorted: what the numbers of notes in a receipt count, from 0. [Any]
std::vector<ListedNote> listNotes(const music::Sequence& sequence);

/// SHA-256, 64 hexadecimal digits, of all notes in musical time: order, channels, track names and ticks per quarter do
/// not matter, and neither do tempo, metre, texts and receipts. [Any]
std::string hashOfNotes(const music::Sequence& sequence);

} // namespace inventio::composing

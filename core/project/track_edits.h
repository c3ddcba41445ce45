#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/project/piece.h"

// What is done to whole tracks. Tracks are counted from 0; nothing happens to one that is not there. All [Any].

namespace inventio::project {

/// The track on which a voice goes on that is called `name`, as composing::nameOfAdded() has it: the one of that name, or else
/// one with the name of the voice alone ("Alto" for "Added alto") that a model wrote, as an accompaniment's; as many as
/// there are tracks: none.
std::size_t trackOfAdded(const Piece& piece, std::string_view name);

/// An empty track behind the others, on the lowest channel that no other has, that of drums left out; on channel 0 if
/// all are taken.
Piece withTrack(Piece piece, std::string name);
Piece withTrackNamed(Piece piece, int track, std::string name);
/// The track at place `to`, the others in their order.
Piece withTrackMoved(Piece piece, int track, int to);
/// Its notes in a colour of its own, 1..kTrackColours, or in those of their owners, 0.
Piece withTrackColoured(Piece piece, int track, int colour);
/// Without the track and its notes.
Piece withoutTrack(Piece piece, int track);

} // namespace inventio::project

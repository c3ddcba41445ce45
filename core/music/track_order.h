#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::music {

/// One thing that a track says.
struct TrackMessage {
    enum class Kind : std::uint8_t { NoteEnd, Event, NoteBegin };

    Kind kind = Kind::Event;
    Ticks at;
    std::size_t index = 0; ///< of the note or of the event

    friend bool operator==(const TrackMessage&, const TrackMessage&) = default;
};

/// All that a track says, in the order in which it is written and played: at a tick notes end, then come events, then notes
/// begin, but where RawEvent::order says otherwise. A note of no length ends right after its beginning. `notes` and `events`
/// are sorted as in a Track. [Any]
std::vector<TrackMessage> messagesInOrder(std::span<const Note> notes, std::span<const RawEvent> events);

} // namespace inventio::music

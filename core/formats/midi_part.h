#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/music/sequence.h"

// For the sources of this folder.

namespace inventio::formats {

/// An event of a chunk, and the number of the part that it belongs to; kNoPart for those of no channel.
struct ChunkEvent {
    int part = 0;
    music::RawEvent raw;
};
inline constexpr int kNoPart = -1;

/// What a chunk plays on one channel of one port. Of several notes sounding on one pitch the first begun is the first
/// released. Calls come in order of time.
class MidiPart {
public:
    MidiPart(int port, int channel)
        : m_port(port)
        , m_channel(channel)
    {
    }

    int port() const { return m_port; }
    int channel() const { return m_channel; }
    bool hasNotes() const { return !m_notes.empty(); }

    void beginNote(music::Ticks at, int pitch, int velocity, std::vector<ChunkEvent>& events);
    void endNote(music::Ticks at, int pitch, int releaseVelocity, std::vector<ChunkEvent>& events);
    /// The last of `events` is a channel message of this part. How it stands among the notes of its tick is known when a
    /// later call comes to another tick.
    void addEvent(std::vector<ChunkEvent>& events);

    /// Ends what still sounds and gives all notes away, sorted. Adds the number of notes ended to `hanging`.
    std::vector<music::Note> finish(music::Ticks end, std::vector<ChunkEvent>& events, int& hanging);

private:
    static constexpr std::int32_t kNone = -1;
    static constexpr music::Ticks kOpen{-1};
    using Pitches = music::TickOrder::Pitches;
    struct Queue {
        std::int32_t first = kNone;
        std::int32_t last = kNone;
    };
    /// An event of this tick, and the pitches of notes that end between it and the next one.
    struct Told {
        std::size_t event = 0;
        Pitches ended;
        Pitches endedAtOnce; ///< of notes of no length: they matter to events after their beginning
    };

    void goTo(music::Ticks at, std::vector<ChunkEvent>& events);

    int m_port;
    int m_channel;
    std::vector<music::Note> m_notes;
    std::vector<std::int32_t> m_nextOpen; ///< the note on the same pitch that was begun next, for each of m_notes
    std::array<Queue, 128> m_open;

    music::Ticks m_now;
    Pitches m_begun; ///< in this tick
    std::vector<Told> m_told;
};

} // namespace inventio::formats

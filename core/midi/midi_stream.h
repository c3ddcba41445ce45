#pragma once

#include <array>
#include <atomic>
#include <bitset>
#include <cstdint>
#include <optional>

#include "core/base/spsc_queue.h"
#include "core/midi/midi_input.h"

namespace inventio::midi {

/// Everything a keyboard plays, on its way from the thread that brings it to the one that records it.
///
/// Two threads: the bringing one calls receive() and releaseAll(), the GUI calls next(). The bringing thread may change
/// from the machine's to the watcher's and back where MidiInput::close() and open() order it. When the queue is full
/// (the GUI has slept for seconds) events are lost and counted; `thru` still hears them.
class MidiStream final : public MidiSink {
public:
    /// `thru`, if any, hears each event at once, in the thread that brings it; it lives longer than this. [Off]
    explicit MidiStream(MidiSink* thru = nullptr, std::size_t capacity = kDefaultCapacity);

    void receive(const MidiEvent& event) noexcept override;
    /// Lets go of whatever is held, as if the player had: a note off for each key, then the pedals. For a keyboard that
    /// cannot do so any more. [MIDI]
    void releaseAll(Nanoseconds at) noexcept;

    /// The oldest event not yet taken. [GUI]
    std::optional<MidiEvent> next() { return m_queue.pop(); }
    /// How many found no room, ever. [Any]
    std::uint64_t lost() const { return m_lost.load(std::memory_order_relaxed); }

private:
    static constexpr std::size_t kDefaultCapacity = 1 << 14; // 16 s of all that a MIDI cable can carry
    static constexpr int kChannels = 16;
    static constexpr int kPitches = 128;

    void trackKeys(const MidiEvent& event) noexcept;

    MidiSink* const m_thru;
    base::SpscQueue<MidiEvent> m_queue;
    std::atomic<std::uint64_t> m_lost = 0;
    // Of the bringing thread:
    std::array<std::bitset<kPitches>, kChannels> m_keysDown;
    std::bitset<kChannels> m_pedalsDown;
};

} // namespace inventio::midi

#pragma once

#include <atomic>
#include <thread>

#include "core/midi/midi_input.h"

namespace inventio::midi {

/// Lets the events of one thread through to a sink, or not. Passing is a few instructions and never waits; who shuts the
/// gate waits for an event that is passing. Each side first says what it is about to do and then looks at what the other
/// has said, in one order for both (the default of atomics): so no event slips through behind shut().
class SinkGate {
public:
    /// While it is shut. [Worker]
    void openFor(MidiSink& sink) { m_sink.store(&sink); }

    /// Afterwards the sink is called no more, and whatever its calls did has happened. [Worker]
    void shut()
    {
        m_sink.store(nullptr);
        while (m_isPassing.load())
            std::this_thread::yield();
    }

    /// [RT]
    void pass(const MidiEvent& event) noexcept
    {
        m_isPassing.store(true);
        if (MidiSink* const sink = m_sink.load(); sink != nullptr)
            sink->receive(event);
        m_isPassing.store(false);
    }

private:
    static_assert(std::atomic<MidiSink*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

    std::atomic<MidiSink*> m_sink = nullptr;
    std::atomic<bool> m_isPassing = false;
};

} // namespace inventio::midi

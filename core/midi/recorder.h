#pragma once

#include <bitset>
#include <span>
#include <vector>

#include "core/midi/midi_event.h"
#include "core/midi/piece_clock.h"
#include "core/midi/take.h"
#include "core/music/sequence.h"

namespace inventio::midi {

/// Where a take begins. Nothing before `from` is kept, but a note up to `earliness` before it was meant for it.
struct TakeStart {
    Seconds from{};
    Seconds earliness{}; ///< >= 0
};

/// A take from `from` on, with half a beat of the metre and tempo there for early notes. [Any]
TakeStart takeStartAt(music::Ticks from, const music::Sequence& sequence);

/// Makes takes of what is played: events in, notes out, one take for each pass of a loop. A state machine without a
/// thread or a clock of its own. [GUI]
///
/// Give it every event, also while nothing is recorded: the pedal may be down before a take begins.
class Recorder {
public:
    enum class Phase {
        Idle,
        CountIn, ///< begun, but before TakeStart::from
        Recording,
    };

    /// Begins the first take at the moment `now` and forgets those before.
    void begin(const TakeStart& start, const PieceClock& clock, Nanoseconds now);
    /// What holds for all that comes now: the player reports where it is from time to time, or jumps.
    void setClock(const PieceClock& clock) { m_clock = clock; }
    /// Events of a keyboard in their order.
    void receive(const MidiEvent& event);
    /// Lets notes that still sound grow until `now`, to be drawn.
    void advance(Nanoseconds now);
    /// Ends the last take and what still sounds in it, and hands over all takes, the growing one last; takes without a
    /// note are left out.
    std::vector<Take> finish(Nanoseconds now);

    Phase phase() const { return m_phase; }
    /// While a take is made: those so far, the growing one last. Never empty then.
    const std::vector<Take>& takes() const { return m_takes; }

private:
    /// A note of the last take that is not over.
    struct Sounding {
        std::size_t index = 0; ///< in the take's notes
        bool isKeyDown = true; ///< else the pedal holds it
        Seconds early{};       ///< how long before the take it was struck; >= 0
    };

    Seconds enter(Nanoseconds moment);
    void beginPass(int pass);
    void press(const NoteOn& note, Seconds at);
    void release(const NoteOff& note, Seconds at);
    void releaseChannel(int channel, Seconds at);
    void movePedal(const SustainPedal& pedal, Seconds at);
    void liftKey(Sounding& sounding, int velocity, Seconds at);
    void endPitch(int channel, int pitch, Seconds at);
    void endAll(Seconds at);
    void dropSilent();
    TakeNote& noteOf(const Sounding& sounding) { return m_takes.back().notes[sounding.index]; }

    Phase m_phase = Phase::Idle;
    TakeStart m_start;
    PieceClock m_clock;
    int m_pass = 0;
    std::vector<Take> m_takes;
    std::vector<Sounding> m_sounding;
    std::bitset<16> m_pedalsDown;
};

/// The takes that a recorder on `clock` would have made of `events`, what still sounds at `now` ended there. With a clock
/// that stood at `from` when the first of them came, they begin there. [Any]
std::vector<Take> takesOf(std::span<const MidiEvent> events, const PieceClock& clock, Seconds from, Nanoseconds now);

} // namespace inventio::midi

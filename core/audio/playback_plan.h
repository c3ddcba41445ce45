#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/audio/click_track.h"
#include "core/audio/frames.h"
#include "core/audio/mixer_state.h"
#include "core/audio/synth.h"
#include "core/audio/timeline.h"
#include "core/music/sequence.h"

namespace inventio::audio {

struct PlannedEvent {
    Frames at;
    SynthEvent event;

    friend bool operator==(const PlannedEvent&, const PlannedEvent&) = default;
};

/// A note as it is played: notes of one key of one channel never overlap.
struct PlannedNote {
    Frames onset;
    Frames end; ///< > onset
    std::uint8_t channel = 0;
    std::uint8_t key = 60;
    std::uint8_t velocity = 80;
};

/// All that a synthesizer must be told to play a piece, and when. Immutable once made, so that the audio thread may read
/// it while others do. Reading takes no memory. [Any]
///
/// - A track with notes has a channel of its own; from the 257th on they share one with an earlier track of their kind.
/// - What any track sets for a channel of a port (program, volume, pedals) holds for all tracks on it, and at one tick what
///   a track says itself comes last. Where that would be an immense plan, the tracks share a channel.
/// - At one tick things happen in the order of the track, see music::messagesInOrder(); on a channel that tracks share
///   notes end first, then controllers change, then notes begin.
/// - A note that is struck again while it sounds ends there. No note is shorter than a frame.
/// - Muted tracks are in it, attenuated to silence, so that they can be heard again in the middle of a note.
class PlaybackPlan {
public:
    /// `rate` in frames a second, kLowestRate..kHighestRate.
    PlaybackPlan(const music::Sequence& piece, const MixerState& mix, int rate);

    const Timeline& timeline() const { return m_timeline; }
    const music::TimeSignatureMap& metre() const { return m_metre; }
    const ClickTrack& clickTrack() const { return m_clickTrack; }
    /// When the last note ends.
    Frames end() const { return m_end; }
    /// Sorted by time.
    const std::vector<PlannedEvent>& events() const { return m_events; }
    /// The number of the first event at or after `frame`. O(log events).
    std::size_t firstFrom(Frames frame) const;

    // To start in the middle: every property of a channel that ever matters is a lane with one event that holds at a
    // time, and so is every key.

    std::size_t controlLanes() const { return m_controlLanes.size(); }
    /// What holds just before `frame`; the lane's default before its first change. O(log changes).
    const SynthEvent& controlBefore(std::size_t lane, Frames frame) const;

    std::size_t keyLanes() const { return m_keyLanes.size(); }
    /// The note that began before `frame` and sounds on, or nullptr. O(log notes).
    const PlannedNote* noteAcross(std::size_t lane, Frames frame) const;
    /// Whether a note that began before `frame` sounds on. O(log notes).
    bool soundsAcross(std::uint8_t channel, std::uint8_t key, Frames frame) const;
    bool isDrums(std::uint8_t channel) const { return m_isDrums[channel]; }

private:
    struct Lane {
        std::size_t begin = 0;
        std::size_t end = 0; ///< > begin
    };
    class Builder;

    Timeline m_timeline;
    music::TimeSignatureMap m_metre;
    ClickTrack m_clickTrack;
    Frames m_end;
    std::vector<PlannedEvent> m_events;
    std::vector<PlannedEvent> m_controls; ///< lane after lane, each sorted by time
    std::vector<Lane> m_controlLanes;
    std::vector<PlannedNote> m_notes; ///< lane after lane, sorted by channel, key and time
    std::vector<Lane> m_keyLanes;
    std::vector<bool> m_isDrums; ///< [kSynthChannels]
};

} // namespace inventio::audio

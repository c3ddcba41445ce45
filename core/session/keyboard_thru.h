#pragma once

#include <array>
#include <bitset>
#include <optional>

#include "core/audio/player.h"
#include "core/midi/midi_input.h"

namespace inventio::session {

/// What a synthesizer is told of a keyboard's message: all channels play the one sound for what is played live, which the
/// studio chooses. Nullopt for programs, and for what a synthesizer need not know. [RT]
std::optional<audio::SynthEvent> synthEventOf(const midi::MidiEvent& played);

/// Sounds what a MIDI keyboard plays at once, in the thread that brings it.
class KeyboardThru final : public midi::MidiSink {
public:
    /// `player` lives longer.
    explicit KeyboardThru(audio::Player& player)
        : m_player(player)
    {
    }

    void receive(const midi::MidiEvent& event) noexcept override;

private:
    static constexpr std::size_t kPitches = 128;
    static constexpr std::size_t kChannels = 16;

    void releaseChannel(std::size_t channel) noexcept;

    audio::Player& m_player;
    std::array<std::bitset<kPitches>, kChannels> m_down; ///< of the bringing thread
};

} // namespace inventio::session

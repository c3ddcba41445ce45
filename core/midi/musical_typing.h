#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/midi/midi_event.h"

namespace inventio::midi {

/// The computer's keyboard as a piano, by where a key lies and not by its letter, so it is the same on QWERTY, QWERTZ
/// and AZERTY. The lower letter row has white keys from C on, with the black ones in the row above it; the upper letter
/// row and the digits continue an octave higher. [GUI]
///
/// Scan codes are those that X11 and Wayland programs see (in Qt nativeScanCode()): the kernel's, plus 8.
class MusicalTyping {
public:
    static constexpr int kMaxOctaves = 4; ///< that the keys may be shifted by, up or down

    /// The pitch of a key at the present octave; nullopt for keys that play nothing. The lowest C is 48 unshifted.
    std::optional<int> pitchOf(std::uint32_t scanCode) const;

    /// The event of a key that goes down or up. Nullopt when nothing is heard of it: a key without a pitch, one that
    /// repeats while it is held, or one of two keys of the same pitch while the other is down. A key that comes up ends
    /// the pitch that it began, also when the octave has changed.
    std::optional<MidiEvent> press(std::uint32_t scanCode, Nanoseconds at);
    std::optional<MidiEvent> release(std::uint32_t scanCode, Nanoseconds at);
    /// Lets go of all keys: when the window loses the keyboard their coming up is never heard of.
    std::vector<MidiEvent> releaseAll(Nanoseconds at);

    int octave() const { return m_octave; }
    void setOctave(int octave); ///< clamped to -kMaxOctaves..kMaxOctaves
    int velocity() const { return m_velocity; }
    void setVelocity(int velocity); ///< clamped to 1..127

private:
    struct Held {
        std::uint32_t scanCode = 0;
        int pitch = 0;
    };
    bool isSounding(int pitch) const;

    int m_octave = 0;
    int m_velocity = 96;
    std::vector<Held> m_held;
};

} // namespace inventio::midi

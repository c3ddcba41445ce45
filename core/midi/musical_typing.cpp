#include "core/midi/musical_typing.h"

#include <algorithm>

namespace inventio::midi {

namespace {

constexpr std::uint32_t kX11Offset = 8;
constexpr int kLowestC = 48;
constexpr int kSemitonesPerOctave = 12;

struct Key {
    std::uint32_t code = 0; ///< of the kernel's input-event-codes.h; the names below are those of a US keyboard
    int semitones = 0;      ///< above the lowest C
};

constexpr std::array kKeys{
    // \ Z S X D C V G B H N J M , L . ; /   from B to E: the first of them only European keyboards have
    Key{86, -1}, Key{44, 0}, Key{31, 1}, Key{45, 2}, Key{32, 3}, Key{46, 4}, Key{47, 5}, Key{34, 6}, Key{48, 7},
    Key{35, 8}, Key{49, 9}, Key{36, 10}, Key{50, 11}, Key{51, 12}, Key{38, 13}, Key{52, 14}, Key{39, 15}, Key{53, 16},
    // Q 2 W 3 E R 5 T 6 Y 7 U I 9 O 0 P [ = ]   from C to G
    Key{16, 12}, Key{3, 13}, Key{17, 14}, Key{4, 15}, Key{18, 16}, Key{19, 17}, Key{6, 18}, Key{20, 19}, Key{7, 20},
    Key{21, 21}, Key{8, 22}, Key{22, 23}, Key{23, 24}, Key{10, 25}, Key{24, 26}, Key{11, 27}, Key{25, 28}, Key{26, 29},
    Key{13, 30}, Key{27, 31}};

} // namespace

std::optional<int> MusicalTyping::pitchOf(std::uint32_t scanCode) const
{
    const auto* key = std::ranges::find(kKeys, scanCode - kX11Offset, &Key::code);
    if (key == kKeys.end())
        return std::nullopt;
    const int pitch = kLowestC + m_octave * kSemitonesPerOctave + key->semitones;
    return pitch >= 0 && pitch <= 127 ? std::optional(pitch) : std::nullopt;
}

std::optional<MidiEvent> MusicalTyping::press(std::uint32_t scanCode, Nanoseconds at)
{
    const std::optional<int> pitch = pitchOf(scanCode);
    if (!pitch || std::ranges::find(m_held, scanCode, &Held::scanCode) != m_held.end())
        return std::nullopt;
    const bool wasSounding = isSounding(*pitch);
    m_held.push_back({scanCode, *pitch});
    return wasSounding ? std::nullopt : std::optional(eventOf(NoteOn{.pitch = *pitch, .velocity = m_velocity}, at));
}

std::optional<MidiEvent> MusicalTyping::release(std::uint32_t scanCode, Nanoseconds at)
{
    const auto held = std::ranges::find(m_held, scanCode, &Held::scanCode);
    if (held == m_held.end())
        return std::nullopt;
    const int pitch = held->pitch;
    m_held.erase(held);
    return isSounding(pitch) ? std::nullopt : std::optional(eventOf(NoteOff{.pitch = pitch}, at));
}

std::vector<MidiEvent> MusicalTyping::releaseAll(Nanoseconds at)
{
    std::vector<MidiEvent> events;
    while (!m_held.empty())
        if (const auto event = release(m_held.back().scanCode, at))
            events.push_back(*event);
    return events;
}

void MusicalTyping::setOctave(int octave)
{
    m_octave = std::clamp(octave, -kMaxOctaves, kMaxOctaves);
}

void MusicalTyping::setVelocity(int velocity)
{
    m_velocity = std::clamp(velocity, 1, 127);
}

bool MusicalTyping::isSounding(int pitch) const
{
    return std::ranges::find(m_held, pitch, &Held::pitch) != m_held.end();
}

} // namespace inventio::midi

#pragma once

#include <cstddef>
#include <cstdint>

/// The words of the MIDI protocol and of Standard MIDI Files, written once.
namespace inventio::music::protocol {

inline constexpr std::uint8_t kNoteOff = 0x80;
inline constexpr std::uint8_t kNoteOn = 0x90;
inline constexpr std::uint8_t kKeyPressure = 0xa0;
inline constexpr std::uint8_t kController = 0xb0;
inline constexpr std::uint8_t kProgramChange = 0xc0;
inline constexpr std::uint8_t kChannelPressure = 0xd0;
inline constexpr std::uint8_t kPitchBend = 0xe0;
inline constexpr std::uint8_t kSysEx = 0xf0;
inline constexpr std::uint8_t kSysExContinued = 0xf7;
inline constexpr std::uint8_t kMeta = 0xff;

inline constexpr std::uint8_t kText = 0x01;
inline constexpr std::uint8_t kTrackName = 0x03;
inline constexpr std::uint8_t kLastText = 0x09; ///< from kText on: lyrics, markers, names and the like
inline constexpr std::uint8_t kDeviceName = 0x09;
inline constexpr std::uint8_t kChannelPrefix = 0x20;
inline constexpr std::uint8_t kPort = 0x21;
inline constexpr std::uint8_t kEndOfTrack = 0x2f;
inline constexpr std::uint8_t kTempo = 0x51;
inline constexpr std::uint8_t kMetre = 0x58;
inline constexpr std::uint8_t kKeySignature = 0x59;
inline constexpr std::uint8_t kSequencerSpecific = 0x7f;

/// Controllers by their numbers.
namespace controller {
inline constexpr std::uint8_t kBank = 0;
inline constexpr std::uint8_t kModulation = 1;
inline constexpr std::uint8_t kDataEntry = 6;
inline constexpr std::uint8_t kVolume = 7;
inline constexpr std::uint8_t kBalance = 8; ///< of what sounds in stereo, between its own two sides; 64 is the centre
inline constexpr std::uint8_t kPan = 10;    ///< where it is heard; 64 is the centre
inline constexpr std::uint8_t kExpression = 11;
inline constexpr std::uint8_t kBankFine = 32;
inline constexpr std::uint8_t kDataEntryFine = 38;
inline constexpr std::uint8_t kSustain = 64;
inline constexpr std::uint8_t kFirstSound = 70; ///< brightness, attack and so on; 64 is as the instrument has it
inline constexpr std::uint8_t kLastSound = 79;
inline constexpr std::uint8_t kDataIncrement = 96;
inline constexpr std::uint8_t kParameterCoarse = 101;
inline constexpr std::uint8_t kFirstChannelMode = 120; ///< from here on: all notes off, reset and the like
} // namespace controller

inline constexpr std::uint32_t kLargestVariableLength = 0x0fff'ffff;

constexpr bool isChannelMessage(std::uint8_t status)
{
    return status >= 0x80 && status < 0xf0;
}
constexpr std::uint8_t kindOf(std::uint8_t status)
{
    return status & 0xf0;
}
constexpr int channelOf(std::uint8_t status)
{
    return status & 0x0f;
}

/// How many data bytes follow the status of a channel message: program change and channel pressure have one.
constexpr std::size_t dataBytesOf(std::uint8_t status)
{
    return (status & 0xe0) == 0xc0 ? 1 : 2;
}

} // namespace inventio::music::protocol

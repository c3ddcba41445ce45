#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace inventio::music {

/// The words of the Standard MIDI File format that reader and writer share.
namespace midi {

inline constexpr std::uint8_t kNoteOff = 0x80;
inline constexpr std::uint8_t kNoteOn = 0x90;
inline constexpr std::uint8_t kSysEx = 0xf0;
inline constexpr std::uint8_t kSysExContinued = 0xf7;
inline constexpr std::uint8_t kMeta = 0xff;

inline constexpr std::uint8_t kText = 0x01;
inline constexpr std::uint8_t kTrackName = 0x03;
inline constexpr std::uint8_t kChannelPrefix = 0x20;
inline constexpr std::uint8_t kEndOfTrack = 0x2f;
inline constexpr std::uint8_t kTempo = 0x51;
inline constexpr std::uint8_t kMetre = 0x58;

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

} // namespace midi

/// Walks through bytes that may end anywhere. A read past the end gives zeros and makes ok() false for good.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes)
        : m_left(bytes)
    {
    }

    bool ok() const { return m_ok; }
    std::size_t left() const { return m_left.size(); }
    std::uint8_t peek() const { return m_left.empty() ? std::uint8_t{0} : std::to_integer<std::uint8_t>(m_left[0]); }

    std::span<const std::byte> take(std::size_t count)
    {
        m_ok = m_ok && count <= m_left.size();
        if (!m_ok)
            return {};
        const auto taken = m_left.first(count);
        m_left = m_left.subspan(count);
        return taken;
    }

    std::uint8_t byte()
    {
        const auto taken = take(1);
        return taken.empty() ? std::uint8_t{0} : std::to_integer<std::uint8_t>(taken[0]);
    }

    std::uint32_t bigEndian(std::size_t count)
    {
        std::uint32_t number = 0;
        for (const std::byte next : take(count))
            number = number << 8 | std::to_integer<std::uint32_t>(next);
        return number;
    }

    std::uint32_t littleEndian32()
    {
        std::uint32_t number = 0;
        int shift = 0;
        for (const std::byte next : take(4)) {
            number |= std::to_integer<std::uint32_t>(next) << shift;
            shift += 8;
        }
        return number;
    }

    /// A number of one to four groups of seven bits; more groups are damage.
    std::uint32_t variableLength()
    {
        std::uint32_t number = 0;
        for (int group = 0; group < 4; ++group) {
            const std::uint8_t next = byte();
            number = number << 7 | (next & 0x7fu);
            if ((next & 0x80u) == 0)
                return number;
        }
        m_ok = false;
        return 0;
    }

    /// Whether the next bytes are these letters; takes them only then.
    bool takeIf(std::string_view letters)
    {
        if (!startsWith(letters))
            return false;
        take(letters.size());
        return true;
    }

    bool startsWith(std::string_view letters) const
    {
        if (letters.size() > m_left.size())
            return false;
        for (std::size_t i = 0; i < letters.size(); ++i)
            if (m_left[i] != static_cast<std::byte>(letters[i]))
                return false;
        return true;
    }

private:
    std::span<const std::byte> m_left;
    bool m_ok = true;
};

} // namespace inventio::music

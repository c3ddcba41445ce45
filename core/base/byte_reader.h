#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace inventio::base {

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

} // namespace inventio::base

#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace inventio::formats::testing {

using Bytes = std::vector<std::byte>;

inline Bytes bytesOf(std::initializer_list<int> values)
{
    Bytes bytes;
    for (const int value : values)
        bytes.push_back(static_cast<std::byte>(value));
    return bytes;
}

inline Bytes bytesOf(std::string_view text)
{
    Bytes bytes;
    for (const char letter : text)
        bytes.push_back(static_cast<std::byte>(letter));
    return bytes;
}

inline Bytes operator+(Bytes first, const Bytes& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

inline Bytes number(std::size_t value, int bytes)
{
    Bytes result;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        result.push_back(static_cast<std::byte>(value >> shift & 0xff));
    return result;
}

inline Bytes header(int format, int tracks, int division)
{
    return bytesOf("MThd") + number(6, 4) + number(static_cast<std::size_t>(format), 2)
        + number(static_cast<std::size_t>(tracks), 2) + number(static_cast<std::size_t>(division), 2);
}

inline Bytes chunkOf(const Bytes& events, std::string_view mark = "MTrk")
{
    return bytesOf(mark) + number(events.size(), 4) + events;
}

inline const Bytes kEndOfTrack = bytesOf({0, 0xff, 0x2f, 0});

/// A track chunk of events that end here.
inline Bytes trackChunk(const Bytes& events)
{
    return chunkOf(events + kEndOfTrack);
}

/// A file of one track.
inline Bytes fileOf(const Bytes& events, int division = 480, int format = 1)
{
    return header(format, 1, division) + trackChunk(events);
}

} // namespace inventio::formats::testing

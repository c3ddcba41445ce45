#pragma once

#include <cstdio>
#include <string>

#include "core/music/sequence.h"

namespace inventio::tests {

/// "0.5" without needless zeros.
inline std::string decimal(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", value);
    std::string decimal(text);
    decimal.erase(decimal.find_last_not_of('0') + 1);
    if (decimal.back() == '.')
        decimal.pop_back();
    return decimal;
}

/// Every note as "onset:pitch/length" in quarter notes: "0:60/1 1:62/0.5".
inline std::string notesInWords(const music::Sequence& piece, std::size_t track)
{
    const auto quarters
        = [&](music::Ticks ticks) { return decimal(static_cast<double>(ticks.value) / piece.ticksPerQuarter); };
    std::string words;
    for (const music::Note& note : piece.tracks.at(track).notes)
        words += (words.empty() ? "" : " ") + quarters(note.onset) + ':' + std::to_string(note.pitch) + '/'
            + quarters(note.length);
    return words;
}

/// Every change as "onset:3/4".
inline std::string metresInWords(const music::Sequence& piece)
{
    std::string words;
    for (const music::MetreChange& change : piece.metre.changes())
        words += (words.empty() ? "" : " ") + decimal(static_cast<double>(change.at.value) / piece.ticksPerQuarter)
            + ':' + std::to_string(change.numerator) + '/' + std::to_string(change.denominator);
    return words;
}

/// Every change as "onset:120", in quarter notes a minute.
inline std::string tempiInWords(const music::Sequence& piece)
{
    std::string words;
    for (const music::TempoChange& change : piece.tempo.changes())
        words += (words.empty() ? "" : " ") + decimal(static_cast<double>(change.at.value) / piece.ticksPerQuarter)
            + ':' + decimal(6e7 / change.microsecondsPerQuarter);
    return words;
}

/// The meta events of a kind as "onset:text", the text as it stands or, if `asNumbers`, its bytes as signed numbers.
inline std::string metaInWords(
    const music::Sequence& piece, const std::vector<music::RawEvent>& events, std::uint8_t type, bool asNumbers = false)
{
    std::string words;
    for (const music::RawEvent& event : events) {
        if (event.bytes.size() < 2 || event.bytes[0] != 0xff || event.bytes[1] != type)
            continue;
        words
            += (words.empty() ? "" : " ") + decimal(static_cast<double>(event.at.value) / piece.ticksPerQuarter) + ':';
        for (std::size_t byte = 2; byte < event.bytes.size(); ++byte)
            if (asNumbers)
                words += (byte > 2 ? "," : "") + std::to_string(static_cast<std::int8_t>(event.bytes[byte]));
            else
                words += static_cast<char>(event.bytes[byte]);
    }
    return words;
}

} // namespace inventio::tests

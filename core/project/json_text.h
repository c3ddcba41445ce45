#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// How the files of this folder write JSON; for its sources. Text is appended piece by piece: for the hundred thousand
// notes of a piece that takes a tenth of the time and memory that a tree of values would.

namespace inventio::project {

void appendNumber(std::string& out, std::int64_t number);
void appendNumber(std::string& out, std::uint64_t number);
inline void appendNumber(std::string& out, int number)
{
    appendNumber(out, std::int64_t{number});
}
/// The fewest digits that read back as the same number; null if it is not finite.
void appendNumber(std::string& out, double number);

/// A string, or {"bytes":"c3a9"} for what is not UTF-8, as names from MIDI files often are.
void appendText(std::string& out, std::string_view text);

/// Two lower-case digits a byte, in quotes.
void appendHex(std::string& out, std::string_view bytes);

/// `[a,b,c]` of what `append(out, element)` writes.
template <class List, class Append> void appendList(std::string& out, const List& list, Append&& append)
{
    out += '[';
    bool isFirst = true;
    for (const auto& element : list) {
        if (!isFirst)
            out += ',';
        isFirst = false;
        append(out, element);
    }
    out += ']';
}

} // namespace inventio::project

#pragma once

#include <optional>
#include <string_view>

namespace inventio::learn {

/// Without the white space around it. [Any]
constexpr std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

/// What stands before the first `mark`, and takes it and the mark off `text`; all of it where there is none. [Any]
constexpr std::string_view takeUntil(std::string_view& text, char mark)
{
    const auto at = text.find(mark);
    const auto part = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    return part;
}

/// A finite number and nothing else. [Any]
std::optional<double> numberOf(std::string_view text);

} // namespace inventio::learn

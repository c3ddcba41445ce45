#include "core/project/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

namespace inventio::project {

namespace {

template <class Number> void appendChars(std::string& out, Number number)
{
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), number);
    out.append(text.data(), written.ptr);
}

} // namespace

void appendNumber(std::string& out, std::int64_t number)
{
    appendChars(out, number);
}

void appendNumber(std::string& out, std::uint64_t number)
{
    appendChars(out, number);
}

void appendNumber(std::string& out, double number)
{
    if (std::isfinite(number))
        appendChars(out, number);
    else
        out += "null";
}

void appendText(std::string& out, std::string_view text)
{
    try {
        out += nlohmann::json(text).dump();
    } catch (const nlohmann::json::exception&) {
        out += "{\"bytes\":";
        appendHex(out, text);
        out += '}';
    }
}

void appendHex(std::string& out, std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    out += '"';
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        out += kDigits[byte >> 4U];
        out += kDigits[byte & 15U];
    }
    out += '"';
}

} // namespace inventio::project

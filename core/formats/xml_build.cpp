#include "core/formats/xml_build.h"

#include <cmath>

#include <pugixml.hpp>

namespace inventio::formats {

namespace {

/// How many bytes the character at the front has, 0 if it is none of UTF-8's or one that XML does not know.
std::size_t characterBytes(std::string_view text)
{
    const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
    const std::uint8_t first = byte(0);
    const std::size_t count = first < 0x80 ? 1
        : first >= 0xc2 && first < 0xe0    ? 2
        : (first & 0xf0) == 0xe0           ? 3
        : first >= 0xf0 && first < 0xf5    ? 4
                                           : 0;
    if (count == 0 || count > text.size())
        return 0;
    std::uint32_t code = count == 1 ? first : first & (0x7fU >> count);
    for (std::size_t at = 1; at < count; ++at) {
        if ((byte(at) & 0xc0) != 0x80)
            return 0;
        code = code << 6 | (byte(at) & 0x3fU);
    }
    constexpr std::uint32_t kMin[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = code >= 0xd800 && code < 0xe000;
    return code < kMin[count] || code > 0x10ffff || isSurrogate || code == 0xfffe || code == 0xffff ? 0 : count;
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t bytes = characterBytes(text);
        if (bytes == 0)
            return false;
        text.remove_prefix(bytes);
    }
    return true;
}

std::string utf8FromLatin1(std::string_view text)
{
    std::string utf8;
    for (const char each : text) {
        const auto byte = static_cast<std::uint8_t>(each);
        if (byte < 0x80) {
            utf8 += each;
        } else {
            utf8 += static_cast<char>(0xc0 | byte >> 6);
            utf8 += static_cast<char>(0x80 | (byte & 0x3f));
        }
    }
    return utf8;
}

} // namespace

std::string xmlText(std::string_view text)
{
    std::string line = isUtf8(text) ? std::string(text) : utf8FromLatin1(text);
    for (char& each : line) {
        const auto byte = static_cast<std::uint8_t>(each);
        if (byte < 0x20 || byte == 0x7f)
            each = ' ';
    }
    return line;
}

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text)
{
    pugi::xml_node element = parent.append_child(name);
    element.text().set(text.c_str());
    return element;
}

pugi::xml_node add(pugi::xml_node parent, const char* name, std::int64_t number)
{
    return add(parent, name, std::to_string(number));
}

void setAttribute(pugi::xml_node element, const char* name, const std::string& text)
{
    element.append_attribute(name).set_value(text.c_str());
}

std::string decimal(double value)
{
    constexpr int kScale = 10'000;
    constexpr std::size_t kDecimals = 4;
    const std::int64_t scaled = std::llround(std::abs(value) * kScale);
    std::string text = std::to_string(scaled / kScale);
    std::string decimals = std::to_string(scaled % kScale);
    decimals.insert(0, kDecimals - decimals.size(), '0');
    decimals.erase(decimals.find_last_not_of('0') + 1);
    if (!decimals.empty())
        text += '.' + decimals;
    return value < 0 && scaled != 0 ? '-' + text : text;
}

} // namespace inventio::formats

#include "core/midi/port_names.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>

namespace inventio::midi {

namespace {

bool isNumber(std::string_view text)
{
    return !text.empty()
        && std::ranges::all_of(text, [](char letter) { return std::isdigit(static_cast<unsigned char>(letter)) != 0; });
}

/// Without " 20:0" at its end, ALSA's client and port.
std::string_view withoutAddress(std::string_view name)
{
    const std::size_t space = name.rfind(' ');
    const std::size_t colon = name.rfind(':');
    if (space == 0 || space == std::string_view::npos || colon == std::string_view::npos || colon < space)
        return name;
    const bool isAddress = isNumber(name.substr(space + 1, colon - space - 1)) && isNumber(name.substr(colon + 1));
    return isAddress ? name.substr(0, space) : name;
}

} // namespace

std::vector<std::string> portNames(const std::vector<std::string>& systemNames)
{
    std::map<std::string, int> seen;
    std::vector<std::string> names;
    for (const std::string& systemName : systemNames) {
        const std::string name(withoutAddress(systemName));
        const int count = ++seen[name];
        names.push_back(count == 1 || name.empty() ? name : name + " (" + std::to_string(count) + ")");
    }
    return names;
}

std::string likelyKeyboard(const std::vector<std::string>& ports)
{
    const auto found
        = std::ranges::find_if_not(ports, [](const std::string& name) { return name.starts_with("Midi Through"); });
    return found == ports.end() ? std::string() : *found;
}

} // namespace inventio::midi

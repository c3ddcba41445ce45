#include "app/terminal/text.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/terminal/console.h"

namespace inventio::app {

std::string grouped(std::int64_t number)
{
    std::string digits = std::to_string(number);
    const std::ptrdiff_t first = number < 0 ? 1 : 0;
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > first; place -= 3)
        digits.insert(static_cast<std::size_t>(place), 1, ',');
    return digits;
}

std::string counted(std::int64_t number, std::string_view singular)
{
    return grouped(number) + " " + std::string(singular) + (number == 1 ? "" : "s");
}

std::string decimal(double value, int places)
{
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", places, value);
    std::string text(buffer.data(), static_cast<std::size_t>(std::clamp(length, 0, 63)));
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

std::string listed(const std::vector<std::string>& items, int most)
{
    std::string text;
    const auto shown = std::min(items.size(), static_cast<std::size_t>(most));
    for (std::size_t i = 0; i < shown; ++i)
        text += (i > 0 ? ", " : "") + items[i];
    if (shown < items.size())
        text += " and " + std::to_string(items.size() - shown) + " more";
    return text;
}

std::string infoRow(const std::string& name, const std::string& text)
{
    constexpr std::size_t kNameColumns = 22;
    const auto gap = name.size() < kNameColumns ? kNameColumns - name.size() : 1;
    return "  " + printable(name) + std::string(gap, ' ') + printable(text) + "\n";
}

std::string pitchName(int pitch)
{
    constexpr std::array kNames{"C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"};
    return kNames[static_cast<std::size_t>(pitch % 12)] + std::to_string(pitch / 12 - 1);
}

} // namespace inventio::app

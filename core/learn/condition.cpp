#include "core/learn/condition.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/learn/text_tools.h"

namespace inventio::learn {

namespace {

// Longer signs first, as "<" begins "<=" too.
constexpr std::array kSigns{std::pair(std::string_view("<="), Comparison::AtMost),
    std::pair(std::string_view(">="), Comparison::AtLeast), std::pair(std::string_view("<"), Comparison::Less),
    std::pair(std::string_view(">"), Comparison::More), std::pair(std::string_view("="), Comparison::Equal)};

} // namespace

std::optional<double> numberOf(std::string_view text)
{
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<Condition> conditionOf(std::string_view text)
{
    for (const auto& [sign, comparison] : kSigns) {
        const auto at = text.find(sign);
        if (at == std::string_view::npos)
            continue;
        const auto fact = trimmed(text.substr(0, at));
        const auto number = numberOf(trimmed(text.substr(at + sign.size())));
        if (fact.empty() || !number)
            return std::nullopt;
        return Condition{std::string(fact), comparison, *number};
    }
    return std::nullopt;
}

bool holds(const Condition& condition, const FactValue& valueOf)
{
    const auto value = valueOf(condition.fact);
    if (!value)
        return false;
    switch (condition.comparison) {
    case Comparison::Less:
        return *value < condition.number;
    case Comparison::AtMost:
        return *value <= condition.number;
    case Comparison::Equal:
        return *value == condition.number;
    case Comparison::AtLeast:
        return *value >= condition.number;
    case Comparison::More:
        break;
    }
    return *value > condition.number;
}

} // namespace inventio::learn

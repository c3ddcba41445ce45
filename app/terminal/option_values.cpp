#include "app/terminal/option_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <sstream>

namespace inventio::app {

namespace {

constexpr int kHighestBar = 1'000'000;

/// The whole text as a number, or nothing.
template <class Number> std::optional<Number> number(std::string_view text)
{
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stopped != end)
        return std::nullopt;
    return value;
}

tl::unexpected<base::Error> mustBe(std::string_view option, const std::string& what, std::string_view given)
{
    std::ostringstream sentence;
    sentence << option << " must be " << what << ", not \"" << given << "\".";
    return base::failure(base::ErrorCode::BadInput, sentence.str());
}

template <class Number> std::string range(const std::string& kind, Number lowest, Number highest)
{
    std::ostringstream text;
    text << kind << " from " << lowest << " to " << highest;
    return text.str();
}

std::optional<int> bar(std::string_view text)
{
    const auto value = number<int>(text);
    return value && *value >= 1 && *value <= kHighestBar ? value : std::nullopt;
}

} // namespace

base::Result<std::int64_t> parseWholeNumber(
    std::string_view option, std::string_view text, std::int64_t lowest, std::int64_t highest)
{
    const auto value = number<std::int64_t>(text);
    if (!value || *value < lowest || *value > highest)
        return mustBe(option, range("a whole number", lowest, highest), text);
    return *value;
}

base::Result<std::uint64_t> parseSeed(std::string_view option, std::string_view text)
{
    const auto value = number<std::uint64_t>(text);
    if (!value) {
        constexpr std::uint64_t lowest = 0;
        return mustBe(option, range("a whole number", lowest, std::numeric_limits<std::uint64_t>::max()), text);
    }
    return *value;
}

base::Result<double> parseNumber(std::string_view option, std::string_view text, double lowest, double highest)
{
    const auto value = number<double>(text);
    if (!value || !std::isfinite(*value) || *value < lowest || *value > highest)
        return mustBe(option, range("a number", lowest, highest), text);
    return *value;
}

base::Result<composing::CreativeRisk> parseRisk(std::string_view option, std::string_view text)
{
    const auto isInRange
        = [](double value) { return value >= composing::kMinCreativeRisk && value <= composing::kMaxCreativeRisk; };
    const auto risk = composing::creativeRiskOf(text);
    if (!risk || !std::ranges::all_of(risk->values(), isInRange))
        return mustBe(option,
            range("a number", composing::kMinCreativeRisk, composing::kMaxCreativeRisk) + ", or up to "
                + std::to_string(composing::kMostRisks) + " of them as in 2.5..0.8",
            text);
    return *risk;
}

base::Result<std::optional<int>> parseCountOrNone(std::string_view option, std::string_view text, int highest)
{
    if (text == "none")
        return std::nullopt;
    const auto value = number<int>(text);
    if (!value || *value < 0 || *value > highest)
        return mustBe(option, range("a whole number", 0, highest) + ", or \"none\" for no limit", text);
    return value;
}

base::Result<composing::MelodyPlace> parseMelodyPlace(std::string_view option, std::string_view text)
{
    if (text == "top")
        return composing::MelodyPlace::Top;
    if (text == "anywhere")
        return composing::MelodyPlace::Anywhere;
    return mustBe(option, "\"top\" or \"anywhere\"", text);
}

base::Result<composing::Idiom> parseIdiom(std::string_view option, std::string_view text)
{
    if (text == "bach")
        return composing::Idiom::Bach;
    if (text == "hymn")
        return composing::Idiom::Hymn;
    return mustBe(option, "\"bach\" or \"hymn\"", text);
}

base::Result<composing::VoiceChoice> parseVoices(std::string_view option, std::string_view text)
{
    if (const auto choice = composing::voiceChoiceOf(text))
        return *choice;
    return mustBe(option, "some of the letters SATB in this order, or \"any\"", text);
}

base::Result<std::optional<int>> parseCountOrAuto(std::string_view option, std::string_view text, int highest)
{
    if (text == "auto")
        return std::nullopt;
    const auto value = number<int>(text);
    if (!value || *value < 1 || *value > highest)
        return mustBe(option, range("a whole number", 1, highest) + ", or \"auto\" for as many as it takes", text);
    return value;
}

base::Result<composing::Timing> parseTiming(std::string_view option, std::string_view text)
{
    if (text == "auto")
        return composing::Timing::Auto;
    if (text == "written")
        return composing::Timing::Written;
    return mustBe(option, "\"auto\" or \"written\"", text);
}

base::Result<music::BarRange> parseBars(std::string_view option, std::string_view text)
{
    const auto dash = text.find('-');
    const auto first = bar(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : bar(text.substr(dash + 1));
    if (!first || !last)
        return mustBe(option, "bars counted from 1, such as 4-5 or 4", text);
    if (*last < *first)
        return mustBe(option, "bars from the first to the last, such as 4-5", text);
    return music::BarRange{*first, *last};
}

} // namespace inventio::app

#include "core/formats/sheet_elements.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <utility>

#include <pugixml.hpp>

namespace inventio::formats {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// Quarters of a note value by its name.
std::optional<double> quartersOf(std::string_view type)
{
    constexpr std::array<std::string_view, 14> kTypes{"1024th", "512th", "256th", "128th", "64th", "32nd", "16th",
        "eighth", "quarter", "half", "whole", "breve", "long", "maxima"};
    const auto found = std::ranges::find(kTypes, type);
    if (found == kTypes.end())
        return std::nullopt;
    constexpr int kQuarter = 8;
    return std::exp2(found - kTypes.begin() - kQuarter);
}

double dotted(double quarters, std::ptrdiff_t dots)
{
    return quarters * (2.0 - std::exp2(-static_cast<double>(std::min<std::ptrdiff_t>(dots, 8))));
}

std::ptrdiff_t count(const pugi::xml_object_range<pugi::xml_named_node_iterator>& nodes)
{
    return std::distance(nodes.begin(), nodes.end());
}

/// "3+2" is five.
std::optional<int> sumIn(std::string_view text)
{
    int sum = 0;
    for (std::size_t plus = 0; plus != std::string_view::npos;) {
        plus = text.find('+');
        const auto summand = wholeNumberIn(text.substr(0, plus));
        if (!summand || *summand < 1 || *summand > 255)
            return std::nullopt;
        sum += *summand;
        if (plus != std::string_view::npos)
            text.remove_prefix(plus + 1);
    }
    return sum;
}

} // namespace

std::optional<double> numberIn(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<int> wholeNumberIn(std::string_view text)
{
    const auto number = numberIn(text);
    if (!number || std::abs(*number) > 1e9)
        return std::nullopt;
    return static_cast<int>(std::lround(*number));
}

std::string lineOf(const pugi::xml_node& element)
{
    std::string line;
    for (const char letter : trimmed(element.text().get())) {
        const bool isBlank = kBlanks.find(letter) != std::string_view::npos;
        if (!isBlank || line.back() != ' ')
            line += isBlank ? ' ' : letter;
    }
    return line;
}

bool isYes(std::string_view text)
{
    return trimmed(text) == "yes";
}

std::optional<PitchRead> pitchIn(const pugi::xml_node& element)
{
    const bool isPlace = std::string_view(element.name()) == "unpitched";
    const std::string_view step = trimmed(element.child(isPlace ? "display-step" : "step").text().get());
    const auto octave = wholeNumberIn(element.child(isPlace ? "display-octave" : "octave").text().get());
    constexpr std::string_view kLetters = "CDEFGAB";
    constexpr std::array<int, 7> kSemitones{0, 2, 4, 5, 7, 9, 11};
    const std::size_t letter = step.size() == 1 ? kLetters.find(step[0]) : std::string_view::npos;
    if (letter == std::string_view::npos || !octave || std::abs(*octave) > 20)
        return std::nullopt;
    const double alter = std::clamp(numberIn(element.child("alter").text().get()).value_or(0.0), -12.0, 12.0);
    const double whole = std::trunc(alter);
    return PitchRead{12 * (*octave + 1) + kSemitones[letter] + static_cast<int>(whole), whole != alter};
}

std::optional<double> printedQuarters(const pugi::xml_node& note)
{
    const auto quarters = quartersOf(trimmed(note.child("type").text().get()));
    if (!quarters)
        return std::nullopt;
    const pugi::xml_node modification = note.child("time-modification");
    const auto actual = numberIn(modification.child("actual-notes").text().get());
    const auto normal = numberIn(modification.child("normal-notes").text().get());
    const double ratio = actual && normal && *actual > 0 && *normal > 0 ? *normal / *actual : 1.0;
    return dotted(*quarters, count(note.children("dot"))) * ratio;
}

std::optional<SheetTime> timeIn(const pugi::xml_node& time, int ticksPerQuarter)
{
    if (time.child("senza-misura"))
        return SheetTime{};
    constexpr int kMaxBeats = 255;
    constexpr unsigned kMaxBeatType = 64;
    int beats = 0;
    int beatType = 1;
    for (const pugi::xml_node pair : time.children("beats")) {
        const auto more = sumIn(pair.text().get());
        const auto type = wholeNumberIn(pair.next_sibling("beat-type").text().get());
        if (!more || !type || *type < 1 || !std::has_single_bit(static_cast<unsigned>(*type))
            || static_cast<unsigned>(*type) > kMaxBeatType)
            return std::nullopt;
        const int common = std::max(beatType, *type);
        beats = beats * (common / beatType) + *more * (common / *type);
        beatType = common;
        if (beats > kMaxBeats)
            return std::nullopt;
    }
    if (beats == 0)
        return std::nullopt;
    return SheetTime{
        beats, beatType, {std::max<std::int64_t>(1, std::int64_t{4} * ticksPerQuarter * beats / beatType)}};
}

std::optional<SheetKey> keyIn(const pugi::xml_node& key)
{
    const auto fifths = wholeNumberIn(key.child("fifths").text().get());
    if (!fifths || std::abs(*fifths) > 24)
        return std::nullopt;
    return SheetKey{*fifths, trimmed(key.child("mode").text().get()) == "minor"};
}

WrittenPitch transpositionIn(const pugi::xml_node& transpose)
{
    constexpr int kMaxSemitones = 48;
    constexpr int kMaxOctaves = 8;
    const int chromatic = std::clamp(
        wholeNumberIn(transpose.child("chromatic").text().get()).value_or(0), -kMaxSemitones, kMaxSemitones);
    // A diatonic part that is not there follows from the semitones: seven staff places are twelve of them.
    const int nearest = static_cast<int>(std::lround(chromatic * 7 / 12.0));
    const int diatonic = wholeNumberIn(transpose.child("diatonic").text().get()).value_or(nearest);
    const int octaves = wholeNumberIn(transpose.child("octave-change").text().get()).value_or(0);
    return {std::abs(diatonic - nearest) <= 1 ? diatonic : nearest, chromatic,
        std::clamp(octaves, -kMaxOctaves, kMaxOctaves)};
}

std::optional<double> metronomeIn(const pugi::xml_node& metronome)
{
    const pugi::xml_node perMinute = metronome.child("per-minute");
    const auto unit = quartersOf(trimmed(metronome.child("beat-unit").text().get()));
    if (!perMinute || !unit)
        return std::nullopt;
    // "c. 80" and "80-90" are eighty.
    constexpr std::string_view kDigits = "0123456789";
    const std::string_view text = perMinute.text().get();
    const std::size_t first = text.find_first_of(kDigits);
    if (first == std::string_view::npos)
        return std::nullopt;
    const std::size_t behind = std::min(text.find_first_not_of("0123456789.", first), text.size());
    const auto beats = numberIn(text.substr(first, behind - first));
    if (!beats || *beats <= 0)
        return std::nullopt;
    return *beats * dotted(*unit, count(metronome.children("beat-unit-dot")));
}

std::optional<int> velocityOfMark(std::string_view mark)
{
    constexpr std::array<std::pair<std::string_view, int>, 18> kMarks{{{"pppp", 10}, {"ppp", 16}, {"pp", 33}, {"p", 49},
        {"mp", 64}, {"mf", 80}, {"f", 96}, {"ff", 112}, {"fff", 126}, {"ffff", 127}, {"fp", 96}, {"sf", 112},
        {"sfz", 112}, {"sff", 126}, {"sfp", 112}, {"rf", 112}, {"rfz", 112}, {"fz", 112}}};
    const auto* const found = std::ranges::find(kMarks, mark, &std::pair<std::string_view, int>::first);
    return found == kMarks.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> velocityOfPercentage(std::string_view text)
{
    constexpr double kForte = 90;
    const auto percentage = numberIn(text);
    if (!percentage || *percentage < 0)
        return std::nullopt;
    return static_cast<int>(std::lround(std::clamp(*percentage * kForte / 100, 1.0, 127.0)));
}

std::set<int> passesIn(std::string_view numbers)
{
    constexpr int kMaxPass = 64;
    constexpr std::string_view kDigits = "0123456789";
    std::set<int> passes;
    int before = 0;
    bool isRange = false;
    while (!numbers.empty()) {
        const std::size_t digits = std::min(numbers.find_first_not_of(kDigits), numbers.size());
        if (digits == 0) {
            isRange = (isRange || numbers[0] == '-') && numbers[0] != ',';
            numbers.remove_prefix(1);
            continue;
        }
        const int pass = std::clamp(wholeNumberIn(numbers.substr(0, digits)).value_or(0), 0, kMaxPass);
        for (int each = isRange && before > 0 ? before + 1 : pass; each <= pass; ++each)
            if (each > 0)
                passes.insert(each);
        before = pass;
        isRange = false;
        numbers.remove_prefix(digits);
    }
    return passes;
}

} // namespace inventio::formats

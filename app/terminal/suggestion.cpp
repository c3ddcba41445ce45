#include "app/terminal/suggestion.h"

#include <algorithm>
#include <numeric>

namespace inventio::app {

namespace {

/// Levenshtein's: how many letters have to be inserted, removed or replaced.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char letter : a) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (letter == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j + 1] + 1, row[j] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

std::optional<std::string> closest(std::string_view given, const std::vector<std::string>& known)
{
    constexpr std::size_t kLongestWord = 64;
    const auto nearer
        = [given](const std::string& a, const std::string& b) { return distance(given, a) < distance(given, b); };
    const auto best = std::ranges::min_element(known, nearer);
    if (best == known.end() || given.size() > kLongestWord || distance(given, *best) > 1 + best->size() / 4)
        return std::nullopt;
    return *best;
}

} // namespace inventio::app

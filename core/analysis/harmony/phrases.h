#pragma once

#include <array>
#include <vector>

namespace inventio::analysis {

inline constexpr int kLongestPhrase = 33; ///< beats, not included

/// The probability of each length of a phrase, in beats.
using PhraseLengths = std::array<float, kLongestPhrase>;

/// Where phrases end, if they are to be about as long as phrases usually are, and as each other. `ends`: for each beat the
/// probability that a phrase ends with it, by its own sound alone, less than 1. Returns the same in the light of all.
/// [Any]
std::vector<double> inPhrases(const std::vector<double>& ends, const PhraseLengths& lengths);

} // namespace inventio::analysis

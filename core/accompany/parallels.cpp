#include "core/accompany/parallels.h"

#include <cstdlib>

namespace inventio::accompany {

namespace {

constexpr int kOctave = 12;
constexpr int kFifth = 7;

} // namespace

bool movesInParallel(const std::vector<Symbol>& line, const std::vector<Symbol>& other, std::size_t step, int pitch)
{
    const int before = line[step - 1];
    const int otherBefore = other[step - 1];
    const int otherNow = other[step];
    if (before < 0 || otherBefore < 0 || otherNow < 0 || (pitch - before) * (otherNow - otherBefore) <= 0)
        return false;
    const int was = std::abs(before - otherBefore);
    const int is = std::abs(pitch - otherNow);
    const bool perfect = is % kOctave == 0 || is % kOctave == kFifth;
    return was > 0 && is > 0 && perfect && was % kOctave == is % kOctave;
}

} // namespace inventio::accompany

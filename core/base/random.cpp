#include "core/base/random.h"

namespace inventio::base {

std::uint64_t Random::bits()
{
    // Steele, Lea, Flood: Fast splittable pseudorandom number generators (OOPSLA 2014).
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double Random::unit()
{
    return static_cast<double>(bits() >> 11) * 0x1.0p-53;
}

int Random::between(int low, int high)
{
    const auto span = static_cast<double>(static_cast<std::int64_t>(high) - low + 1);
    return static_cast<int>(low + static_cast<std::int64_t>(unit() * span));
}

bool Random::chance(double probability)
{
    return unit() < probability;
}

Random Random::split()
{
    return Random(bits() ^ 0x5851f42d4c957f2dULL);
}

} // namespace inventio::base

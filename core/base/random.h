#pragma once

#include <cstdint>

namespace inventio::base {

/// A seeded generator (SplitMix64) with distributions of its own, so that one seed gives the same numbers on every
/// platform and standard library. Owned by whoever draws, passed by reference; never global. [Any]
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    /// Any of the 2^64 values.
    std::uint64_t bits();
    /// Uniform in [0, 1).
    double unit();
    /// Uniform in [low, high], both included; low <= high.
    int between(int low, int high);
    /// True with the given probability.
    bool chance(double probability);
    /// A generator whose numbers do not depend on what is drawn from this one later.
    Random split();

private:
    std::uint64_t m_state;
};

} // namespace inventio::base

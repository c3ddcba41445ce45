#pragma once

#include <cmath>

namespace inventio::audio {

/// Keeps a sample within full scale: as it is up to 0.8, bent softly above, so that a loud chord does not crackle.
/// Pure. [Any]
inline float limited(float sample)
{
    constexpr float kStraight = 0.8f;
    const float size = std::abs(sample);
    if (size <= kStraight)
        return sample;
    constexpr float kRest = 1.0f - kStraight;
    return std::copysign(kStraight + kRest * std::tanh((size - kStraight) / kRest), sample);
}

} // namespace inventio::audio

#pragma once

#include <cstdint>
#include <optional>

#include "core/base/result.h"

namespace inventio::composing {

inline constexpr int kMinIterations = 1;
inline constexpr int kMaxIterations = 1000;
inline constexpr double kMinCreativeRisk = 0.1;
inline constexpr double kMaxCreativeRisk = 10.0;

/// Whether notes may be added above the melody, the input's highest note at every step.
enum class MelodyPlace {
    TopIfAlone, ///< not where the input is a single line
    Top,        ///< nowhere
    Anywhere,
};

/// What the user sets for one Enhance.
struct SamplerParams {
    /// Edits of one note each, at most. 1..1000. The sampler stops earlier when the model finds nothing left to do.
    int iterations = 100;
    /// How many of the input's notes may be gone or changed at the end, in percent of their number. 0..100.
    double maxRemovePercent = 100.0;
    /// How many more notes than the input the result may have. 0 or more; nullopt: no limit.
    /// Taking back an added note gives its place back.
    std::optional<int> maxAdd = std::nullopt;
    /// Softmax temperature, 0.1..10. Low is safe and predictable, high scatters, very high is noise.
    double creativeRisk = 1.0;
    std::uint64_t seed = 1;
    /// What it means for a canvas is worked out before the sampler sees it (see AddLimits).
    MelodyPlace melody = MelodyPlace::TopIfAlone;

    friend bool operator==(const SamplerParams&, const SamplerParams&) = default;
};

/// The parameters, or a sentence that names the option out of range, its range and what was given: [Any]
/// "creative-risk must be a number from 0.1 to 10, but is 12."
base::Result<SamplerParams> validate(const SamplerParams& params);

} // namespace inventio::composing

#pragma once

#include <cstdint>
#include <optional>

#include "core/base/result.h"
#include "core/composing/canvas.h"
#include "core/composing/creative_risk.h"
#include "core/composing/voice_choice.h"

namespace inventio::composing {

inline constexpr int kMinIterations = 1;
inline constexpr int kMaxIterations = 1'000'000;
/// Sixteen sixteenths take so many edits at most where no number is set: plenty, and yet an end.
inline constexpr int kMaxIterationsPerBar = 100;

/// Whether notes may be added above the melody, the input's highest note at every step.
enum class MelodyPlace {
    TopIfAlone, ///< not where the input is a single line
    Top,        ///< nowhere
    Anywhere,
};

/// Which grid the notes are seen on.
enum class Timing {
    Auto,    ///< that of the beat that is found in the notes (analysis::findBeat)
    Written, ///< the file's own
};

/// What the user sets for one Enhance.
struct SamplerParams {
    /// Edits of one note each, at most. 1..1,000,000; nullopt: as many as it takes until the model finds nothing left to
    /// do, which also ends the work before a number is reached.
    std::optional<int> iterations = std::nullopt;
    /// How many of the input's notes may be gone or changed at the end, in percent of their number. 0..100.
    double maxRemovePercent = 100.0;
    /// How many more notes than the input the result may have. 0 or more; nullopt: no limit.
    /// Taking back an added note gives its place back.
    std::optional<int> maxAdd = std::nullopt;
    /// Softmax temperature, 0.1..10 at every moment.
    CreativeRisk creativeRisk = 1.0;
    std::uint64_t seed = 1;
    /// What it means for a canvas is worked out before the sampler sees it (see AddLimits).
    MelodyPlace melody = MelodyPlace::TopIfAlone;
    Timing timing = Timing::Auto;
    /// Whose manner is asked for, where the scorer knows more than one.
    Idiom idiom = Idiom::Bach;
    VoiceChoice voices = {};
    /// -1, calm, to 1, flowing; 0 as the model has learned it.
    double movement = 0.0;
    /// -1, two notes at once, to 1, full; 0 as the model has learned it.
    double density = 0.0;

    friend bool operator==(const SamplerParams&, const SamplerParams&) = default;
};

/// The iterations that are set, or else a hundred edits for each sixteen of `steps`. [Any]
int mostIterations(const SamplerParams& params, int steps);

/// The parameters, or a sentence that names the option out of range, its range and what was given: [Any]
/// "creative-risk must be a number from 0.1 to 10, but is 12."
base::Result<SamplerParams> validate(const SamplerParams& params);

} // namespace inventio::composing

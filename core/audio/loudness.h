#pragma once

#include <array>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/audio/playback_plan.h"
#include "core/audio/synth.h"

namespace inventio::audio {

/// How loud stereo sound is to people, as ITU-R BS.1770-4 has it: weighted by frequency, without its quiet parts.
/// One thread. [Off]
class LoudnessMeter {
public:
    /// `rate` in frames a second.
    explicit LoudnessMeter(int rate);
    ~LoudnessMeter();

    void add(const float* left, const float* right, int frames);
    /// In LUFS; nullopt while all was silence, or less than 0.4 s long.
    std::optional<double> loudness() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// How loud a plan is, of its first two minutes; nullopt if nothing of it is heard, or if it was stopped. `synth` is as it
/// was made, and runs at the plan's rate. Takes a hundredth of the time it would sound. [Off]
std::optional<double> loudnessOf(const PlaybackPlan& plan, Synth& synth, const std::stop_token& stop = {});

/// Factors 0..1 that make two sounds equally loud by lowering the louder one, 12 dB at most. Where one is unknown both
/// stay. Pure. [Any]
std::array<float, 2> levelsFor(std::optional<double> loudnessOfA, std::optional<double> loudnessOfB);

} // namespace inventio::audio

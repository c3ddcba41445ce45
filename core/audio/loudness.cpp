#include "core/audio/loudness.h"

#include <algorithm>
#include <cmath>

#include "core/audio/loudness_library.h"
#include "core/audio/render.h"

namespace inventio::audio {

struct LoudnessMeter::State {
    explicit State(int rate)
        : library(rate, EBUR128_MODE_I)
    {
    }

    LoudnessLibrary library;
};

LoudnessMeter::LoudnessMeter(int rate)
    : m_state(std::make_unique<State>(rate))
{
}

LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::add(const float* left, const float* right, int frames)
{
    m_state->library.add(left, right, frames);
}

std::optional<double> LoudnessMeter::loudness() const
{
    double found = 0.0;
    if (ebur128_loudness_global(m_state->library.get(), &found) != EBUR128_SUCCESS || !std::isfinite(found))
        return std::nullopt;
    return found;
}

std::optional<double> loudnessOf(const PlaybackPlan& plan, Synth& synth, const std::stop_token& stop)
{
    constexpr std::int64_t kMaxSeconds = 120;
    const Frames enough{kMaxSeconds * plan.timeline().rate()};
    LoudnessMeter meter(plan.timeline().rate());
    OfflineRender render(plan, synth);
    std::array<float, kBlockFrames> left{};
    std::array<float, kBlockFrames> right{};
    while (render.position() < enough && render.next(left.data(), right.data())) {
        if (stop.stop_requested())
            return std::nullopt;
        meter.add(left.data(), right.data(), kBlockFrames);
    }
    return meter.loudness();
}

std::array<float, 2> levelsFor(std::optional<double> loudnessOfA, std::optional<double> loudnessOfB)
{
    if (!loudnessOfA || !loudnessOfB)
        return {1.0f, 1.0f};
    constexpr double kMaxDecibels = 12.0;
    const double louder = std::clamp(*loudnessOfA - *loudnessOfB, -kMaxDecibels, kMaxDecibels);
    const auto factor
        = [](double decibels) { return static_cast<float>(std::pow(10.0, -std::max(decibels, 0.0) / 20)); };
    return {factor(louder), factor(-louder)};
}

} // namespace inventio::audio

#include "core/composing/steering.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/composing/edit_constraints.h"

namespace inventio::composing {

namespace {

// Log odds, chosen so that the ends of the controls are plain to hear.
constexpr double kInsideBeat = 1.5;
constexpr double kShortOnBeat = 0.75;
constexpr double kLongOnBeat = -0.75;
constexpr double kOneVoiceMore = 1.5;
constexpr double kOneVoiceTooMany = -6.0;
constexpr double kDoubtOfInput = 2.0; ///< at risk 2, when all of it may go
constexpr double kMostVoices = 4.0;
constexpr double kVoicesLess = 2.0; ///< at the lower end: two are left

float shifted(float probability, double logOdds)
{
    const double p = static_cast<double>(probability);
    return static_cast<float>(p / (p + (1.0 - p) * std::exp(-logOdds)));
}

int soundingAt(const grid::Roll& roll, int step)
{
    int count = 0;
    for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
        count += roll.soundsAt({step, pitch}) ? 1 : 0;
    return count;
}

double shiftOfMovement(const MetrePosition& position, int length)
{
    if (position.stepInBeat > 0)
        return kInsideBeat;
    return length < position.stepsPerBeat ? kShortOnBeat : length > position.stepsPerBeat ? kLongOnBeat : 0.0;
}

double shiftOfDensity(double density, int sounding)
{
    if (density >= 0.0)
        return sounding < kMostVoices ? density * kOneVoiceMore : 0.0;
    const double excess = sounding + 1 - (kMostVoices + kVoicesLess * density);
    return std::max(0.0, excess) * kOneVoiceTooMany;
}

double doubtOfInput(const SamplerParams& params)
{
    const double risk = params.creativeRisk.start();
    const bool isFree = params.melody == MelodyPlace::Anywhere && risk > 1.0;
    return isFree ? kDoubtOfInput * (risk - 1.0) * params.maxRemovePercent / 100.0 : 0.0;
}

} // namespace

void steer(
    EditScores& scores, const Canvas& canvas, int firstStep, const SamplerParams& params, const grid::Roll& input)
{
    const double doubt = doubtOfInput(params);
    if (params.movement == 0.0 && params.density == 0.0 && doubt == 0.0)
        return;
    const int end = std::min(firstStep + kWindowSteps, canvas.steps());
    for (int step = firstStep; step < end; ++step) {
        const MetrePosition& position = canvas.metre[static_cast<std::size_t>(step)];
        const double byDensity = shiftOfDensity(params.density, soundingAt(canvas.roll, step));
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch) {
            const grid::Cell cell{step - firstStep, pitch};
            for (int lengthClass = 0; lengthClass < kAddClasses; ++lengthClass) {
                const int length = kAddLengths[static_cast<std::size_t>(lengthClass)];
                const double shift = byDensity + params.movement * shiftOfMovement(position, length);
                scores.setAddition(cell, lengthClass, shifted(scores.addition(cell, lengthClass), shift));
            }
            if (doubt > 0.0 && input.startsAt({step, pitch}))
                scores.setRemoval(cell, shifted(scores.removal(cell), doubt));
        }
    }
}

} // namespace inventio::composing

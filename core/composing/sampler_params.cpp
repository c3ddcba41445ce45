#include "core/composing/sampler_params.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace inventio::composing {

namespace {

// "nan" and "inf" come out as such; the comparisons below refuse both.
std::string numberText(double value)
{
    std::array<char, 64> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), written.ptr};
}

tl::unexpected<base::Error> outOfRange(const std::string& option, const std::string& range, const std::string& given)
{
    return base::failure(base::ErrorCode::BadInput, option + " must be " + range + ", but is " + given + ".");
}

} // namespace

int mostIterations(const SamplerParams& params, int steps)
{
    constexpr int kStepsPerBar = 16;
    const auto bars = (std::int64_t{steps} + kStepsPerBar - 1) / kStepsPerBar;
    const auto bound = std::clamp<std::int64_t>(bars * kMaxIterationsPerBar, kMaxIterationsPerBar, kMaxIterations);
    return params.iterations.value_or(static_cast<int>(bound));
}

base::Result<SamplerParams> validate(const SamplerParams& params)
{
    if (params.iterations && (*params.iterations < kMinIterations || *params.iterations > kMaxIterations))
        return outOfRange("iterations", "a whole number from 1 to 1000000", std::to_string(*params.iterations));
    if (!(params.maxRemovePercent >= 0.0 && params.maxRemovePercent <= 100.0))
        return outOfRange("max-remove", "a percentage from 0 to 100", numberText(params.maxRemovePercent));
    if (params.maxAdd && *params.maxAdd < 0)
        return outOfRange("max-add", "a number of notes, 0 or more", std::to_string(*params.maxAdd));
    for (const double risk : params.creativeRisk.values())
        if (!(risk >= kMinCreativeRisk && risk <= kMaxCreativeRisk))
            return outOfRange("creative-risk", "a number from 0.1 to 10", numberText(risk));
    if (!(params.movement >= -1.0 && params.movement <= 1.0))
        return outOfRange("movement", "a number from -1 to 1", numberText(params.movement));
    if (!(params.density >= -1.0 && params.density <= 1.0))
        return outOfRange("density", "a number from -1 to 1", numberText(params.density));
    return params;
}

} // namespace inventio::composing

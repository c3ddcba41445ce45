#include "core/model/accompaniment/planes.h"

#include <cmath>

#include <torch/types.h>

namespace inventio::model {

namespace {

constexpr std::int64_t kOctave = 12;
constexpr std::int64_t kRowsOfWholeOctaves = 72;
constexpr double kTurn = 6.283185307179586;

/// `x` [N, K, S, C] one step or more later; nothing comes in at the front.
torch::Tensor later(const torch::Tensor& x, std::int64_t steps)
{
    return torch::constant_pad_nd(x.slice(2, 0, x.size(2) - steps), {0, 0, steps, 0});
}

} // namespace

at::Tensor pitchPlanes(const at::Tensor& pitches)
{
    const torch::Tensor rows
        = torch::arange(kSymbolPitches, torch::TensorOptions(pitches.device()).dtype(pitches.dtype()));
    return (pitches.unsqueeze(-1) == rows).to(torch::kFloat32);
}

at::Tensor byPart(const at::Tensor& ofSlots, int parts)
{
    if (ofSlots.size(1) == parts)
        return ofSlots;
    return ofSlots.unflatten(1, {parts, ofSlots.size(1) / parts}).sum(2).clamp_max(1.0);
}

at::Tensor pitchClasses(const at::Tensor& planes)
{
    const torch::Tensor whole = torch::constant_pad_nd(planes, {0, kRowsOfWholeOctaves - planes.size(3)});
    return whole.unflatten(3, {kRowsOfWholeOctaves / kOctave, kOctave}).amax(3);
}

at::Tensor inAllOctaves(const at::Tensor& classes)
{
    return classes.repeat({1, 1, 1, kRowsOfWholeOctaves / kOctave}).slice(3, 0, kSymbolPitches);
}

at::Tensor folded(const at::Tensor& planes)
{
    return planes.unflatten(3, {planes.size(3) / 2, 2}).permute({0, 1, 4, 2, 3}).flatten(1, 2);
}

at::Tensor unfolded(const at::Tensor& planes)
{
    return planes.unflatten(1, {planes.size(1) / 2, 2}).permute({0, 1, 3, 4, 2}).flatten(3, 4);
}

at::Tensor placePlanes(const at::Tensor& places, const at::Tensor& inside, const at::Tensor& idiom)
{
    const torch::Tensor numbers = places.to(torch::kFloat32);
    const auto row = [&numbers](std::int64_t i) { return numbers.select(1, i); };
    const torch::Tensor bar = row(0) / row(1).clamp_min(1.0);
    const torch::Tensor beat = row(2) / row(3).clamp_min(1.0);
    const torch::Tensor turns = torch::stack({beat, 2.0 * bar, bar}, 1) * kTurn;
    const torch::Tensor marks
        = torch::stack({torch::ones_like(bar), (row(0) == 0).to(torch::kFloat32), idiom.to(torch::kFloat32)}, 1);
    return torch::cat({torch::sin(turns), torch::cos(turns), marks}, 1) * inside.to(torch::kFloat32).unsqueeze(1);
}

at::Tensor spanPlanes(const at::Tensor& spans, int count)
{
    const torch::Tensor numbers
        = torch::arange(count, torch::TensorOptions(spans.device()).dtype(spans.dtype())).unsqueeze(-1);
    return (spans.unsqueeze(1) == numbers).to(torch::kFloat32);
}

at::Tensor coarser(const at::Tensor& ofSteps, int factor)
{
    return factor == 1 ? ofSteps : ofSteps.unflatten(2, {ofSteps.size(2) / factor, factor}).mean(3);
}

at::Tensor heldOn(const at::Tensor& onsets, const at::Tensor& holds)
{
    // Twice as far at every turn, instead of one step after the other: a device is waiting for its next kernel otherwise.
    torch::Tensor sounding = onsets;
    torch::Tensor reach = holds;
    for (std::int64_t steps = 1; steps < onsets.size(2); steps *= 2) {
        sounding = sounding + reach * later(sounding, steps);
        reach = reach * later(reach, steps);
    }
    return sounding;
}

} // namespace inventio::model

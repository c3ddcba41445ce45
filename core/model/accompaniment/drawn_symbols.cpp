#include "core/model/accompaniment/drawn_symbols.h"

#include <torch/types.h>

#include "core/model/accompaniment/planes.h"

namespace inventio::model {

namespace {

constexpr double kTemperature = 0.7;
constexpr double kTiny = 1e-9;

torch::Tensor oneOf(const torch::Tensor& numbers)
{
    const torch::Tensor all = torch::arange(kSymbols, torch::TensorOptions(numbers.device()).dtype(numbers.dtype()));
    return (numbers.unsqueeze(-1) == all).to(torch::kFloat32);
}

} // namespace

at::Tensor drawSymbols(const at::Tensor& logits, double scale)
{
    const torch::Tensor gumbel = -torch::log(-torch::log(torch::rand_like(logits) + kTiny) + kTiny);
    const torch::Tensor soft = torch::softmax((logits + scale * gumbel) / kTemperature, -1);
    const torch::Tensor hard = oneOf(soft.detach().argmax(-1));
    return hard + (soft - soft.detach());
}

at::Tensor completed(const at::Tensor& drawn, const WindowTensors& windows, const at::Tensor& known)
{
    const std::int64_t slotsPerPart = drawn.size(1) / known.size(1);
    const torch::Tensor ofSlots
        = known.unsqueeze(2).expand({known.size(0), known.size(1), slotsPerPart, known.size(2)}).flatten(1, 2);
    const torch::Tensor given = (ofSlots > 0.5) | windows.inside.logical_not().unsqueeze(1);
    return torch::where(given.unsqueeze(-1), oneOf(windows.slots), drawn);
}

NotePlanes drawnPlanes(const at::Tensor& symbols, const at::Tensor& melodyPlanes, int parts)
{
    const torch::Tensor onsets = symbols.slice(3, 0, kSymbolPitches);
    const torch::Tensor holds = symbols.slice(3, kHoldSymbol, kHoldSymbol + 1);
    return {melodyPlanes, torch::cat({byPart(onsets, parts), byPart(heldOn(onsets, holds), parts)}, 1)};
}

} // namespace inventio::model

#include "core/model/accompaniment/windows.h"

#include <torch/types.h>

#include "core/model/accompaniment/planes.h"

namespace inventio::model {

namespace {

constexpr std::int64_t kPlaceRows = 4;

template <class Number> torch::Tensor asTensor(const std::vector<Number>& numbers, std::vector<std::int64_t> sizes)
{
    return torch::from_blob(const_cast<Number*>(numbers.data()), sizes, c10::CppTypeToScalarType<Number>::value)
        .clone();
}

/// [N, 1] of a batch.
torch::Tensor numbers(const std::vector<std::int32_t>& ofBatch, const torch::Device& device)
{
    return asTensor(ofBatch, {static_cast<std::int64_t>(ofBatch.size()), 1}).to(device).to(torch::kInt64);
}

torch::Tensor constant(int value, const torch::Device& device)
{
    return torch::full({}, value, torch::TensorOptions(device).dtype(torch::kInt16));
}

/// Symbols transposed; hold and rest stay what they are.
torch::Tensor higher(const torch::Tensor& symbols, const torch::Tensor& semitones)
{
    const torch::Tensor wide = symbols.to(torch::kInt16);
    return torch::where(wide < kSymbolPitches, wide + semitones.to(torch::kInt16), wide);
}

torch::Tensor sounding(const torch::Tensor& pitches, const torch::Tensor& semitones)
{
    const torch::Tensor wide = pitches.to(torch::kInt16);
    return torch::where(wide >= 0, wide + semitones.to(torch::kInt16), wide);
}

/// [K, steps] to [N, K, S].
torch::Tensor slotsAt(const torch::Tensor& slots, const torch::Tensor& where, const torch::Tensor& semitones)
{
    return higher(slots.index({torch::indexing::Slice(), where}).transpose(0, 1), semitones.unsqueeze(1));
}

} // namespace

WindowTensors asOneWindow(const AccompanimentSteps& steps, int slots)
{
    const auto count = static_cast<std::int64_t>(steps.steps());
    WindowTensors made;
    made.melody = asTensor(steps.melody, {1, count});
    made.melodySounding = asTensor(steps.melodySounding, {1, count});
    made.slots = asTensor(steps.slots, {1, slots, count});
    made.places = asTensor(steps.places, {1, kPlaceRows, count});
    made.spans = asTensor(steps.spans, {1, count});
    made.idiom = asTensor(steps.idiom, {1, count});
    made.inside = made.spans >= 0;
    return made;
}

PiecesOnDevice::PiecesOnDevice(const AccompanimentSteps& steps, int slots, const at::Device& device)
    : m_steps(asOneWindow(steps, slots))
{
    for (torch::Tensor* each :
        {&m_steps.melody, &m_steps.melodySounding, &m_steps.slots, &m_steps.places, &m_steps.spans, &m_steps.idiom})
        *each = each->squeeze(0).to(device);
}

WindowTensors PiecesOnDevice::windows(const AccompanimentBatch& batch, std::int64_t windowSteps) const
{
    const torch::Device device = m_steps.spans.device();
    const torch::Tensor steps = torch::arange(windowSteps, torch::TensorOptions(device).dtype(torch::kInt64));
    const torch::Tensor first = numbers(batch.first, device);
    const torch::Tensor where = first + steps;
    const torch::Tensor semitones = numbers(batch.semitones, device);
    const torch::Tensor rest = constant(kRestSymbol, device);
    WindowTensors made;
    made.inside = steps < numbers(batch.length, device);
    made.melody = torch::where(made.inside, higher(m_steps.melody.index({where}), semitones), rest);
    made.melodySounding
        = torch::where(made.inside, sounding(m_steps.melodySounding.index({where}), semitones), constant(-1, device));
    made.slots = torch::where(made.inside.unsqueeze(1), slotsAt(m_steps.slots, where, semitones), rest);
    made.places = m_steps.places.index({torch::indexing::Slice(), where}).transpose(0, 1);
    made.spans = torch::where(made.inside, m_steps.spans.index({where}) - m_steps.spans.index({first}),
        torch::full({}, -1, m_steps.spans.options()));
    made.idiom = m_steps.idiom.index({where});
    return made;
}

WindowTensors PiecesOnDevice::mismatched(
    const AccompanimentBatch& batch, const WindowTensors& windows, std::int64_t windowSteps) const
{
    const torch::Device device = m_steps.spans.device();
    const torch::Tensor steps = torch::arange(windowSteps, torch::TensorOptions(device).dtype(torch::kInt64));
    WindowTensors made = windows;
    const torch::Tensor others
        = slotsAt(m_steps.slots, numbers(batch.otherFirst, device) + steps, numbers(batch.otherSemitones, device));
    made.slots = torch::where(windows.inside.unsqueeze(1), others, constant(kRestSymbol, device));
    return made;
}

at::Tensor soundingPitches(const at::Tensor& symbols)
{
    const torch::Tensor steps
        = torch::arange(symbols.size(2), torch::TensorOptions(symbols.device()).dtype(torch::kInt64));
    const torch::Tensor ends = torch::where(symbols == kHoldSymbol, torch::full_like(steps, -1), steps);
    const torch::Tensor last = std::get<0>(ends.cummax(2));
    const torch::Tensor symbol = symbols.gather(2, last.clamp_min(0));
    return torch::where((last < 0) | (symbol >= kSymbolPitches), torch::full_like(symbol, -1), symbol);
}

NotePlanes notePlanes(const WindowTensors& windows, int parts)
{
    const torch::Tensor melody = torch::stack({pitchPlanes(windows.melody), pitchPlanes(windows.melodySounding)}, 1);
    const torch::Tensor onsets = byPart(pitchPlanes(windows.slots), parts);
    const torch::Tensor sounding = byPart(pitchPlanes(soundingPitches(windows.slots)), parts);
    return {melody, torch::cat({onsets, sounding}, 1)};
}

at::Tensor stepPlanes(const WindowTensors& windows)
{
    return placePlanes(windows.places, windows.inside, windows.idiom);
}

} // namespace inventio::model

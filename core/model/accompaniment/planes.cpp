#include "core/model/accompaniment/planes.h"

#include <cmath>

#include <torch/types.h>

namespace inventio::model {

namespace {

constexpr std::int64_t kOctave = 12;
constexpr std::int64_t kRowsOfWholeOctaves = 72;
constexpr double kTurn = 6.283185307179586;
constexpr std::int64_t kPlaceRows = 4;
constexpr double kTemperature = 0.7;
constexpr double kTiny = 1e-9;

/// `x` [N, K, S, C] one step or more later; nothing comes in at the front.
torch::Tensor later(const torch::Tensor& x, std::int64_t steps)
{
    return torch::constant_pad_nd(x.slice(2, 0, x.size(2) - steps), {0, 0, steps, 0});
}

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

torch::Tensor oneOf(const torch::Tensor& numbers)
{
    const torch::Tensor all = torch::arange(kSymbols, torch::TensorOptions(numbers.device()).dtype(numbers.dtype()));
    return (numbers.unsqueeze(-1) == all).to(torch::kFloat32);
}

/// [..., S] of pitches, others than 0..63 for none, to [..., S, 64] of 0 and 1.
torch::Tensor pitchPlanes(const torch::Tensor& pitches)
{
    const torch::Tensor rows
        = torch::arange(kSymbolPitches, torch::TensorOptions(pitches.device()).dtype(pitches.dtype()));
    return (pitches.unsqueeze(-1) == rows).to(torch::kFloat32);
}

/// [N, K, S, 64] to [N, parts, S, 64]: whether any slot of the part has it.
torch::Tensor byPart(const torch::Tensor& ofSlots, int parts)
{
    if (ofSlots.size(1) == parts)
        return ofSlots;
    return ofSlots.unflatten(1, {parts, ofSlots.size(1) / parts}).sum(2).clamp_max(1.0);
}

/// The pitch that each slot sounds at each step as far as the window shows its onset, -1 for none: [N, K, S].
torch::Tensor soundingPitches(const torch::Tensor& symbols)
{
    const torch::Tensor steps
        = torch::arange(symbols.size(2), torch::TensorOptions(symbols.device()).dtype(torch::kInt64));
    const torch::Tensor ends = torch::where(symbols == kHoldSymbol, torch::full_like(steps, -1), steps);
    const torch::Tensor last = std::get<0>(ends.cummax(2));
    const torch::Tensor symbol = symbols.gather(2, last.clamp_min(0));
    return torch::where((last < 0) | (symbol >= kSymbolPitches), torch::full_like(symbol, -1), symbol);
}

/// What sounds in each slot when `onsets` [N, K, S, 64] start and `holds` [N, K, S, 1] go on, for gradients too.
torch::Tensor heldOn(const torch::Tensor& onsets, const torch::Tensor& holds)
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

} // namespace

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

at::Tensor coarser(const at::Tensor& ofSteps, int factor)
{
    return factor == 1 ? ofSteps : ofSteps.unflatten(2, {ofSteps.size(2) / factor, factor}).mean(3);
}

WindowTensors asOneWindow(const AccompanimentSteps& steps, int slots)
{
    const auto count = static_cast<std::int64_t>(steps.steps());
    const torch::Tensor spans = asTensor(steps.spans, {1, count});
    return {asTensor(steps.melody, {1, count}), asTensor(steps.melodySounding, {1, count}),
        asTensor(steps.slots, {1, slots, count}), asTensor(steps.places, {1, kPlaceRows, count}), spans,
        asTensor(steps.idiom, {1, count}), spans >= 0};
}

WindowTensors piecesOnDevice(const AccompanimentSteps& steps, int slots, const std::string& device)
{
    WindowTensors pieces = asOneWindow(steps, slots);
    pieces.resize(kInside);
    for (torch::Tensor& each : pieces)
        each = each.squeeze(0).to(torch::Device(device));
    return pieces;
}

WindowTensors windowsOf(const WindowTensors& pieces, const AccompanimentBatch& batch, int windowSteps)
{
    const torch::Device device = pieces[kSpans].device();
    const torch::Tensor steps = torch::arange(windowSteps, torch::TensorOptions(device).dtype(torch::kInt64));
    const torch::Tensor first = numbers(batch.first, device);
    const torch::Tensor where = first + steps;
    const torch::Tensor semitones = numbers(batch.semitones, device);
    const torch::Tensor rest = constant(kRestSymbol, device);
    const torch::Tensor inside = steps < numbers(batch.length, device);
    return {torch::where(inside, higher(pieces[kMelody].index({where}), semitones), rest),
        torch::where(inside, sounding(pieces[kMelodySounding].index({where}), semitones), constant(-1, device)),
        torch::where(inside.unsqueeze(1), slotsAt(pieces[kSlots], where, semitones), rest),
        pieces[kPlaces].index({torch::indexing::Slice(), where}).transpose(0, 1),
        torch::where(inside, pieces[kSpans].index({where}) - pieces[kSpans].index({first}),
            torch::full({}, -1, pieces[kSpans].options())),
        pieces[kIdiom].index({where}), inside};
}

WindowTensors mismatched(
    const WindowTensors& pieces, const AccompanimentBatch& batch, const WindowTensors& windows, int windowSteps)
{
    const torch::Device device = pieces[kSpans].device();
    const torch::Tensor steps = torch::arange(windowSteps, torch::TensorOptions(device).dtype(torch::kInt64));
    const torch::Tensor others
        = slotsAt(pieces[kSlots], numbers(batch.otherFirst, device) + steps, numbers(batch.otherSemitones, device));
    WindowTensors made = windows;
    made[kSlots] = torch::where(windows[kInside].unsqueeze(1), others, constant(kRestSymbol, device));
    return made;
}

at::Tensor notePlanes(const WindowTensors& windows, int parts)
{
    const torch::Tensor melody
        = torch::stack({pitchPlanes(windows[kMelody]), pitchPlanes(windows[kMelodySounding])}, 1);
    const torch::Tensor onsets = byPart(pitchPlanes(windows[kSlots]), parts);
    const torch::Tensor sounding = byPart(pitchPlanes(soundingPitches(windows[kSlots])), parts);
    return torch::cat({melody, onsets, sounding}, 1);
}

at::Tensor placePlanes(const WindowTensors& windows)
{
    const torch::Tensor inside = windows[kInside].to(torch::kFloat32);
    const torch::Tensor places = windows[kPlaces].to(torch::kFloat32);
    const auto row = [&places](std::int64_t i) { return places.select(1, i); };
    const torch::Tensor bar = row(0) / row(1).clamp_min(1.0);
    const torch::Tensor beat = row(2) / row(3).clamp_min(1.0);
    const torch::Tensor turns = torch::stack({beat, 2.0 * bar, bar}, 1) * kTurn;
    const torch::Tensor marks = torch::stack(
        {torch::ones_like(bar), (row(0) == 0).to(torch::kFloat32), windows[kIdiom].to(torch::kFloat32)}, 1);
    return torch::cat({torch::sin(turns), torch::cos(turns), marks}, 1) * inside.unsqueeze(1);
}

at::Tensor spanPlanes(const WindowTensors& windows, int count)
{
    const torch::Tensor& spans = windows[kSpans];
    const torch::Tensor numbers
        = torch::arange(count, torch::TensorOptions(spans.device()).dtype(spans.dtype())).unsqueeze(-1);
    return (spans.unsqueeze(1) == numbers).to(torch::kFloat32);
}

at::Tensor knownPlanes(const std::vector<std::uint8_t>& known, int size, int parts, const std::string& device)
{
    const auto steps = static_cast<std::int64_t>(known.size()) / (std::int64_t{size} * parts);
    return asTensor(known, {size, parts, steps}).to(torch::Device(device)).to(torch::kFloat32);
}

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
    const torch::Tensor given = (ofSlots > 0.5) | windows[kInside].logical_not().unsqueeze(1);
    return torch::where(given.unsqueeze(-1), oneOf(windows[kSlots]), drawn);
}

at::Tensor drawnPlanes(const at::Tensor& symbols, const at::Tensor& notes, int parts)
{
    const torch::Tensor onsets = symbols.slice(3, 0, kSymbolPitches);
    const torch::Tensor holds = symbols.slice(3, kHoldSymbol, kHoldSymbol + 1);
    return torch::cat(
        {notes.slice(1, 0, kMelodyPlanes), byPart(onsets, parts), byPart(heldOn(onsets, holds), parts)}, 1);
}

} // namespace inventio::model

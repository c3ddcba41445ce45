#include "core/composing/blemishes.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/part_writing.h"
#include "core/analysis/phrase_ends.h"
#include "core/analysis/triads.h"
#include "core/analysis/voices.h"
#include "core/composing/draft_quality.h"
#include "core/composing/phrase_end_leading.h"

namespace inventio::composing {

namespace {

using grid::GridNote;

constexpr int kStepsAround = 16; ///< for the voices to be found as in the whole piece
constexpr int kBeat = grid::kStepsPerQuarter;
constexpr int kShortestEnd = 2; ///< steps that an end is given to reach its chord, however short its note

constexpr double kStumble = 1.0; ///< least weight of a fault that is a blemish
constexpr double kOneVoiceMissing = 0.2;
constexpr double kLooseEnd = 2.0;
constexpr double kSixFour = 0.25;

StepRange around(StepRange steps, const Canvas& canvas)
{
    if (steps.empty())
        return steps;
    const int first = std::max(0, steps.first - kStepsAround);
    return {std::max(0, first - canvas.metre[static_cast<std::size_t>(first)].stepInBeat),
        std::min(canvas.steps(), steps.end + kStepsAround)};
}

std::vector<analysis::Fault> faultsIn(const Canvas& canvas, StepRange steps)
{
    const StepRange part = around(steps, canvas);
    auto faults = analysis::findFaults(
        canvas.roll.window(part.first, part.end), {canvas.metre.begin() + part.first, canvas.metre.begin() + part.end});
    for (analysis::Fault& fault : faults)
        fault.step += part.first;
    std::erase_if(faults, [steps](const analysis::Fault& fault) { return !steps.contains(fault.step); });
    return faults;
}

/// Calls `visit(step, pitches)` for the beats at which something sounds.
template <class Visit> void visitBeats(const Canvas& canvas, StepRange steps, Visit&& visit)
{
    for (int step = steps.first; step < steps.end; ++step)
        if (canvas.metre[static_cast<std::size_t>(step)].stepInBeat == 0)
            if (const auto pitches = analysis::pitchesAt(canvas.roll, step); !pitches.empty())
                visit(step, pitches);
}

bool isSixFour(const std::vector<int>& pitches)
{
    return std::ssize(pitches) >= analysis::kVoices - 1 && analysis::readTriads(pitches).isOnFifth;
}

/// Whether no chord stands on its root under the note, which ends a phrase: the first triad counts.
bool isLoose(const GridNote& melody, const Canvas& canvas)
{
    const int end = std::min(canvas.steps(), std::max(melody.end(), melody.step + kShortestEnd));
    for (int step = melody.step; step < end; ++step)
        if (const auto pitches = analysis::pitchesAt(canvas.roll, step); std::ssize(pitches) >= analysis::kVoices - 1)
            if (const auto reading = analysis::readTriads(pitches); reading.isTriad)
                return !reading.isOnRoot;
    return true;
}

std::vector<GridNote> looseEndsIn(const Canvas& canvas, StepRange steps, int voicesWanted)
{
    if (voicesWanted < analysis::kVoices)
        return {};
    auto ends = analysis::phraseEndsIn(canvas.roll, canvas.metre, steps.first, steps.end, kProbablePhraseEnd);
    std::erase_if(ends, [&canvas](const GridNote& end) { return !isLoose(end, canvas); });
    return ends;
}

} // namespace

int voicesWanted(const SamplerParams& params)
{
    constexpr double kFewer = 2.0; ///< at the lowest density
    if (std::ranges::count(params.voices.filled, true) < analysis::kVoices)
        return 0;
    return analysis::kVoices + static_cast<int>(std::lround(kFewer * std::min(0.0, params.density)));
}

std::vector<Blemish> blemishesIn(const Canvas& canvas, StepRange steps, int voicesWanted)
{
    std::vector<Blemish> found;
    const auto add = [&](int step, int end, bool isHole) {
        found.push_back({intersection({step - kBeat, std::max(step + kBeat, end)}, {0, canvas.steps()}), isHole});
    };
    for (const GridNote& end : looseEndsIn(canvas, steps, voicesWanted))
        add(end.step, end.end(), true);
    visitBeats(canvas, steps, [&](int step, const std::vector<int>& pitches) {
        if (const bool isHole = std::ssize(pitches) < voicesWanted - 1; isHole || isSixFour(pitches))
            add(step, step, isHole);
    });
    for (const analysis::Fault& fault : faultsIn(canvas, steps))
        if (faultWeight(fault.kind) >= kStumble)
            add(fault.step, fault.step, false);

    std::ranges::stable_sort(found, {}, [](const Blemish& blemish) { return blemish.steps.first; });
    std::vector<Blemish> apart;
    for (const Blemish& blemish : found)
        if (apart.empty() || blemish.steps.first >= apart.back().steps.first + kBeat)
            apart.push_back(blemish);
        else
            apart.back().isHole |= blemish.isHole;
    return apart;
}

double missingIn(const Canvas& canvas, StepRange steps, int voicesWanted)
{
    double weight = kLooseEnd * static_cast<double>(looseEndsIn(canvas, steps, voicesWanted).size());
    visitBeats(canvas, steps, [&](int, const std::vector<int>& pitches) {
        const auto missing = voicesWanted - std::ssize(pitches);
        if (missing > 0)
            weight += missing == 1 ? kOneVoiceMissing : static_cast<double>(missing - 1);
    });
    return weight;
}

double blemishWeight(const Canvas& canvas, StepRange steps, int voicesWanted)
{
    const StepRange part = around(steps, canvas);
    double weight = missingIn(canvas, part, voicesWanted);
    for (const analysis::Fault& fault : faultsIn(canvas, part))
        weight += faultWeight(fault.kind);
    visitBeats(canvas, part,
        [&weight](int, const std::vector<int>& pitches) { weight += isSixFour(pitches) ? kSixFour : 0.0; });
    return weight;
}

} // namespace inventio::composing

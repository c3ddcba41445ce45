#include "core/project/lens.h"

#include <algorithm>

#include "core/composing/edit_budget.h"
#include "core/composing/edit_sampler.h"
#include "core/composing/locks.h"
#include "core/composing/rules/rules.h"
#include "core/composing/steering.h"
#include "core/composing/window_schedule.h"

namespace inventio::project {

namespace {

/// Those that the part of the request touches, at least one.
std::vector<composing::Window> windowsOf(const LensRequest& request, const EnhanceJob& job)
{
    const int steps = job.input.canvas.steps();
    const auto stepAt
        = [&job](music::Ticks tick) { return static_cast<int>(grid::nearestStep(tick, job.piece->ticksPerQuarter)); };
    const int last = composing::windowCount(steps) - 1;
    std::vector<composing::Window> windows;
    for (int number = 0; number <= last && static_cast<int>(windows.size()) < kMaxLensWindows; ++number) {
        const auto window = composing::windowAt(number, steps);
        const bool isTouched = window.zone.end > stepAt(request.from) && window.zone.first < stepAt(request.to);
        if (isTouched || (number == last && windows.empty()))
            windows.push_back(window);
    }
    return windows;
}

music::Note noteOf(const grid::GridNote& note, int ticksPerQuarter)
{
    const auto onset = grid::tickOfStep(note.step, ticksPerQuarter);
    return {onset, note.pitch, grid::tickOfStep(note.end(), ticksPerQuarter) - onset};
}

/// What the rules of the craft say of it.
void hearRules(LensEdit& seen, const composing::Canvas& canvas, const composing::DrawableEdit& edit,
    const composing::SamplerParams& params, const composing::SamplingRules& rules)
{
    const double risk = params.creativeRisk;
    const bool isSure = edit.probability >= rules.leastSureAddition(risk);
    if (!composing::allows(params.voices, canvas, edit.note))
        seen.acceptance = 0.0;
    for (const auto& objection : composing::objectionsTo({canvas, edit.note, isSure}, rules, risk)) {
        seen.acceptance *= objection.passProbability;
        seen.faults.push_back(objection.fault);
    }
}

/// What the sampler would look at first in this window.
base::Result<std::vector<LensEdit>> editsIn(
    const composing::Window& window, const LensRequest& request, const EnhanceJob& job, composing::NoteScorer& scorer)
{
    composing::Canvas canvas = job.input.canvas;
    const composing::EditBudget budget(canvas.roll, job.input.notes, request.params);
    composing::lockFinalNotes(canvas, job.input.canvas.locked, budget, window.steps());
    auto scores = scorer.score(canvas, window.firstStep);
    if (!scores)
        return base::failure(scores.error());
    composing::steer(*scores, canvas, window.firstStep, job.params, job.input.canvas.roll);
    const composing::EditFilter allowed
        = [&budget](composing::EditKind kind, const grid::GridNote& note) { return budget.allows(kind, note); };
    const composing::EditSampler sampler(
        canvas, {*scores, window.firstStep, window.zone}, request.params.creativeRisk, job.rules, allowed);
    std::vector<LensEdit> edits;
    for (const auto& edit : sampler.drawableEdits()) {
        LensEdit& seen = edits.emplace_back();
        seen.kind = edit.kind;
        seen.note = noteOf(edit.note, request.piece->ticksPerQuarter);
        seen.probability = static_cast<double>(edit.probability);
        seen.drawProbability = edit.drawProbability;
        if (edit.kind == composing::EditKind::Add)
            hearRules(seen, canvas, edit, request.params, job.rules);
    }
    return edits;
}

} // namespace

base::Result<LensReading> readLens(const LensRequest& request, composing::NoteScorer& scorer, std::stop_token stop)
{
    const auto job = prepareEnhance(request.piece, request.params);
    if (!job)
        return base::failure(job.error());
    const auto windows = windowsOf(request, *job);
    const int ticksPerQuarter = request.piece->ticksPerQuarter;
    LensReading reading{request.piece, grid::tickOfStep(windows.front().zone.first, ticksPerQuarter),
        grid::tickOfStep(windows.back().zone.end, ticksPerQuarter), {}};
    for (const auto& window : windows) {
        if (stop.stop_requested())
            return base::failure(base::ErrorCode::Cancelled, "Stopped before it was read.");
        const auto edits = editsIn(window, request, *job, scorer);
        if (!edits)
            return base::failure(edits.error());
        reading.edits.insert(reading.edits.end(), edits->begin(), edits->end());
    }
    std::ranges::stable_sort(reading.edits, std::ranges::greater{}, &LensEdit::drawProbability);
    for (std::size_t i = 0; i < reading.edits.size(); ++i)
        reading.edits[i].rank = static_cast<int>(i) + 1;
    return reading;
}

} // namespace inventio::project

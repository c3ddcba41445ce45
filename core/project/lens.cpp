#include "core/project/lens.h"

#include <algorithm>

#include "core/composing/edit_budget.h"
#include "core/composing/edit_sampler.h"
#include "core/composing/guidance.h"
#include "core/composing/locks.h"
#include "core/composing/rules/rules.h"
#include "core/composing/sampler.h"
#include "core/composing/window_schedule.h"

namespace inventio::project {

namespace {

/// Those that the part of the request touches, at least one.
std::vector<composing::Window> windowsOf(const LensRequest& request, const EnhanceJob& job)
{
    const int steps = job.input.canvas.steps();
    const auto stepAt = [&job](music::Ticks tick) { return job.grid.stepNear(tick); };
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

music::Note noteOf(const grid::GridNote& note, const grid::ScoreGrid& grid)
{
    const auto onset = grid.tickOf(note.step);
    return {onset, grid.pitchOf(note.pitch), grid.tickOf(note.end()) - onset};
}

/// What the sampler would look at first in this window.
base::Result<std::vector<composing::DrawableEdit>> editsIn(
    const composing::Window& window, const LensRequest& request, const EnhanceJob& job, composing::NoteScorer& scorer)
{
    composing::Canvas canvas = job.input.canvas;
    const composing::EditBudget budget(canvas.roll, job.input.notes, request.params);
    composing::lockFinalNotes(canvas, job.input.canvas.locked, budget, window.steps());
    auto scores = scorer.score(canvas, window.firstStep);
    if (!scores)
        return base::failure(scores.error());
    const auto rules = composing::rulesOn(job.input.canvas, job.rules);
    composing::guide(
        *scores, canvas, window.firstStep, {job.params, rules, job.input.canvas.roll, job.input.finalChord});
    const composing::EditFilter allowed = [&](composing::EditKind kind, const grid::GridNote& note) {
        const bool isInPlace = kind == composing::EditKind::Remove || job.input.limits.allows(note, canvas.roll);
        return isInPlace && budget.allows(kind, note);
    };
    const composing::EditSampler sampler(
        canvas, {*scores, window.firstStep, window.zone}, request.params.creativeRisk.start(), rules, allowed);
    return sampler.drawableEdits();
}

/// What the rules of the craft say of an addition.
void hearRules(LensEdit& seen, const composing::DrawableEdit& edit, const EnhanceJob& job, double risk)
{
    if (!composing::allows(job.params.voices, job.input.canvas, edit.note))
        seen.acceptance = 0.0;
    const bool isSure = edit.probability >= job.rules.leastSureAddition(risk);
    for (const auto& objection : composing::objectionsTo({job.input.canvas, edit.note, isSure}, job.rules, risk)) {
        seen.acceptance *= objection.passProbability;
        seen.faults.push_back(objection.fault);
    }
}

LensEdit lensEditOf(const composing::DrawableEdit& edit, int rank, const LensRequest& request, const EnhanceJob& job)
{
    LensEdit seen;
    seen.kind = edit.kind;
    seen.note = noteOf(edit.note, job.grid);
    seen.probability = static_cast<double>(edit.probability);
    seen.drawProbability = edit.drawProbability;
    seen.rank = rank;
    if (edit.kind == composing::EditKind::Add && rank <= kMaxJudgedEdits)
        hearRules(seen, edit, job, request.params.creativeRisk.start());
    return seen;
}

} // namespace

base::Result<LensReading> readLens(const LensRequest& request, composing::NoteScorer& scorer, std::stop_token stop)
{
    const auto job = prepareEnhance(request.piece, request.params);
    if (!job)
        return base::failure(job.error());
    const auto windows = windowsOf(request, *job);
    LensReading reading{
        request.piece, job->grid.tickOf(windows.front().zone.first), job->grid.tickOf(windows.back().zone.end), {}};
    std::vector<composing::DrawableEdit> found;
    for (const auto& window : windows) {
        if (stop.stop_requested())
            return base::failure(base::ErrorCode::Cancelled, "Stopped before it was read.");
        const auto edits = editsIn(window, request, *job, scorer);
        if (!edits)
            return base::failure(edits.error());
        found.insert(found.end(), edits->begin(), edits->end());
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &composing::DrawableEdit::drawProbability);
    for (const auto& edit : found)
        reading.edits.push_back(lensEditOf(edit, static_cast<int>(reading.edits.size()) + 1, request, *job));
    return reading;
}

} // namespace inventio::project

#include "core/insight/distribution.h"

#include <algorithm>
#include <cmath>

#include "core/composing/guidance.h"

namespace inventio::insight {

double Distribution::entropyBits() const
{
    double bits = 0.0;
    for (const auto& edit : edits)
        if (edit.drawProbability > 0.0)
            bits -= edit.drawProbability * std::log2(edit.drawProbability);
    return std::max(0.0, bits); // -0 reads badly
}

double Distribution::additionShare() const
{
    double share = 0.0;
    for (const auto& edit : edits)
        share += edit.kind == composing::EditKind::Add ? edit.drawProbability : 0.0;
    return share;
}

double Distribution::probabilityOf(composing::EditKind kind, const grid::GridNote& note) const
{
    const auto found = std::ranges::find_if(
        edits, [&](const composing::DrawableEdit& edit) { return edit.kind == kind && edit.note == note; });
    return found == edits.end() ? 0.0 : found->drawProbability;
}

Distribution distributionOf(const Setting& setting, const Look& look, double risk)
{
    const auto& canvas = look.moment.canvas;
    const auto rules = composing::rulesOn(setting.input.canvas, setting.rules);
    composing::SamplerParams params = setting.params;
    params.creativeRisk = risk;
    composing::EditScores scores = look.scores;
    composing::guide(
        scores, canvas, look.window.firstStep, {params, rules, setting.input.canvas.roll, setting.input.finalChord});
    const composing::EditFilter allowed = [&](composing::EditKind kind, const grid::GridNote& note) {
        const bool isInPlace = kind == composing::EditKind::Remove || setting.input.limits.allows(note, canvas.roll);
        return isInPlace && look.moment.budget.allows(kind, note) && look.moment.tabuList.allows(kind, note);
    };
    const composing::EditSampler sampler(
        canvas, {scores, look.window.firstStep, look.window.zone}, risk, rules, allowed);
    Distribution distribution{risk, sampler.drawableEdits(), sampler.statistics()};
    std::ranges::stable_sort(distribution.edits, std::ranges::greater{}, &composing::DrawableEdit::drawProbability);
    return distribution;
}

} // namespace inventio::insight

#include "core/composing/guidance.h"

#include "core/composing/phrase_end_leading.h"
#include "core/composing/rules/rules.h"
#include "core/composing/steering.h"

namespace inventio::composing {

void guide(EditScores& scores, const Canvas& canvas, int firstStep, const Guidance& guidance)
{
    const double risk = guidance.params.creativeRisk.start();
    steer(scores, canvas, firstStep, guidance.params, guidance.input);
    leadPhraseEnds(canvas, firstStep, passProbability(*findRule(kPhraseEndsRule), guidance.rules, risk), scores);
    if (guidance.finalChord)
        leadToEnd(*guidance.finalChord, canvas, firstStep, scores);
}

} // namespace inventio::composing

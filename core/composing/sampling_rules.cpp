#include "core/composing/sampling_rules.h"

#include <algorithm>
#include <cmath>

#include "core/composing/note_scorer.h"

namespace inventio::composing {

SamplingRules SamplingRules::inGap() const
{
    SamplingRules rules = *this;
    rules.additionShare = std::max(additionShare, gapShare);
    rules.sketchShare = std::max(sketchShare, gapShare);
    return rules;
}

double SamplingRules::leastRemovalProbability(double risk) const
{
    return std::pow(removalProbability, std::max(1.0, risk));
}

double SamplingRules::leastMistakeProbability(double risk) const
{
    return std::pow(mistakeProbability, std::max(1.0, risk));
}

double SamplingRules::leastShareOfBest(double risk, double expectedEditsLeft) const
{
    const double share = expectedEditsLeft < sharpBelow ? additionShare : sketchShare;
    return std::min(1.0, share / (risk * risk));
}

double SamplingRules::leastAdditionProbability(double risk) const
{
    return leastAddition / std::pow(std::max(1.0, risk), 2.0);
}

double SamplingRules::nothingMissingBelow(double risk, int openSteps) const
{
    return missingNotes / std::max(1.0, risk) * openSteps / kWindowSteps;
}

double SamplingRules::leastSureAddition(double risk) const
{
    return std::pow(additionProbability, std::max(1.0, risk));
}

double SamplingRules::exponent(double risk, double expectedEditsLeft) const
{
    return (expectedEditsLeft < sharpBelow ? sharpness : 1.0) / risk;
}

int SamplingRules::editsPerForward(double expectedEditsLeft) const
{
    const double draws = 1.0 + std::floor(expectedEditsLeft / editsLeftPerDraw);
    return static_cast<int>(std::clamp(draws, 1.0, static_cast<double>(std::max(1, maxEditsPerForward))));
}

} // namespace inventio::composing

#pragma once

#include <functional>
#include <map>
#include <string>

namespace inventio::composing {

/// How edits are chosen from a model's probabilities. The defaults are for a model whose probabilities are honest: of
/// the edits it gives .7, seven in ten are right. `risk` is SamplerParams::creativeRisk of that moment throughout. A value.
struct SamplingRules {
    /// Edits are drawn in proportion to probability^(1 / risk) while much is left to do, and to
    /// probability^(sharpness / risk) once fewer edits than `sharpBelow` seem left: a sketch wants ideas, a last touch
    /// wants to be right.
    double sharpness = 2.0;
    double sharpBelow = 20.0;
    /// A removal qualifies if its probability is at least this to the power of max(1, risk).
    double removalProbability = 0.48;
    /// Before anything is added to a single line that may be mended, a note of it is replaced if it was meant to be another
    /// one with at least this probability to the power of max(1, risk).
    double mistakeProbability = 0.45;
    /// An addition is left out if it is less probable than this / risk^2 times the best one (at most 1 times): a last touch
    /// keeps to the best, ...
    double additionShare = 0.03;
    /// ... a sketch, while no fewer edits than `sharpBelow` seem left, needs other ways where rules of the craft object.
    double sketchShare = 0.06;
    /// ... and where a gap in a piece is filled, at least this share counts throughout: what stands around it says much.
    double gapShare = 0.12;
    /// An addition less probable than this / max(1, risk)^2 is left out, even if it is the best: it would soon be doubted again.
    double leastAddition = 0.03;
    /// Nothing is missing when less than this / max(1, risk) missing notes are expected in eight bars that are open, in
    /// fewer proportionally less: about what many tiny doubts sum up to in a finished piece, ...
    double missingNotes = 2.0;
    /// ... and no single addition is at least this probable, to the power of max(1, risk).
    double additionProbability = 0.4;
    /// Another edit is drawn from the same scores for every so many edits that seem left to do.
    double editsLeftPerDraw = 5.0;
    /// At most so many edits from one forward of the model; 1 asks it anew after every edit.
    int maxEditsPerForward = 16;
    /// Steps, over all pitches, that lie between the notes of two edits from one forward: what one edit changes is
    /// news to the other only there. 0: they may even sound together.
    int spacing = 2;
    /// How often an addition in a cell may have been taken back for the cell to get another one.
    int maxTakenBack = 2;
    /// What a listener would stumble over in a finished piece is written anew. Where that leaves a hole, it is tried again with
    /// rules of the craft as weak as at so many times the risk. 0: nobody looks again.
    double secondLook = 3.0;
    /// By name of a rule of the craft (rules/rules.h) the probability, 0..1, that an addition with one fault against it
    /// passes; 1: it does not matter. A rule that is not named here has its own.
    std::map<std::string, double, std::less<>> passProbabilities = {};

    /// The same for a gap in a piece.
    SamplingRules inGap() const;
    double leastRemovalProbability(double risk) const;
    double leastMistakeProbability(double risk) const;
    double leastShareOfBest(double risk, double expectedEditsLeft) const;
    double leastAdditionProbability(double risk) const;
    double nothingMissingBelow(double risk, int openSteps) const;
    double leastSureAddition(double risk) const;
    double exponent(double risk, double expectedEditsLeft) const;
    int editsPerForward(double expectedEditsLeft) const;

    friend bool operator==(const SamplingRules&, const SamplingRules&) = default;
};

} // namespace inventio::composing

#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/base/random.h"
#include "core/composing/edit_constraints.h"
#include "core/composing/sampling_rules.h"

namespace inventio::composing {

/// What a forward of the model says about a zone.
struct ZoneStatistics {
    double expectedMissing = 0.0; ///< sum of the probabilities of all possible additions
    double expectedWrong = 0.0;   ///< sum of the probabilities of the removals that qualify
    int qualifyingRemovals = 0;
    double surestAddition = 0.0; ///< the highest probability of a possible addition
    int openSteps = 0;           ///< of the zone: those with a possible edit

    double expectedEditsLeft() const { return expectedMissing + expectedWrong; }
};

/// The stop rule: no removal qualifies, no addition is sure, and hardly a note is expected to be missing. [Any]
bool nothingLeftToDo(const ZoneStatistics& statistics, double risk, const SamplingRules& rules);

/// A zone of a canvas and its scores: the window's that begins at `firstStep` of the canvas.
struct ScoredZone {
    const EditScores& scores;
    int firstStep = 0;
    StepRange zone; ///< steps of the canvas, all inside the window
};

/// The probability, 0..1, that an edit the model proposes is accepted; 0: never.
using AcceptanceRule = std::function<double(const Canvas&, const Edit&)>;

/// An edit that may be drawn next.
struct DrawableEdit {
    EditKind kind = EditKind::Add;
    grid::GridNote note;
    float probability = 0.0F;     ///< that it is right, as the model sees it
    double drawProbability = 0.0; ///< that it is the next to be drawn, before the acceptance rule; all sum up to 1
};

/// Draws well-separated edits from one forward of the model, each in proportion to a power of its probability (see
/// SamplingRules::exponent). Candidates are ordered by step, pitch and length, so one seed gives the same edits anywhere. A
/// probability that is no number counts as 0; what has probability 0 is never drawn. [Any]
class EditSampler {
public:
    /// `risk` > 0. Only what is possible on the canvas and passes `filter` becomes a candidate.
    EditSampler(const Canvas& canvas, const ScoredZone& scored, double risk, const SamplingRules& rules,
        const EditFilter& filter);

    const ZoneStatistics& statistics() const { return m_statistics; }
    /// All candidates there are now, by step, pitch and length.
    std::vector<DrawableEdit> drawableEdits() const;

    /// The next edit: possible on the canvas as it is by now, allowed by the filter, away from the edits drawn before.
    /// What `accept` (may be empty) refuses is not drawn any more. nullopt when none is left. Its iteration is 0; the caller
    /// applies and numbers it.
    std::optional<Edit> draw(
        const Canvas& canvas, const EditFilter& filter, base::Random& random, const AcceptanceRule& accept = {});

private:
    struct Candidate {
        grid::GridNote note;
        EditKind kind = EditKind::Add;
        float probability = 0.0F;
        double logProbability = 0.0;
        double weight = 0.0; ///< 0 until weigh(), or too light to be drawn
    };
    void leaveOutPoorAdditions(double leastProbability);
    std::size_t drawIndex(base::Random& random);
    void weigh();
    double totalWeight() const;
    void keepAwayFrom(const grid::GridNote& note);

    std::vector<Candidate> m_candidates;
    ZoneStatistics m_statistics;
    double m_exponent = 1.0;
    int m_spacing = 0;
};

/// Up to `count` edits from one forward, one after another possible on the canvas: the sampler on its own, without
/// budgets and stop rule. Iterations are counted from 1. [Any]
std::vector<Edit> sampleEdits(const Canvas& canvas, const ScoredZone& scored, double risk, const SamplingRules& rules,
    int count, base::Random& random);

} // namespace inventio::composing

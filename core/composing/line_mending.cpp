#include "core/composing/line_mending.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "core/composing/edit_constraints.h"
#include "core/composing/melody.h"
#include "core/composing/window_schedule.h"

namespace inventio::composing {

namespace {

constexpr std::array kIdioms{Idiom::Bach, Idiom::Hymn};

double logOdds(float probability)
{
    constexpr double kNearlySure = 1e-6; // of no or of yes, so that both have a logarithm
    const double p = std::clamp(static_cast<double>(probability), kNearlySure, 1.0 - kNearlySure);
    return std::log(p / (1.0 - p));
}

/// A note that may be wrong.
struct Suspect {
    grid::GridNote note;
    float probability = 0.0F;

    Edit removal() const { return {0, EditKind::Remove, note, probability}; }
};

class Mender {
public:
    Mender(const EnhanceInput& input, const SamplerParams& params, NoteScorer& scorer, const SamplingRules& rules)
        : m_limits(input.limits)
        , m_end(input.finalChord)
        , m_most(mostIterations(params, input.canvas.steps()))
        , m_least(rules.leastMistakeProbability(params.creativeRisk))
        , m_scorer(scorer)
        , m_canvas(input.canvas)
        , m_budget(input.canvas.roll, input.notes, params)
    {
    }

    base::Result<Mending> mend(const std::stop_token& stop)
    {
        const auto suspects = this->suspects(stop);
        if (!suspects)
            return base::failure(suspects.error());
        std::vector<Suspect> lost;
        for (const Suspect& suspect : *suspects)
            if (2 * (std::ssize(lost) + 1) <= m_most && m_budget.allows(EditKind::Remove, suspect.note)) {
                apply(suspect.removal(), m_canvas.roll);
                m_budget.spend(EditKind::Remove, suspect.note);
                lost.push_back(suspect);
            }
        if (auto filled = fill(std::move(lost), stop); !filled)
            return base::failure(filled.error());
        return std::move(m_mending);
    }

private:
    /// The likeliest first.
    base::Result<std::vector<Suspect>> suspects(const std::stop_token& stop)
    {
        std::vector<Suspect> suspects;
        for (int number = 0; number < windowCount(m_canvas.steps()) && !stop.stop_requested(); ++number) {
            const Window window = windowAt(number, m_canvas.steps());
            const auto scores = look(window.firstStep);
            if (!scores)
                return base::failure(scores.error());
            for (const grid::GridNote& note : m_canvas.roll.notes()) {
                const float p = window.zone.contains(note.step)
                    ? scores->removal({note.step - window.firstStep, note.pitch})
                    : 0.0F;
                if (static_cast<double>(p) >= m_least && canRemove(m_canvas, note) && !isEnd(note))
                    suspects.push_back({note, p});
            }
        }
        std::ranges::stable_sort(suspects, std::ranges::greater(), &Suspect::probability);
        return suspects;
    }

    /// A tune that ends in its key is right there: the chord below it is chosen by that note.
    bool isEnd(const grid::GridNote& note) const
    {
        return m_end && note.step == m_end->steps.first && note.pitch == m_end->pitch;
    }

    base::Result<void> fill(std::vector<Suspect> lost, const std::stop_token& stop)
    {
        std::ranges::sort(lost, {}, &Suspect::note);
        for (int number = 0; number < windowCount(m_canvas.steps()); ++number) {
            const Window window = windowAt(number, m_canvas.steps());
            std::optional<EditScores> scores;
            for (const Suspect& suspect : lost) {
                if (!window.zone.contains(suspect.note.step))
                    continue;
                if (!scores && !stop.stop_requested()) {
                    auto looked = look(window.firstStep);
                    if (!looked)
                        return base::failure(looked.error());
                    scores = *std::move(looked);
                }
                replace(suspect, best(suspect.note, window.firstStep, scores.value_or(EditScores())));
            }
        }
        return {};
    }

    /// What is put back as it was leaves no trace.
    void replace(const Suspect& suspect, const Edit& by)
    {
        apply(by, m_canvas.roll);
        m_budget.spend(by.kind, by.note);
        if (by.note == suspect.note)
            return;
        m_mending.edits.push_back(suspect.removal());
        m_mending.edits.push_back(by);
    }

    /// What takes the place of a note; where nothing else is possible, the note itself.
    Edit best(const grid::GridNote& lost, int firstStep, const EditScores& scores) const
    {
        static_assert(kMendingRoom == 2);
        Edit best{0, EditKind::Add, lost, 0.0F};
        for (const int by : {0, -1, 1, -2, 2}) {
            const grid::GridNote note{lost.step, lost.pitch + by, lost.length};
            const bool isPossible = m_canvas.roll.contains({note.step, note.pitch}) && canAdd(m_canvas, note)
                && m_limits.allows(note, m_canvas.roll) && m_budget.allows(EditKind::Add, note);
            const float p = isPossible ? begins(scores, {note.step - firstStep, note.pitch}) : 0.0F;
            if (p > best.probability)
                best = {0, EditKind::Add, note, p};
        }
        return best;
    }

    /// The probability that a note of any length begins there.
    static float begins(const EditScores& scores, grid::Cell cell)
    {
        float sum = 0.0F;
        for (int lengthClass = 0; lengthClass < kAddClasses; ++lengthClass)
            sum += scores.addition(cell, lengthClass);
        return std::min(sum, 1.0F);
    }

    /// The mean of the log odds in all idioms.
    base::Result<EditScores> look(int firstStep)
    {
        const std::size_t idioms = m_scorer.knowsIdioms() ? kIdioms.size() : 1;
        std::vector<double> odds;
        EditScores scores;
        for (std::size_t i = 0; i < idioms; ++i) {
            if (idioms > 1)
                m_canvas.idiom = kIdioms[i];
            auto looked = m_scorer.score(m_canvas, firstStep);
            ++m_mending.forwards;
            if (!looked)
                return base::failure(looked.error());
            scores = *std::move(looked);
            if (idioms == 1)
                return scores;
            odds.resize(scores.values().size());
            std::ranges::transform(
                odds, scores.values(), odds.begin(), [](double sum, float p) { return sum + logOdds(p); });
        }
        std::ranges::transform(odds, scores.values().begin(), [idioms](double sum) {
            return static_cast<float>(1.0 / (1.0 + std::exp(-sum / static_cast<double>(idioms))));
        });
        return scores;
    }

    const AddLimits& m_limits;
    const std::optional<FinalChord>& m_end;
    const int m_most;
    const double m_least;
    NoteScorer& m_scorer;
    Canvas m_canvas;
    EditBudget m_budget;
    Mending m_mending;
};

} // namespace

bool mayLoseNotes(const Canvas& canvas, const SamplerParams& params)
{
    return params.maxRemovePercent > 0.0 && std::ranges::any_of(canvas.roll.notes(), [&](const grid::GridNote& note) {
        return !canvas.locked.test({note.step, note.pitch});
    });
}

bool mendsLine(const EnhanceInput& input, const SamplerParams& params)
{
    return params.melody == MelodyPlace::Top && isSingleLine(input.canvas.roll) && mayLoseNotes(input.canvas, params);
}

base::Result<Mending> mendLine(const EnhanceInput& input, const SamplerParams& params, NoteScorer& scorer,
    const std::stop_token& stop, const SamplingRules& rules)
{
    return Mender(input, params, scorer, rules).mend(stop);
}

} // namespace inventio::composing

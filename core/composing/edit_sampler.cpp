#include "core/composing/edit_sampler.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace inventio::composing {

namespace {

// When the heaviest candidates are gone the others are weighed anew, long before their weights lose digits.
constexpr double kTooLight = 1e-200;
/// So many doubtful candidates refused, the rest waits for the next forward: asking about each costs more than that.
constexpr int kMostRefusals = 200;
constexpr double kMany = std::numeric_limits<double>::infinity(); ///< edits left

float probabilityOf(const ScoredZone& scored, const grid::GridNote& note, int plane)
{
    const grid::Cell cell{note.step - scored.firstStep, note.pitch};
    const float p = plane == kRemovePlane ? scored.scores.removal(cell) : scored.scores.addition(cell, plane);
    return p > 0.0F ? std::min(p, 1.0F) : 0.0F; // not a number compares false
}

} // namespace

bool nothingLeftToDo(const ZoneStatistics& statistics, double risk, const SamplingRules& rules)
{
    return statistics.qualifyingRemovals == 0 && statistics.surestAddition < rules.leastSureAddition(risk)
        && statistics.expectedMissing < rules.nothingMissingBelow(risk, statistics.openSteps);
}

EditSampler::EditSampler(
    const Canvas& canvas, const ScoredZone& scored, double risk, const SamplingRules& rules, const EditFilter& filter)
    : m_spacing(rules.spacing)
{
    const double leastRemoval = rules.leastRemovalProbability(risk);
    const double smallestShare = std::min(rules.leastShareOfBest(risk, 0.0), rules.leastShareOfBest(risk, kMany));
    const double leastAddition = rules.leastAdditionProbability(risk);
    double best = 0.0;
    int lastOpen = scored.zone.first - 1;
    visitPossibleEdits(canvas, scored.zone, [&](EditKind kind, const grid::GridNote& note, int plane) {
        if (std::exchange(lastOpen, note.step) != note.step)
            ++m_statistics.openSteps;
        const float p = probabilityOf(scored, note, plane);
        if (p == 0.0F || !filter(kind, note))
            return true;
        if (kind == EditKind::Add) {
            m_statistics.expectedMissing += p;
            best = std::max(best, static_cast<double>(p));
            if (p < std::max(smallestShare * best, leastAddition))
                return true;
        } else {
            if (p < leastRemoval)
                return true;
            m_statistics.expectedWrong += p;
            ++m_statistics.qualifyingRemovals;
        }
        m_candidates.push_back({note, kind, p, std::log(static_cast<double>(p)), 0.0});
        return true;
    });
    m_statistics.surestAddition = best;
    const double editsLeft = m_statistics.expectedEditsLeft();
    m_exponent = rules.exponent(risk, editsLeft);
    leaveOutPoorAdditions(std::max(rules.leastShareOfBest(risk, editsLeft) * best, leastAddition));
}

void EditSampler::leaveOutPoorAdditions(double leastProbability)
{
    std::erase_if(m_candidates, [&](const Candidate& candidate) {
        return candidate.kind == EditKind::Add && candidate.probability < leastProbability;
    });
}

std::vector<DrawableEdit> EditSampler::drawableEdits() const
{
    EditSampler weighed = *this;
    weighed.weigh();
    const double total = weighed.totalWeight();
    std::vector<DrawableEdit> edits;
    for (const Candidate& candidate : weighed.m_candidates)
        edits.push_back({candidate.kind, candidate.note, candidate.probability, candidate.weight / total});
    return edits;
}

std::optional<Edit> EditSampler::draw(
    const Canvas& canvas, const EditFilter& filter, base::Random& random, const AcceptanceRule& accept)
{
    const auto mayBeMade = [&](const Candidate& candidate) {
        return isPossible(canvas, candidate.kind, candidate.note) && filter(candidate.kind, candidate.note);
    };
    for (int refusals = 0; !m_candidates.empty() && refusals < kMostRefusals;) {
        const std::size_t index = drawIndex(random);
        const Candidate drawn = m_candidates[index];
        const Edit edit{0, drawn.kind, drawn.note, drawn.probability};
        if (!mayBeMade(drawn)) {
            // Only when a draw fails is it worth asking what else the edits made meanwhile have ruled out.
            std::erase_if(m_candidates, std::not_fn(mayBeMade));
        } else if (const double chance = accept ? accept(canvas, edit) : 1.0; chance < 1.0 && !random.chance(chance)) {
            // Not offered again before the next forward: a gap for now is better than a fault for good.
            refusals += chance > 0.0 ? 1 : 0;
            m_candidates.erase(m_candidates.begin() + static_cast<std::ptrdiff_t>(index));
        } else {
            keepAwayFrom(drawn.note);
            return edit;
        }
    }
    return std::nullopt;
}

std::size_t EditSampler::drawIndex(base::Random& random)
{
    double total = totalWeight();
    if (total < kTooLight) {
        weigh();
        total = totalWeight();
    }
    double rest = random.unit() * total;
    std::size_t last = 0; // rounding may leave a rest behind the last weight
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        const double weight = m_candidates[i].weight;
        if (weight == 0.0)
            continue;
        last = i;
        if (rest < weight)
            break;
        rest -= weight;
    }
    return last;
}

// The largest weight is made 1, for at low risk exp() of the others alone would be 0 for all of them.
void EditSampler::weigh()
{
    double largest = -std::numeric_limits<double>::infinity();
    for (const Candidate& candidate : m_candidates)
        largest = std::max(largest, candidate.logProbability);
    for (Candidate& candidate : m_candidates)
        candidate.weight = std::exp((candidate.logProbability - largest) * m_exponent);
}

double EditSampler::totalWeight() const
{
    return std::accumulate(m_candidates.begin(), m_candidates.end(), 0.0,
        [](double sum, const Candidate& candidate) { return sum + candidate.weight; });
}

void EditSampler::keepAwayFrom(const grid::GridNote& note)
{
    std::erase_if(m_candidates, [&](const Candidate& candidate) {
        if (m_spacing == 0)
            return candidate.note.step == note.step && candidate.note.pitch == note.pitch;
        return candidate.note.step < note.end() + m_spacing && note.step < candidate.note.end() + m_spacing;
    });
}

std::vector<Edit> sampleEdits(const Canvas& canvas, const ScoredZone& scored, double risk, const SamplingRules& rules,
    int count, base::Random& random)
{
    const EditFilter anything = [](EditKind, const grid::GridNote&) { return true; };
    EditSampler sampler(canvas, scored, risk, rules, anything);
    Canvas edited = canvas;
    std::vector<Edit> edits;
    while (static_cast<int>(edits.size()) < count) {
        auto edit = sampler.draw(edited, anything, random);
        if (!edit)
            break;
        edit->iteration = static_cast<int>(edits.size()) + 1;
        apply(*edit, edited.roll);
        edits.push_back(*edit);
    }
    return edits;
}

} // namespace inventio::composing

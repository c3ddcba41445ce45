#include "tests/bench/rivals/cell_sampler.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "core/composing/edit_constraints.h"
#include "core/composing/locks.h"
#include "core/composing/window_schedule.h"
#include "tests/bench/rivals/cells.h"

namespace inventio::bench {

namespace {

using composing::Canvas;
using composing::EditBudget;
using composing::Window;
using grid::Cell;

class CellRun {
public:
    CellRun(const composing::EnhanceInput& input, const composing::SamplerParams& params, const CellRules& rules,
        composing::NoteScorer& scorer)
        : m_given(input.canvas.locked)
        , m_risk(params.creativeRisk.start())
        , m_leastShare(std::min(1.0, rules.leastShare / (m_risk * m_risk)))
        , m_scorer(scorer)
        , m_canvas(input.canvas)
        , m_budget(input.canvas.roll, input.notes, params)
        , m_random(params.seed)
    {
    }

    base::Result<Composed> toTheEnd(int iterations)
    {
        const int windows = composing::windowCount(m_canvas.steps());
        for (int i = 0; i < iterations && windows > 0; ++i)
            if (const auto worked = workOn(composing::windowAt(i % windows, m_canvas.steps())); !worked)
                return base::failure(worked.error());
        return Composed{std::move(m_canvas.roll), m_forwards};
    }

private:
    base::Result<void> workOn(const Window& window)
    {
        composing::lockFinalNotes(m_canvas, m_given, m_budget, window.steps());
        const Canvas seen{m_canvas.roll, fixedCells(m_canvas), m_canvas.metre};
        const std::vector<Cell> free = freeCells(seen, window);
        if (free.empty())
            return {};
        const auto scores = m_scorer.score(seen, window.firstStep);
        if (!scores)
            return base::failure(scores.error());
        ++m_forwards;
        switchOne(free, *scores, window.firstStep);
        return {};
    }

    static std::vector<Cell> freeCells(const Canvas& seen, const Window& window)
    {
        std::vector<Cell> free;
        const composing::StepRange zone = composing::intersection(window.zone, {0, seen.steps()});
        for (int step = zone.first; step < zone.end; ++step)
            for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
                if (!seen.locked.test({step, pitch}))
                    free.push_back({step, pitch});
        return free;
    }

    void switchOne(const std::vector<Cell>& free, const composing::EditScores& scores, int firstStep)
    {
        std::vector<double> weights;
        for (const Cell cell : free)
            weights.push_back(scores.addition({cell.step - firstStep, cell.pitch}, 0));
        const double least = m_leastShare * *std::ranges::max_element(weights);
        for (double& weight : weights)
            weight = weight < least ? 0.0 : std::pow(weight, 1.0 / m_risk);
        const auto drawn = drawIndex(weights, m_random);
        if (!drawn || switched(free[*drawn]))
            return;
        // Only when a draw fails is it worth asking what else is ruled out.
        for (std::size_t i = 0; i < free.size(); ++i)
            if (!draftOf(toggleEditsOf(free[i])))
                weights[i] = 0.0;
        if (const auto again = drawIndex(weights, m_random))
            switched(free[*again]);
    }

    composing::EditLog toggleEditsOf(Cell cell) const
    {
        return toggleEdits(m_canvas.roll, cell, [&](const grid::GridNote& note) { return m_budget.isOfInput(note); });
    }

    static bool mayMake(const composing::Edit& edit, const Canvas& canvas, const EditBudget& budget)
    {
        return composing::isPossible(canvas, edit.kind, edit.note) && budget.allows(edit.kind, edit.note);
    }

    /// Canvas and budget after the edits; nullopt if one of them may not be made.
    std::optional<std::pair<Canvas, EditBudget>> draftOf(const composing::EditLog& edits) const
    {
        // Most of what is forbidden shows at the first edit, before anything is copied.
        if (!mayMake(edits.front(), m_canvas, m_budget))
            return std::nullopt;
        std::optional<std::pair<Canvas, EditBudget>> draft(std::in_place, m_canvas, m_budget);
        for (const composing::Edit& edit : edits) {
            if (!mayMake(edit, draft->first, draft->second))
                return std::nullopt;
            composing::apply(edit, draft->first.roll);
            draft->second.spend(edit.kind, edit.note);
        }
        return draft;
    }

    /// False if it may not be switched; nothing has changed then.
    bool switched(Cell cell)
    {
        auto draft = draftOf(toggleEditsOf(cell));
        if (!draft)
            return false;
        m_canvas = std::move(draft->first);
        m_budget = std::move(draft->second);
        return true;
    }

    const composing::CellMask& m_given;
    double m_risk;
    double m_leastShare;
    composing::NoteScorer& m_scorer;
    Canvas m_canvas;
    EditBudget m_budget;
    base::Random m_random;
    int m_forwards = 0;
};

} // namespace

base::Result<Composed> composeByCells(const composing::EnhanceInput& input, const composing::SamplerParams& params,
    const CellRules& rules, composing::NoteScorer& scorer)
{
    return CellRun(input, params, rules, scorer)
        .toTheEnd(composing::mostIterations(params, input.canvas.steps()) * kCellsAnIteration);
}

} // namespace inventio::bench

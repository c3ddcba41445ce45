#include "tests/bench/rivals/orderless_sampler.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "core/composing/edit_constraints.h"
#include "core/composing/window_schedule.h"
#include "core/model/planes.h"
#include "tests/bench/rivals/cells.h"
#include "tests/bench/rivals/orderless_lesson.h"

namespace inventio::bench {

namespace {

using composing::Window;
using grid::Cell;
using grid::GridNote;

double chanceAt(double probability, double risk)
{
    const double yes = std::pow(probability, 1.0 / risk);
    const double no = std::pow(1.0 - probability, 1.0 / risk);
    return yes + no > 0.0 ? yes / (yes + no) : probability;
}

/// The input with all of its notes locked.
composing::Canvas allGiven(composing::Canvas canvas)
{
    for (const GridNote& note : canvas.roll.notes())
        canvas.locked.set({note.step, note.pitch});
    return canvas;
}

class OrderlessRun {
public:
    OrderlessRun(const composing::Canvas& given, const OrderlessRules& rules, model::InferenceNetwork& network,
        const composing::SamplerParams& params)
        : m_rules(rules)
        , m_network(network)
        , m_risk(params.creativeRisk.start())
        , m_metre(given.metre)
        , m_random(params.seed)
        , m_cells(PartlyKnown::fixedOf(given))
        , m_given(m_cells.known)
        , m_planes(model::kInputPlanes * kCells)
        , m_probabilities(composing::kScorePlanes * kCells)
    {
    }

    base::Result<void> fill(const Window& window)
    {
        std::vector<Cell> open = openCells(window);
        drawFirst(open, open.size(), m_random);
        const bool ancestral = m_rules.gibbsPasses == 0;
        const std::size_t group = ancestral ? static_cast<std::size_t>(m_rules.cellsAForward) : open.size();
        for (std::size_t first = 0; first < open.size(); first += group)
            if (auto drawn = draw(std::span(open).subspan(first, std::min(group, open.size() - first)), window); !drawn)
                return drawn;
        for (int pass = 0; pass < m_rules.gibbsPasses && !open.empty(); ++pass)
            if (auto drawn = drawAgain(open, m_rules.shareAt(pass), window); !drawn)
                return drawn;
        return {};
    }

    /// What was drawn, in notes: a cell goes on with the note before it unless it begins one or that is given.
    std::vector<GridNote> notes() const
    {
        std::vector<GridNote> found;
        for (int row = 0; row < grid::kPitches; ++row)
            for (int step = 0; step < m_cells.steps(); ++step) {
                const Cell cell{step, grid::kLowestPitch + row};
                if (!wasDrawn(cell))
                    continue;
                const bool goesOn = step > 0 && wasDrawn({step - 1, cell.pitch}) && m_cells.starts[indexOf(cell)] == 0;
                if (goesOn)
                    ++found.back().length;
                else
                    found.push_back({step, cell.pitch, 1});
            }
        return found;
    }

    int forwards() const { return m_forwards; }
    base::Random& random() { return m_random; }

private:
    bool wasDrawn(Cell cell) const { return m_given[indexOf(cell)] == 0 && m_cells.sounds[indexOf(cell)] != 0; }

    std::vector<Cell> openCells(const Window& window) const
    {
        std::vector<Cell> open;
        for (std::size_t i = 0; i < m_given.size(); ++i)
            if (m_given[i] == 0 && window.zone.contains(cellAt(i).step))
                open.push_back(cellAt(i));
        return open;
    }

    base::Result<void> draw(std::span<const Cell> cells, const Window& window)
    {
        fillMaskedPlanes(m_cells, m_metre, window.firstStep, m_planes);
        if (auto run = m_network.run(m_planes.data(), m_probabilities.data()); !run)
            return run;
        ++m_forwards;
        for (const Cell cell : cells) {
            const std::size_t index = indexOf({cell.step - window.firstStep, cell.pitch});
            const auto chance = [&](int plane) {
                return chanceAt(
                    static_cast<double>(m_probabilities[static_cast<std::size_t>(plane) * kCells + index]), m_risk);
            };
            const bool sounds = m_random.chance(chance(kSoundsPlane));
            m_cells.reveal(indexOf(cell), sounds, m_random.chance(chance(kStartsPlane)));
        }
        return {};
    }

    base::Result<void> drawAgain(const std::vector<Cell>& open, double share, const Window& window)
    {
        std::vector<Cell> hidden;
        for (const Cell cell : open)
            if (m_random.chance(share))
                hidden.push_back(cell);
        for (const Cell cell : hidden)
            m_cells.hide(indexOf(cell));
        return draw(hidden, window);
    }

    const OrderlessRules& m_rules;
    model::InferenceNetwork& m_network;
    double m_risk;
    const std::vector<composing::MetrePosition>& m_metre;
    base::Random m_random;
    PartlyKnown m_cells;
    std::vector<std::uint8_t> m_given;  ///< what was known in the beginning, [steps, pitches]
    std::vector<float> m_planes;        ///< [kInputPlanes, kWindowSteps, kPitches]
    std::vector<float> m_probabilities; ///< [kScorePlanes, kWindowSteps, kPitches]
    int m_forwards = 0;
};

void shuffle(std::vector<GridNote>& notes, base::Random& random)
{
    for (int i = static_cast<int>(notes.size()) - 1; i > 0; --i)
        std::swap(notes[static_cast<std::size_t>(i)], notes[static_cast<std::size_t>(random.between(0, i))]);
}

} // namespace

double OrderlessRules::shareAt(int pass) const
{
    return std::max(leastShare, firstShare - (firstShare - leastShare) * pass / (annealed * gibbsPasses));
}

base::Result<Composed> composeOrderless(const composing::EnhanceInput& input, const composing::SamplerParams& params,
    const OrderlessRules& rules, model::InferenceNetwork& network)
{
    composing::Canvas canvas = allGiven(input.canvas);
    OrderlessRun run(canvas, rules, network, params);
    for (int i = 0; i < composing::windowCount(canvas.steps()); ++i)
        if (const auto filled = run.fill(composing::windowAt(i, canvas.steps())); !filled)
            return base::failure(filled.error());
    composing::EditBudget budget(input.canvas.roll, input.notes, params);
    std::vector<GridNote> notes = run.notes();
    shuffle(notes, run.random());
    for (const GridNote& note : notes)
        if (composing::canAdd(canvas, note) && budget.allows(composing::EditKind::Add, note)) {
            canvas.roll.add(note);
            budget.spend(composing::EditKind::Add, note);
        }
    return Composed{std::move(canvas.roll), run.forwards()};
}

} // namespace inventio::bench

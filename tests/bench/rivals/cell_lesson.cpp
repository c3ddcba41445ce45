#include "tests/bench/rivals/cell_lesson.h"

#include <cmath>

#include "core/model/planes.h"
#include "tests/bench/rivals/cells.h"

namespace inventio::bench {

namespace {

using composing::CellMask;
using grid::Cell;
using training::Example;

constexpr std::size_t kScoreValues = composing::kScorePlanes * kCells;
constexpr double kErrorsAtLeast = 8.0; // as for notes
constexpr int kCellsForNote = 4;
constexpr int kMinEdits = 2;
constexpr int kMaxEdits = 40;
constexpr double kSecondRound = 0.3;

/// An example with what its canvas began with.
struct Sketch {
    Example example;
    grid::Roll input;
    CellMask fixed;
};

template <class Visit> void visitFreeCells(const Sketch& sketch, Visit&& visit)
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(sketch.example.canvas.steps()) * grid::kPitches; ++i)
        if (!sketch.fixed.test(cellAt(i)))
            visit(cellAt(i));
}

void walkTowardsTruth(Sketch& sketch, base::Random& random)
{
    grid::Roll& roll = sketch.example.canvas.roll;
    const double share = random.unit();
    visitFreeCells(sketch, [&](Cell cell) {
        if (roll.soundsAt(cell) != sketch.example.truth.soundsAt(cell) && random.chance(share))
            toggle(roll, cell, sketch.input);
    });
}

void goAstray(Sketch& sketch, base::Random& random)
{
    constexpr int kMaxCells = 16;
    std::vector<Cell> cells;
    visitFreeCells(sketch, [&](Cell cell) { cells.push_back(cell); });
    const std::size_t count = std::min(cells.size(), static_cast<std::size_t>(random.between(1, kMaxCells)));
    drawFirst(cells, count, random);
    for (std::size_t i = 0; i < count; ++i)
        toggle(sketch.example.canvas.roll, cells[i], sketch.input);
}

Sketch sketchOf(Example example, base::Random& random)
{
    grid::Roll input = example.canvas.roll;
    CellMask fixed = fixedCells(example.canvas);
    Sketch sketch{std::move(example), std::move(input), std::move(fixed)};
    if (random.chance(0.5))
        walkTowardsTruth(sketch, random);
    if (random.chance(0.25))
        goAstray(sketch, random);
    return sketch;
}

void switchCells(Sketch& sketch, std::span<const float> probabilities, base::Random& random)
{
    const int count = kCellsForNote * random.between(kMinEdits, kMaxEdits);
    const double risk = random.chance(0.5) ? 1.0 : 1.5;
    std::vector<double> weights(kCells);
    visitFreeCells(sketch, [&](Cell cell) {
        weights[indexOf(cell)] = std::pow(static_cast<double>(probabilities[indexOf(cell)]), 1.0 / risk);
    });
    for (int i = 0; i < count; ++i) {
        const auto drawn = drawIndex(weights, random);
        if (!drawn)
            return;
        toggle(sketch.example.canvas.roll, cellAt(*drawn), sketch.input);
        weights[*drawn] = 0.0;
    }
}

/// What fillCellPlanes() shows.
composing::Canvas cellCanvas(const composing::Canvas& canvas)
{
    return {canvas.roll, fixedCells(canvas), canvas.metre, canvas.idiom};
}

model::PackedPlanes planesOf(const std::vector<Sketch*>& sketches)
{
    model::PackedPlanes planes = model::emptyPlanes(static_cast<int>(sketches.size()));
    for (std::size_t i = 0; i < sketches.size(); ++i)
        model::packPlanes(cellCanvas(sketches[i]->example.canvas), planes, static_cast<int>(i));
    return planes;
}

base::Result<void> switchByNet(
    std::vector<Sketch>& sketches, double share, model::TrainableNetwork& net, base::Random& random)
{
    std::vector<Sketch*> edited;
    for (Sketch& sketch : sketches)
        if (random.chance(share))
            edited.push_back(&sketch);
    while (!edited.empty()) {
        const auto probabilities = net.probabilities(planesOf(edited));
        if (!probabilities)
            return base::failure(probabilities.error());
        std::vector<Sketch*> again;
        for (std::size_t i = 0; i < edited.size(); ++i) {
            switchCells(*edited[i], std::span(*probabilities).subspan(i * kScoreValues, kCells), random);
            if (random.chance(kSecondRound))
                again.push_back(edited[i]);
        }
        edited = std::move(again);
    }
    return {};
}

/// Fills plane 0 of [kScorePlanes, kWindowSteps, kPitches]; returns the number of wrong cells.
int fillCellLabels(const Sketch& sketch, std::span<std::uint8_t> right, std::span<std::uint8_t> counted)
{
    int errors = 0;
    visitFreeCells(sketch, [&](Cell cell) {
        const bool wrong = sketch.example.canvas.roll.soundsAt(cell) != sketch.example.truth.soundsAt(cell);
        counted[indexOf(cell)] = 1;
        right[indexOf(cell)] = wrong ? 1 : 0;
        errors += wrong ? 1 : 0;
    });
    return errors;
}

} // namespace

void fillCellPlanes(const composing::Canvas& canvas, int firstStep, std::span<float> planes)
{
    model::fillPlanes(cellCanvas(canvas), firstStep, planes);
}

base::Result<model::TrainingBatch> makeCellLesson(
    std::vector<Example> examples, double selfEditShare, model::TrainableNetwork& net, base::Random& random)
{
    std::vector<Sketch> sketches;
    for (Example& example : examples)
        sketches.push_back(sketchOf(std::move(example), random));
    if (const auto edited = switchByNet(sketches, selfEditShare, net, random); !edited)
        return base::failure(edited.error());
    std::vector<Sketch*> all;
    for (Sketch& sketch : sketches)
        all.push_back(&sketch);
    model::TrainingBatch batch;
    batch.planes = planesOf(all);
    batch.right.resize(all.size() * kScoreValues);
    batch.counted.resize(all.size() * kScoreValues);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int errors = fillCellLabels(*all[i], std::span(batch.right).subspan(i * kScoreValues, kScoreValues),
            std::span(batch.counted).subspan(i * kScoreValues, kScoreValues));
        batch.weight.push_back(static_cast<float>(1.0 / std::sqrt(errors + kErrorsAtLeast)));
    }
    return batch;
}

} // namespace inventio::bench

#include "tests/bench/rivals/orderless_lesson.h"

#include "core/model/planes.h"
#include "tests/bench/rivals/cells.h"

namespace inventio::bench {

namespace {

using grid::Cell;
using training::Example;

constexpr std::size_t kScoreValues = composing::kScorePlanes * kCells;
// Brings the loss near that of the other lessons, for which the limit of the gradient was chosen.
constexpr double kLossScale = 1.0 / 32.0;

std::vector<Cell> unknownCells(const PartlyKnown& cells)
{
    std::vector<Cell> unknown;
    for (std::size_t i = 0; i < cells.known.size(); ++i)
        if (cells.known[i] == 0)
            unknown.push_back(cellAt(i));
    return unknown;
}

/// What is unknown is empty and not locked.
composing::Canvas maskedCanvas(const PartlyKnown& cells, const std::vector<composing::MetrePosition>& metre)
{
    const int steps = cells.steps();
    composing::Canvas canvas{grid::Roll(steps), composing::CellMask(steps), metre};
    for (std::size_t i = 0; i < cells.known.size(); ++i)
        canvas.locked.set(cellAt(i), cells.known[i] != 0);
    return canvas;
}

/// Fills one example's part of the batch; returns its weight.
double fill(const Example& example, base::Random& random, model::PackedPlanes& planes, int index,
    std::span<std::uint8_t> right, std::span<std::uint8_t> counted)
{
    PartlyKnown cells = PartlyKnown::fixedOf(example.canvas);
    std::vector<Cell> open = unknownCells(cells);
    const auto revealed = static_cast<std::size_t>(random.unit() * static_cast<double>(open.size()));
    drawFirst(open, revealed, random);
    for (std::size_t i = 0; i < open.size(); ++i) {
        const bool sounds = example.truth.soundsAt(open[i]);
        const bool starts = example.truth.startsAt(open[i]);
        const std::size_t cell = indexOf(open[i]);
        if (i < revealed) {
            cells.reveal(cell, sounds, starts);
            continue;
        }
        counted[kSoundsPlane * kCells + cell] = 1;
        right[kSoundsPlane * kCells + cell] = sounds ? 1 : 0;
        counted[kStartsPlane * kCells + cell] = sounds ? 1 : 0;
        right[kStartsPlane * kCells + cell] = starts ? 1 : 0;
    }
    model::packPlanes(maskedCanvas(cells, example.canvas.metre), planes, index);
    const std::size_t first = static_cast<std::size_t>(index) * model::kMarkPlanes * kCells;
    for (std::size_t i = 0; i < std::min(kCells, cells.known.size()); ++i) {
        planes.marks[first + i] = cells.starts[i];
        planes.marks[first + kCells + i] = cells.sounds[i];
    }
    const auto unknown = static_cast<double>(open.size() - revealed);
    return unknown > 0.0 ? kLossScale * static_cast<double>(open.size()) / unknown : 0.0;
}

} // namespace

PartlyKnown PartlyKnown::fixedOf(const composing::Canvas& canvas)
{
    const composing::CellMask fixed = fixedCells(canvas);
    const std::size_t size = static_cast<std::size_t>(canvas.steps()) * grid::kPitches;
    PartlyKnown cells{
        std::vector<std::uint8_t>(size), std::vector<std::uint8_t>(size), std::vector<std::uint8_t>(size)};
    for (std::size_t i = 0; i < size; ++i)
        if (fixed.test(cellAt(i)))
            cells.reveal(i, canvas.roll.soundsAt(cellAt(i)), canvas.roll.startsAt(cellAt(i)));
    return cells;
}

void PartlyKnown::reveal(std::size_t index, bool doesSound, bool doesStart)
{
    known[index] = 1;
    sounds[index] = doesSound ? 1 : 0;
    starts[index] = doesSound && doesStart ? 1 : 0;
}

void PartlyKnown::hide(std::size_t index)
{
    known[index] = sounds[index] = starts[index] = 0;
}

void fillMaskedPlanes(const PartlyKnown& cells, const std::vector<composing::MetrePosition>& metre, int firstStep,
    std::span<float> planes)
{
    model::fillPlanes(maskedCanvas(cells, metre), firstStep, planes);
    const std::size_t first = indexOf({firstStep, grid::kLowestPitch});
    for (std::size_t i = 0; i < std::min(kCells, cells.known.size() - first); ++i) {
        planes[i] = static_cast<float>(cells.starts[first + i]);
        planes[kCells + i] = static_cast<float>(cells.sounds[first + i]);
    }
}

model::TrainingBatch makeOrderlessLesson(const std::vector<Example>& examples, base::Random& random)
{
    model::TrainingBatch batch;
    batch.planes = model::emptyPlanes(static_cast<int>(examples.size()));
    batch.right.resize(examples.size() * kScoreValues);
    batch.counted.resize(examples.size() * kScoreValues);
    for (std::size_t i = 0; i < examples.size(); ++i)
        batch.weight.push_back(static_cast<float>(fill(examples[i], random, batch.planes, static_cast<int>(i),
            std::span(batch.right).subspan(i * kScoreValues, kScoreValues),
            std::span(batch.counted).subspan(i * kScoreValues, kScoreValues))));
    return batch;
}

} // namespace inventio::bench

#include "tests/bench/rivals/cells.h"

#include <numeric>
#include <utility>

namespace inventio::bench {

using composing::Edit;
using composing::EditKind;
using grid::Cell;
using grid::GridNote;
using grid::Roll;

GridNote noteAt(const Roll& roll, Cell cell)
{
    int onset = cell.step;
    while (!roll.startsAt({onset, cell.pitch}))
        --onset;
    return {onset, cell.pitch, roll.lengthAt({onset, cell.pitch})};
}

bool hasNote(const Roll& roll, const GridNote& note)
{
    const Cell cell{note.step, note.pitch};
    return roll.contains(cell) && roll.lengthAt(cell) == note.length;
}

composing::CellMask fixedCells(const composing::Canvas& canvas)
{
    composing::CellMask fixed = canvas.locked;
    for (const GridNote& note : canvas.roll.notes())
        if (canvas.locked.test({note.step, note.pitch}))
            for (int step = note.step; step < note.end(); ++step)
                fixed.set({step, note.pitch});
    return fixed;
}

namespace {

Edit edit(EditKind kind, const GridNote& note)
{
    return {0, kind, note, 0.0F};
}

composing::EditLog split(const GridNote& note, int step)
{
    composing::EditLog edits{edit(EditKind::Remove, note)};
    if (note.step < step)
        edits.push_back(edit(EditKind::Add, {note.step, note.pitch, step - note.step}));
    if (step + 1 < note.end())
        edits.push_back(edit(EditKind::Add, {step + 1, note.pitch, note.end() - step - 1}));
    return edits;
}

} // namespace

composing::EditLog toggleEdits(const Roll& roll, Cell cell, const std::function<bool(const GridNote&)>& stays)
{
    if (roll.soundsAt(cell))
        return split(noteAt(roll, cell), cell.step);
    composing::EditLog edits;
    GridNote joined{cell.step, cell.pitch, 1};
    for (const int side : {-1, 1}) {
        const Cell beside{cell.step + side, cell.pitch};
        if (!roll.contains(beside) || !roll.soundsAt(beside))
            continue;
        const GridNote neighbour = noteAt(roll, beside);
        if (stays(neighbour))
            continue;
        edits.push_back(edit(EditKind::Remove, neighbour));
        joined = {std::min(joined.step, neighbour.step), cell.pitch, joined.length + neighbour.length};
    }
    edits.push_back(edit(EditKind::Add, joined));
    return edits;
}

void toggle(Roll& roll, Cell cell, const Roll& input)
{
    for (const Edit& each : toggleEdits(roll, cell, [&](const GridNote& note) { return hasNote(input, note); }))
        composing::apply(each, roll);
}

std::optional<std::size_t> drawIndex(std::span<const double> weights, base::Random& random)
{
    double rest = random.unit() * std::accumulate(weights.begin(), weights.end(), 0.0);
    std::optional<std::size_t> last; // rounding may leave a rest behind the last weight
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0.0)
            continue;
        last = i;
        if (rest < weights[i])
            break;
        rest -= weights[i];
    }
    return last;
}

void drawFirst(std::vector<Cell>& cells, std::size_t count, base::Random& random)
{
    const int last = static_cast<int>(cells.size()) - 1;
    for (std::size_t i = 0; i < count; ++i)
        std::swap(cells[i], cells[static_cast<std::size_t>(random.between(static_cast<int>(i), last))]);
}

} // namespace inventio::bench

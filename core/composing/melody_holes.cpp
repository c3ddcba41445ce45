#include "core/composing/melody_holes.h"

#include <algorithm>
#include <cstdlib>

#include "core/composing/add_limits.h"

namespace inventio::composing {

namespace {

constexpr double kPreferLost = 2.0; ///< how many times as probable as another it counts

bool isOf(const grid::Roll& line, const grid::GridNote& note)
{
    return line.lengthAt({note.step, note.pitch}) == note.length;
}

bool soundTogether(const grid::GridNote& one, const grid::GridNote& other)
{
    return one.step < other.end() && other.step < one.end();
}

bool isReplaced(const grid::GridNote& lost, const grid::Roll& line, const std::vector<grid::GridNote>& notes)
{
    return std::ranges::any_of(notes, [&](const grid::GridNote& note) {
        return !isOf(line, note) && soundTogether(note, lost) && std::abs(note.pitch - lost.pitch) <= kMendingRoom;
    });
}

/// That a note of any length begins there.
double probabilityOf(const EditScores& scores, grid::Cell cell)
{
    double sum = 0.0;
    for (int lengthClass = 0; lengthClass < kAddClasses; ++lengthClass)
        sum += static_cast<double>(scores.addition(cell, lengthClass));
    return sum;
}

} // namespace

std::vector<grid::GridNote> changesOfRhythm(const grid::Roll& line, const grid::Roll& roll)
{
    const std::vector<grid::GridNote> own = line.notes();
    std::vector<grid::GridNote> changes;
    for (const grid::GridNote& note : roll.notes()) {
        const bool isInPlaceOfOwn = std::ranges::any_of(own, [&](const grid::GridNote& lost) {
            return lost.pitch == note.pitch && soundTogether(lost, note) && !isOf(roll, lost);
        });
        if (!isOf(line, note) && isInPlaceOfOwn)
            changes.push_back(note);
    }
    return changes;
}

std::vector<grid::GridNote> holesIn(const grid::Roll& line, const grid::Roll& roll)
{
    const std::vector<grid::GridNote> notes = roll.notes();
    std::vector<grid::GridNote> holes;
    for (const grid::GridNote& note : line.notes())
        if (!isOf(roll, note) && !isReplaced(note, line, notes))
            holes.push_back(note);
    return holes;
}

std::optional<HoleFilling> bestInHole(
    const grid::GridNote& lost, const Canvas& canvas, int firstStep, const EditScores& scores, const EditFilter& filter)
{
    static_assert(kMendingRoom == 2);
    std::optional<HoleFilling> best;
    double most = -1.0;
    for (const int by : {0, -1, 1, -2, 2}) {
        const grid::GridNote note{lost.step, lost.pitch + by, lost.length};
        if (!canvas.roll.contains({note.step, note.pitch}) || !canAdd(canvas, note) || !filter(EditKind::Add, note))
            continue;
        const double probability = probabilityOf(scores, {note.step - firstStep, note.pitch});
        const double worth = probability * (by == 0 ? kPreferLost : 1.0);
        if (worth > most) {
            most = worth;
            best = HoleFilling{note, static_cast<float>(std::min(probability, 1.0))};
        }
    }
    return best;
}

} // namespace inventio::composing

#include <algorithm>

#include "core/composing/rules/rule.h"

namespace inventio::composing {

namespace {

// Enough of both sides for the voices to be found as in the whole piece.
constexpr int kStepsAround = 16;

/// A part of a canvas, from a beat on.
struct Part {
    int first = 0;
    grid::Roll roll;
    std::vector<MetrePosition> metre;
};

Part partAround(const Canvas& canvas, const grid::GridNote& note)
{
    int first = std::max(0, note.step - kStepsAround);
    first = std::max(0, first - canvas.metre[static_cast<std::size_t>(first)].stepInBeat);
    const int end = std::min(canvas.steps(), note.end() + kStepsAround);
    return {first, canvas.roll.window(first, end), {canvas.metre.begin() + first, canvas.metre.begin() + end}};
}

FaultCounts countIn(const Part& part)
{
    FaultCounts counts{};
    for (const analysis::Fault& fault : analysis::findFaults(part.roll, part.metre))
        ++counts[static_cast<std::size_t>(fault.kind)];
    return counts;
}

} // namespace

FaultCounts faultsMadeBy(const ProposedNote& proposed)
{
    Part part = partAround(proposed.canvas, proposed.note);
    const FaultCounts before = countIn(part);
    part.roll.add({proposed.note.step - part.first, proposed.note.pitch, proposed.note.length});
    FaultCounts made = countIn(part);
    for (std::size_t kind = 0; kind < made.size(); ++kind)
        made[kind] = std::max(0, made[kind] - before[kind]);
    return made;
}

} // namespace inventio::composing

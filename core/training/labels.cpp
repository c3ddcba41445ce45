#include "core/training/labels.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

#include "core/composing/note_scorer.h"

namespace inventio::training {

using composing::kAddClasses;
using composing::kAddLengths;
using composing::kRemovePlane;
using composing::kWindowSteps;
using grid::kLowestPitch;
using grid::kPitches;

int lengthClass(int steps)
{
    int best = 0;
    for (int i = 1; i < kAddClasses; ++i)
        if (std::abs(kAddLengths[static_cast<std::size_t>(i)] - steps)
            < std::abs(kAddLengths[static_cast<std::size_t>(best)] - steps))
            best = i;
    return best;
}

int fillLabels(const composing::Canvas& canvas, const grid::Roll& truth, std::span<std::uint8_t> right,
    std::span<std::uint8_t> counted)
{
    assert(canvas.steps() <= kWindowSteps && truth.steps() == canvas.steps());
    std::ranges::fill(right, std::uint8_t{0});
    std::ranges::fill(counted, std::uint8_t{0});
    int errors = 0;
    for (int step = 0; step < canvas.steps(); ++step)
        for (int row = 0; row < kPitches; ++row) {
            const grid::Cell cell{step, kLowestPitch + row};
            if (canvas.locked.test(cell))
                continue;
            const auto index
                = [&](int plane) { return static_cast<std::size_t>((plane * kWindowSteps + step) * kPitches + row); };
            const int wanted = truth.lengthAt(cell);
            if (const int length = canvas.roll.lengthAt(cell); length > 0) {
                const bool wrong = wanted == 0 || lengthClass(wanted) != lengthClass(length);
                counted[index(kRemovePlane)] = 1;
                right[index(kRemovePlane)] = wrong ? 1 : 0;
                errors += wrong ? 1 : 0;
                continue;
            }
            int best = -1;
            for (int i = 0; i < kAddClasses; ++i) {
                if (!canvas.roll.hasRoomFor({step, cell.pitch, kAddLengths[static_cast<std::size_t>(i)]}))
                    break;
                counted[index(i)] = 1;
                if (wanted > 0 && i <= lengthClass(wanted))
                    best = i;
            }
            if (best >= 0) {
                right[index(best)] = 1;
                ++errors;
            }
        }
    return errors;
}

} // namespace inventio::training

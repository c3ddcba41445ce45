#include "core/training/accompaniment/known_mask.h"

#include <algorithm>

namespace inventio::training {

namespace {

constexpr double kNothing = 0.45;
constexpr double kFirstBars = 0.7;
constexpr double kBeats = 0.92; // above it: whole parts
constexpr int kBeat = 4;

} // namespace

std::vector<std::uint8_t> knownMask(int parts, int steps, int stepsPerBar, base::Random& random)
{
    std::vector<std::uint8_t> known(static_cast<std::size_t>(parts) * static_cast<std::size_t>(steps), 0);
    const auto show = [&](int part, int first, int length) {
        const int end = std::min(steps, first + length);
        for (int step = first; step < end; ++step)
            known[static_cast<std::size_t>(part * steps + step)] = 1;
    };
    const double kind = random.unit();
    if (kind < kNothing)
        return known;
    if (kind < kFirstBars) {
        const int bars = std::max(1, (steps - 1) / std::max(1, stepsPerBar));
        const int length = stepsPerBar * random.between(1, bars);
        for (int part = 0; part < parts; ++part)
            show(part, 0, std::min(length, steps - kBeat));
    } else if (kind < kBeats) {
        const double share = random.unit();
        const int length = random.chance(0.5) ? kBeat : 2 * kBeat;
        for (int part = 0; part < parts; ++part)
            for (int step = 0; step < steps; step += length)
                if (random.chance(share))
                    show(part, step, length);
    } else {
        const int hidden = random.between(0, parts - 1);
        for (int part = 0; part < parts; ++part)
            if (part != hidden && random.chance(0.7))
                show(part, 0, steps);
    }
    return known;
}

} // namespace inventio::training

#pragma once

#include <array>
#include <vector>

#include "core/base/random.h"
#include "core/composing/canvas.h"
#include "core/composing/rules/rules.h"

namespace inventio::composing {

/// An open canvas in 4/4 with these notes.
inline Canvas canvasOf(int steps, const std::vector<grid::GridNote>& notes = {})
{
    Canvas canvas{grid::Roll(steps), CellMask(steps), std::vector<MetrePosition>(static_cast<std::size_t>(steps))};
    for (const grid::GridNote& note : notes)
        canvas.roll.add(note);
    for (int step = 0; step < steps; ++step)
        canvas.metre[static_cast<std::size_t>(step)] = {step / 16, step % 16, 16, step % 4, 4};
    return canvas;
}

/// Rules for pieces that a random generator wrote: none of the craft.
inline SamplingRules withoutCraft()
{
    SamplingRules rules;
    rules.secondLook = 0.0;
    for (const Rule& rule : allRules())
        rules.passProbabilities.emplace(rule.name, 1.0);
    return rules;
}

/// Four voices that keep to ranges of their own and fill every bar.
inline Canvas fourVoices(int steps, std::uint64_t seed)
{
    base::Random random(seed);
    Canvas canvas = canvasOf(steps);
    for (const int lowest : {40, 50, 60, 70})
        for (int step = 0; step < steps;) {
            const int length
                = std::min(std::array{2, 4, 4, 8}[static_cast<std::size_t>(random.between(0, 3))], steps - step);
            canvas.roll.add({step, lowest + random.between(0, 9), length});
            step += length;
        }
    return canvas;
}

} // namespace inventio::composing

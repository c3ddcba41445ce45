#include "core/composing/short_gaps.h"

#include <optional>

#include "core/analysis/voices.h"

namespace inventio::composing {

namespace {

/// The note that sounds in a cell.
grid::GridNote noteAt(const grid::Roll& roll, grid::Cell cell)
{
    while (!roll.startsAt(cell))
        --cell.step;
    return {cell.step, cell.pitch, roll.lengthAt(cell)};
}

} // namespace

std::vector<ShortGap> shortGapsIn(const grid::Roll& roll)
{
    const analysis::VoiceLines lines = analysis::separateVoices(roll);
    std::vector<ShortGap> gaps;
    for (const analysis::Voice voice : analysis::kAllVoices) {
        std::optional<grid::GridNote> before;
        for (int step = 0; step < roll.steps(); ++step) {
            const int pitch = lines.pitchAt(voice, step);
            if (pitch == 0)
                continue;
            const grid::GridNote note = noteAt(roll, {step, pitch});
            const int rest = before ? note.step - before->end() : 0;
            if (rest > 0 && rest < grid::kStepsPerQuarter)
                gaps.push_back({*before, note});
            before = note;
        }
    }
    return gaps;
}

} // namespace inventio::composing

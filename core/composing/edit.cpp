#include "core/composing/edit.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace inventio::composing {

namespace {

bool fits(const Edit& edit, const grid::Roll& roll)
{
    if (edit.kind == EditKind::Add)
        return roll.hasRoomFor(edit.note);
    const grid::Cell cell{edit.note.step, edit.note.pitch};
    return roll.contains(cell) && roll.startsAt(cell) && roll.lengthAt(cell) == edit.note.length;
}

/// The note itself counted.
int mostSoundingWith(const grid::GridNote& note, const grid::Roll& roll)
{
    int most = 0;
    for (int step = note.step; step < note.end(); ++step) {
        int sounding = 1;
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
            sounding += roll.soundsAt({step, pitch}) ? 1 : 0;
        most = std::max(most, sounding);
    }
    return most;
}

// The fewest digits that read back as the same number, in every locale.
std::string formatProbability(float probability)
{
    if (!std::isfinite(probability))
        return "null"; // JSON has no other word for it
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), probability);
    return {text.data(), written.ptr};
}

} // namespace

void apply(const Edit& edit, grid::Roll& roll)
{
    if (edit.kind == EditKind::Add)
        roll.add(edit.note);
    else
        roll.remove({edit.note.step, edit.note.pitch});
}

grid::Roll replay(grid::Roll roll, const EditLog& log, int iterations)
{
    for (const Edit& edit : log) {
        if (edit.iteration <= iterations && fits(edit, roll))
            apply(edit, roll);
    }
    return roll;
}

EditLog continuedBy(EditLog log, const EditLog& earlier, grid::Roll roll, int voices)
{
    roll = replay(std::move(roll), log, static_cast<int>(log.size()));
    for (Edit edit : earlier) {
        if (!fits(edit, roll) || (edit.kind == EditKind::Add && mostSoundingWith(edit.note, roll) > voices))
            continue;
        apply(edit, roll);
        edit.iteration = static_cast<int>(log.size()) + 1;
        log.push_back(edit);
    }
    return log;
}

EditCounts countEdits(const EditLog& log)
{
    const auto additions
        = static_cast<int>(std::ranges::count_if(log, [](const Edit& edit) { return edit.kind == EditKind::Add; }));
    return {additions, static_cast<int>(log.size()) - additions};
}

std::string formatEdit(const Edit& edit)
{
    std::string line = "{\"iteration\":" + std::to_string(edit.iteration);
    line += edit.kind == EditKind::Add ? ",\"edit\":\"add\"" : ",\"edit\":\"remove\"";
    line += ",\"step\":" + std::to_string(edit.note.step);
    line += ",\"length\":" + std::to_string(edit.note.length);
    line += ",\"pitch\":" + std::to_string(edit.note.pitch);
    line += ",\"probability\":" + formatProbability(edit.probability) + "}";
    return line;
}

std::string formatTrace(const EditLog& log)
{
    std::string trace;
    for (const Edit& edit : log)
        trace += formatEdit(edit) + '\n';
    return trace;
}

} // namespace inventio::composing

#include "core/grid/roll.h"

#include <algorithm>
#include <cassert>

namespace inventio::grid {

Roll::Roll(int steps)
    : m_steps(steps)
    , m_lengths(static_cast<std::size_t>(steps) * kPitches)
    , m_sounding(static_cast<std::size_t>(steps) * kPitches)
{
    assert(steps >= 0);
}

bool Roll::hasRoomFor(const GridNote& note) const
{
    if (!contains({note.step, note.pitch}) || note.length < 1 || note.length > m_steps - note.step)
        return false;
    for (int step = note.step; step < note.end(); ++step)
        if (soundsAt({step, note.pitch}))
            return false;
    return true;
}

void Roll::add(const GridNote& note)
{
    assert(hasRoomFor(note));
    m_lengths[index({note.step, note.pitch})] = note.length;
    for (int step = note.step; step < note.end(); ++step)
        m_sounding[index({step, note.pitch})] = 1;
}

void Roll::remove(Cell cell)
{
    assert(startsAt(cell));
    const int end = cell.step + lengthAt(cell);
    m_lengths[index(cell)] = 0;
    for (int step = cell.step; step < end; ++step)
        m_sounding[index({step, cell.pitch})] = 0;
}

void Roll::merge(GridNote note)
{
    if (note.length < 1 || !contains({note.step, note.pitch}))
        return;
    note.length = std::min(note.length, m_steps - note.step);
    if (soundsAt({note.step, note.pitch}))
        note.length = std::max(note.end(), cutAt({note.step, note.pitch})) - note.step;
    // A note already on the roll that starts inside this one cuts it, and takes over the rest of its length.
    for (int step = note.step + 1; step < note.end(); ++step) {
        const int laterLength = lengthAt({step, note.pitch});
        if (laterLength == 0)
            continue;
        const int rest = note.end() - step;
        remove({step, note.pitch});
        add({note.step, note.pitch, step - note.step});
        note = {step, note.pitch, std::max(rest, laterLength)};
    }
    add(note);
}

int Roll::cutAt(Cell cell)
{
    int onset = cell.step;
    while (!startsAt({onset, cell.pitch}))
        --onset;
    const int end = onset + lengthAt({onset, cell.pitch});
    remove({onset, cell.pitch});
    if (onset < cell.step)
        add({onset, cell.pitch, cell.step - onset});
    return end;
}

int Roll::noteCount() const
{
    return static_cast<int>(std::ranges::count_if(m_lengths, [](std::int32_t length) { return length > 0; }));
}

std::vector<GridNote> Roll::notes() const
{
    std::vector<GridNote> found;
    for (int step = 0; step < m_steps; ++step)
        for (int pitch = kLowestPitch; pitch < kLowestPitch + kPitches; ++pitch)
            if (const int length = lengthAt({step, pitch}); length > 0)
                found.push_back({step, pitch, length});
    return found;
}

Roll Roll::window(int first, int end) const
{
    assert(first <= end);
    Roll part(end - first);
    for (int step = std::max(first, 0); step < std::min(end, m_steps); ++step)
        for (int pitch = kLowestPitch; pitch < kLowestPitch + kPitches; ++pitch) {
            const Cell here{step, pitch};
            if (!soundsAt(here))
                continue;
            const bool cutAtStart = step == first && !startsAt(here);
            if (!startsAt(here) && !cutAtStart)
                continue;
            int length = 1;
            while (step + length < std::min(end, m_steps) && soundsAt({step + length, pitch})
                && !startsAt({step + length, pitch}))
                ++length;
            part.add({step - first, pitch, length});
        }
    return part;
}

} // namespace inventio::grid

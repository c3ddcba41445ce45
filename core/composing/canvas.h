#pragma once

#include <cstdint>
#include <vector>

#include "core/music/metre_grid.h"
#include "core/music/roll.h"

namespace inventio::composing {

using music::MetrePosition;

/// A flag for every cell of a roll. [steps, pitches]
class CellMask {
public:
    explicit CellMask(int steps = 0)
        : m_flags(static_cast<std::size_t>(steps) * music::kPitches)
    {
    }

    bool test(music::Cell cell) const { return m_flags[index(cell)] != 0; }
    void set(music::Cell cell, bool on = true) { m_flags[index(cell)] = on ? 1 : 0; }
    int steps() const { return static_cast<int>(m_flags.size()) / music::kPitches; }

    friend bool operator==(const CellMask&, const CellMask&) = default;

private:
    static std::size_t index(music::Cell cell)
    {
        return static_cast<std::size_t>(cell.step) * music::kPitches
            + static_cast<std::size_t>(cell.pitch - music::kLowestPitch);
    }

    std::vector<std::uint8_t> m_flags;
};

/// A piece as scorer and sampler see it. All parts are equally long. A value.
struct Canvas {
    music::Roll roll;
    CellMask locked; ///< what starts in such a cell, or that nothing starts there, is final
    std::vector<MetrePosition> metre;

    int steps() const { return roll.steps(); }
    friend bool operator==(const Canvas&, const Canvas&) = default;
};

} // namespace inventio::composing

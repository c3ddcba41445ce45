#pragma once

#include <cstdint>
#include <vector>

#include "core/grid/metre_grid.h"
#include "core/grid/roll.h"

namespace inventio::composing {

using grid::MetrePosition;

/// A flag for every cell of a roll. [steps, pitches]
class CellMask {
public:
    explicit CellMask(int steps = 0)
        : m_flags(static_cast<std::size_t>(steps) * grid::kPitches)
    {
    }

    bool test(grid::Cell cell) const { return m_flags[index(cell)] != 0; }
    void set(grid::Cell cell, bool on = true) { m_flags[index(cell)] = on ? 1 : 0; }
    int steps() const { return static_cast<int>(m_flags.size()) / grid::kPitches; }

    friend bool operator==(const CellMask&, const CellMask&) = default;

private:
    static std::size_t index(grid::Cell cell)
    {
        return static_cast<std::size_t>(cell.step) * grid::kPitches
            + static_cast<std::size_t>(cell.pitch - grid::kLowestPitch);
    }

    std::vector<std::uint8_t> m_flags;
};

/// Whose manner a scorer is to follow; one that has learned a single manner knows no other.
enum class Idiom : std::uint8_t {
    Bach, ///< the style the scorer was made for
    Hymn, ///< tunes as people have them, in plain four parts
};

/// A piece as scorer and sampler see it. All parts are equally long. A value.
struct Canvas {
    grid::Roll roll;
    CellMask locked; ///< what starts in such a cell, or that nothing starts there, is final
    std::vector<MetrePosition> metre;
    Idiom idiom = Idiom::Bach;

    int steps() const { return roll.steps(); }
    friend bool operator==(const Canvas&, const Canvas&) = default;
};

} // namespace inventio::composing

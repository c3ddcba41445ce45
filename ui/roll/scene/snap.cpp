#include "ui/roll/scene/snap.h"

#include <algorithm>
#include <cmath>

namespace inventio::ui {

using music::Ticks;

SnapGrid::SnapGrid(const music::TimeSignatureMap& metre, int ticksPerQuarter, SnapUnit unit)
    : m_metre(&metre)
    , m_ticksPerQuarter(ticksPerQuarter)
    , m_unit(unit)
{
}

Ticks SnapGrid::down(Ticks tick) const
{
    tick = std::max(tick, Ticks{0});
    if (m_unit == SnapUnit::Off)
        return tick;
    const auto position = m_metre->at(tick);
    const double unit = unitLength(position);
    // A third of a quarter may be no whole number of ticks: the grid's times are rounded, so the next one may be here.
    auto count = std::floor(static_cast<double>(position.inBar.value) / unit);
    if (std::llround((count + 1) * unit) <= position.inBar.value)
        ++count;
    return position.barStart + Ticks{std::llround(count * unit)};
}

Ticks SnapGrid::next(Ticks tick) const
{
    tick = std::max(tick, Ticks{-1});
    if (m_unit == SnapUnit::Off || tick < Ticks{0})
        return tick + Ticks{1};
    const auto position = m_metre->at(tick);
    const double unit = unitLength(position);
    const auto here = down(tick) - position.barStart;
    const double count = std::round(static_cast<double>(here.value) / unit) + 1;
    const Ticks inBar = position.barStart + Ticks{std::max<std::int64_t>(std::llround(count * unit), here.value + 1)};
    return std::min(inBar, m_metre->barStart(position.bar + 1));
}

Ticks SnapGrid::previous(Ticks tick) const
{
    return tick <= Ticks{0} ? Ticks{0} : down(tick - Ticks{1});
}

Ticks SnapGrid::nearest(Ticks tick) const
{
    if (m_unit == SnapUnit::Off || tick <= Ticks{0})
        return std::max(tick, Ticks{0});
    const Ticks before = down(tick);
    const Ticks after = next(tick);
    return tick - before < after - tick ? before : after;
}

Ticks SnapGrid::unitAt(Ticks tick) const
{
    if (m_unit == SnapUnit::Off)
        return {1};
    const auto position = m_metre->at(std::max(tick, Ticks{0}));
    return {std::max<std::int64_t>(1, std::llround(unitLength(position)))};
}

music::QuantiseGrid SnapGrid::quantiseGridAt(Ticks tick) const
{
    using Grid = music::QuantiseGrid;
    switch (m_unit) {
    case SnapUnit::Half:
        return Grid::ofNotes(2, m_ticksPerQuarter);
    case SnapUnit::Quarter:
        return Grid::ofNotes(4, m_ticksPerQuarter);
    case SnapUnit::Eighth:
        return Grid::ofNotes(8, m_ticksPerQuarter);
    case SnapUnit::Sixteenth:
        return Grid::ofNotes(16, m_ticksPerQuarter);
    case SnapUnit::ThirtySecond:
        return Grid::ofNotes(32, m_ticksPerQuarter);
    case SnapUnit::EighthTriplet:
        return Grid::ofNotes(8, m_ticksPerQuarter, Grid::Feel::Triplet);
    case SnapUnit::SixteenthTriplet:
        return Grid::ofNotes(16, m_ticksPerQuarter, Grid::Feel::Triplet);
    case SnapUnit::Bar:
    case SnapUnit::Beat:
    case SnapUnit::Off:
        break;
    }
    return {unitAt(tick), 1};
}

double SnapGrid::unitLength(const music::TimeSignatureMap::Position& position) const
{
    const double quarter = m_ticksPerQuarter;
    switch (m_unit) {
    case SnapUnit::Bar:
        return static_cast<double>(position.barLength.value);
    case SnapUnit::Beat:
        return static_cast<double>(position.beatLength.value);
    case SnapUnit::Half:
        return quarter * 2;
    case SnapUnit::Quarter:
        return quarter;
    case SnapUnit::Eighth:
        return quarter / 2;
    case SnapUnit::Sixteenth:
        return std::max(1.0, quarter / 4);
    case SnapUnit::ThirtySecond:
        return std::max(1.0, quarter / 8);
    case SnapUnit::EighthTriplet:
        return std::max(1.0, quarter / 3);
    case SnapUnit::SixteenthTriplet:
        return std::max(1.0, quarter / 6);
    case SnapUnit::Off:
        break;
    }
    return 1.0;
}

} // namespace inventio::ui

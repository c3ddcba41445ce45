#include "core/grid/beat_map.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace inventio::grid {

namespace {

using Knot = BeatMap::Knot;

/// Along the line through two neighbouring knots: where `from` is `value`, what `to` is.
double interpolate(const std::vector<Knot>& knots, double Knot::*from, double Knot::*to, double value)
{
    const auto after = std::upper_bound(knots.begin() + 1, knots.end() - 1, value,
        [from](double wanted, const Knot& knot) { return wanted < knot.*from; });
    const Knot& right = *after;
    const Knot& left = *(after - 1);
    return left.*to + (value - left.*from) * (right.*to - left.*to) / (right.*from - left.*from);
}

} // namespace

BeatMap BeatMap::written(int ticksPerQuarter)
{
    return BeatMap({{0.0, 0.0}, {static_cast<double>(ticksPerQuarter), 4.0}});
}

BeatMap::BeatMap(std::vector<Knot> knots)
    : m_knots(std::move(knots))
{
    assert(m_knots.size() >= 2);
}

double BeatMap::stepAt(double tick) const
{
    return interpolate(m_knots, &Knot::tick, &Knot::step, tick);
}

double BeatMap::tickAt(double step) const
{
    return interpolate(m_knots, &Knot::step, &Knot::tick, step);
}

} // namespace inventio::grid

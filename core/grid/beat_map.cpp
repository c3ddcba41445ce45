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

BeatMap BeatMap::through(std::span<const Knot> moments) const
{
    constexpr double kLeastLength = 0.5; // of what it was
    std::vector<Knot> all(moments.begin(), moments.end());
    for (const Knot& knot : m_knots) {
        const auto near = std::ranges::lower_bound(moments, knot.step - 1.0, {}, &Knot::step);
        if (near == moments.end() || near->step >= knot.step + 1.0)
            all.push_back(knot);
    }
    std::ranges::sort(all, {}, &Knot::step);
    std::vector<Knot> kept;
    for (const Knot& knot : all) {
        const double least = kept.empty() ? 0.0 : kLeastLength * (tickAt(knot.step) - tickAt(kept.back().step));
        if (kept.empty() || knot.tick - kept.back().tick >= least)
            kept.push_back(knot);
    }
    return kept.size() < 2 ? *this : BeatMap(std::move(kept));
}

} // namespace inventio::grid

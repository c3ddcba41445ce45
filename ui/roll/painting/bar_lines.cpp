#include "ui/roll/painting/bar_lines.h"

#include <algorithm>

namespace inventio::ui {

using music::Ticks;

std::vector<BarLine> barLines(const RollGeometry& geometry, const music::TimeSignatureMap& metre, double spacing)
{
    std::vector<BarLine> lines;
    const Ticks from = std::max(geometry.firstTick(), Ticks{0});
    const Ticks to = geometry.lastTick();
    const auto first = metre.at(from);
    int every = 1;
    while (static_cast<double>(first.barLength.value) * geometry.pixelsPerTick() * every < spacing && every < 1 << 20)
        every *= 2;
    for (int bar = first.bar - first.bar % every;; bar += every) {
        const Ticks at = metre.barStart(bar);
        if (at > to)
            return lines;
        const auto position = metre.at(at);
        lines.push_back({bar, at, position.barLength, position.beatLength});
    }
}

std::vector<Ticks> beatLines(const RollGeometry& geometry, const music::TimeSignatureMap& metre, double spacing)
{
    std::vector<Ticks> lines;
    const double perTick = geometry.pixelsPerTick();
    for (const BarLine& bar : barLines(geometry, metre, spacing)) {
        if (static_cast<double>(bar.beat.value) * perTick < spacing)
            continue;
        const Ticks end = std::min(metre.barStart(bar.bar + 1), geometry.lastTick());
        for (Ticks at = bar.at + bar.beat; at < end; at += bar.beat)
            lines.push_back(at);
    }
    return lines;
}

std::vector<Ticks> snapLines(
    const RollGeometry& geometry, const music::TimeSignatureMap& metre, SnapUnit unit, double spacing)
{
    std::vector<Ticks> lines;
    if (unit == SnapUnit::Off)
        return lines;
    const SnapGrid grid(metre, geometry.ticksPerQuarter(), unit);
    const double perTick = geometry.pixelsPerTick();
    Ticks at = grid.down(std::max(geometry.firstTick(), Ticks{0}));
    if (static_cast<double>(grid.unitAt(at).value) * perTick < spacing)
        return lines;
    for (; at <= geometry.lastTick(); at = grid.next(at))
        lines.push_back(at);
    return lines;
}

} // namespace inventio::ui

#include "core/engraving/score_strip.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "core/engraving/system_engraver.h"

namespace inventio::engraving {

namespace {

constexpr double kStaffHeight = 4;

/// What an item takes above and below the upper staff line, at most: with its ties, beam or flag, accidentals and the
/// number of its tuplet.
Box reachOf(const Item& item)
{
    constexpr double kHalfHead = 0.5;
    constexpr double kFermata = 2.2;
    constexpr double kTie = 1.5;          // above its head, or below
    constexpr double kSlope = 1.0;        // of a beam, which takes its stems with it
    constexpr double kTupletNumber = 2.0; // beyond the stems
    if (item.isRest)
        return infoOf(item.glyph).box.movedBy(0, yOf(item.restLine));
    Box reach{0, yOf(item.heads.back().line) - kHalfHead, 0, yOf(item.heads.front().line) + kHalfHead};
    if (item.hasStem() && item.isStemUp)
        reach.top = std::min(yOf(item.heads.back().line) - kStemLength, yOf(0));
    else if (item.hasStem())
        reach.bottom = std::max(yOf(item.heads.front().line) + kStemLength, yOf(0));
    (item.isStemUp ? reach.top : reach.bottom)
        += (item.isStemUp ? -1 : 1) * ((item.beam >= 0 ? kSlope : 0) + (item.tuplet >= 0 ? kTupletNumber : 0));
    if (item.fermata == Fermata::Above)
        reach.top = std::min(reach.top, 0.0) - kFermata;
    if (item.fermata == Fermata::Below)
        reach.bottom = std::max(reach.bottom, kStaffHeight) + kFermata;
    if (item.printed->isTiedBack || item.printed->isTiedOn) {
        reach.top = std::min(reach.top, yOf(item.heads.back().line) - kTie);
        reach.bottom = std::max(reach.bottom, yOf(item.heads.front().line) + kTie);
    }
    for (const HeadPlace& head : item.heads)
        if (head.accidental) {
            const Box sign = infoOf(*head.accidental).box.movedBy(0, yOf(head.line));
            reach.top = std::min(reach.top, sign.top);
            reach.bottom = std::max(reach.bottom, sign.bottom);
        }
    return reach;
}

} // namespace

base::Result<std::shared_ptr<const ScoreStrip>> ScoreStrip::create(music::Sequence sequence)
{
    std::shared_ptr<ScoreStrip> strip(new ScoreStrip);
    strip->m_sequence = std::move(sequence);
    auto score = formats::WrittenScore::create(strip->m_sequence, strip->m_options);
    if (!score)
        return base::failure(score.error());
    strip->m_score = std::make_unique<formats::WrittenScore>(std::move(*score));
    strip->m_staves = stavesOf(strip->m_score->notation);
    strip->m_bars = layBars(*strip->m_score, strip->m_staves);
    strip->placeStaves();
    return std::shared_ptr<const ScoreStrip>(std::move(strip));
}

void ScoreStrip::placeStaves()
{
    constexpr double kAir = 1;
    constexpr double kLeastGap = 2.5;
    double reach = -kAir; // how far down there is something
    for (std::size_t staff = 0; staff < m_staves.size(); ++staff) {
        Box box{0, 0, 0, kStaffHeight};
        for (const BarLayout& bar : m_bars)
            for (const Item& item : bar.staves[staff].items) {
                const Box one = reachOf(item);
                box.top = std::min(box.top, one.top);
                box.bottom = std::max(box.bottom, one.bottom);
            }
        double top = reach + kAir - box.top;
        if (staff > 0)
            top = std::max(top, m_staffTops.back() + kStaffHeight + kLeastGap);
        m_staffTops.push_back(top);
        reach = top + box.bottom;
    }
    m_height = std::max(reach, 0.0) + kAir;
}

std::size_t ScoreStrip::barAt(music::Ticks at) const
{
    const double unit = formats::unitsAt(at, m_sequence.ticksPerQuarter);
    const auto& bars = m_score->notation.bars;
    const auto after
        = std::ranges::upper_bound(bars, unit, {}, [](const formats::NotationBar& bar) { return 1.0 * bar.start; });
    return after == bars.begin() ? 0 : static_cast<std::size_t>(after - bars.begin() - 1);
}

EngravedSystem ScoreStrip::engrave(music::Ticks from, music::Ticks to, double spacesPerTick) const
{
    const formats::NotationBar& last = m_score->notation.bars.back();
    if (m_staves.empty() || to <= from || to <= music::Ticks{0} || from >= m_score->tickOf(last.start + last.length))
        return {};
    SystemPlan plan;
    plan.first = barAt(from);
    plan.end = barAt(music::Ticks{to.value - 1}) + 1;
    plan.evenly = spacesPerTick * m_sequence.ticksPerQuarter / formats::kUnitsPerQuarter;
    plan.staffTops = m_staffTops;
    const EngravingOptions options;
    return SystemEngraver(*m_score, m_staves, m_bars, plan, options).engrave();
}

ScoreStrip::Start ScoreStrip::startAt(music::Ticks at) const
{
    if (m_staves.empty())
        return {};
    SystemPlan plan;
    plan.first = barAt(at);
    plan.end = plan.first;
    plan.staffTops = m_staffTops;
    const EngravingOptions options;
    Start start;
    for (Symbol& symbol : SystemEngraver(*m_score, m_staves, m_bars, plan, options).engrave().symbols)
        if (symbol.role == Role::Clef || symbol.role == Role::Key) {
            start.width = std::max(start.width, symbol.box().right);
            start.symbols.push_back(symbol);
        }
    return start;
}

double ScoreStrip::yOf(const analysis::Spelling& name) const
{
    double best = 0;
    int nearest = std::numeric_limits<int>::max();
    for (std::size_t staff = 0; staff < m_staves.size(); ++staff) {
        const int line = lineOf(name, m_staves[staff].staff.clef);
        if (std::abs(line) >= nearest)
            continue;
        nearest = std::abs(line);
        best = m_staffTops[staff] + engraving::yOf(line);
    }
    return best;
}

} // namespace inventio::engraving

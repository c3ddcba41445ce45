#include "core/engraving/system_engraver.h"

#include <algorithm>
#include <utility>

// How staves that are full of symbols become a system: one below the other, with what is sung and the barlines.

namespace inventio::engraving {

namespace {

constexpr double kBarline = 0.16;
constexpr double kFinalBarline = 0.5;

} // namespace

/// As close as `staffGap` allows, further apart where something reaches out.
void SystemEngraver::stackStaves(std::vector<std::vector<Symbol>>& staves)
{
    constexpr double kHeight = 4;
    constexpr double kAir = 1;
    double top = 0;
    double reach = 0; // of the staff above, from its upper line
    for (std::size_t staff = 0; staff < staves.size(); ++staff) {
        double above = 0;
        double below = kHeight;
        for (const Symbol& symbol : staves[staff]) {
            above = std::min(above, symbol.box().top);
            below = std::max(below, symbol.box().bottom);
        }
        if (!m_plan.staffTops.empty())
            top = m_plan.staffTops[staff];
        else if (staff > 0)
            top += std::max(kHeight + m_options.staffGap, reach - above + kAir);
        reach = below + placeLyrics(static_cast<int>(staff), top + below);
        m_system.staffTops.push_back(top);
        for (TupletNumber& tuplet : m_system.tuplets)
            if (tuplet.staff == static_cast<int>(staff))
                tuplet.y += top;
        for (Symbol& symbol : staves[staff]) {
            symbol.y += top;
            symbol.y2 += top;
            m_system.symbols.push_back(symbol);
        }
    }
    std::ranges::stable_sort(
        m_system.lyrics, {}, [](const Lyric& lyric) { return std::pair(lyric.staff, lyric.verse); });
    addBarlines(top + kHeight);
}

double SystemEngraver::placeLyrics(int staff, double below)
{
    constexpr double kAir = 0.4;
    constexpr double kDescent = 0.3; // of the font's size
    constexpr double kVerse = 1.2;   // from one to the next, likewise
    int verses = 0;
    for (Lyric& lyric : m_system.lyrics)
        if (lyric.staff == staff) {
            lyric.y = below + kAir + kLyricSize * (1 + kVerse * lyric.verse);
            verses = std::max(verses, lyric.verse + 1);
        }
    return verses > 0 ? kAir + kLyricSize * (1 + kDescent + kVerse * (verses - 1)) : 0;
}

std::vector<std::pair<double, double>> SystemEngraver::barlineSpans() const
{
    constexpr double kHeight = 4;
    std::vector<std::pair<double, double>> spans;
    const std::vector<double>& tops = m_system.staffTops;
    std::size_t first = 0;
    for (std::size_t staff = 0; staff < tops.size(); ++staff) {
        const bool isSung = std::ranges::binary_search(m_system.lyrics, static_cast<int>(staff), {}, &Lyric::staff);
        if (!isSung && staff + 1 < tops.size())
            continue;
        spans.emplace_back(tops[first], tops[staff] + kHeight);
        first = staff + 1;
    }
    return spans;
}

void SystemEngraver::addBarlines(double bottom)
{
    constexpr double kBraceWidth = 1.2;
    constexpr double kBraceGap = 0.3;
    const auto spans = barlineSpans();
    const auto add = [&](double x, double thickness) {
        for (const auto& [from, to] : spans)
            addLine(Role::Barline, x, from, x, to, thickness);
    };
    m_symbols.clear();
    m_source = {};
    if (m_plans.size() == 2 && m_plan.evenly == 0)
        m_symbols.push_back({Role::Brace, Shape::Brace, {}, -kBraceGap, 0, -kBraceGap, bottom, kBraceWidth, m_source});
    for (std::size_t bar = 0; bar < m_barStarts.size(); ++bar) {
        const bool isFinal = bar + 1 == m_barStarts.size() && m_plan.end == m_bars.size();
        if (bar == 0 && m_plans.size() < 2)
            continue;
        if (isFinal) {
            const double right = m_barStarts[bar] - kFinalBarline / 2;
            const double thin = m_barStarts[bar] - kFinalBarlineRoom + kBarline / 2;
            add(thin, kBarline);
            add(right, kFinalBarline);
        } else if (bar == 0 && m_plan.evenly == 0) {
            addLine(Role::Barline, 0, 0, 0, bottom, kBarline); // it holds the staves together
        } else {
            add(m_barStarts[bar] - kBarline / 2, kBarline);
        }
    }
    m_system.symbols.insert(m_system.symbols.end(), m_symbols.begin(), m_symbols.end());
}

} // namespace inventio::engraving

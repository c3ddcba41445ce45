#include "core/formats/play_order.h"

#include <algorithm>
#include <optional>

namespace inventio::formats {

namespace {

/// Brackets that stand side by side.
struct Brackets {
    std::size_t count = 0;
    int lastPass = 0; ///< the highest number among them
};

class Walk {
public:
    Walk(const std::vector<SheetBar>& bars, std::size_t maxBars)
        : m_bars(bars)
        , m_maxBars(maxBars)
    {
        findSigns();
        groupBrackets();
    }

    PlayOrder all()
    {
        for (std::size_t at = 0; at < m_bars.size() && !m_isOver;)
            at = step(at);
        if (m_repeatIsOpen)
            warnOf("has a repeat that is never closed; it is played once.");
        return std::move(m_order);
    }

private:
    const SheetRoad& road(std::size_t bar) const { return m_bars[bar].road; }

    /// Once, however often it is so.
    void warnOf(const char* oddity)
    {
        if (std::ranges::find(m_order.oddities, oddity) == m_order.oddities.end())
            m_order.oddities.emplace_back(oddity);
    }

    bool hasBracket(std::size_t bar) const { return bar < m_bars.size() && !road(bar).endings.empty(); }

    /// Plays the bar, or passes over it; returns which one comes next.
    std::size_t step(std::size_t at)
    {
        if (road(at).repeatBegins && at != m_sectionStart) {
            beginSection(at);
            m_repeatIsOpen = !m_hasJumped;
        } else if (at > 0 && hasBracket(at - 1) && !hasBracket(at)) {
            beginSection(at);
        }
        if (hasBracket(at) && !road(at).endings.contains(m_hasJumped ? m_brackets[at].lastPass : m_pass))
            return behindBracket(at);
        if (m_order.bars.size() >= m_maxBars) {
            warnOf("is too long with all its repeats; its end was left out.");
            m_isOver = true;
            return at;
        }
        m_order.bars.push_back({at, m_pass});
        if (repeatsFrom(at)) {
            ++m_pass;
            return m_sectionStart;
        }
        return behind(at);
    }

    void beginSection(std::size_t at)
    {
        m_sectionStart = at;
        m_pass = 1;
    }

    std::size_t behindBracket(std::size_t at) const
    {
        do
            ++at;
        while (hasBracket(at) && !road(at).endingBegins);
        return at;
    }

    bool repeatsFrom(std::size_t at)
    {
        if (!road(at).repeatEnds || m_hasJumped)
            return false;
        m_repeatIsOpen = false;
        if (!hasBracket(at))
            return m_pass < road(at).times;
        // A bracket without a second one is left out in the end.
        const Brackets& group = m_brackets[at];
        return m_pass < group.lastPass + (group.count == 1 ? 1 : 0);
    }

    std::size_t behind(std::size_t at)
    {
        const std::size_t next = at + 1;
        if (road(at).repeatEnds && !hasBracket(next))
            beginSection(next);
        if (m_hasJumped && road(at).isFine) {
            m_isOver = true;
        } else if (m_hasJumped && isToCoda(at)) {
            if (const auto coda = codaBehind(at))
                return *coda;
            warnOf("leads to a coda that is not there; it is played on.");
        } else if (!m_hasJumped && (road(at).daCapo || road(at).dalSegno)) {
            return jumpFrom(at);
        }
        return next;
    }

    std::size_t jumpFrom(std::size_t at)
    {
        std::optional<std::size_t> target;
        if (road(at).daCapo)
            target = 0;
        else if (m_firstSegno && *m_firstSegno <= at)
            for (target = at; !road(*target).isSegno;)
                --*target;
        if (!target) {
            warnOf("says D.S., but there is no segno; it is played on.");
            return at + 1;
        }
        m_hasJumped = true;
        beginSection(*target);
        return *target;
    }

    bool isToCoda(std::size_t bar) const { return road(bar).toCoda || bar == m_firstOfTwoSigns; }

    std::optional<std::size_t> codaBehind(std::size_t at) const
    {
        if (!m_lastCoda || *m_lastCoda <= at)
            return std::nullopt;
        std::size_t bar = at + 1;
        while (!road(bar).isCoda)
            ++bar;
        return bar;
    }

    /// Of two signs for the coda without a word the first leads to the second.
    void findSigns()
    {
        std::optional<std::size_t> firstCoda;
        bool hasWord = false;
        for (std::size_t bar = 0; bar < m_bars.size(); ++bar) {
            hasWord = hasWord || road(bar).toCoda;
            if (road(bar).isSegno && !m_firstSegno)
                m_firstSegno = bar;
            if (road(bar).isCoda && !firstCoda)
                firstCoda = bar;
            if (road(bar).isCoda)
                m_lastCoda = bar;
        }
        if (!hasWord && m_lastCoda != firstCoda)
            m_firstOfTwoSigns = firstCoda;
    }

    void groupBrackets()
    {
        m_brackets.resize(m_bars.size());
        for (std::size_t first = 0; first < m_bars.size();) {
            std::size_t end = first;
            Brackets group;
            for (; hasBracket(end); ++end) {
                group.count += road(end).endingBegins ? 1 : 0;
                group.lastPass = std::max(group.lastPass, *road(end).endings.rbegin());
            }
            std::fill(m_brackets.begin() + static_cast<std::ptrdiff_t>(first),
                m_brackets.begin() + static_cast<std::ptrdiff_t>(end), group);
            first = end + 1;
        }
    }

    const std::vector<SheetBar>& m_bars;
    std::size_t m_maxBars;
    std::vector<Brackets> m_brackets; ///< for each bar the group that it is in
    std::optional<std::size_t> m_firstSegno;
    std::optional<std::size_t> m_lastCoda;
    std::optional<std::size_t> m_firstOfTwoSigns;
    PlayOrder m_order;
    std::size_t m_sectionStart = 0;
    int m_pass = 1;
    bool m_repeatIsOpen = false;
    bool m_hasJumped = false;
    bool m_isOver = false;
};

} // namespace

PlayOrder playOrder(const std::vector<SheetBar>& bars, std::size_t maxBars)
{
    return Walk(bars, maxBars).all();
}

} // namespace inventio::formats

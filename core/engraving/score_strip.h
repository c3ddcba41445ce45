#pragma once

#include <memory>
#include <vector>

#include "core/analysis/spelling.h"
#include "core/base/result.h"
#include "core/engraving/bar_layout.h"
#include "core/engraving/symbols.h"
#include "core/formats/written_score.h"

namespace inventio::engraving {

/// A piece as one endless system in which time runs evenly, as on a piano roll: what is struck at a time stands at that
/// time, however narrow that makes it. Laid once; then any bars of it can be had at any width. A value that is shared. [Any]
class ScoreStrip {
public:
    /// Fails as engrave() does.
    static base::Result<std::shared_ptr<const ScoreStrip>> create(music::Sequence sequence);

    /// The bars that sound in [from, to), none if there are none, with x = `spacesPerTick` times the tick. Staves have the
    /// same places in every call; clefs and signatures are left out.
    EngravedSystem engrave(music::Ticks from, music::Ticks to, double spacesPerTick) const;

    /// Clefs and key signatures in force at a time, from x = 0; as wide as `width` then says.
    struct Start {
        std::vector<Symbol> symbols;
        double width = 0;
    };
    Start startAt(music::Ticks at) const;

    /// Of the upper line of each staff; above the first one there is as much room as its notes need.
    const std::vector<double>& staffTops() const { return m_staffTops; }
    /// From 0 to what reaches furthest down.
    double height() const { return m_height; }
    /// Where a note of this name would stand: on the staff to whose middle it is nearest.
    double yOf(const analysis::Spelling& name) const;

private:
    ScoreStrip() = default;
    void placeStaves();
    std::size_t barAt(music::Ticks at) const;

    music::Sequence m_sequence; ///< that m_score looks at
    formats::MusicXmlOptions m_options;
    std::unique_ptr<formats::WrittenScore> m_score;
    std::vector<StaffPlan> m_staves;
    std::vector<BarLayout> m_bars;
    std::vector<double> m_staffTops;
    double m_height = 0;
};

} // namespace inventio::engraving

#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "core/engraving/bar_layout.h"
#include "core/engraving/engraver.h"
#include "core/engraving/symbols.h"

namespace inventio::engraving {

inline constexpr double kFinalBarlineRoom = 0.9; ///< that the end of a piece takes behind its last bar

/// The bars of one system.
struct SystemPlan {
    std::size_t first = 0;
    std::size_t end = 0;
    double start = 0;   ///< width of clefs, keys and time at its start
    double stretch = 1; ///< of the room between columns
    /// Staff spaces of a unit where time runs evenly, from 0 at the start of the piece; 0: the room that notes need.
    double evenly = 0;
    std::vector<double> staffTops = {}; ///< where staves are to stand; empty: as close as they fit
};

/// Turns bars into symbols, system by system. Looks at all that it is given.
class SystemEngraver {
public:
    SystemEngraver(const formats::WrittenScore& score, const std::vector<StaffPlan>& staves,
        const std::vector<BarLayout>& bars, const SystemPlan& plan, const EngravingOptions& options);

    EngravedSystem engrave();

private:
    struct TieStart {
        double x = 0;
        double y = 0;
        double bow = 0; ///< how high, above its ends if negative
    };
    /// Where each column of each bar stands.
    void placeColumns();
    /// The same where time runs evenly: heads stand at their time, barlines before what belongs to the bar.
    void placeColumnsEvenly();
    void engraveStaff(std::size_t staff);
    void engraveStart(std::size_t staff);
    void engraveBar(std::size_t staff, std::size_t bar);
    void addKey(double x, int fifths, formats::Clef clef);
    void addTime(double x, const music::MetreChange& metre);
    void addItem(const Item& item, double x);
    void addTies(const Item& item, double x);
    void addOpenTies();
    /// Over or under an item that has one.
    void addFermata(const Item& item, double x);
    void addLedgerLines(const Item& item, double x);
    void addStem(const Item& item, double x, double tip);
    void addFlag(const Item& item, double x, double tip);
    /// Its number over or under its notes, with a bracket where no beam holds them together.
    void addTuplet(const std::vector<std::pair<const Item*, double>>& group);
    void addBeam(const std::vector<std::pair<const Item*, double>>& group);
    void addSign(Role role, Glyph glyph, double x, double y);
    void addLine(Role role, double x, double y, double x2, double y2, double thickness);
    void stackStaves(std::vector<std::vector<Symbol>>& staves);
    /// Below what a staff reaches down to; gives the height that they take.
    double placeLyrics(int staff, double below);
    /// From where to where barlines go: through all staves, but not through what is sung between two of them.
    std::vector<std::pair<double, double>> barlineSpans() const;
    void addBarlines(double bottom);

    double xOf(std::size_t bar, int position) const;
    /// Where a rest stands that fills the bar.
    double middleOf(std::size_t bar) const;
    double endRoom() const; ///< behind the last bar of the system
    const formats::NotationBar& barAt(std::size_t bar) const { return m_score.notation.bars[bar]; }

    const formats::WrittenScore& m_score;
    const std::vector<StaffPlan>& m_plans;
    const std::vector<BarLayout>& m_bars;
    SystemPlan m_plan;
    const EngravingOptions& m_options;
    std::vector<std::vector<double>> m_columns;     ///< x, [bar of the system, column]
    std::vector<double> m_barStarts;                ///< x of each bar, and of the end
    std::vector<Symbol> m_symbols;                  ///< of the staff in hand
    std::map<std::pair<int, int>, TieStart> m_ties; ///< by voice and pitch
    std::map<const Item*, double> m_tips;           ///< where stems of the bar in hand end
    Source m_source;
    EngravedSystem m_system;
};

} // namespace inventio::engraving

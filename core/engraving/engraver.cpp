#include "core/engraving/engraver.h"

#include <algorithm>

#include "core/engraving/part_names.h"
#include "core/engraving/system_engraver.h"

namespace inventio::engraving {

namespace {

constexpr double kClefWidth = 4.0;

/// Clefs, keys and perhaps the time signature.
double startWidth(
    const formats::WrittenScore& score, const std::vector<StaffPlan>& staves, const BarLayout& bar, std::size_t number)
{
    const formats::NotationBar& at = score.notation.bars[number];
    double keys = 0;
    for (const StaffPlan& plan : staves)
        keys = std::max(keys, keyWidth(score.writtenFifths(*plan.part, at)));
    return kClefWidth + keys + (bar.showsTime ? timeWidth(at.metre) : 0);
}

/// What of a bar can be stretched, and what cannot.
struct Room {
    double fixed = 0;
    double stretching = 0;
};

Room roomOf(const BarLayout& bar, bool isFirst)
{
    Room room;
    for (const Column& column : bar.columns)
        room.stretching += column.advance;
    room.fixed = bar.width - room.stretching + (isFirst ? 0 : bar.prefix);
    return room;
}

/// As many bars as fit into each system; those of all but a short last one fill its width.
std::vector<SystemPlan> breakIntoSystems(const formats::WrittenScore& score, const std::vector<StaffPlan>& staves,
    const std::vector<BarLayout>& bars, const PartNames& names, double full)
{
    constexpr double kShort = 0.6; // of the width
    std::vector<SystemPlan> plans;
    for (std::size_t first = 0; first < bars.size();) {
        const double width = full - names.indentOf(first == 0);
        SystemPlan plan{first, first, startWidth(score, staves, bars[first], first), 1};
        Room all{plan.start, 0};
        while (plan.end < bars.size()) {
            Room room = roomOf(bars[plan.end], plan.end == first);
            if (plan.end + 1 == bars.size())
                room.fixed += kFinalBarlineRoom;
            const double natural = all.fixed + all.stretching + room.fixed + room.stretching;
            if (plan.end > first && natural > width)
                break;
            all.fixed += room.fixed;
            all.stretching += room.stretching;
            ++plan.end;
        }
        const bool isShort = plan.end == bars.size() && all.fixed + all.stretching < kShort * width;
        if (!isShort && all.fixed + all.stretching < width)
            plan.stretch = (width - all.fixed) / all.stretching;
        plans.push_back(plan);
        first = plan.end;
    }
    return plans;
}

/// As they are printed: a pickup is bar 0, and a bar that is cut short later does not count.
std::vector<int> barNumbers(const std::vector<formats::NotationBar>& bars)
{
    std::vector<int> numbers;
    int number = 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const bool isCut = bars[i].isShort && i + 1 < bars.size();
        numbers.push_back(isCut ? number : ++number);
    }
    return numbers;
}

} // namespace

base::Result<EngravedScore> engrave(const music::Sequence& sequence, const EngravingOptions& options)
{
    const formats::MusicXmlOptions none;
    const auto score = formats::WrittenScore::create(sequence, none);
    if (!score)
        return base::failure(score.error());
    const std::vector<StaffPlan> staves = stavesOf(score->notation);
    const std::vector<BarLayout> bars = layBars(*score, staves);
    EngravedScore engraved{options.width, 0, {}};
    if (staves.empty())
        return engraved;
    const PartNames names(*score, staves);
    const std::vector<int> numbers = barNumbers(score->notation.bars);
    double reach = -options.systemGap; // how far down the page is full
    for (const SystemPlan& plan : breakIntoSystems(*score, staves, bars, names, options.width)) {
        EngravedSystem system = SystemEngraver(*score, staves, bars, plan, options).engrave();
        system.firstNumber = numbers[plan.first];
        system.left = names.indentOf(plan.first == 0);
        names.addTo(system, plan.first == 0);
        double above = 0;
        double below = 0;
        for (const Symbol& symbol : system.symbols) {
            const Box box = symbol.box();
            above = std::min(above, box.top);
            below = std::max(below, box.bottom);
            engraved.width = std::max(engraved.width, system.left + box.right);
        }
        for (const Lyric& lyric : system.lyrics)
            below = std::max(below, lyric.y + kLyricSize / 2);
        system.top = reach + options.systemGap - above;
        reach = system.top + below;
        engraved.systems.push_back(std::move(system));
    }
    engraved.height = reach;
    return engraved;
}

} // namespace inventio::engraving

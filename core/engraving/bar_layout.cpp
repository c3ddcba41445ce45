#include "core/engraving/bar_layout.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string>

namespace inventio::engraving {

namespace {

constexpr double kColumnGap = 0.4;  ///< between what stands in two columns, at least
constexpr double kBarPadding = 0.9; ///< between barlines and what stands in a bar
constexpr double kShortest = 2.2;   ///< the natural room of a sixteenth
constexpr double kDoubling = 1.3;   ///< what twice the time takes more

/// The more time, the more room, but not in proportion.
double naturalAdvance(int units)
{
    const double sixteenths = 4.0 * units / formats::kUnitsPerQuarter;
    return std::max(kShortest + kDoubling * std::log2(std::max(sixteenths, 0.25)), 1.5);
}

int beatOf(const formats::NotationBar& bar)
{
    const int part = 4 * formats::kUnitsPerQuarter / bar.metre.denominator;
    const bool isCompound = bar.metre.numerator % 3 == 0 && bar.metre.numerator > 3 && bar.metre.denominator >= 8;
    return isCompound ? 3 * part : std::max(part, formats::kUnitsPerQuarter);
}

void layColumns(BarLayout& bar, int length)
{
    std::set<int> positions{0};
    for (const StaffBar& staff : bar.staves)
        for (const Item& item : staff.items)
            positions.insert(item.printed->position);
    for (const int position : positions) {
        Column column{position, 0, 0, 0};
        for (const StaffBar& staff : bar.staves) {
            const Box extent = staff.extentAt(position);
            column.left = std::max(column.left, -extent.left);
            column.right = std::max(column.right, extent.right);
        }
        bar.columns.push_back(column);
    }
    bar.width = kBarPadding + bar.columns.front().left;
    for (std::size_t i = 0; i < bar.columns.size(); ++i) {
        Column& column = bar.columns[i];
        const bool isLast = i + 1 == bar.columns.size();
        const int end = isLast ? length : bar.columns[i + 1].position;
        const double least = column.right + (isLast ? kBarPadding : kColumnGap + bar.columns[i + 1].left);
        column.advance = std::max(least, naturalAdvance(end - column.position));
        bar.width += column.advance;
    }
}

bool hasOneVoice(const formats::NotationPart& part)
{
    return part.staves.size() == 1 && part.staves.front().voices.size() == 1
        && part.staves.front().clef != formats::Clef::Percussion;
}

bool areEqual(const music::MetreChange& a, const music::MetreChange& b)
{
    return a.numerator == b.numerator && a.denominator == b.denominator;
}

} // namespace

std::vector<StaffPlan> stavesOf(const formats::Notation& notation)
{
    constexpr std::size_t kChoir = 4;
    std::vector<StaffPlan> plans;
    if (notation.parts.size() == kChoir && std::ranges::all_of(notation.parts, hasOneVoice)) {
        for (const std::size_t upper : {0u, 2u}) {
            const formats::Clef clef = upper == 0 ? formats::Clef::Treble : formats::Clef::Bass;
            plans.push_back({&notation.parts[upper],
                {clef,
                    {notation.parts[upper].staves.front().voices.front(),
                        notation.parts[upper + 1].staves.front().voices.front()}}});
        }
        return plans;
    }
    for (const formats::NotationPart& part : notation.parts)
        for (const formats::NotationStaff& staff : part.staves)
            plans.push_back({&part, staff});
    return plans;
}

std::vector<BarLayout> layBars(const formats::WrittenScore& score, const std::vector<StaffPlan>& staves)
{
    std::vector<BarLayout> bars;
    const formats::NotationBar* before = nullptr;
    for (const formats::NotationBar& bar : score.notation.bars) {
        BarLayout layout;
        double keys = 0;
        for (const StaffPlan& plan : staves) {
            const int fifths = score.writtenFifths(*plan.part, bar);
            layout.staves.push_back(layStaffBar(plan.staff, bar, fifths, beatOf(bar), score.names));
            keys = std::max(keys, keyWidth(fifths));
        }
        layout.showsTime = before == nullptr || !areEqual(before->metre, bar.metre);
        layout.showsKey = before != nullptr && score.keyAt(*before).fifths != score.keyAt(bar).fifths;
        layout.prefix = (layout.showsKey ? keys : 0) + (layout.showsTime ? timeWidth(bar.metre) : 0);
        layColumns(layout, bar.length);
        bars.push_back(std::move(layout));
        before = &bar;
    }
    return bars;
}

double keyWidth(int fifths)
{
    constexpr double kAfter = 0.8;
    const double one = fifths > 0 ? 1.0 : 0.9;
    return fifths == 0 ? 0 : std::abs(fifths) * one + kAfter;
}

double timeWidth(const music::MetreChange& metre)
{
    constexpr double kDigit = 1.6;
    constexpr double kAfter = 0.9;
    const std::size_t digits
        = std::max(std::to_string(metre.numerator).size(), std::to_string(metre.denominator).size());
    return static_cast<double>(digits) * kDigit + kAfter;
}

} // namespace inventio::engraving

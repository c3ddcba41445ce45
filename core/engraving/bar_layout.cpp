#include "core/engraving/bar_layout.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/formats/written_fermatas.h"
#include "core/formats/written_lyrics.h"

namespace inventio::engraving {

namespace {

constexpr double kColumnGap = 0.4;  ///< between what stands in two columns, at least
constexpr double kBarPadding = 0.9; ///< between barlines and what stands in a bar
constexpr double kLyricGap = 0.9;   ///< between two syllables
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

/// What syllables need from each column to the next.
std::vector<double> lyricAdvances(const BarLayout& bar)
{
    std::vector<double> advances(bar.columns.size(), 0);
    for (const StaffBar& staff : bar.staves)
        for (std::size_t from = 0; from < bar.columns.size(); ++from) {
            const Box one = staff.lyricExtentAt(bar.columns[from].position);
            if (one.right <= 0)
                continue;
            // It may reach over columns without a syllable.
            std::size_t to = from + 1;
            Box next;
            while (to < bar.columns.size() && (next = staff.lyricExtentAt(bar.columns[to].position)).right <= 0)
                ++to;
            const double share = (one.right + kLyricGap - next.left) / static_cast<double>(to - from);
            for (std::size_t i = from; i < to; ++i)
                advances[i] = std::max(advances[i], share);
        }
    return advances;
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
    const std::vector<double> lyrics = lyricAdvances(bar);
    bar.width = kBarPadding + bar.columns.front().left;
    for (std::size_t i = 0; i < bar.columns.size(); ++i) {
        Column& column = bar.columns[i];
        const bool isLast = i + 1 == bar.columns.size();
        const int end = isLast ? length : bar.columns[i + 1].position;
        const double least = column.right + (isLast ? kBarPadding : kColumnGap + bar.columns[i + 1].left);
        column.advance = std::max({least, lyrics[i], naturalAdvance(end - column.position)});
        bar.width += column.advance;
    }
}

bool hasOneVoice(const formats::NotationPart& part)
{
    return part.staves.size() == 1 && part.staves.front().voices.size() == 1
        && part.staves.front().clef != formats::Clef::Percussion;
}

/// Gives items of a staff what is sung on them.
void addLyrics(StaffBar& bar, const formats::WrittenScore& score, const formats::NotationPart& part,
    const std::map<music::Ticks, std::vector<formats::WrittenSyllable>>& lyrics)
{
    if (lyrics.empty())
        return;
    for (Item& item : bar.items) {
        if (item.isRest || item.printed->isTiedBack || item.heads.front().note.track != part.track)
            continue;
        const auto at = static_cast<std::size_t>(item.heads.front().note.note);
        const auto found = lyrics.find(score.trackOf(part).notes[at].onset);
        if (found == lyrics.end())
            continue;
        for (const formats::WrittenSyllable& syllable : found->second) {
            const std::string_view kind = syllable.syllabic;
            item.verses.push_back({syllable.text, kind == "begin" || kind == "middle"});
        }
    }
}

using Fermatas = std::vector<std::set<music::Ticks>>; // by track

/// One for a staff at a time: over its notes, or under those of the lower voice where nothing stands below.
void addFermatas(StaffBar& bar, const formats::WrittenScore& score, int start, const Fermatas& fermatas, bool isLowest)
{
    std::map<int, Item*> marked;
    for (Item& item : bar.items) {
        if (item.isRest)
            continue;
        const auto& own = fermatas[static_cast<std::size_t>(item.heads.front().note.track)];
        if (own.empty() || !own.contains(score.tickOf(start + item.printed->position)))
            continue;
        const bool isUnder = isLowest && item.sharesStaff && !item.isStemUp;
        Item*& mark = marked[item.printed->position];
        if (mark == nullptr || isUnder) {
            if (mark != nullptr)
                mark->fermata = Fermata::None;
            mark = &item;
            item.fermata = isUnder ? Fermata::Below : Fermata::Above;
        }
    }
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
    if (notation.parts.size() == kChoir && std::ranges::all_of(notation.parts, hasOneVoice)
        && notation.parts.back().staves.front().clef == formats::Clef::Bass) {
        for (const std::size_t upper : {0u, 2u}) {
            const formats::Clef clef = upper == 0 ? formats::Clef::Treble : formats::Clef::Bass;
            plans.push_back({&notation.parts[upper], &notation.parts[upper + 1],
                {clef,
                    {notation.parts[upper].staves.front().voices.front(),
                        notation.parts[upper + 1].staves.front().voices.front()}}});
        }
        return plans;
    }
    for (const formats::NotationPart& part : notation.parts)
        for (const formats::NotationStaff& staff : part.staves)
            plans.push_back({&part, nullptr, staff});
    return plans;
}

std::vector<BarLayout> layBars(const formats::WrittenScore& score, const std::vector<StaffPlan>& staves)
{
    std::vector<BarLayout> bars;
    std::vector<std::map<music::Ticks, std::vector<formats::WrittenSyllable>>> lyrics;
    Fermatas fermatas;
    for (const music::Track& track : score.sequence.tracks)
        fermatas.push_back(formats::writtenFermatas(track));
    for (const StaffPlan& plan : staves)
        lyrics.push_back(formats::writtenLyrics(score.trackOf(*plan.part)));
    const formats::NotationBar* before = nullptr;
    for (const formats::NotationBar& bar : score.notation.bars) {
        BarLayout layout;
        double keys = 0;
        for (std::size_t staff = 0; staff < staves.size(); ++staff) {
            const StaffPlan& plan = staves[staff];
            const int fifths = score.writtenFifths(*plan.part, bar);
            layout.staves.push_back(layStaffBar(plan.staff, bar, fifths, beatOf(bar), score.names));
            addLyrics(layout.staves.back(), score, *plan.part, lyrics[staff]);
            addFermatas(layout.staves.back(), score, bar.start, fermatas, staff > 0 && staff + 1 == staves.size());
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

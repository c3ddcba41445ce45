#include "core/engraving/system_engraver.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

namespace inventio::engraving {

namespace {

constexpr double kClefX = 0.6;
constexpr double kKeyX = 4.0;
constexpr double kPadding = 0.9;
constexpr double kStaffLine = 0.1;
constexpr double kLedgerLine = 0.16;
constexpr double kBeamThickness = 0.5;
constexpr double kBeamDistance = 0.75; ///< from beam to beam
constexpr int kStaffBottom = -4;       ///< lines are counted in half spaces from the middle line
constexpr int kStaffTop = 4;

double signedBy(bool isUp, double value)
{
    return isUp ? -value : value;
}

int outerLine(const Item& item)
{
    return item.isStemUp ? item.heads.back().line : item.heads.front().line;
}

/// Where a stem without a beam ends: an octave from its head, but at the middle line at least.
double stemTip(const Item& item)
{
    const double tip = yOf(outerLine(item)) + signedBy(item.isStemUp, kStemLength);
    return item.isStemUp ? std::min(tip, yOf(0)) : std::max(tip, yOf(0));
}

} // namespace

SystemEngraver::SystemEngraver(const formats::WrittenScore& score, const std::vector<StaffPlan>& staves,
    const std::vector<BarLayout>& bars, const SystemPlan& plan, const EngravingOptions& options)
    : m_score(score)
    , m_plans(staves)
    , m_bars(bars)
    , m_plan(plan)
    , m_options(options)
{
}

EngravedSystem SystemEngraver::engrave()
{
    m_system.firstBar = static_cast<int>(m_plan.first);
    m_system.bars = static_cast<int>(m_plan.end - m_plan.first);
    if (m_plan.evenly > 0)
        placeColumnsEvenly();
    else
        placeColumns();
    std::vector<std::vector<Symbol>> staves;
    for (std::size_t staff = 0; staff < m_plans.size(); ++staff) {
        engraveStaff(staff);
        staves.push_back(std::exchange(m_symbols, {}));
    }
    stackStaves(staves);
    return std::move(m_system);
}

void SystemEngraver::placeColumns()
{
    double x = m_plan.start;
    for (std::size_t bar = m_plan.first; bar < m_plan.end; ++bar) {
        const BarLayout& layout = m_bars[bar];
        m_barStarts.push_back(x);
        if (bar != m_plan.first)
            x += layout.prefix;
        x += kPadding + layout.columns.front().left;
        std::vector<double> places;
        for (const Column& column : layout.columns) {
            places.push_back(x);
            m_system.moments.push_back({m_score.tickOf(barAt(bar).start + column.position), x});
            x += column.advance * m_plan.stretch;
        }
        m_columns.push_back(std::move(places));
    }
    m_barStarts.push_back(x + endRoom());
}

double SystemEngraver::endRoom() const
{
    return m_plan.end == m_bars.size() ? kFinalBarlineRoom : 0;
}

void SystemEngraver::placeColumnsEvenly()
{
    for (std::size_t bar = m_plan.first; bar < m_plan.end; ++bar) {
        const BarLayout& layout = m_bars[bar];
        const int start = barAt(bar).start;
        m_barStarts.push_back(start * m_plan.evenly - kPadding / 2 - layout.columns.front().left);
        std::vector<double> places;
        for (const Column& column : layout.columns) {
            places.push_back((start + column.position) * m_plan.evenly);
            m_system.moments.push_back({m_score.tickOf(start + column.position), places.back()});
        }
        m_columns.push_back(std::move(places));
    }
    const formats::NotationBar& last = barAt(m_plan.end - 1);
    m_barStarts.push_back((last.start + last.length) * m_plan.evenly - kPadding / 2 + endRoom());
}

double SystemEngraver::xOf(std::size_t bar, int position) const
{
    const auto& columns = m_bars[bar].columns;
    const auto found = std::ranges::lower_bound(columns, position, {}, &Column::position);
    return m_columns[bar - m_plan.first][static_cast<std::size_t>(found - columns.begin())];
}

double SystemEngraver::middleOf(std::size_t bar) const
{
    const Box rest = infoOf(Glyph::RestWhole).box;
    const std::size_t place = bar - m_plan.first;
    const double start = m_barStarts[place] + (bar == m_plan.first || m_plan.evenly > 0 ? 0 : m_bars[bar].prefix);
    const double end = m_barStarts[place + 1] - (bar + 1 == m_plan.end ? endRoom() : 0);
    return (start + end - rest.right) / 2;
}

void SystemEngraver::engraveStaff(std::size_t staff)
{
    m_source = {{-1, -1}, static_cast<int>(staff), -1};
    m_ties.clear();
    for (int line = kStaffBottom; line <= kStaffTop; line += 2)
        addLine(
            Role::StaffLine, std::min(0.0, m_barStarts.front()), yOf(line), m_barStarts.back(), yOf(line), kStaffLine);
    if (m_plan.evenly == 0)
        engraveStart(staff);
    for (std::size_t bar = m_plan.first; bar < m_plan.end; ++bar)
        engraveBar(staff, bar);
    addOpenTies();
}

void SystemEngraver::engraveStart(std::size_t staff)
{
    const formats::Clef clef = m_plans[staff].staff.clef;
    const Glyph glyph = clef == formats::Clef::Treble ? Glyph::ClefTreble
        : clef == formats::Clef::Bass                 ? Glyph::ClefBass
                                                      : Glyph::ClefPercussion;
    const int line = clef == formats::Clef::Treble ? -2 : clef == formats::Clef::Bass ? 2 : 0;
    addSign(Role::Clef, glyph, kClefX, yOf(line));
    const formats::NotationBar& bar = barAt(m_plan.first);
    const int fifths = m_score.writtenFifths(*m_plans[staff].part, bar);
    if (clef != formats::Clef::Percussion)
        addKey(kKeyX, fifths, clef);
    if (m_bars[m_plan.first].showsTime)
        addTime(m_plan.start - timeWidth(bar.metre), bar.metre);
}

void SystemEngraver::engraveBar(std::size_t staff, std::size_t bar)
{
    const BarLayout& layout = m_bars[bar];
    if (bar != m_plan.first && m_plan.evenly == 0) {
        double x = m_barStarts[bar - m_plan.first] + kPadding / 2;
        const int fifths = m_score.writtenFifths(*m_plans[staff].part, barAt(bar));
        if (layout.showsKey)
            addKey(x, fifths, m_plans[staff].staff.clef);
        if (layout.showsTime)
            addTime(x + (layout.showsKey ? keyWidth(fifths) : 0), barAt(bar).metre);
    }
    const StaffBar& printed = layout.staves[staff];
    m_tips.clear();
    std::vector<std::vector<std::pair<const Item*, double>>> beams(static_cast<std::size_t>(printed.beams));
    std::vector<std::vector<std::pair<const Item*, double>>> tuplets(static_cast<std::size_t>(printed.tuplets));
    for (const Item& item : printed.items) {
        const double x = item.fillsBar ? middleOf(bar) : xOf(bar, item.printed->position);
        m_source.voice = item.voice;
        addItem(item, x);
        addFermata(item, x);
        if (item.beam >= 0)
            beams[static_cast<std::size_t>(item.beam)].emplace_back(&item, x);
        if (item.tuplet >= 0)
            tuplets[static_cast<std::size_t>(item.tuplet)].emplace_back(&item, x);
    }
    for (const auto& beam : beams)
        addBeam(beam);
    for (const auto& tuplet : tuplets)
        if (!tuplet.empty())
            addTuplet(tuplet);
    m_source = {{-1, -1}, static_cast<int>(staff), -1};
}

void SystemEngraver::addKey(double x, int fifths, formats::Clef clef)
{
    constexpr std::array<int, 7> kSharps{4, 1, 5, 2, -1, 3, 0};
    constexpr std::array<int, 7> kFlats{0, 3, -1, 2, -2, 1, -3};
    const double step = fifths > 0 ? 1.0 : 0.9;
    for (int i = 0; i < std::abs(fifths); ++i) {
        const auto place = static_cast<std::size_t>(i);
        const int line = (fifths > 0 ? kSharps[place] : kFlats[place]) - (clef == formats::Clef::Bass ? 2 : 0);
        addSign(Role::Key, fifths > 0 ? Glyph::Sharp : Glyph::Flat, x + i * step, yOf(line));
    }
}

void SystemEngraver::addTime(double x, const music::MetreChange& metre)
{
    constexpr double kDigit = 1.6;
    const auto add = [&](int number, int line) {
        double left = x;
        for (const char digit : std::to_string(number)) {
            addSign(Role::Time, digitGlyph(digit - '0'), left, yOf(line));
            left += kDigit;
        }
    };
    add(metre.numerator, 0);
    add(metre.denominator, kStaffBottom);
}

void SystemEngraver::addItem(const Item& item, double x)
{
    if (item.isRest) {
        addSign(Role::Rest, item.glyph, x + item.x, yOf(item.restLine));
        if (item.printed->value.isDotted)
            addSign(Role::Dot, Glyph::Dot, x + item.dotX, yOf(item.restLine + 1));
        return;
    }
    for (const HeadPlace& head : item.heads) {
        m_source.note = head.note;
        addSign(Role::Head, item.glyph, x + head.x, yOf(head.line));
        if (head.accidental)
            addSign(Role::Accidental, *head.accidental, x + head.accidentalX, yOf(head.line));
        if (item.printed->value.isDotted)
            addSign(Role::Dot, Glyph::Dot, x + item.dotX, yOf(head.dotLine));
    }
    addLedgerLines(item, x);
    addTies(item, x);
    for (std::size_t verse = 0; verse < item.verses.size() && m_plan.evenly == 0; ++verse)
        if (const SungSyllable& syllable = item.verses[verse]; !syllable.text.empty())
            m_system.lyrics.push_back(
                {syllable.text, x + item.lyricX(), 0, syllable.goesOn, m_source.staff, static_cast<int>(verse)});
    m_source.note = item.heads.front().note;
    if (item.hasStem() && item.beam < 0) {
        const double tip = stemTip(item);
        addStem(item, x, tip);
        if (item.hasFlag())
            addFlag(item, x, tip);
    }
    m_source.note = {-1, -1};
}

void SystemEngraver::addLedgerLines(const Item& item, double x)
{
    constexpr double kOver = 0.4;
    const Box head = infoOf(item.glyph).box;
    const auto add = [&](int line) { // as wide as the heads that stand on it or beyond
        double left = std::numeric_limits<double>::max();
        double right = std::numeric_limits<double>::lowest();
        for (const HeadPlace& place : item.heads)
            if (line > 0 ? place.line >= line : place.line <= line) {
                left = std::min(left, x + place.x);
                right = std::max(right, x + place.x);
            }
        addLine(Role::LedgerLine, left - kOver, yOf(line), right + head.right + kOver, yOf(line), kLedgerLine);
    };
    for (int line = kStaffTop + 2; line <= item.heads.back().line; line += 2)
        add(line);
    for (int line = kStaffBottom - 2; line >= item.heads.front().line; line -= 2)
        add(line);
}

void SystemEngraver::addTies(const Item& item, double x)
{
    constexpr double kAway = 0.6;
    constexpr double kHeight = 0.9;
    const double right = infoOf(item.glyph).box.right;
    for (const HeadPlace& head : item.heads) {
        const std::pair key{item.voice, head.line};
        // Those of a chord part in its middle.
        const bool isChord = item.heads.size() > 1 && !item.sharesStaff;
        const bool isUp = isChord ? &head - item.heads.data() >= std::ssize(item.heads) / 2 : item.areTiesUp();
        const double y = yOf(head.line) + signedBy(isUp, kAway);
        const double bow = signedBy(isUp, kHeight);
        m_source.note = head.note;
        if (item.printed->isTiedBack) {
            const auto from = m_ties.find(key);
            const double start = from != m_ties.end() ? from->second.x : x + head.x - 2;
            m_symbols.push_back({Role::Tie, Shape::Curve, {}, start, y, x + head.x + right / 3, y, bow, m_source});
        }
        m_ties.erase(key);
        if (item.printed->isTiedOn)
            m_ties[key] = {x + head.x + right * 2 / 3, y, bow};
    }
}

/// Ties that go on in the next system.
void SystemEngraver::addOpenTies()
{
    for (const auto& [key, start] : m_ties) {
        m_source.voice = key.first;
        m_symbols.push_back(
            {Role::Tie, Shape::Curve, {}, start.x, start.y, m_barStarts.back(), start.y, start.bow, m_source});
    }
}

void SystemEngraver::addFermata(const Item& item, double x)
{
    constexpr double kAir = 0.6;
    if (item.fermata == Fermata::None)
        return;
    const bool isAbove = item.fermata == Fermata::Above;
    const HeadPlace& outer = isAbove ? item.heads.back() : item.heads.front();
    const bool hasStemThere = item.hasStem() && item.isStemUp == isAbove;
    const double reach = hasStemThere ? stemTip(item) : yOf(outer.line) + signedBy(isAbove, 0.5);
    const double middle = x + outer.x + infoOf(item.glyph).box.right / 2;
    if (isAbove)
        addSign(Role::Fermata, Glyph::FermataAbove, middle, std::min(reach, yOf(kStaffTop)) - kAir);
    else
        addSign(Role::Fermata, Glyph::FermataBelow, middle, std::max(reach, yOf(kStaffBottom)) + kAir);
}

void SystemEngraver::addTuplet(const std::vector<std::pair<const Item*, double>>& group)
{
    constexpr double kAir = 0.7;
    constexpr double kHook = 0.7;
    constexpr double kLine = 0.13;
    constexpr double kHalfNumber = 0.8;
    constexpr double kDigitHeight = 0.7; // of the font's size
    const bool isUp = group.front().first->isStemUp;
    double y = yOf(isUp ? kStaffTop : kStaffBottom); // outside the staff
    for (const auto& [item, x] : group) {
        const double low = yOf(item->isRest ? item->restLine : item->heads.front().line) + 0.5;
        const double high = yOf(item->isRest ? item->restLine : item->heads.back().line) - 0.5;
        const auto tip = m_tips.find(item);
        const double reach = tip != m_tips.end() ? tip->second : isUp ? high : low;
        y = isUp ? std::min({y, high, reach}) : std::max({y, low, reach});
    }
    y += signedBy(isUp, kAir);
    const double left = group.front().second + group.front().first->x;
    const double right = group.back().second + group.back().first->x + infoOf(group.back().first->glyph).box.right;
    const double middle = (left + right) / 2;
    const int beam = group.front().first->beam;
    const bool isBeamed
        = beam >= 0 && std::ranges::all_of(group, [beam](const auto& one) { return one.first->beam == beam; });
    if (!isBeamed) {
        const double hook = y - signedBy(isUp, kHook);
        addLine(Role::Tuplet, left, y, left, hook, kLine);
        addLine(Role::Tuplet, right, y, right, hook, kLine);
        addLine(Role::Tuplet, left, y, middle - kHalfNumber, y, kLine);
        addLine(Role::Tuplet, middle + kHalfNumber, y, right, y, kLine);
    }
    const double digit = kDigitHeight * kTupletSize;
    const double base = isBeamed ? (isUp ? y : y + digit) : y + digit / 2;
    m_system.tuplets.push_back({group.front().first->printed->tuplet.actual, middle, base, m_source.staff});
}

void SystemEngraver::addStem(const Item& item, double x, double tip)
{
    const double from = yOf(item.isStemUp ? item.heads.front().line : item.heads.back().line);
    m_tips[&item] = tip;
    addLine(Role::Stem, x + item.stemX(), from, x + item.stemX(), tip, kStemThickness);
}

void SystemEngraver::addFlag(const Item& item, double x, double tip)
{
    constexpr int kMost = 4;
    const Glyph first = item.isStemUp ? Glyph::FlagUp8th : Glyph::FlagDown8th;
    const int more = std::min(item.flags, kMost) - 1;
    addSign(Role::Flag, static_cast<Glyph>(static_cast<int>(first) + more), x + item.stemX(), tip);
}

void SystemEngraver::addBeam(const std::vector<std::pair<const Item*, double>>& group)
{
    constexpr double kSteepest = 1.0; // from end to end
    const bool isUp = group.front().first->isStemUp;
    const auto stemAt = [&](std::size_t i) { return group[i].second + group[i].first->stemX(); };
    const double from = stemAt(0);
    const double to = stemAt(group.size() - 1);
    const double rise
        = std::clamp(yOf(outerLine(*group.back().first)) - yOf(outerLine(*group.front().first)), -kSteepest, kSteepest);
    const double slope = rise / (to - from);
    // Every stem has its length, and no beam stays short of the middle line.
    double start = stemTip(*group.front().first);
    for (std::size_t i = 0; i < group.size(); ++i) {
        const double tip = stemTip(*group[i].first) - slope * (stemAt(i) - from);
        start = isUp ? std::min(start, tip) : std::max(start, tip);
    }
    const auto yAt = [&](double x) { return start + slope * (x - from); };
    for (std::size_t i = 0; i < group.size(); ++i) {
        m_source.voice = group[i].first->voice;
        m_source.note = group[i].first->heads.front().note;
        addStem(*group[i].first, group[i].second, yAt(stemAt(i)));
    }
    m_source.note = group.front().first->heads.front().note; // a beam is that of its first note
    const auto add = [&](double left, double right, int level) {
        const double y = level * kBeamDistance * (isUp ? 1 : -1) - (isUp ? 0 : kBeamThickness);
        m_symbols.push_back(
            {Role::Beam, Shape::Beam, {}, left, yAt(left) + y, right, yAt(right) + y, kBeamThickness, m_source});
    };
    add(from, to, 0);
    constexpr double kStub = 1.1;
    for (int level = 1; level < 4; ++level)
        for (std::size_t i = 0; i < group.size(); ++i) {
            const auto has = [&](std::size_t j) { return j < group.size() && group[j].first->flags > level; };
            if (!has(i))
                continue;
            if (has(i + 1))
                add(stemAt(i), stemAt(i + 1), level);
            else if (i == 0)
                add(stemAt(i), stemAt(i) + kStub, level);
            else if (!has(i - 1))
                add(stemAt(i) - kStub, stemAt(i), level);
        }
    m_source.note = {-1, -1};
}

void SystemEngraver::addSign(Role role, Glyph glyph, double x, double y)
{
    m_symbols.push_back({role, Shape::Sign, glyph, x, y, x, y, 0, m_source});
}

void SystemEngraver::addLine(Role role, double x, double y, double x2, double y2, double thickness)
{
    m_symbols.push_back({role, Shape::Line, {}, x, y, x2, y2, thickness, m_source});
}

} // namespace inventio::engraving

#include "core/engraving/staff_bar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "core/engraving/symbols.h"

namespace inventio::engraving {

namespace {

using formats::NotationChord;
using formats::Printed;

constexpr double kShiftGap = 0.25;     ///< between heads of two voices side by side
constexpr double kAccidentalGap = 0.2; ///< to what stands right of it
constexpr double kDotGap = 0.35;
constexpr int kEighth = 8; ///< 64ths

int middleLine(formats::Clef clef)
{
    constexpr int kTreble = 34; // B4, counted in letters from C0
    constexpr int kBass = 22;   // D3
    return clef == formats::Clef::Bass ? kBass : kTreble;
}

Glyph headGlyph(int base)
{
    constexpr int kHalf = 32;
    constexpr int kWhole = 64;
    return base < kHalf  ? Glyph::HeadBlack
        : base < kWhole  ? Glyph::HeadHalf
        : base == kWhole ? Glyph::HeadWhole
                         : Glyph::HeadBreve;
}

Glyph restGlyph(int base)
{
    constexpr int kBreve = 128;
    auto glyph = static_cast<int>(Glyph::RestBreve);
    for (int value = kBreve; value > base; value /= 2)
        ++glyph;
    return static_cast<Glyph>(std::min(glyph, static_cast<int>(Glyph::Rest64th)));
}

int flagsOf(int base)
{
    int flags = 0;
    for (int value = kEighth; value >= base && value > 0; value /= 2)
        ++flags;
    return flags;
}

Glyph accidentalGlyph(int alter)
{
    switch (alter) {
    case 0:
        return Glyph::Natural;
    case 1:
        return Glyph::Sharp;
    case -1:
        return Glyph::Flat;
    default:
        return alter > 0 ? Glyph::DoubleSharp : Glyph::DoubleFlat;
    }
}

double widthOf(Glyph glyph)
{
    return infoOf(glyph).box.right;
}

std::vector<Box> headBoxes(const Item& item)
{
    std::vector<Box> boxes;
    for (const HeadPlace& head : item.heads)
        boxes.push_back(infoOf(item.glyph).box.movedBy(head.x, yOf(head.line)));
    return boxes;
}

/// As long as it is without a beam.
Box stemBox(const Item& item)
{
    const double low = yOf(item.heads.front().line);
    const double high = yOf(item.heads.back().line);
    const double half = kStemThickness / 2;
    if (item.isStemUp)
        return {item.stemX() - half, high - kStemLength, item.stemX() + half, low};
    return {item.stemX() - half, high, item.stemX() + half, low + kStemLength};
}

/// Heads, stem, and what else may not be touched.
std::vector<Box> solidBoxes(const Item& item)
{
    if (item.isRest)
        return {infoOf(item.glyph).box.movedBy(item.x, yOf(item.restLine))};
    std::vector<Box> boxes = headBoxes(item);
    if (item.hasStem())
        boxes.push_back(stemBox(item));
    return boxes;
}

bool touch(std::span<const Box> some, std::span<const Box> others)
{
    return std::ranges::any_of(some, [&](const Box& box) {
        return std::ranges::any_of(others, [&](const Box& other) { return box.overlaps(other); });
    });
}

/// Two voices that sing the same with heads of one kind need only one head, whose stems tell of both.
bool canShareHead(const Item& a, const Item& b)
{
    return a.hasStem() && b.hasStem() && a.heads.size() == 1 && b.heads.size() == 1 && a.glyph == b.glyph
        && a.heads.front().line == b.heads.front().line && a.isStemUp != b.isStemUp
        && a.printed->value.isDotted == b.printed->value.isDotted;
}

class StaffBarMaker {
public:
    StaffBarMaker(const formats::NotationStaff& staff, const formats::NotationBar& bar, int fifths, int beat,
        const formats::WrittenNames& names)
        : m_staff(staff)
        , m_names(names)
        , m_beat(beat)
    {
        m_bar.printed = std::make_unique<formats::PrintedStaff>(staff, bar, fifths, names);
    }

    StaffBar make()
    {
        const auto& voices = m_bar.printed->voices();
        const auto sounding = std::ranges::count_if(voices, [](const auto& voice) { return !voice.empty(); });
        m_isPolyphonic = sounding > 1;
        for (std::size_t voice = 0; voice < voices.size(); ++voice)
            for (const Printed& printed : voices[voice])
                m_bar.items.push_back(itemOf(printed, static_cast<int>(voice)));
        if (m_bar.items.empty())
            addSilence();
        numberTuplets();
        beam();
        for (Item& item : m_bar.items)
            placeHeads(item);
        std::ranges::stable_sort(m_bar.items, {},
            [](const Item& item) { return std::tuple(item.printed->position, item.isRest, item.voice); });
        for (auto first = m_bar.items.begin(); first != m_bar.items.end();) {
            const int position = first->printed->position;
            const auto end = std::find_if(
                first, m_bar.items.end(), [&](const Item& item) { return item.printed->position != position; });
            layColumn(std::span(first, end));
            first = end;
        }
        return std::move(m_bar);
    }

private:
    void addSilence()
    {
        m_bar.silence = std::make_unique<Printed>();
        Item item;
        item.printed = m_bar.silence.get();
        item.isRest = true;
        item.fillsBar = true;
        item.glyph = Glyph::RestWhole; // whatever the metre
        item.restLine = 2;             // it hangs from the line above the middle
        m_bar.items.push_back(item);
    }

    Item itemOf(const Printed& printed, int voice)
    {
        Item item;
        item.printed = &printed;
        item.voice = voice;
        item.isRest = printed.chord == nullptr;
        item.isStemUp = voice % 2 == 0;
        item.sharesStaff = m_isPolyphonic;
        if (item.isRest) {
            item.glyph = restGlyph(printed.value.base);
            item.restLine = !m_isPolyphonic ? 0 : item.isStemUp ? 4 : -4;
            if (item.glyph == Glyph::RestWhole)
                item.restLine += 2; // it hangs from the line above the middle
            return item;
        }
        item.glyph = headGlyph(printed.value.base);
        item.flags = flagsOf(printed.value.base);
        int sum = 0;
        for (const NotationChord::Head& head : printed.chord->heads) {
            const analysis::Spelling name = m_names.of(head);
            HeadPlace place{lineOf(name, m_staff.clef), 0, head.note, std::nullopt, 0};
            if (m_bar.printed->showsAccidental(printed, head.pitch))
                place.accidental = accidentalGlyph(name.alter);
            sum += place.line;
            item.heads.push_back(place);
        }
        std::ranges::sort(item.heads, {}, &HeadPlace::line);
        if (!m_isPolyphonic)
            item.isStemUp = sum < 0;
        return item;
    }

    void numberTuplets()
    {
        for (Item& item : m_bar.items) {
            if (item.printed->tuplet.isPlain())
                continue;
            item.tuplet = m_bar.tuplets;
            if (item.printed->endsTuplet)
                ++m_bar.tuplets;
        }
        ++m_bar.tuplets; // perhaps of none: one that goes on over the barline
    }

    /// Eighths and shorter notes of a voice that lie in one beat.
    void beam()
    {
        for (std::size_t first = 0; first < m_bar.items.size();) {
            std::size_t end = first + 1;
            const Item& one = m_bar.items[first];
            const auto joins = [&](const Item& next) {
                return next.voice == one.voice && next.flags > 0
                    && next.printed->position / m_beat == one.printed->position / m_beat;
            };
            if (one.flags > 0)
                while (end < m_bar.items.size() && joins(m_bar.items[end]))
                    ++end;
            if (end - first > 1)
                tieTogether(std::span(m_bar.items).subspan(first, end - first));
            first = end;
        }
    }

    void tieTogether(std::span<Item> group)
    {
        int sum = 0;
        for (const Item& item : group)
            sum += item.heads.front().line + item.heads.back().line;
        for (Item& item : group) {
            item.beam = m_bar.beams;
            if (!m_isPolyphonic)
                item.isStemUp = sum < 0;
        }
        ++m_bar.beams;
    }

    /// Seconds stand on either side of the stem, begun with the head at its foot; of clusters some stand further off.
    static void placeHeads(Item& item)
    {
        const double width = widthOf(item.glyph) - kStemThickness;
        const double away = item.isStemUp ? width : -width;
        for (std::size_t i = 1; i < item.heads.size(); ++i) {
            const auto nth = [&](std::size_t n) { return item.isStemUp ? n : item.heads.size() - 1 - n; };
            HeadPlace& head = item.heads[nth(i)];
            const auto isFree = [&] {
                for (std::size_t j = 0; j < i; ++j) {
                    const HeadPlace& other = item.heads[nth(j)];
                    if (std::abs(other.line - head.line) <= 1 && std::abs(other.x - head.x) < width / 2)
                        return false;
                }
                return true;
            };
            while (!isFree())
                head.x += away;
        }
    }

    static void shift(Item& item, double by)
    {
        item.x += by;
        for (HeadPlace& head : item.heads)
            head.x += by;
    }

    static void layColumn(std::span<Item> items)
    {
        for (std::size_t i = 0; i < items.size(); ++i)
            makeRoom(items[i], items.first(i));
        double right = 0;
        for (const Item& item : items)
            for (const Box& box : solidBoxes(item))
                right = std::max(right, box.right);
        for (Item& item : items)
            item.dotX = right + kDotGap;
        placeDots(items);
        placeAccidentals(items);
    }

    /// The dot of a head on a line stands in the space above, or below if that has one or if it belongs to the lower of
    /// two voices; heads of two voices on one line share it.
    static void placeDots(std::span<Item> items)
    {
        std::map<int, int> dots; // by the line of their head
        std::set<int> taken;
        for (const bool isOnLine : {false, true}) // those in spaces have no choice
            for (Item& item : items) {
                if (item.isRest || !item.printed->value.isDotted)
                    continue;
                const int side = item.sharesStaff && !item.isStemUp ? -1 : 1;
                for (HeadPlace& head : item.heads) {
                    if ((head.line % 2 == 0) != isOnLine)
                        continue;
                    const auto [dot, isNew] = dots.try_emplace(head.line, head.line);
                    if (isNew && isOnLine)
                        dot->second += taken.contains(head.line + side) ? -side : side;
                    head.dotLine = dot->second;
                    taken.insert(head.dotLine);
                }
            }
    }

    /// Notes move to the right, rests up or down, until they touch nothing that stands there.
    static void makeRoom(Item& item, std::span<const Item> others)
    {
        constexpr int kMost = 24;
        for (int round = 0; round < kMost; ++round) {
            const std::vector<Box> mine = solidBoxes(item);
            const bool isFree = std::ranges::all_of(others,
                [&](const Item& other) { return canShareHead(item, other) || !touch(mine, solidBoxes(other)); });
            if (isFree)
                return;
            if (item.isRest)
                item.restLine += item.isStemUp ? 2 : -2;
            else
                shift(item, widthOf(item.glyph) / 2 + kShiftGap);
        }
    }

    /// As far right as they fit, from the top down.
    static void placeAccidentals(std::span<Item> items)
    {
        std::vector<Box> taken;
        std::vector<HeadPlace*> heads;
        for (Item& item : items) {
            for (Box box : solidBoxes(item)) {
                box.left -= kAccidentalGap;
                taken.push_back(box);
            }
            for (HeadPlace& head : item.heads)
                if (head.accidental)
                    heads.push_back(&head);
        }
        std::ranges::sort(heads, std::greater<>(), [](const HeadPlace* head) { return head->line; });
        for (HeadPlace* head : heads) {
            constexpr double kMove = 0.1;
            const Box box = infoOf(*head->accidental).box.movedBy(0, yOf(head->line));
            double x = head->x - kAccidentalGap - box.right;
            while (std::ranges::any_of(taken, [&](const Box& other) { return box.movedBy(x, 0).overlaps(other); }))
                x -= kMove;
            head->accidentalX = x;
            taken.push_back(box.movedBy(x, 0));
        }
    }

    const formats::NotationStaff& m_staff;
    const formats::WrittenNames& m_names;
    int m_beat;
    bool m_isPolyphonic = false;
    StaffBar m_bar;
};

} // namespace

int lineOf(const analysis::Spelling& name, formats::Clef clef)
{
    return name.octave * 7 + name.letter - middleLine(clef);
}

double Item::stemX() const
{
    return x + (isStemUp ? widthOf(glyph) - kStemThickness / 2 : kStemThickness / 2);
}

double Item::lyricX() const
{
    return x + widthOf(glyph) / 2;
}

Box StaffBar::lyricExtentAt(int position) const
{
    Box extent;
    for (const Item& item : items) {
        if (item.printed->position != position)
            continue;
        for (const SungSyllable& syllable : item.verses) {
            const double half = lyricWidth(syllable.text) / 2;
            if (half == 0)
                continue;
            extent.left = std::min(extent.left, item.lyricX() - half);
            extent.right = std::max(extent.right, item.lyricX() + half);
        }
    }
    return extent;
}

Box StaffBar::extentAt(int position) const
{
    Box extent;
    for (const Item& item : items) {
        if (item.printed->position != position || item.fillsBar)
            continue;
        for (const Box& box : solidBoxes(item)) {
            extent.left = std::min(extent.left, box.left);
            extent.right = std::max(extent.right, box.right);
        }
        for (const HeadPlace& head : item.heads)
            if (head.accidental)
                extent.left = std::min(extent.left, head.accidentalX + infoOf(*head.accidental).box.left);
        if (item.printed->value.isDotted)
            extent.right = std::max(extent.right, item.dotX + widthOf(Glyph::Dot));
        if (item.hasFlag())
            extent.right = std::max(extent.right, item.stemX() + widthOf(Glyph::FlagDown8th));
    }
    return extent;
}

StaffBar layStaffBar(const formats::NotationStaff& staff, const formats::NotationBar& bar, int fifths, int beat,
    const formats::WrittenNames& names)
{
    return StaffBarMaker(staff, bar, fifths, beat, names).make();
}

} // namespace inventio::engraving

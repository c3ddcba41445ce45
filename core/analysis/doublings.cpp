#include "core/analysis/doublings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <utility>

#include "core/grid/roll.h"

namespace inventio::analysis {

namespace {

constexpr std::array kIntervals{12, 24, 36};
constexpr double kNearlyAll = 0.9;       ///< of a track's notes
constexpr std::size_t kMinNotes = 4;     ///< of a track that goes along with others
constexpr std::size_t kMinInLine = 6;    ///< onsets one after the other that make a line in octaves
constexpr std::size_t kMinMovements = 4; ///< among them: a line moves
constexpr double kMiddle = grid::kLowestPitch + grid::kPitches / 2.0;

/// A note as what follows sees it.
struct Item {
    std::int64_t step = 0;
    std::int64_t end = 0;
    int pitch = 0;
    std::size_t track = 0;
    std::size_t note = 0;
};

/// Whether two notes that begin together are held for about as long.
bool isHeldAlike(const Item& one, const Item& other)
{
    const std::int64_t shorter = std::min(one.end, other.end) - one.step;
    const std::int64_t longer = std::max(one.end, other.end) - one.step;
    return longer - shorter <= 1 || 2 * shorter >= longer;
}

class Search {
public:
    Search(const music::Sequence& piece, const grid::Timing& timing)
        : m_tracks(piece.tracks.size())
    {
        for (std::size_t track = 0; track < piece.tracks.size(); ++track) {
            const std::vector<music::Note>& notes = piece.tracks[track].notes;
            m_found.emplace_back(notes.size(), 0);
            for (std::size_t note = 0; note < notes.size() && !piece.tracks[track].isDrums(); ++note) {
                const grid::NotePlace& place = timing.places[track][note];
                m_tracks[track].push_back(m_items.size());
                m_chords[place.step].push_back(m_items.size());
                m_items.push_back({place.step, place.end, notes[note].pitch, track, note});
            }
        }
    }

    Doublings all()
    {
        for (const std::size_t track : farthestFirst()) {
            findInTrack(track);
            findAlong(track);
        }
        findOuterLine([](const Item& one, const Item& other) { return one.pitch > other.pitch; });
        findOuterLine([](const Item& one, const Item& other) { return one.pitch < other.pitch; });
        followChains();
        return std::move(m_found);
    }

private:
    bool isDoubling(const Item& item) const { return m_found[item.track][item.note] != 0; }
    void setDoubling(const Item& item, int interval) { m_found[item.track][item.note] = interval; }

    /// A note of its own that begins together with this one, `interval` semitones higher.
    template <class Condition> const Item* partnerOf(const Item& item, int interval, Condition&& condition) const
    {
        for (const std::size_t index : m_chords.at(item.step)) {
            const Item& other = m_items[index];
            if (&other != &item && other.pitch == item.pitch + interval && !isDoubling(other)
                && isHeldAlike(item, other) && condition(other))
                return &other;
        }
        return nullptr;
    }

    double distance(const std::vector<std::size_t>& items) const
    {
        const double sum = std::accumulate(items.begin(), items.end(), 0.0,
            [this](double total, std::size_t index) { return total + m_items[index].pitch; });
        return std::abs(sum / static_cast<double>(std::max<std::size_t>(items.size(), 1)) - kMiddle);
    }

    /// From the middle of the roll.
    std::vector<std::size_t> farthestFirst() const
    {
        std::vector<std::size_t> order(m_tracks.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(
            order, [this](std::size_t a, std::size_t b) { return distance(m_tracks[a]) > distance(m_tracks[b]); });
        return order;
    }

    /// A track that is two lines, or two choirs, octaves apart.
    void findInTrack(std::size_t track)
    {
        const std::vector<std::size_t>& items = m_tracks[track];
        const auto isOfTrack = [track](const Item& other) { return other.track == track; };
        for (const int interval : kIntervals) {
            std::vector<std::size_t> lower;
            std::vector<std::size_t> upper;
            for (const std::size_t index : items) {
                if (partnerOf(m_items[index], interval, isOfTrack) != nullptr)
                    lower.push_back(index);
                else if (partnerOf(m_items[index], -interval, isOfTrack) != nullptr)
                    upper.push_back(index);
            }
            const bool isInOctaves = items.size() >= 2 * kMinNotes && lower.size() == upper.size()
                && static_cast<double>(lower.size() + upper.size()) >= kNearlyAll * static_cast<double>(items.size());
            if (!isInOctaves)
                continue;
            const bool isLowerFarther = distance(lower) > distance(upper);
            for (const std::size_t index : isLowerFarther ? lower : upper)
                setDoubling(m_items[index], isLowerFarther ? interval : -interval);
            return;
        }
    }

    /// A track that goes along with others: in octaves, and perhaps in unison where an instrument ends.
    void findAlong(std::size_t track)
    {
        std::vector<std::size_t> items = m_tracks[track];
        std::erase_if(items, [this](std::size_t index) { return isDoubling(m_items[index]); });
        if (items.size() < kMinNotes)
            return;
        const auto isOfAnother = [track](const Item& other) { return other.track != track; };
        for (const int size : kIntervals) {
            for (const int interval : {size, -size}) {
                std::vector<std::size_t> along;
                std::size_t unisons = 0;
                for (const std::size_t index : items) {
                    if (partnerOf(m_items[index], interval, isOfAnother) != nullptr)
                        along.push_back(index);
                    else if (partnerOf(m_items[index], 0, isOfAnother) != nullptr)
                        ++unisons;
                }
                const auto count = static_cast<double>(along.size() + unisons);
                if (along.size() < kMinNotes || count < kNearlyAll * static_cast<double>(items.size()))
                    continue;
                for (const std::size_t index : along)
                    setDoubling(m_items[index], interval);
                return;
            }
        }
    }

    /// Stretches in which the outermost notes go in octaves.
    template <class IsOuter> void findOuterLine(IsOuter&& isOuter)
    {
        std::vector<std::pair<const Item*, const Item*>> line; // outer and inner notes
        for (const auto& [step, chord] : m_chords) {
            const Item* outer = nullptr;
            for (const std::size_t index : chord)
                if (!isDoubling(m_items[index]) && (outer == nullptr || isOuter(m_items[index], *outer)))
                    outer = &m_items[index];
            if (outer == nullptr)
                continue;
            const int inwards = isOuter(Item{.pitch = 1}, Item{.pitch = 0}) ? -12 : 12;
            const Item* inner = partnerOf(*outer, inwards, [](const Item&) { return true; });
            if (inner != nullptr) {
                line.emplace_back(outer, inner);
            } else {
                markLine(line);
                line.clear();
            }
        }
        markLine(line);
    }

    void markLine(const std::vector<std::pair<const Item*, const Item*>>& line)
    {
        std::size_t movements = 0;
        for (std::size_t i = 1; i < line.size(); ++i)
            movements += line[i].first->pitch != line[i - 1].first->pitch ? 1 : 0;
        if (line.size() < kMinInLine || movements < kMinMovements)
            return;
        // The outer note is the line that is heard, unless the roll ends before it.
        for (const auto& [outer, inner] : line) {
            const bool isOnRoll
                = outer->pitch >= grid::kLowestPitch && outer->pitch < grid::kLowestPitch + grid::kPitches;
            const Item& doubling = isOnRoll ? *inner : *outer;
            const Item& voice = isOnRoll ? *outer : *inner;
            setDoubling(doubling, voice.pitch - doubling.pitch);
        }
    }

    /// What doubles a note that was found to be a doubling itself doubles what that one does.
    void followChains()
    {
        for (const Item& item : m_items) {
            const int interval = m_found[item.track][item.note];
            const auto isVoice = [&](std::size_t index) { return m_items[index].pitch == item.pitch + interval; };
            const std::vector<std::size_t>& chord = m_chords.at(item.step);
            if (interval == 0 || partnerOf(item, interval, [](const Item&) { return true; }) != nullptr)
                continue;
            if (const auto voice = std::ranges::find_if(chord, isVoice); voice != chord.end())
                setDoubling(item, interval + m_found[m_items[*voice].track][m_items[*voice].note]);
        }
    }

    std::vector<Item> m_items;
    std::vector<std::vector<std::size_t>> m_tracks;            ///< indices of items
    std::map<std::int64_t, std::vector<std::size_t>> m_chords; ///< the same, by step
    Doublings m_found;
};

} // namespace

Doublings findDoublings(const music::Sequence& piece, const grid::Timing& timing)
{
    return Search(piece, timing).all();
}

} // namespace inventio::analysis

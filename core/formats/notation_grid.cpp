#include "core/formats/notation_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace inventio::formats {

namespace {

/// How many equal parts a quarter may have, from the most usual.
constexpr std::array<int, 13> kGrids{1, 2, 4, 3, 8, 6, 12, 5, 7, 16, 24, 20, 28};
constexpr int kSixteenths = 4;
constexpr int kFreeGrid = 24; ///< for written music that fits no grid: sixteenths beside triplets

/// Units from the nearest place of a grid.
double distance(double offset, int grid)
{
    const double step = static_cast<double>(kUnitsPerQuarter) / grid;
    return std::abs(offset - std::round(offset / step) * step);
}

int snapped(double offset, int grid)
{
    const int step = kUnitsPerQuarter / grid;
    return static_cast<int>(std::lround(offset / step)) * step;
}

/// A quarter of a bar, or what is left of it at its end.
struct Beat {
    int start = 0;
    int end = 0;
};

/// Finds beats by time; the bars are sorted.
class Beats {
public:
    explicit Beats(std::span<const NotationBar> bars)
        : m_bars(bars)
    {
    }

    /// The beat in which a time lies; times behind the last bar lie in its last beat.
    Beat at(double units) const
    {
        auto next
            = std::ranges::upper_bound(m_bars, units, {}, [](const NotationBar& bar) { return double(bar.start); });
        const NotationBar& bar = next == m_bars.begin() ? *next : *std::prev(next);
        const int beats = (bar.length - 1) / kUnitsPerQuarter;
        const int beat = std::clamp(static_cast<int>((units - bar.start) / kUnitsPerQuarter), 0, beats);
        const int start = bar.start + beat * kUnitsPerQuarter;
        return {start, std::min(start + kUnitsPerQuarter, bar.start + bar.length)};
    }

private:
    std::span<const NotationBar> m_bars;
};

/// What begins and ends in a beat, in units from its start.
struct Offsets {
    std::vector<double> onsets;
    std::vector<double> ends;
};

class Grid {
public:
    Grid(std::span<const music::Note> notes, int ticksPerQuarter, std::span<const NotationBar> bars)
        : m_notes(notes)
        , m_ticksPerQuarter(ticksPerQuarter)
        , m_beats(bars)
        // A note that was rounded to a whole tick still fits.
        , m_tolerance(std::min(0.51 * kUnitsPerQuarter / ticksPerQuarter, 8.0))
    {
        collect();
    }

    std::vector<PrintedTime> times() const
    {
        const bool isWritten = isWrittenMusic();
        std::map<int, int> grids; // by the start of the beat
        for (const auto& [start, offsets] : m_offsets)
            grids[start] = isWritten ? gridFor(offsets) : kSixteenths;
        std::vector<PrintedTime> times;
        for (const music::Note& note : m_notes) {
            const Beat first = beatOfOnset(note);
            const Beat last = beatOfEnd(note);
            const int grid = grids.at(first.start);
            PrintedTime time;
            time.start = std::min(first.start + snapped(units(note.onset) - first.start, grid), first.end);
            time.end = std::min(last.start + snapped(units(note.end()) - last.start, grids.at(last.start)), last.end);
            if (time.end <= time.start)
                time.end = std::max(time.start + kUnitsPerQuarter / std::max(grid, kSixteenths), first.start);
            times.push_back(time);
        }
        return times;
    }

private:
    double units(music::Ticks tick) const { return unitsAt(tick, m_ticksPerQuarter); }

    Beat beatOfOnset(const music::Note& note) const { return m_beats.at(units(note.onset) + m_tolerance); }
    Beat beatOfEnd(const music::Note& note) const { return m_beats.at(std::max(units(note.end()) - m_tolerance, 0.0)); }

    void collect()
    {
        for (const music::Note& note : m_notes) {
            const Beat first = beatOfOnset(note);
            m_offsets[first.start].onsets.push_back(units(note.onset) - first.start);
            const Beat last = beatOfEnd(note);
            m_offsets[last.start].ends.push_back(units(note.end()) - last.start);
        }
    }

    bool fits(const std::vector<double>& offsets, int grid) const
    {
        return std::ranges::all_of(offsets, [&](double offset) { return distance(offset, grid) <= m_tolerance; });
    }

    /// Whether nearly all notes begin where they could have been written. Played ones do so by chance, one in six.
    bool isWrittenMusic() const
    {
        constexpr double kMaxShare = 0.75;
        std::size_t fitting = 0;
        for (const auto& [start, offsets] : m_offsets)
            for (const double onset : offsets.onsets)
                fitting += std::ranges::any_of(kGrids, [&](int grid) { return distance(onset, grid) <= m_tolerance; });
        return static_cast<double>(fitting) >= kMaxShare * static_cast<double>(m_notes.size());
    }

    int gridFor(const Offsets& offsets) const
    {
        for (const int grid : kGrids)
            if (fits(offsets.onsets, grid) && fits(offsets.ends, grid))
                return grid;
        // Notes are often held a little shorter than they are written.
        for (const int grid : kGrids)
            if (grid > 2 && fits(offsets.onsets, grid))
                return grid;
        return kFreeGrid;
    }

    std::span<const music::Note> m_notes;
    int m_ticksPerQuarter;
    Beats m_beats;
    double m_tolerance; ///< units
    std::map<int, Offsets> m_offsets;
};

} // namespace

std::vector<PrintedTime> printedTimes(
    std::span<const music::Note> notes, int ticksPerQuarter, std::span<const NotationBar> bars)
{
    return Grid(notes, ticksPerQuarter, bars).times();
}

} // namespace inventio::formats

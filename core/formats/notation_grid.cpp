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

    std::vector<PrintedTime> timesAsWritten() const
    {
        std::map<int, int> grids; // by the start of the beat
        for (const auto& [start, offsets] : m_offsets)
            grids[start] = gridFor(offsets);
        return times(0, [&](const Beat& beat) { return grids.at(beat.start); });
    }

    std::vector<PrintedTime> timesAsPlayed(double late) const
    {
        return times(late, [](const Beat& /*beat*/) { return kSixteenths; });
    }

    /// Whether nearly all notes begin where they could have been written, and some of them on sixteenths: played ones do so
    /// by chance, one in six, and those of a recording that is late throughout may all lie on quintuplets.
    bool isWrittenMusic() const
    {
        constexpr double kMinShare = 0.75;
        constexpr double kMinOnSixteenths = 0.1;
        std::size_t fitting = 0;
        std::size_t onSixteenths = 0;
        for (const auto& [start, offsets] : m_offsets)
            for (const double onset : offsets.onsets) {
                fitting += std::ranges::any_of(kGrids, [&](int grid) { return distance(onset, grid) <= m_tolerance; });
                onSixteenths += distance(onset, kSixteenths) <= m_tolerance;
            }
        const auto notes = static_cast<double>(m_notes.size());
        return static_cast<double>(fitting) >= kMinShare * notes
            && static_cast<double>(onSixteenths) >= kMinOnSixteenths * notes;
    }

    /// Of its notes, from the start of the beat that they lie in.
    std::vector<double> onsetsInBeats() const
    {
        std::vector<double> onsets;
        for (const auto& [start, offsets] : m_offsets)
            onsets.insert(onsets.end(), offsets.onsets.begin(), offsets.onsets.end());
        return onsets;
    }

private:
    double units(music::Ticks tick) const { return unitsAt(tick, m_ticksPerQuarter); }

    Beat beatOfOnset(double onset) const { return m_beats.at(onset + m_tolerance); }
    Beat beatOfEnd(double end) const { return m_beats.at(std::max(end - m_tolerance, 0.0)); }

    void collect()
    {
        for (const music::Note& note : m_notes) {
            const Beat first = beatOfOnset(units(note.onset));
            m_offsets[first.start].onsets.push_back(units(note.onset) - first.start);
            const Beat last = beatOfEnd(units(note.end()));
            m_offsets[last.start].ends.push_back(units(note.end()) - last.start);
        }
    }

    template <typename GridOf> std::vector<PrintedTime> times(double late, const GridOf& gridOf) const
    {
        std::vector<PrintedTime> times;
        for (const music::Note& note : m_notes) {
            const double onset = std::max(units(note.onset) - late, 0.0);
            const double end = std::max(units(note.end()) - late, 0.0);
            const Beat first = beatOfOnset(onset);
            const Beat last = beatOfEnd(end);
            const int grid = gridOf(first);
            PrintedTime time;
            time.start = std::min(first.start + snapped(onset - first.start, grid), first.end);
            time.end = std::min(last.start + snapped(end - last.start, gridOf(last)), last.end);
            if (time.end <= time.start)
                time.end = std::max(time.start + kUnitsPerQuarter / std::max(grid, kSixteenths), first.start);
            times.push_back(time);
        }
        return times;
    }

    bool fits(const std::vector<double>& offsets, int grid) const
    {
        return std::ranges::all_of(offsets, [&](double offset) { return distance(offset, grid) <= m_tolerance; });
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

/// How well onsets, from the start of their beats, lie on sixteenths if all of them were `late`, beats and halves of beats
/// above the others.
double fitOf(const std::vector<double>& onsets, double late)
{
    constexpr std::array<double, kSixteenths> kWeights{4, 1, 2, 1};
    constexpr double kStep = double(kUnitsPerQuarter) / kSixteenths;
    double fit = 0;
    for (const double onset : onsets) {
        const double steps = (onset - late) / kStep;
        const auto nearest = std::lround(steps);
        const auto place = static_cast<std::size_t>((nearest + kSixteenths) % kSixteenths);
        fit += kWeights[place] * (1 - 2 * std::abs(steps - static_cast<double>(nearest)));
    }
    return fit;
}

} // namespace

double latenessOf(const music::Sequence& sequence, std::span<const NotationBar> bars)
{
    constexpr int kTries = 8;
    constexpr double kClearly = 1.25;
    std::vector<double> onsets;
    for (const music::Track& track : sequence.tracks) {
        if (track.isDrums())
            continue;
        const Grid grid(track.notes, sequence.ticksPerQuarter, bars);
        if (grid.isWrittenMusic())
            continue;
        const std::vector<double> played = grid.onsetsInBeats();
        onsets.insert(onsets.end(), played.begin(), played.end());
    }
    const double inTime = fitOf(onsets, 0);
    double best = kClearly * inTime;
    double lateness = 0;
    for (int i = 1; i <= kTries; ++i) {
        const double late = double(kUnitsPerQuarter) / kSixteenths * i / kTries;
        if (const double fit = fitOf(onsets, late); fit > best) {
            best = fit;
            lateness = late;
        }
    }
    return lateness;
}

std::vector<PrintedTime> printedTimes(
    std::span<const music::Note> notes, int ticksPerQuarter, std::span<const NotationBar> bars, double late)
{
    const Grid grid(notes, ticksPerQuarter, bars);
    return grid.isWrittenMusic() ? grid.timesAsWritten() : grid.timesAsPlayed(late);
}

} // namespace inventio::formats

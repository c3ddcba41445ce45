#include "core/music/quantise.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <tuple>

namespace inventio::music {

namespace {

/// Where the lines of a grid lie in the bars of a piece.
class Lines {
public:
    Lines(const QuantiseSettings& settings, const TimeSignatureMap& metre)
        : m_grid(settings.grid)
        , m_swingPercent(settings.swingPercent)
        , m_metre(metre)
    {
    }

    Ticks nearest(Ticks tick) const { return nearestIn(barAt(tick), tick); }

    /// The nearest line at least `tick`'s grid step behind the line `from`.
    Ticks nearestAfter(Ticks from, Ticks tick) const
    {
        const Ticks found = nearest(std::max(tick, from));
        return found > from ? found : next(from);
    }

private:
    struct Bar {
        Ticks start;
        Ticks end;
    };

    Bar barAt(Ticks tick) const
    {
        const TimeSignatureMap::Position place = m_metre.at(tick);
        return {place.barStart, m_metre.barStart(place.bar + 1)};
    }

    /// A line of a bar, counted from 0. Twice the position and three parts of swing keep all of it whole numbers.
    Ticks line(const Bar& bar, std::int64_t number) const
    {
        const std::int64_t percent = number * 300 + (number % 2) * m_swingPercent;
        const std::int64_t whole = std::int64_t{300} * m_grid.parts;
        return bar.start + Ticks{(2 * percent * m_grid.span.value + whole) / (2 * whole)};
    }

    std::int64_t numberBefore(const Bar& bar, Ticks tick) const
    {
        std::int64_t number = (tick - bar.start).value * m_grid.parts / m_grid.span.value;
        while (number > 0 && line(bar, number) > tick)
            --number;
        while (line(bar, number + 1) <= tick)
            ++number;
        return number;
    }

    // The next bar's start is a line too, and the last of a bar: what would lie behind it belongs to the next bar.
    Ticks nearestIn(const Bar& bar, Ticks tick) const
    {
        const std::int64_t number = numberBefore(bar, tick);
        const Ticks before = line(bar, number);
        const Ticks after = std::min(line(bar, number + 1), bar.end);
        return tick - before < after - tick ? before : after;
    }

    Ticks next(Ticks from) const
    {
        const Bar bar = barAt(from);
        return std::min(line(bar, numberBefore(bar, from) + 1), bar.end);
    }

    QuantiseGrid m_grid;
    int m_swingPercent;
    const TimeSignatureMap& m_metre;
};

/// A note on its way to a line.
struct Move {
    std::size_t index = 0;
    int pitch = 0;
    Ticks played;
    Ticks line;

    std::int64_t distance() const { return std::abs((line - played).value); }
};

Ticks partOfTheWay(Ticks from, Ticks to, int percent)
{
    const std::int64_t way = (to - from).value * percent;
    return from + Ticks{(way + (way < 0 ? -50 : 50)) / 100};
}

/// Sorted by pitch, then by when they were played.
std::vector<Move> planMoves(std::span<const Note> played, const Lines& lines)
{
    std::vector<Move> moves;
    for (std::size_t index = 0; index < played.size(); ++index)
        moves.push_back({index, played[index].pitch, played[index].onset, lines.nearest(played[index].onset)});
    std::ranges::stable_sort(
        moves, [](const Move& a, const Move& b) { return std::tie(a.pitch, a.played) < std::tie(b.pitch, b.played); });
    return moves;
}

/// Only the nearest of the notes of a pitch that would share a line moves there; notes played at once stay together.
void settleMeetings(std::vector<Move>& moves)
{
    for (std::size_t first = 0, end = 0; first < moves.size(); first = end) {
        std::size_t winner = first;
        for (end = first;
             end < moves.size() && moves[end].pitch == moves[first].pitch && moves[end].line == moves[first].line;
             ++end)
            winner = moves[end].distance() < moves[winner].distance() ? end : winner;
        const Ticks nearest = moves[winner].played;
        for (std::size_t at = first; at < end; ++at)
            if (moves[at].played != nearest)
                moves[at].line = moves[at].played;
    }
}

Note moved(const Note& note, const Move& move, const QuantiseSettings& settings, const Lines& lines)
{
    Note result = note;
    result.onset = partOfTheWay(note.onset, move.line, settings.strengthPercent);
    if (settings.lengths == QuantiseLengths::Snap) {
        const Ticks end = partOfTheWay(note.end(), lines.nearestAfter(move.line, note.end()), settings.strengthPercent);
        result.length = std::max(end - result.onset, Ticks{1});
    }
    return result;
}

/// `moves` has the notes of each pitch in the order of their onsets, which moving does not change.
void trimOverlaps(std::span<const Note> played, const std::vector<Move>& moves, std::vector<Note>& result)
{
    for (std::size_t at = 0; at + 1 < moves.size(); ++at) {
        const std::size_t one = moves[at].index;
        const std::size_t next = moves[at + 1].index;
        const bool overlapped = played[one].end() > played[next].onset;
        if (moves[at].pitch != moves[at + 1].pitch || overlapped || result[one].end() <= result[next].onset)
            continue;
        result[one].length = std::max(result[next].onset - result[one].onset, Ticks{1});
    }
}

} // namespace

QuantiseGrid QuantiseGrid::ofNotes(int denominator, int ticksPerQuarter, Feel feel)
{
    const Ticks wholeNote{std::int64_t{4} * ticksPerQuarter};
    return feel == Feel::Straight ? QuantiseGrid{wholeNote, denominator} : QuantiseGrid{wholeNote * 2, denominator * 3};
}

base::Result<void> QuantiseSettings::validate() const
{
    const auto outOfRange = [](const std::string& what) { return base::failure(base::ErrorCode::BadInput, what); };
    if (grid.span <= Ticks{0} || grid.parts <= 0)
        return outOfRange("The grid to quantise to needs lines: its span and its parts must be above 0.");
    if (strengthPercent < 0 || strengthPercent > 100)
        return outOfRange("The strength of quantising must lie between 0 and 100 percent.");
    if (swingPercent < 0 || swingPercent > 100)
        return outOfRange("The swing must lie between 0 and 100 percent.");
    return {};
}

std::vector<Note> quantised(
    std::span<const Note> played, const QuantiseSettings& settings, const TimeSignatureMap& metre)
{
    std::vector<Note> result(played.begin(), played.end());
    if (settings.strengthPercent == 0)
        return result;
    const Lines lines(settings, metre);
    std::vector<Move> moves = planMoves(played, lines);
    settleMeetings(moves);
    for (const Move& move : moves)
        result[move.index] = moved(played[move.index], move, settings, lines);
    trimOverlaps(played, moves, result);
    return result;
}

} // namespace inventio::music

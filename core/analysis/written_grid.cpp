#include "core/analysis/written_grid.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>

#include "core/analysis/beat_fit.h"

namespace inventio::analysis {

namespace {

constexpr int kParts = 64;         ///< of a beat, among which the lag is searched
constexpr double kNearlyAll = 0.8; ///< of the notes
constexpr double kAFew = 0.15;

/// Whether `tick` is within 1/200 of a quarter, or half a tick, of a multiple of a quarter's `parts`-th part.
bool isOn(std::int64_t tick, int parts, int ticksPerQuarter)
{
    const std::int64_t scaled = tick * parts % ticksPerQuarter;
    const auto away = static_cast<double>(std::min(scaled, ticksPerQuarter - scaled)) / parts;
    return away <= std::max(ticksPerQuarter / 200.0, 0.5);
}

/// The file's beats in seconds, and where they are in between. Beats of compound metres are three eighths.
class WrittenBeats {
public:
    /// `times` makes beats of quarters, or of three eighths, longer.
    explicit WrittenBeats(const music::Sequence& piece, double times = 1.0)
        : m_piece(piece)
        , m_ticksPerBeat(piece.ticksPerQuarter * (hasCompoundMetre(piece) ? 1.5 : 1.0) * times)
    {
    }

    double beatAt(double seconds) const
    {
        return static_cast<double>(m_piece.tempo.tickAt(seconds, m_piece.ticksPerQuarter).value) / m_ticksPerBeat;
    }
    /// Seconds, over all onsets.
    double meanLength(std::span<const PlayedOnset> onsets) const
    {
        const double seconds = onsets.back().time - onsets.front().time;
        const double beats = beatAt(onsets.back().time) - beatAt(onsets.front().time);
        return seconds > 0.0 && beats > 0.0 ? seconds / beats : m_ticksPerBeat * secondsPerTick();
    }
    double secondsAt(int beat) const
    {
        const auto tick = static_cast<std::int64_t>(std::llround(std::max(beat, 0) * m_ticksPerBeat));
        const double before = std::min(beat, 0) * m_ticksPerBeat * secondsPerTick();
        return m_piece.tempo.secondsAt({tick}, m_piece.ticksPerQuarter) + before;
    }

private:
    double secondsPerTick() const { return 60.0 / m_piece.tempo.beatsPerMinuteAt({0}) / m_piece.ticksPerQuarter; }

    const music::Sequence& m_piece;
    double m_ticksPerBeat;
};

/// By how much of a beat onsets are late, if beats are filled in one style.
struct Offset {
    BeatStyle style = BeatStyle::Plain;
    double phase = 0.0; ///< -0.5..0.5
    double logLikelihood = std::numeric_limits<double>::lowest();
};

/// `places` counts beats.
Offset bestOffset(
    std::span<const double> places, std::span<const PlayedOnset> onsets, BeatStyle style, double beat, double spread)
{
    const BeatLikelihood likelihood(style, beat, spread);
    const auto tables = likelihood.table(kParts);
    const double always = std::max(places.back() - places.front(), 1.0) * likelihood.emptyBeat();
    Offset best{style};
    for (int part = -kParts / 2; part < kParts / 2; ++part) {
        double sum = always;
        for (std::size_t i = 0; i < onsets.size(); ++i) {
            const double late = places[i] - static_cast<double>(part) / kParts;
            const auto place = static_cast<std::size_t>(std::lround((late - std::floor(late)) * kParts)) % kParts;
            sum += double{tables[static_cast<std::size_t>(accentLevel(onsets[i].accent))][place]};
        }
        if (sum > best.logLikelihood)
            best = {style, static_cast<double>(part) / kParts, sum};
    }
    return best;
}

Offset bestOffset(const WrittenBeats& written, bool isCompound, std::span<const PlayedOnset> onsets, double spread)
{
    std::vector<double> places;
    for (const PlayedOnset& onset : onsets)
        places.push_back(written.beatAt(onset.time));
    Offset best;
    for (int i = 0; i < kBeatStyles; ++i) {
        const auto style = static_cast<BeatStyle>(i);
        if ((style == BeatStyle::Compound) != isCompound)
            continue;
        const Offset offset = bestOffset(places, onsets, style, written.meanLength(onsets), spread);
        best = offset.logLikelihood > best.logLikelihood ? offset : best;
    }
    return best;
}

/// Beats late by an offset, and then by what the onsets miss them.
LateBeats lateBeats(
    const WrittenBeats& written, const Offset& offset, std::span<const PlayedOnset> onsets, double spread)
{
    LateBeats late;
    late.style = offset.style;
    late.lag = offset.phase * written.meanLength(onsets);
    const int first = static_cast<int>(std::floor(written.beatAt(onsets.front().time) - offset.phase)) - 1;
    const int last = static_cast<int>(std::ceil(written.beatAt(onsets.back().time) - offset.phase)) + 1;
    for (int number = first; number <= last; ++number)
        late.beats.push_back({written.secondsAt(number) + late.lag, offset.style});
    const double correction = meanMiss(late.beats, onsets, spread);
    for (TrackedBeat& beat : late.beats)
        beat.time += correction;
    late.lag += correction;
    late.logLikelihood = logLikelihood(late.beats, onsets, spread);
    return late;
}

} // namespace

bool isOnWrittenGrid(const music::Sequence& piece)
{
    int notes = 0;
    int on = 0;
    int onEighths = 0;
    for (const music::Track& track : piece.tracks) {
        for (const music::Note& note : track.notes) {
            ++notes;
            onEighths += isOn(note.onset.value, 2, piece.ticksPerQuarter) ? 1 : 0;
            on += isOn(note.onset.value, 8, piece.ticksPerQuarter) || isOn(note.onset.value, 12, piece.ticksPerQuarter)
                ? 1
                : 0;
        }
    }
    return on >= kNearlyAll * notes && onEighths >= kAFew * notes;
}

bool isSwungAsWritten(const music::Sequence& piece)
{
    constexpr int kMinLate = 4;
    int notes = 0;
    int late = 0;
    int elsewhere = 0;
    for (const music::Track& track : piece.tracks) {
        for (const music::Note& note : track.notes) {
            const std::int64_t rest = note.onset.value % piece.ticksPerQuarter;
            const bool isOnBeat = isOn(rest, 1, piece.ticksPerQuarter);
            const bool isLate = !isOnBeat && isOn(rest, 3, piece.ticksPerQuarter) && 2 * rest > piece.ticksPerQuarter;
            ++notes;
            late += isLate ? 1 : 0;
            elsewhere += isLate || isOnBeat ? 0 : 1;
        }
    }
    return !hasCompoundMetre(piece) && late >= kMinLate && 10 * late >= notes && 10 * elsewhere <= late;
}

bool hasCompoundMetre(const music::Sequence& piece)
{
    return piece.metre.at({0}).beatLength.value * 2 == std::int64_t{piece.ticksPerQuarter} * 3;
}

LateBeats lateWrittenBeats(const music::Sequence& piece, std::span<const PlayedOnset> onsets, double spread)
{
    // Slow music has its beats on halves, fast music on eighths; the lag is the same.
    LateBeats late;
    late.logLikelihood = std::numeric_limits<double>::lowest();
    for (const double times : {0.5, 1.0, 2.0}) {
        const WrittenBeats written(piece, times);
        const Offset offset = bestOffset(written, hasCompoundMetre(piece), onsets, spread);
        const LateBeats found = lateBeats(written, offset, onsets, spread);
        if (found.logLikelihood > late.logLikelihood)
            late = found;
    }
    const WrittenBeats written(piece);
    const double beat = written.meanLength(onsets);
    late.lag -= beat * std::round(late.lag / beat);
    const double first = written.beatAt(onsets.front().time - late.lag);
    const double last = written.beatAt(onsets.back().time - late.lag);
    late.firstBeat = static_cast<int>(std::floor(first)) - 1;
    late.beats.clear();
    for (int number = late.firstBeat; number <= static_cast<int>(std::ceil(last)) + 1; ++number)
        late.beats.push_back({written.secondsAt(number) + late.lag, late.style});
    return late;
}

} // namespace inventio::analysis

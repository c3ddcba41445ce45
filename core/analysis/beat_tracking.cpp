#include "core/analysis/beat_tracking.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>

#include "core/analysis/bar_lines.h"
#include "core/analysis/beat_fit.h"
#include "core/analysis/note_places.h"
#include "core/analysis/rhythm_fit.h"
#include "core/analysis/steady_beat.h"
#include "core/analysis/written_grid.h"

namespace inventio::analysis {

namespace {

constexpr std::array kSpreads{0.013, 0.026, 0.045}; ///< seconds: a pianist, an amateur, a beginner
constexpr double kSample = 40.0;                    ///< seconds that tell which spread it is
constexpr double kLongest = 20.0 * 60.0;            ///< seconds that the tempo is searched in
constexpr std::size_t kMinOnsets = 8;               ///< that a beat can be told from
constexpr double kLeastScatter = 0.45;              ///< of the logarithm of distances between onsets without any beat
constexpr double kLeastVariety = 3.0;               ///< the longest of such distances, by the shortest

// Evidence of an onset that convinces. Onsets at random reach 0 by their rhythm, and 0.45 by beats that may follow them.
constexpr double kConvincing = 0.1;
constexpr double kConvincingSteady = 4.5;  ///< or of all onsets, of one tempo kept to the end
constexpr double kConvincingMoving = 0.25; ///< of a tempo that moves, by the rhythm on its beats
constexpr double kConvincingBeats = 0.5;   ///< or by the beats alone
constexpr double kSure = 0.5;              ///< with less no note may be taken for wrong

// What a beat must be worth that is farther from the file, in log likelihood.
constexpr double kOtherTempo = 6.0;
constexpr double kOtherTempoOnset = 0.08; ///< each onset, beside the tempo of the file
constexpr double kMovingBeat = 0.7;       ///< each

constexpr double kRootOfTwoPi = 2.50663;

struct Hypothesis {
    BeatKind kind = BeatKind::None;
    std::vector<TrackedBeat> beats;
    double worth = 0.0;  ///< log likelihood of the beats, by their own search; of Late and Moving
    double rhythm = 0.0; ///< log likelihood by rhythmFit(), less what it must be worth: compares all of them
    double spread = 0.0;
    double lag = 0.0;
    int firstBeat = 0; ///< of Late: the file's number of the first
};

Hypothesis late(const music::Sequence& piece, std::span<const PlayedOnset> onsets)
{
    Hypothesis best;
    for (const double spread : kSpreads) {
        LateBeats found = lateWrittenBeats(piece, onsets, spread);
        if (best.kind == BeatKind::None || found.logLikelihood > best.worth)
            best = {
                BeatKind::Late, std::move(found.beats), found.logLikelihood, 0.0, spread, found.lag, found.firstBeat};
    }
    const RhythmFit fit = rhythmFit(best.beats, onsets, best.spread);
    best.rhythm = fit.logLikelihood;
    best.spread = fit.spread;
    return best;
}

Hypothesis moving(std::span<const PlayedOnset> onsets, WrittenMetre metre)
{
    const auto sampleEnd = std::ranges::upper_bound(onsets, onsets.front().time + kSample, {}, &PlayedOnset::time);
    const auto sample = onsets.first(static_cast<std::size_t>(sampleEnd - onsets.begin()));
    BeatTrack best;
    double bestSpread = 0.0;
    for (const double spread : kSpreads) {
        BeatTrack track = trackBeat(sample, metre, spread);
        if (best.beats.empty() || track.logLikelihood > best.logLikelihood) {
            best = std::move(track);
            bestSpread = spread;
        }
    }
    if (sample.size() < onsets.size())
        best = trackBeat(onsets, metre, bestSpread);
    return {BeatKind::Moving, smoothed(best.beats, onsets, bestSpread), best.logLikelihood, 0.0, bestSpread};
}

Hypothesis steady(std::span<const PlayedOnset> onsets, WrittenMetre metre)
{
    SteadyBeats found = steadyBeats(onsets, metre, kSpreads);
    return {BeatKind::Steady, std::move(found.beats), 0.0, found.worth - kOtherTempo, found.spread};
}

/// Log likelihood of onsets that keep no beat: their distances are spread log-normally, or evenly between the shortest and the
/// longest. Distances that are nearly alike would be a beat, so both are taken to be wide.
double atRandom(std::span<const PlayedOnset> onsets)
{
    constexpr double kShortest = 0.01; // seconds
    std::vector<double> logs;
    for (std::size_t i = 1; i < onsets.size(); ++i)
        logs.push_back(std::log(std::max(onsets[i].time - onsets[i - 1].time, kShortest)));
    const auto count = static_cast<double>(logs.size());
    const double sum = std::accumulate(logs.begin(), logs.end(), 0.0);
    const double squares = std::inner_product(logs.begin(), logs.end(), logs.begin(), 0.0);
    const double variance = std::max(squares / count - sum * sum / count / count, 0.0);
    const double spread = std::max(std::sqrt(variance), kLeastScatter);
    const double logNormal = -sum - count * (std::log(spread * kRootOfTwoPi) + variance / (2.0 * spread * spread));
    const auto [shortest, longest] = std::ranges::minmax(logs);
    if (longest - shortest < std::log(kLeastVariety))
        return logNormal;
    return std::max(logNormal, -count * std::log(std::exp(longest) - std::exp(shortest)));
}

/// How much better than chance an onset is explained by the rhythm it makes.
double evidenceOf(const Hypothesis& hypothesis, std::span<const PlayedOnset> onsets)
{
    return (hypothesis.rhythm - atRandom(onsets)) / static_cast<double>(onsets.size());
}

/// The same by where the beats are, against onsets anywhere.
double evidenceOfBeats(const Hypothesis& hypothesis, std::span<const PlayedOnset> onsets)
{
    const auto count = static_cast<double>(onsets.size());
    const double seconds = std::max(onsets.back().time - onsets.front().time, 0.1);
    return hypothesis.worth / count - (std::log(count / seconds) - 1.0);
}

bool convinces(const Hypothesis& hypothesis, std::span<const PlayedOnset> onsets)
{
    const double evidence = evidenceOf(hypothesis, onsets);
    if (hypothesis.kind == BeatKind::Steady)
        return evidence >= std::min(kConvincing, kConvincingSteady / static_cast<double>(onsets.size()));
    if (hypothesis.kind != BeatKind::Moving)
        return evidence >= kConvincing;
    return evidence >= kConvincingMoving || evidenceOfBeats(hypothesis, onsets) >= kConvincingBeats;
}

/// The beats, all in the style of most.
std::vector<TrackedBeat> inOneStyle(std::vector<TrackedBeat> beats)
{
    std::array<std::ptrdiff_t, kBeatStyles> counts{};
    for (const TrackedBeat& beat : beats)
        ++counts[static_cast<std::size_t>(beat.style)];
    const auto style = static_cast<BeatStyle>(std::ranges::max_element(counts) - counts.begin());
    for (TrackedBeat& beat : beats)
        beat.style = style;
    return beats;
}

/// What beats are worth by the rhythm on them.
double worthOf(const Hypothesis& moving, std::span<const PlayedOnset> onsets, WrittenMetre metre)
{
    const std::vector<TrackedBeat> beats = inOneStyle(moving.beats);
    double worth = rhythmFit(beats, onsets, moving.spread).logLikelihood - styleCost(beats.front().style, metre);
    for (std::size_t i = 0; i + 1 < beats.size(); ++i)
        worth += usualBeat(beats[i + 1].time - beats[i].time) - kMovingBeat;
    return worth;
}

/// The most plausible of what explains the onsets; its worth is comparable with that of onsets without a beat.
Hypothesis bestHypothesis(const music::Sequence& piece, std::span<const PlayedOnset> onsets)
{
    Hypothesis best = late(piece, onsets);
    if (onsets.back().time - onsets.front().time > kLongest)
        return best;
    const WrittenMetre metre = hasCompoundMetre(piece) ? WrittenMetre::Compound : WrittenMetre::Simple;
    Hypothesis bent = moving(onsets, metre);
    bent.rhythm = worthOf(bent, onsets, metre);
    Hypothesis straight = steady(onsets, metre);
    // A tempo that suits the notes a little better than the file's is none.
    if (straight.rhythm > best.rhythm + kOtherTempoOnset * static_cast<double>(onsets.size()))
        best = std::move(straight);
    return convinces(bent, onsets) && (bent.rhythm > best.rhythm || !convinces(best, onsets)) ? bent : best;
}

bool isMostly(const std::vector<TrackedBeat>& beats, BeatStyle style)
{
    return 2 * std::ranges::count(beats, style, &TrackedBeat::style) > std::ssize(beats);
}

double medianBeat(const std::vector<TrackedBeat>& beats)
{
    std::vector<double> lengths;
    for (std::size_t i = 0; i + 1 < beats.size(); ++i)
        lengths.push_back(beats[i + 1].time - beats[i].time);
    const auto middle = lengths.begin() + std::ssize(lengths) / 2;
    std::ranges::nth_element(lengths, middle);
    return *middle;
}

/// A moment in ticks, between whole ones and before the first too.
double exactTick(const music::Sequence& piece, double seconds)
{
    const music::Ticks near = piece.tempo.tickAt(seconds, piece.ticksPerQuarter);
    const double tick = 60.0 / piece.tempo.beatsPerMinuteAt(near) / piece.ticksPerQuarter;
    return static_cast<double>(near.value) + (seconds - piece.tempo.secondsAt(near, piece.ticksPerQuarter)) / tick;
}

/// The first beat has step `firstStep`; swung halves have a knot of their own.
grid::BeatMap mapOf(const music::Sequence& piece, const std::vector<TrackedBeat>& beats, double firstStep,
    int stepsPerBeat, bool isSwung)
{
    std::vector<grid::BeatMap::Knot> knots;
    for (std::size_t i = 0; i < beats.size(); ++i) {
        const double step = firstStep + static_cast<double>(i) * stepsPerBeat;
        knots.push_back({exactTick(piece, beats[i].time), step});
        if (isSwung && i + 1 < beats.size()) {
            const double half = beats[i].time + (beats[i + 1].time - beats[i].time) * 2.0 / 3.0;
            knots.push_back({exactTick(piece, half), step + stepsPerBeat / 2.0});
        }
    }
    // Beats closer than a tick would not grow.
    const auto last
        = std::unique(knots.begin(), knots.end(), [](const auto& a, const auto& b) { return b.tick <= a.tick; });
    knots.erase(last, knots.end());
    return knots.size() < 2 ? grid::BeatMap::written(piece.ticksPerQuarter) : grid::BeatMap(std::move(knots));
}

void setAllUnsure(grid::Timing& timing)
{
    for (auto& track : timing.places)
        for (grid::NotePlace& place : track)
            place.isSure = false;
}

BeatFinding findingOf(const music::Sequence& piece, const Hypothesis& hypothesis, std::span<const TimedNote> notes,
    std::span<const PlayedOnset> onsets)
{
    const std::vector<TrackedBeat>& beats = hypothesis.beats;
    BeatFinding finding = beatAsWritten(piece);
    finding.kind = hypothesis.kind;
    finding.lag = hypothesis.lag;
    finding.isCompound = isMostly(beats, BeatStyle::Compound);
    finding.isSwung = isMostly(beats, BeatStyle::Swung);
    finding.triplets = finding.isCompound
        ? 0
        : static_cast<int>(std::ranges::count(beats, BeatStyle::Compound, &TrackedBeat::style));
    const int stepsPerBeat = finding.isCompound ? 6 : 4;
    finding.quartersPerMinute = 60.0 / medianBeat(beats) * stepsPerBeat / 4.0;

    double firstStep = hypothesis.firstBeat * stepsPerBeat;
    if (hypothesis.kind != BeatKind::Late) {
        finding.timing.metre = metreOf(piece, stepsPerBeat);
        firstStep = firstStepByBars(beats, onsets, finding.timing.metre, piece.ticksPerQuarter, stepsPerBeat);
    }
    finding.timing.map = mapOf(piece, beats, firstStep, stepsPerBeat, finding.isSwung);
    std::vector<std::int64_t> steps;
    if (hypothesis.kind == BeatKind::Moving) {
        steps = stepsByMap(finding.timing, piece, onsets, stepsPerBeat, hypothesis.spread);
    } else {
        steps = rhythmFit(beats, onsets, hypothesis.spread).steps;
        for (std::int64_t& step : steps)
            step += std::llround(firstStep);
    }
    placeNotes(finding.timing, piece, notes, onsets, steps, stepsPerBeat);
    markUnsure(finding.timing, piece);
    // A beat that had to be found, or is hardly heard, may be another than the player's, and would make right notes wrong.
    if (hypothesis.kind != BeatKind::Late || evidenceOf(hypothesis, onsets) < kSure)
        setAllUnsure(finding.timing);
    return finding;
}

} // namespace

BeatFinding beatAsWritten(const music::Sequence& piece)
{
    BeatFinding finding{.timing = grid::writtenTiming(piece)};
    finding.quartersPerMinute = piece.tempo.beatsPerMinuteAt({0});
    markUnsure(finding.timing, piece);
    if (isOnWrittenGrid(piece))
        markBentRhythms(finding.timing, piece);
    return finding;
}

BeatFinding findBeat(const music::Sequence& piece)
{
    if (isOnWrittenGrid(piece) && !isSwungAsWritten(piece))
        return beatAsWritten(piece);
    const std::vector<TimedNote> notes = timedNotes(piece);
    std::vector<PlayedNote> played;
    for (const TimedNote& note : notes)
        played.push_back(note.played);
    const std::vector<PlayedOnset> onsets = onsetsOf(played);
    if (onsets.size() < kMinOnsets)
        return beatAsWritten(piece);

    const Hypothesis best = bestHypothesis(piece, onsets);
    const double evidence = evidenceOf(best, onsets);
    const bool isConvincing = convinces(best, onsets);
    BeatFinding finding = isConvincing ? findingOf(piece, best, notes, onsets) : beatAsWritten(piece);
    finding.evidence = evidence;
    if (!isConvincing) {
        finding.kind = BeatKind::None;
        setAllUnsure(finding.timing);
    }
    return finding;
}

} // namespace inventio::analysis

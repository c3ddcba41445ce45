#include "core/analysis/beat_tracking.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "core/analysis/bar_lines.h"
#include "core/analysis/beat_fit.h"
#include "core/analysis/note_places.h"
#include "core/analysis/steady_beat.h"
#include "core/analysis/written_grid.h"

namespace inventio::analysis {

namespace {

constexpr std::array kSpreads{0.013, 0.026, 0.045}; ///< seconds: a pianist, an amateur, a beginner
constexpr double kSample = 40.0;                    ///< seconds that tell which spread it is
constexpr double kLongest = 20.0 * 60.0;            ///< seconds that the tempo is searched in
constexpr std::size_t kMinOnsets = 8;               ///< that a beat can be told from
constexpr double kConvincing = 0.5;                 ///< evidence of an onset; onsets at random reach 0.45

// What a beat must be worth that is farther from the file, in log likelihood.
constexpr double kOtherTempo = 6.0;
constexpr double kOtherTempoOnset = 0.25; ///< each onset, beside the tempo of the file
constexpr double kMovingBeat = 0.7;       ///< each

struct Hypothesis {
    BeatKind kind = BeatKind::None;
    std::vector<TrackedBeat> beats;
    double worth = 0.0; ///< log likelihood, less what it must be worth
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
            best = {BeatKind::Late, std::move(found.beats), found.logLikelihood, spread, found.lag, found.firstBeat};
    }
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
    return {BeatKind::Moving, smoothed(best.beats, onsets, bestSpread), best.logLikelihood, bestSpread};
}

Hypothesis steady(std::span<const PlayedOnset> onsets, WrittenMetre metre)
{
    SteadyBeats found = steadyBeats(onsets, metre, kSpreads);
    const double worth = logLikelihood(found.beats, onsets, found.spread) - kOtherTempo;
    return {BeatKind::Steady, std::move(found.beats), worth, found.spread};
}

/// The most plausible of what explains the onsets; its worth is comparable with that of onsets without a beat.
Hypothesis bestHypothesis(const music::Sequence& piece, std::span<const PlayedOnset> onsets)
{
    Hypothesis best = late(piece, onsets);
    if (onsets.back().time - onsets.front().time > kLongest)
        return best;
    const WrittenMetre metre = hasCompoundMetre(piece) ? WrittenMetre::Compound : WrittenMetre::Simple;
    Hypothesis bent = moving(onsets, metre);
    Hypothesis straight = steady(onsets, metre);
    // A tempo that suits the notes a little better than the file's is none.
    if (straight.worth > best.worth + kOtherTempoOnset * static_cast<double>(onsets.size()))
        best = std::move(straight);
    const double bentWorth
        = logLikelihood(bent.beats, onsets, bent.spread) - kMovingBeat * static_cast<double>(bent.beats.size());
    return bentWorth > best.worth ? bent : best;
}

/// How much better than chance an onset is explained: onsets anywhere, as many in the time.
double evidenceOf(const Hypothesis& hypothesis, std::span<const PlayedOnset> onsets)
{
    const auto count = static_cast<double>(onsets.size());
    const double seconds = std::max(onsets.back().time - onsets.front().time, 0.1);
    return hypothesis.worth / count - (std::log(count / seconds) - 1.0);
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
    placeNotes(finding.timing, piece, notes, onsets, stepsPerBeat, hypothesis.spread);
    markUnsure(finding.timing, piece);
    // A beat that had to be found may be another than the player's, and would make right notes wrong.
    if (hypothesis.kind != BeatKind::Late)
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
    BeatFinding finding = evidence >= kConvincing ? findingOf(piece, best, notes, onsets) : beatAsWritten(piece);
    finding.evidence = evidence;
    if (evidence < kConvincing) {
        finding.kind = BeatKind::None;
        setAllUnsure(finding.timing);
    }
    return finding;
}

} // namespace inventio::analysis

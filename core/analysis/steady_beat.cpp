#include "core/analysis/steady_beat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>

#include "core/analysis/rhythm_fit.h"

namespace inventio::analysis {

namespace {

constexpr double kPi = 3.14159265358979;
constexpr double kSample = 40.0;       ///< seconds in which the beat is searched; then it is followed
constexpr double kSlowestPulse = 0.45; ///< a second
constexpr double kFastestPulse = 9.0;
constexpr double kOversampling = 4.0;
constexpr std::size_t kPulses = 10; ///< how many are looked into
constexpr std::size_t kTrains = 24; ///< how many are looked into closely
constexpr int kRefinements = 3;
constexpr double kSwing = 3.0;      ///< what swing must be worth more: dotted notes at another tempo look like it
constexpr double kThirds = 5.0;     ///< and thirds, where none are written: swing looks like them too
constexpr double kFelt = 12.0;      ///< beats that ask for a usual tempo; a long piece asks no more
constexpr double kMaxHidden = 0.1;  ///< of the onsets of a run, taken for one with the next
constexpr double kMaxUneven = 0.08; ///< seconds: how far the gaps between onsets of a run are from their mean
constexpr std::size_t kParts = 32;  ///< of a beat, in which its begin is searched

struct Turn {
    double real = 0.0;
    double imaginary = 0.0;
};

/// Frequencies at which the onsets keep time best, the best ones first: peaks of the spectrum of their train.
std::vector<double> pulsesOf(std::span<const PlayedOnset> onsets)
{
    const double seconds = onsets.back().time - onsets.front().time;
    const double by = 1.0 / (kOversampling * seconds);
    const auto count = static_cast<std::size_t>((kFastestPulse - kSlowestPulse) / by) + 1;
    std::vector<Turn> sums(count);
    // A turn for each onset: multiplying goes on where sines would have to be asked for again.
    for (const PlayedOnset& onset : onsets) {
        const double time = onset.time - onsets.front().time;
        const double cosine = std::cos(2.0 * kPi * by * time);
        const double sine = std::sin(2.0 * kPi * by * time);
        double real = std::cos(2.0 * kPi * kSlowestPulse * time);
        double imaginary = std::sin(2.0 * kPi * kSlowestPulse * time);
        for (Turn& sum : sums) {
            sum.real += real;
            sum.imaginary += imaginary;
            const double turned = real * cosine - imaginary * sine;
            imaginary = real * sine + imaginary * cosine;
            real = turned;
        }
    }
    std::vector<double> strength;
    for (const Turn& sum : sums)
        strength.push_back(std::hypot(sum.real, sum.imaginary));
    std::vector<std::size_t> peaks;
    for (std::size_t i = 1; i + 1 < count; ++i)
        if (strength[i] >= strength[i - 1] && strength[i] > strength[i + 1])
            peaks.push_back(i);
    std::ranges::sort(peaks, [&](std::size_t a, std::size_t b) { return strength[a] > strength[b]; });
    std::vector<double> pulses;
    for (std::size_t i = 0; i < std::min(peaks.size(), kPulses); ++i)
        pulses.push_back(kSlowestPulse + static_cast<double>(peaks[i]) * by);
    return pulses;
}

/// Lengths of beats that hold one to four, or six, of a pulse's periods.
std::vector<double> beatLengthsOf(std::span<const double> pulses)
{
    std::vector<double> lengths;
    for (const double pulse : pulses) {
        for (const int parts : {1, 2, 3, 4, 6}) {
            const double length = parts / pulse;
            const bool isKnown = std::ranges::any_of(
                lengths, [length](double other) { return std::abs(length / other - 1.0) < 0.001; });
            if (!isKnown && length >= kFastestBeat && length <= kSlowestBeat)
                lengths.push_back(length);
        }
    }
    return lengths;
}

struct Train {
    double begin = 0.0;
    double length = 0.0;
    BeatStyle style = BeatStyle::Plain;
    double spread = 0.0;
    double worth = std::numeric_limits<double>::lowest();
};

/// How many onsets of each accent level fall on each part of beats of one length.
using Fold = std::array<std::array<float, kParts>, kAccentLevels>;

Fold foldOf(std::span<const PlayedOnset> onsets, double length)
{
    Fold fold{};
    for (const PlayedOnset& onset : onsets) {
        const double beats = (onset.time - onsets.front().time) / length;
        const auto part = static_cast<std::size_t>(std::lround((beats - std::floor(beats)) * kParts)) % kParts;
        fold[static_cast<std::size_t>(accentLevel(onset.accent))][part] += 1.0F;
    }
    return fold;
}

/// The best begin of beats of a train, its worth added up.
Train withBestBegin(Train train, const Fold& fold, double seconds)
{
    const BeatLikelihood likelihood(train.style, train.length, train.spread);
    const auto tables = likelihood.table(kParts);
    const double first = train.begin;
    const double always
        = train.worth + (seconds / train.length + 1.0) * (likelihood.emptyBeat() + usualBeat(train.length));
    train.worth = std::numeric_limits<double>::lowest();
    for (std::size_t by = 0; by < kParts; ++by) {
        float worth = 0.0F;
        for (std::size_t level = 0; level < fold.size(); ++level)
            for (std::size_t part = 0; part < kParts; ++part)
                worth += fold[level][part] * tables[level][(part + by) % kParts];
        if (always + double{worth} > train.worth) {
            train.begin = first - static_cast<double>(by) * train.length / kParts;
            train.worth = always + double{worth};
        }
    }
    return train;
}

/// Lengths of beats of four even onsets each, if the onsets are a run: some may be two that were taken for one.
std::vector<double> evenLengthsOf(std::span<const PlayedOnset> onsets)
{
    const auto gaps = static_cast<double>(onsets.size() - 1);
    const double mean = (onsets.back().time - onsets.front().time) / gaps;
    double squares = 0.0;
    for (std::size_t i = 1; i < onsets.size(); ++i)
        squares += std::pow(onsets[i].time - onsets[i - 1].time - mean, 2.0);
    std::vector<double> lengths;
    if (std::sqrt(squares / gaps) > kMaxUneven)
        return lengths;
    for (int more = 0; more <= std::max(kMaxHidden * gaps, 1.0); ++more)
        lengths.push_back(4.0 * mean * gaps / (gaps + more));
    std::erase_if(lengths, [](double length) { return length < kFastestBeat || length > kSlowestBeat; });
    return lengths;
}

std::vector<TrackedBeat> beatsOf(const Train& train, std::span<const PlayedOnset> onsets)
{
    std::vector<TrackedBeat> beats;
    const double first = std::floor((onsets.front().time - train.begin) / train.length) - 1.0;
    for (int i = 0; beats.size() < 4 || beats[beats.size() - 2].time < onsets.back().time; ++i)
        beats.push_back({train.begin + (first + i) * train.length, train.style});
    return beats;
}

/// Sets begin and length by the line through onsets over their steps, those far from it counting less.
void moveTo(Train& train, double begin, const RhythmFit& fit, std::span<const PlayedOnset> onsets)
{
    const int perBeat = stepsOfBeat(train.style);
    double weights = 0.0;
    double place = 0.0;
    double time = 0.0;
    double square = 0.0;
    double product = 0.0;
    for (std::size_t i = 0; i < onsets.size(); ++i) {
        const auto step = static_cast<int>(fit.steps[i]);
        const int beat = step / perBeat;
        const double beats = beat + phaseOfStep(train.style, step % perBeat);
        const double spreads = (onsets[i].time - begin - beats * train.length) / (2.0 * fit.spread);
        const double weight = 1.0 / (1.0 + spreads * spreads);
        const double at = onsets[i].time - onsets.front().time;
        weights += weight;
        place += weight * beats;
        time += weight * at;
        square += weight * beats * beats;
        product += weight * beats * at;
    }
    const double length = (product - place * time / weights) / (square - place * place / weights);
    if (!(length >= 0.9 * train.length && length <= 1.1 * train.length))
        return;
    train.begin = onsets.front().time + (time - length * place) / weights;
    train.length = length;
}

/// What is taken off for a train that nobody expects; log odds. Where beats of three eighths are written they are felt slower.
double unusual(const Train& train, WrittenMetre metre, std::size_t beats)
{
    const bool isWritten = train.style == BeatStyle::Compound && metre == WrittenMetre::Compound;
    const double looksLike = train.style == BeatStyle::Swung ? kSwing
        : train.style == BeatStyle::Compound && !isWritten   ? kThirds
                                                             : 0.0;
    return styleCost(train.style, metre) + looksLike
        - std::min(static_cast<double>(beats), kFelt) * usualBeat(train.length * (isWritten ? 2.0 / 3.0 : 1.0));
}

/// The train moved and stretched to where its onsets are, and what it is worth.
Train refined(Train train, std::span<const PlayedOnset> onsets, WrittenMetre metre, int rounds)
{
    Train best = train;
    best.worth = std::numeric_limits<double>::lowest();
    for (int round = 0; round < rounds; ++round) {
        const std::vector<TrackedBeat> beats = beatsOf(train, onsets);
        const RhythmFit fit = rhythmFit(beats, onsets, train.spread);
        train.worth = fit.logLikelihood - unusual(train, metre, beats.size());
        train.spread = fit.spread;
        best = train.worth > best.worth ? train : best;
        moveTo(train, beats.front().time, fit, onsets);
    }
    return best;
}

/// The same train with swung beats if that is better: a swung run sounds on thirds of the beat, wherever it begins.
Train orSwung(const Train& thirds, std::span<const PlayedOnset> onsets, WrittenMetre metre)
{
    Train best = thirds;
    for (int third = 0; third < 3; ++third) {
        Train swung = thirds;
        swung.style = BeatStyle::Swung;
        swung.begin += third * thirds.length / 3.0;
        swung = refined(swung, onsets, metre, kRefinements);
        best = swung.worth > best.worth ? swung : best;
    }
    return best;
}

/// The best of all lengths and styles.
Train bestTrain(std::span<const PlayedOnset> onsets, WrittenMetre metre, std::span<const double> spreads)
{
    const double first = onsets.front().time;
    const double seconds = onsets.back().time - first;
    std::vector<Train> trains;
    for (const double length : beatLengthsOf(pulsesOf(onsets))) {
        const Fold fold = foldOf(onsets, length);
        for (int i = 0; i < kBeatStyles; ++i) {
            const auto style = static_cast<BeatStyle>(i);
            Train best{first, length, style, spreads.front()};
            for (const double spread : spreads) {
                const Train train
                    = withBestBegin({first, length, style, spread, -styleCost(style, metre)}, fold, seconds);
                best = train.worth > best.worth ? train : best;
            }
            trains.push_back(best);
        }
    }
    std::ranges::sort(trains, std::greater(), &Train::worth);
    trains.resize(std::min(trains.size(), kTrains));
    for (const double length : evenLengthsOf(onsets))
        for (const BeatStyle style : {BeatStyle::Running, BeatStyle::Swung})
            for (int i = 0; i < 4; ++i)
                trains.push_back({first + i * length / 4.0, length, style, spreads.back()});
    Train best{first, 0.5, BeatStyle::Plain, spreads.front()};
    for (const Train& train : trains) {
        const Train found = refined(train, onsets, metre, kRefinements);
        best = found.worth > best.worth ? found : best;
    }
    return best.style == BeatStyle::Compound ? orSwung(best, onsets, metre) : best;
}

} // namespace

SteadyBeats steadyBeats(std::span<const PlayedOnset> onsets, WrittenMetre metre, std::span<const double> spreads)
{
    const auto within = [&](double seconds) {
        const auto end = std::ranges::upper_bound(onsets, onsets.front().time + seconds, {}, &PlayedOnset::time);
        return onsets.first(static_cast<std::size_t>(end - onsets.begin()));
    };
    Train best = bestTrain(within(kSample), metre, spreads);

    // A length known from some seconds tells the number of beats in twice as many.
    const double seconds = onsets.back().time - onsets.front().time;
    for (double reach = kSample;; reach *= 2.0) {
        best = refined(best, within(reach), metre, kRefinements);
        if (reach >= seconds)
            return {beatsOf(best, onsets), best.spread, best.worth};
    }
}

} // namespace inventio::analysis

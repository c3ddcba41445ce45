#include "core/analysis/steady_beat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

#include "core/analysis/beat_fit.h"

namespace inventio::analysis {

namespace {

constexpr double kPi = 3.14159265358979;
constexpr double kSample = 40.0;       ///< seconds in which the beat is searched; then it is followed
constexpr double kSlowestPulse = 0.45; ///< a second
constexpr double kFastestPulse = 9.0;
constexpr double kOversampling = 4.0;
constexpr std::size_t kPulses = 10; ///< how many are looked into
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

/// The best of all lengths, styles and spreads.
Train bestTrain(std::span<const PlayedOnset> onsets, WrittenMetre metre, std::span<const double> spreads)
{
    const double first = onsets.front().time;
    const double seconds = onsets.back().time - first;
    Train best{first, 0.5, BeatStyle::Plain, spreads.front()};
    if (seconds <= 0.0)
        return best;
    for (const double length : beatLengthsOf(pulsesOf(onsets))) {
        const Fold fold = foldOf(onsets, length);
        for (const double spread : spreads) {
            for (int i = 0; i < kBeatStyles; ++i) {
                const auto style = static_cast<BeatStyle>(i);
                const Train train
                    = withBestBegin({first, length, style, spread, -styleCost(style, metre)}, fold, seconds);
                best = train.worth > best.worth ? train : best;
            }
        }
    }
    return best;
}

std::vector<TrackedBeat> beatsOf(const Train& train, double until)
{
    std::vector<TrackedBeat> beats;
    for (int i = 0; beats.size() < 2 || beats.back().time < until; ++i)
        beats.push_back({train.begin + i * train.length, train.style});
    return beats;
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
        const auto known = within(reach);
        const auto beats = steadied(beatsOf(best, known.back().time), known, best.spread);
        best.begin = beats.front().time;
        best.length = (beats.back().time - beats.front().time) / static_cast<double>(beats.size() - 1);
        if (reach >= seconds)
            return {beats, best.spread};
    }
}

} // namespace inventio::analysis

#include "core/analysis/key.h"

#include <cmath>
#include <numeric>

namespace inventio::analysis {

namespace {

constexpr std::size_t kPitchClasses = 12;

// The probe-tone ratings of Krumhansl and Kessler (Psychological Review 89, 1982), from the tonic upwards.
constexpr PitchClassWeights kMajor{6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
constexpr PitchClassWeights kMinor{6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17};

/// With mean 0 and length 1, so that a product of two is their correlation; nullopt if all are equal.
std::optional<PitchClassWeights> standardised(PitchClassWeights weights)
{
    const double mean = std::accumulate(weights.begin(), weights.end(), 0.0) / kPitchClasses;
    double squares = 0.0;
    for (double& weight : weights) {
        weight -= mean;
        squares += weight * weight;
    }
    if (squares <= 1e-12 * mean * mean)
        return std::nullopt;
    for (double& weight : weights)
        weight /= std::sqrt(squares);
    return weights;
}

double correlation(const PitchClassWeights& weights, const PitchClassWeights& profile, std::size_t tonic)
{
    double sum = 0.0;
    for (std::size_t degree = 0; degree < kPitchClasses; ++degree)
        sum += weights[(tonic + degree) % kPitchClasses] * profile[degree];
    return sum;
}

} // namespace

std::string KeyEstimate::name() const
{
    // Of two names for one key the one with fewer accidentals, as printed music has it.
    constexpr std::array<const char*, kPitchClasses> major{
        "C", "D-flat", "D", "E-flat", "E", "F", "F-sharp", "G", "A-flat", "A", "B-flat", "B"};
    constexpr std::array<const char*, kPitchClasses> minor{
        "C", "C-sharp", "D", "E-flat", "E", "F", "F-sharp", "G", "G-sharp", "A", "B-flat", "B"};
    const auto index = static_cast<std::size_t>(tonic);
    return mode == Mode::Major ? std::string(major[index]) + " major" : std::string(minor[index]) + " minor";
}

PitchClassWeights pitchClassWeights(const grid::Roll& roll)
{
    PitchClassWeights weights{};
    for (const grid::GridNote& note : roll.notes())
        weights[static_cast<std::size_t>(note.pitch) % kPitchClasses] += note.length;
    return weights;
}

PitchClassWeights pitchClassWeights(const music::Sequence& sequence)
{
    PitchClassWeights weights{};
    for (const music::Track& track : sequence.tracks)
        for (const music::Note& note : track.notes)
            if (!track.isDrums())
                weights[static_cast<std::size_t>(note.pitch) % kPitchClasses] += static_cast<double>(note.length.value);
    return weights;
}

double correlationWith(const KeyEstimate& key, const PitchClassWeights& weights)
{
    const auto heard = standardised(weights);
    const auto profile = *standardised(key.mode == Mode::Major ? kMajor : kMinor);
    return heard ? correlation(*heard, profile, static_cast<std::size_t>(key.tonic)) : 0.0;
}

std::optional<KeyEstimate> estimateKey(const PitchClassWeights& weights)
{
    const auto heard = standardised(weights);
    if (!heard)
        return std::nullopt;
    std::optional<KeyEstimate> best;
    for (const Mode mode : {Mode::Major, Mode::Minor}) {
        const auto profile = *standardised(mode == Mode::Major ? kMajor : kMinor);
        for (std::size_t tonic = 0; tonic < kPitchClasses; ++tonic) {
            const double fit = correlation(*heard, profile, tonic);
            if (!best || fit > best->correlation)
                best = KeyEstimate{static_cast<int>(tonic), mode, fit};
        }
    }
    return best;
}

} // namespace inventio::analysis

#include "core/analysis/harmony/harmony_model.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

#include "core/analysis/harmony/harmony_decoder.h"

namespace inventio::analysis {

namespace {

constexpr auto index(int number)
{
    return static_cast<std::size_t>(number);
}
constexpr auto index(Mode mode)
{
    return static_cast<std::size_t>(mode);
}

/// What a chord's number means, worked out once.
struct ChordTraits {
    bool isReal = false;
    int bass = 0;
    std::array<int, kPitchClasses> tone{}; ///< -1: foreign
};

const std::array<ChordTraits, kHeardChords>& traits()
{
    static const auto kTraits = [] {
        std::array<ChordTraits, kHeardChords> all;
        for (int number = 0; number < kHeardChords; ++number) {
            const HeardChord chord = heardChord(number);
            ChordTraits& one = all[index(number)];
            one.isReal = isPossible(chord);
            if (!one.isReal)
                continue;
            one.bass = chord.bass();
            for (int pitchClass = 0; pitchClass < kPitchClasses; ++pitchClass)
                one.tone[index(pitchClass)] = chord.toneOf(pitchClass).value_or(-1);
        }
        return all;
    }();
    return kTraits;
}

template <class Row> double sumOf(const Row& row)
{
    return std::accumulate(row.begin(), row.end(), 0.0);
}

template <std::size_t Size> std::array<double, Size> sharesOf(const std::array<float, Size>& row, double exponent)
{
    std::array<double, Size> shares{};
    for (std::size_t i = 0; i < Size; ++i)
        shares[i] = std::pow(row[i] / sumOf(row), exponent);
    return shares;
}

} // namespace

HarmonyModel::HarmonyModel(const HarmonyCounts& counts, const HarmonyWeights& weights)
    : m_counts(counts)
    , m_weights(weights)
{
    addStates();
    for (std::size_t mode = 0; mode < kModes; ++mode)
        addSteps(mode);
    addShares();
}

void HarmonyModel::addStates()
{
    constexpr float kOften = 1; // once may be a slip
    for (int key = 0; key < kKeys; ++key) {
        const auto mode = index(modeOf(key));
        for (int number = 0; number < std::ssize(m_counts.numerals[mode]); ++number) {
            const HeardChord chord = m_counts.numerals[mode][index(number)].chord.raisedBy(key % kPitchClasses);
            m_states.push_back({key, number, numberOf(chord), false});
            if (m_counts.phraseEnds[mode][index(number)] > kOften)
                m_states.push_back({key, number, numberOf(chord), true});
        }
    }
}

void HarmonyModel::addSteps(std::size_t mode)
{
    const ForEnds<const std::vector<float>*> heard{&m_counts.heard[mode], &m_counts.phraseEnds[mode]};
    const ForEnds<const std::vector<std::vector<float>>*> counted{&m_counts.follows[mode], &m_counts.closes[mode]};
    const double all = sumOf(*heard[0]) + sumOf(*heard[1]);
    const std::size_t size = heard[0]->size();
    for (std::size_t end = 0; end < heard.size(); ++end) {
        auto& follows = m_follows[mode][end];
        follows.assign(size, std::vector<double>(size));
        auto& pivots = m_pivots[mode][end];
        pivots.assign(kHeardChords, std::vector<double>(size));
        for (std::size_t from = 0; from < size; ++from) {
            const double sum = sumOf((*counted[0])[from]) + sumOf((*counted[1])[from]) + m_weights.backOff;
            for (std::size_t to = 0; to < size; ++to) {
                const double times = (*counted[end])[from][to] + m_weights.backOff * (*heard[end])[to] / all;
                follows[from][to] = std::pow(times / sum, m_weights.follows);
            }
        }
        for (auto& row : pivots)
            for (std::size_t to = 0; to < size; ++to)
                row[to] = std::pow((*heard[end])[to] / all * m_weights.noPivot, m_weights.follows);
        for (std::size_t from = 0; from < size; ++from) {
            auto& row = pivots[index(numberOf(m_counts.numerals[mode][from].chord))];
            for (std::size_t to = 0; to < size; ++to)
                row[to] = std::max(row[to], follows[from][to]);
        }
    }
}

void HarmonyModel::addShares()
{
    for (std::size_t mode = 0; mode < kModes; ++mode) {
        m_keySteps[mode] = sharesOf(m_counts.keySteps[mode], m_weights.keySteps);
        m_home[mode] = sharesOf(m_counts.localKeys[mode], m_weights.home);
        const auto foreign = sharesOf(m_counts.foreign[mode], 1);
        for (std::size_t degree = 0; degree < kPitchClasses; ++degree)
            m_foreign[mode][degree] = std::log(foreign[degree] * kPitchClasses) * m_weights.foreign * m_weights.notes;
    }
    for (std::size_t manner = 0; manner < kManners; ++manner) {
        m_belongs[manner] = std::log(m_counts.belongs[manner]);
        m_isForeign[manner] = std::log(1 - m_counts.belongs[manner]);
    }
    for (std::size_t entry = 0; entry < kEntries; ++entry) {
        m_isBass[entry] = m_weights.bass * std::log(m_counts.isBass[entry] * kMostTones);
        m_isAbove[entry] = m_weights.bass * std::log(1 - m_counts.isBass[entry]);
    }
    constexpr double kNever = 1e-4;
    for (std::size_t kind = 0; kind < kChordKinds; ++kind) {
        const auto tones = sharesOf(m_counts.tones[kind], 1);
        for (std::size_t tone = 0; tone < kMostTones; ++tone) {
            m_tones[kind][tone] = std::log(std::max(kNever, tones[tone]) * kPitchClasses);
            m_absent[kind][tone] = m_weights.absent * std::log(m_counts.absent[kind][tone]);
        }
    }
}

std::vector<double> HarmonyModel::chordFits(const Slice& slice) const
{
    std::vector<double> fits(kHeardChords, -std::numeric_limits<double>::infinity());
    std::array<bool, kPitchClasses> isThere{};
    for (const SliceNote& note : slice.notes)
        isThere[index(note.pitch % kPitchClasses)] = true;
    for (int number = 0; number < kHeardChords; ++number) {
        const ChordTraits& chord = traits()[index(number)];
        if (!chord.isReal)
            continue;
        const auto kind = index(number / (kMostTones * kPitchClasses));
        double fit = 0;
        for (const SliceNote& note : slice.notes) {
            const int tone = chord.tone[index(note.pitch % kPitchClasses)];
            const auto entry = index(entryOf(note.manner));
            if (tone < 0)
                fit += m_isForeign[index(note.manner)] - (note.isLowest ? m_weights.foreignBass : 0);
            else if (note.isLowest)
                fit += m_belongs[index(note.manner)]
                    + (note.pitch % kPitchClasses == chord.bass ? m_isBass[entry] : m_isAbove[entry]);
            else
                fit += m_belongs[index(note.manner)] + m_tones[kind][index(tone)];
        }
        for (int pitchClass = 0; pitchClass < kPitchClasses; ++pitchClass)
            if (const int tone = chord.tone[index(pitchClass)]; tone >= 0 && !isThere[index(pitchClass)])
                fit += m_absent[kind][index(tone)];
        fits[index(number)] = fit * m_weights.notes;
    }
    return fits;
}

double HarmonyModel::foreignFit(const Slice& slice, const HarmonyState& state) const
{
    const ChordTraits& chord = traits()[index(state.chord)];
    const auto& foreign = m_foreign[index(modeOf(state.key))];
    double fit = 0;
    for (const SliceNote& note : slice.notes)
        if (chord.tone[index(note.pitch % kPitchClasses)] < 0)
            fit += foreign[index((note.pitch + kPitchClasses - state.key % kPitchClasses) % kPitchClasses)];
    return fit;
}

double HarmonyModel::follows(const HarmonyState& from, const HarmonyState& to) const
{
    if (from.isFinal && to.isFinal)
        return 0; // a phrase has two chords at least
    const auto& follows = m_follows[index(modeOf(from.key))][to.isFinal ? 1 : 0];
    return follows[index(from.numeral)][index(to.numeral)];
}

double HarmonyModel::pivot(int chord, const HarmonyState& to) const
{
    const int root = (chord + 2 * kPitchClasses - to.key % kPitchClasses) % kPitchClasses;
    const int inKey = chord - chord % kPitchClasses + root;
    return m_pivots[index(modeOf(to.key))][to.isFinal ? 1 : 0][index(inKey)][index(to.numeral)];
}

double HarmonyModel::keyStep(int from, int to) const
{
    return from == to ? 0 : m_keySteps[index(modeOf(from))][index(keyAbove(to, from))];
}

double HarmonyModel::homeFit(int key, int home) const
{
    return home < 0 ? 1 : m_home[index(modeOf(home))][index(keyAbove(key, home))];
}

const Numeral& HarmonyModel::numeralOf(const HeardHarmony& heard) const
{
    return m_counts.numerals[index(modeOf(heard.key))][index(heard.numeral)];
}

std::vector<HeardHarmony> HarmonyModel::hear(const std::vector<Slice>& slices) const
{
    // What comes first and last is heard together, unless it lies too far apart.
    constexpr std::size_t kTogether = 4096;
    std::vector<HeardHarmony> heard;
    for (std::size_t first = 0; first < slices.size();) {
        const std::size_t end = slices.size() - first < 2 * kTogether ? slices.size() : first + kTogether;
        const auto from = slices.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = slices.begin() + static_cast<std::ptrdiff_t>(end);
        const auto sounding = std::find_if(from, to, [](const Slice& slice) { return !slice.notes.empty(); });
        heard.insert(heard.end(), static_cast<std::size_t>(sounding - from), HeardHarmony{});
        if (sounding != to)
            std::ranges::copy(decodeHarmony(*this, {sounding, to}), std::back_inserter(heard));
        first = end;
    }
    return heard;
}

} // namespace inventio::analysis

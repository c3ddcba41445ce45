#pragma once

#include <array>
#include <vector>

#include "core/analysis/harmony/harmony_counts.h"

namespace inventio::analysis {

/// How much each thing that is counted has to say: exponents of the shares, but where another meaning is told. Found by
/// trying, on chorales other than those that were counted.
struct HarmonyWeights {
    double notes = 0.84;           ///< whether notes belong to a chord
    double bass = 1.75;            ///< which tone of it is lowest
    double foreignBass = 0.7;      ///< what a lowest note outside the chord costs, a logarithm
    double absent = 0.7;           ///< tones of the chord that do not sound
    double foreign = 1.0;          ///< in which key the notes outside the chord are
    double follows = 0.7;          ///< which chord follows which
    double backOff = 9.8;          ///< chords that count for what was never counted
    double modulation = 1.4;       ///< times the share of new chords in a new key, within a phrase
    double phraseModulation = 0.7; ///< the same between phrases
    double keySteps = 0.7;         ///< from which key to which
    double home = 0.03;            ///< how much of a piece is in which key, for each slice
    double noPivot = 0.2;          ///< times the share of a chord that no common chord leads to
    double endings = 1.0;          ///< whether a phrase sounds like ending
    double staying = 0.7;          ///< whether a chord goes on
    double lastHome = 4.0;         ///< what an end in another key costs, a logarithm
    double pickKey = 0.5;          ///< of a state's key, beside its own probability
    double pickChord = 1.0;        ///< of a state's chord, likewise
    double candidates = 14;        ///< chords that are thought of in a slice
};

/// What is heard in a slice.
struct HeardHarmony {
    int key = 0;          ///< 0..kKeys - 1
    int numeral = 0;      ///< of the counts, in the key's mode
    double phraseEnd = 0; ///< the probability that a phrase ends with the slice
};

/// A key and a numeral in it, which may be the last of a phrase.
struct HarmonyState {
    int key = 0;
    int numeral = 0;
    int chord = 0;
    bool isFinal = false;
};

/// A hidden Markov model of HarmonyStates. Keeps `counts`, which must outlive it. [Any]
class HarmonyModel {
public:
    HarmonyModel(const HarmonyCounts& counts, const HarmonyWeights& weights);

    /// One for each slice.
    std::vector<HeardHarmony> hear(const std::vector<Slice>& slices) const;
    const Numeral& numeralOf(const HeardHarmony& heard) const;

    const HarmonyCounts& counts() const { return m_counts; }
    const HarmonyWeights& weights() const { return m_weights; }
    /// By key.
    const std::vector<HarmonyState>& states() const { return m_states; }
    /// How well each chord fits a slice; a logarithm.
    std::vector<double> chordFits(const Slice& slice) const;
    /// How well the notes outside a chord fit a key; a logarithm.
    double foreignFit(const Slice& slice, const HarmonyState& state) const;

    /// The probability of a numeral behind another one, in the same key.
    double follows(const HarmonyState& from, const HarmonyState& to) const;
    /// The same where the key changes, so that the chord before is read in the new one.
    double pivot(int chord, const HarmonyState& to) const;
    /// The probability of a new key, 0 for the same.
    double keyStep(int from, int to) const;
    /// What a home key says of a local one; 1 where home is not known yet, -1.
    double homeFit(int key, int home) const;

private:
    template <class Value> using ForEnds = std::array<Value, 2>; ///< chords within a phrase and final ones

    void addStates();
    void addSteps(std::size_t mode);
    void addShares();

    const HarmonyCounts& m_counts;
    HarmonyWeights m_weights;
    std::vector<HarmonyState> m_states;
    ForModes<ForEnds<std::vector<std::vector<double>>>> m_follows; ///< [from, to]
    ForModes<ForEnds<std::vector<std::vector<double>>>> m_pivots;  ///< [chord in C, to]
    std::array<std::array<double, kKeys>, kModes> m_keySteps{};
    std::array<std::array<double, kKeys>, kModes> m_home{};
    // logarithms of the counts
    std::array<std::array<double, kPitchClasses>, kModes> m_foreign{};
    std::array<double, kManners> m_belongs{};
    std::array<double, kManners> m_isForeign{};
    std::array<double, kEntries> m_isBass{};
    std::array<double, kEntries> m_isAbove{};
    std::array<std::array<double, kMostTones>, kChordKinds> m_tones{};
    std::array<std::array<double, kMostTones>, kChordKinds> m_absent{};
};

} // namespace inventio::analysis

#pragma once

#include <array>
#include <span>
#include <vector>

namespace inventio::analysis {

/// How a beat is filled.
enum class BeatStyle {
    Plain,    ///< halves at times, quarters of the beat seldom: tunes, chorales
    Running,  ///< quarters of the beat throughout
    Compound, ///< thirds: triplets, or the beat of 6/8
    Swung,    ///< halves late, two to one
};
inline constexpr int kBeatStyles = 4;

/// Accents are told apart in steps of a half, from -1 to 1.
inline constexpr int kAccentLevels = 5;
int accentLevel(double accent);

/// How likely onsets are within a beat of one style, length and unevenness of playing. [Any]
///
/// Each place of the beat (its begin, half, quarters ...) holds an onset with a chance of its own, at a moment that
/// misses the place by chance; a few onsets lie anywhere. The log likelihood of what was played is the sum of
/// emptyBeat() over all beats and of at() over all onsets; against others it says how well a beat explains the notes,
/// and a beat too fast pays for the places where nothing sounds.
class BeatLikelihood {
public:
    /// `beat` > 0 and `spread` > 0 in seconds; the spread is of places, and a little more on slow beats.
    BeatLikelihood(BeatStyle style, double beat, double spread);

    double emptyBeat() const { return m_emptyBeat; }
    /// Of an onset at `phase` of the beat, 0..1.
    double at(double phase, int accentLevel) const;
    /// at() for the phases i / parts, 0 <= i < parts, for each level.
    std::array<std::vector<float>, kAccentLevels> table(int parts) const;

private:
    struct Place {
        double phase = 0.0;
        std::array<double, kAccentLevels> weights{};
    };

    double m_beat;
    double m_spread;
    double m_emptyBeat = 0.0;
    std::vector<Place> m_places;
};

} // namespace inventio::analysis

#include "core/analysis/beat_style.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace inventio::analysis {

namespace {

constexpr double kSpreadOfBeat = 0.025;  ///< how uneven slow beats are beyond the hand, as a part of the beat
constexpr double kAnywhere = 0.1;        ///< onsets a second that have no place
constexpr double kFeltSpreads = 4.0;     ///< spreads beyond which a place is not felt
constexpr double kAccentStrength = 0.63; ///< log odds that a full accent adds on the beat

/// A place of the beat, the chance that something sounds there, and how accents bear on it: 1 asks for them, -1 shuns
/// them.
struct StylePlace {
    double phase = 0.0;
    double chance = 0.0;
    double accent = 0.0;
};

constexpr double kRare = 0.02;
constexpr double kThird = 1.0 / 3.0;

constexpr std::array kPlain{StylePlace{0.0, 0.82, 1.0}, StylePlace{0.5, 0.17, 0.0}, StylePlace{0.25, 0.047, -1.0},
    StylePlace{0.75, 0.047, -0.7}, StylePlace{kThird, kRare, -1.0}, StylePlace{2 * kThird, kRare, -0.5},
    StylePlace{0.125, 0.005, -1.0}, StylePlace{0.375, 0.005, -1.0}, StylePlace{0.625, 0.005, -1.0},
    StylePlace{0.875, 0.005, -1.0}};
constexpr std::array kRunning{StylePlace{0.0, 0.78, 1.0}, StylePlace{0.5, 0.63, 0.0}, StylePlace{0.25, 0.35, -1.0},
    StylePlace{0.75, 0.35, -0.7}, StylePlace{kThird, kRare, -1.0}, StylePlace{2 * kThird, kRare, -0.5},
    StylePlace{0.125, 0.02, -1.0}, StylePlace{0.375, 0.02, -1.0}, StylePlace{0.625, 0.02, -1.0},
    StylePlace{0.875, 0.02, -1.0}};
constexpr std::array kCompound{StylePlace{0.0, 0.8, 1.0}, StylePlace{kThird, 0.36, -0.3},
    StylePlace{2 * kThird, 0.6, 0.0}, StylePlace{kThird / 2, 0.31, -1.0}, StylePlace{0.5, 0.31, -1.0},
    StylePlace{2.5 * kThird, 0.31, -1.0}};
constexpr std::array kSwung{StylePlace{0.0, 0.8, 1.0}, StylePlace{2 * kThird, 0.34, 0.0},
    StylePlace{kThird, 0.01, -1.0}, StylePlace{2.5 * kThird, 0.01, -0.7}};

std::span<const StylePlace> placesOf(BeatStyle style)
{
    switch (style) {
    case BeatStyle::Plain:
        return kPlain;
    case BeatStyle::Running:
        return kRunning;
    case BeatStyle::Compound:
        return kCompound;
    case BeatStyle::Swung:
        return kSwung;
    }
    return kPlain;
}

double accentOf(int level)
{
    constexpr int kMiddle = kAccentLevels / 2;
    return (level - kMiddle) / 2.0;
}

} // namespace

int accentLevel(double accent)
{
    return std::clamp(static_cast<int>(std::lround(accent * 2.0)) + kAccentLevels / 2, 0, kAccentLevels - 1);
}

BeatLikelihood::BeatLikelihood(BeatStyle style, double beat, double spread)
    : m_beat(beat)
    , m_spread(std::hypot(spread, kSpreadOfBeat * beat))
    , m_emptyBeat(-kAnywhere * beat)
{
    const double peak = 1.0 / (m_spread * std::sqrt(2.0 * 3.14159265358979));
    for (const StylePlace& from : placesOf(style)) {
        // With odds in the place of chances, a place that holds one onset or none counts as exactly that.
        m_emptyBeat += std::log1p(-from.chance);
        Place place{from.phase, {}};
        for (int level = 0; level < kAccentLevels; ++level)
            place.weights[static_cast<std::size_t>(level)]
                = peak * from.chance / (1.0 - from.chance) * std::exp(kAccentStrength * from.accent * accentOf(level));
        m_places.push_back(place);
    }
}

double BeatLikelihood::at(double phase, int accentLevel) const
{
    double density = kAnywhere;
    for (const Place& place : m_places) {
        const double away = phase - place.phase;
        const double spreads = (away - std::round(away)) * m_beat / m_spread;
        density += place.weights[static_cast<std::size_t>(accentLevel)] * std::exp(-spreads * spreads / 2.0);
    }
    return std::log(density);
}

std::array<std::vector<float>, kAccentLevels> BeatLikelihood::table(int parts) const
{
    std::array<std::vector<float>, kAccentLevels> densities;
    for (auto& level : densities)
        level.assign(static_cast<std::size_t>(parts), static_cast<float>(kAnywhere));
    const double part = m_beat / parts;
    const int reach = std::min(static_cast<int>(kFeltSpreads * m_spread / part) + 1, parts / 2);
    for (const Place& place : m_places) {
        const int centre = static_cast<int>(std::lround(place.phase * parts));
        for (int i = centre - reach; i <= centre + reach; ++i) {
            const double spreads = (i * part - place.phase * m_beat) / m_spread;
            const double near = std::exp(-spreads * spreads / 2.0);
            const auto phase = static_cast<std::size_t>((i + parts) % parts);
            for (std::size_t level = 0; level < densities.size(); ++level)
                densities[level][phase] += static_cast<float>(place.weights[level] * near);
        }
    }
    for (auto& level : densities)
        for (float& density : level)
            density = std::log(density);
    return densities;
}

} // namespace inventio::analysis

#include "core/analysis/beat_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace inventio::analysis {

namespace {

constexpr double kBend = 0.04; ///< of a beat: how much longer or shorter than the one before it is, as a rule
constexpr int kRounds = 3;     ///< of finding places and moving the beats to them

/// Where an onset is among beats.
struct BeatPosition {
    std::size_t beat = 0;
    double phase = 0.0;
};

/// Walks through onsets and beats, both in order. Onsets before the first beat or after the last are told as if the
/// beats went on.
class BeatWalk {
public:
    explicit BeatWalk(std::span<const TrackedBeat> beats)
        : m_beats(beats)
    {
    }

    BeatPosition at(double time)
    {
        while (m_beat + 2 < m_beats.size() && m_beats[m_beat + 1].time <= time)
            ++m_beat;
        const double length = m_beats[m_beat + 1].time - m_beats[m_beat].time;
        return {m_beat, (time - m_beats[m_beat].time) / length};
    }

private:
    std::span<const TrackedBeat> m_beats;
    std::size_t m_beat = 0;
};

/// An onset that tells where beats are: at `phase` between a beat and the next.
struct Pull {
    std::size_t beat = 0;
    double phase = 0.0;
    double time = 0.0;
    double weight = 0.0; ///< 0..1, less the farther it is from its place
};

std::vector<Pull> pullsOf(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread)
{
    std::vector<Pull> pulls;
    pulls.reserve(onsets.size());
    BeatWalk walk(beats);
    for (const PlayedOnset& onset : onsets) {
        const BeatPosition at = walk.at(onset.time);
        const double place = nearestPlace(beats[at.beat].style, at.phase);
        const double length = beats[at.beat + 1].time - beats[at.beat].time;
        const double spreads = (at.phase - place) * length / (2.0 * spread);
        pulls.push_back({at.beat, place, onset.time, 1.0 / (1.0 + spreads * spreads)});
    }
    return pulls;
}

/// The symmetric system of linear equations whose unknowns touch their two neighbours to either side.
class Banded {
public:
    explicit Banded(std::size_t size)
        : m_rows(size)
        , m_right(size)
    {
    }

    /// Adds `weight` times the square of (sum of factors times unknowns from `first` on, less `value`).
    void addSquare(std::size_t first, std::span<const double> factors, double value, double weight)
    {
        for (std::size_t i = 0; i < factors.size(); ++i) {
            for (std::size_t j = i; j < factors.size(); ++j)
                m_rows[first + i][j - i] += weight * factors[i] * factors[j];
            m_right[first + i] += weight * factors[i] * value;
        }
    }

    /// Where the sum of squares is least. By Cholesky's decomposition, in place.
    std::vector<double> solve()
    {
        const std::size_t size = m_rows.size();
        for (std::size_t i = 0; i < size; ++i) {
            const double pivot = m_rows[i][0];
            for (std::size_t by = 1; by < kBand && i + by < size; ++by) {
                const double factor = m_rows[i][by] / pivot;
                for (std::size_t j = by; j < kBand && i + j < size; ++j)
                    m_rows[i + by][j - by] -= factor * m_rows[i][j];
                m_right[i + by] -= factor * m_right[i];
            }
        }
        std::vector<double> found(size);
        for (std::size_t i = size; i-- > 0;) {
            double value = m_right[i];
            for (std::size_t by = 1; by < kBand && i + by < size; ++by)
                value -= m_rows[i][by] * found[i + by];
            found[i] = value / m_rows[i][0];
        }
        return found;
    }

private:
    static constexpr std::size_t kBand = 3;

    std::vector<std::array<double, kBand>> m_rows; ///< the diagonal and what is right of it
    std::vector<double> m_right;
};

/// False if the times do not grow, which no music does.
bool setTimes(std::vector<TrackedBeat>& beats, std::span<const double> times)
{
    for (std::size_t i = 1; i < times.size(); ++i)
        if (times[i] - times[i - 1] < 0.05)
            return false;
    for (std::size_t i = 0; i < beats.size(); ++i)
        beats[i].time = times[i];
    return true;
}

} // namespace

double nearestPlace(BeatStyle style, double phase)
{
    switch (style) {
    case BeatStyle::Plain:
    case BeatStyle::Running:
        return std::round(phase * 4.0) / 4.0;
    case BeatStyle::Compound:
        return std::round(phase * 6.0) / 6.0;
    case BeatStyle::Swung:
        return phase < 0.5 ? std::round(phase * 3.0) / 3.0 : std::round(phase * 6.0) / 6.0;
    }
    return phase;
}

double logLikelihood(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread)
{
    double sum = 0.0;
    BeatWalk walk(beats);
    std::size_t next = 0;
    for (std::size_t beat = 0; beat + 1 < beats.size(); ++beat) {
        const BeatLikelihood likelihood(beats[beat].style, beats[beat + 1].time - beats[beat].time, spread);
        sum += likelihood.emptyBeat();
        for (; next < onsets.size(); ++next) {
            const BeatPosition at = walk.at(onsets[next].time);
            if (at.beat != beat)
                break;
            sum += likelihood.at(at.phase, accentLevel(onsets[next].accent));
        }
    }
    return sum;
}

std::vector<TrackedBeat> smoothed(
    std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread)
{
    std::vector<TrackedBeat> result(beats.begin(), beats.end());
    for (int round = 0; round < kRounds; ++round) {
        Banded squares(result.size());
        for (const Pull& pull : pullsOf(result, onsets, spread)) {
            const std::array factors{1.0 - pull.phase, pull.phase};
            squares.addSquare(pull.beat, factors, pull.time, pull.weight / (spread * spread));
        }
        for (std::size_t i = 0; i + 2 < result.size(); ++i) {
            const double bend = kBend * (result[i + 2].time - result[i].time) / 2.0;
            squares.addSquare(i, std::array{1.0, -2.0, 1.0}, 0.0, 1.0 / (bend * bend));
        }
        for (std::size_t i = 0; i < result.size(); ++i) // so that something holds beats that no onset pulls
            squares.addSquare(i, std::array{1.0}, result[i].time, 1e-3);
        if (!setTimes(result, squares.solve()))
            break;
    }
    return result;
}

std::vector<TrackedBeat> steadied(
    std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread)
{
    std::vector<TrackedBeat> result(beats.begin(), beats.end());
    for (int round = 0; round < kRounds; ++round) {
        Banded line(2); // the first beat, and the length of all
        for (const Pull& pull : pullsOf(result, onsets, spread))
            line.addSquare(0, std::array{1.0, static_cast<double>(pull.beat) + pull.phase}, pull.time, pull.weight);
        line.addSquare(1, std::array{1.0},
            (result.back().time - result.front().time) / static_cast<double>(result.size() - 1), 1e-6);
        const std::vector<double> found = line.solve();
        std::vector<double> times;
        for (std::size_t i = 0; i < result.size(); ++i)
            times.push_back(found[0] + static_cast<double>(i) * found[1]);
        if (!setTimes(result, times))
            break;
    }
    return result;
}

double meanMiss(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread)
{
    double sum = 0.0;
    double weights = 0.0;
    for (const Pull& pull : pullsOf(beats, onsets, spread)) {
        const double length = beats[pull.beat + 1].time - beats[pull.beat].time;
        sum += pull.weight * (pull.time - beats[pull.beat].time - pull.phase * length);
        weights += pull.weight;
    }
    return weights > 0.0 ? sum / weights : 0.0;
}

} // namespace inventio::analysis

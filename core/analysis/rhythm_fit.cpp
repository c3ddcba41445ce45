#include "core/analysis/rhythm_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>

namespace inventio::analysis {

namespace {

constexpr int kRounds = 3;             ///< of reading and learning from what was read
constexpr std::size_t kCandidates = 6; ///< steps around an onset
constexpr int kLongest = 32;           ///< steps between two onsets that are told apart
constexpr double kBelief = 30.0;       ///< onsets that the usual rhythm counts as
constexpr double kAnywhere = 0.02;     ///< density of onsets that belong to no step, a second
constexpr double kMinSpread = 0.008;   ///< seconds
constexpr double kMaxSpread = 0.09;
constexpr double kSpreadOfBeat = 0.01;  ///< of a beat, beside that
constexpr double kAccentStrength = 0.5; ///< log odds of a full accent on the beat
constexpr double kFarStep = 0.02;       ///< log odds of a step more between onsets farther apart than kLongest
constexpr double kRun = 1.0;            ///< what it must be worth more to be a run
constexpr double kMostlySteps = 0.7;    ///< of the distances in a run: so many are one step
constexpr double kNever = -1e9;
constexpr double kRootOfTwoPi = 2.50663;
constexpr int kMaxSteps = 6; ///< of a beat

using Distances = std::array<double, kLongest + 1>;
using Places = std::array<double, kMaxSteps>;

struct Distance {
    std::size_t steps = 0;
    double chance = 0.0;
};
constexpr std::array kInSimpleBeats{Distance{1, 0.17}, Distance{2, 0.28}, Distance{3, 0.05}, Distance{4, 0.25},
    Distance{6, 0.11}, Distance{8, 0.08}, Distance{12, 0.03}, Distance{16, 0.02}};
constexpr std::array kInCompoundBeats{Distance{1, 0.1}, Distance{2, 0.4}, Distance{3, 0.04}, Distance{4, 0.16},
    Distance{6, 0.18}, Distance{8, 0.02}, Distance{12, 0.05}, Distance{18, 0.02}};

constexpr std::array kInRuns{Distance{1, 0.88}, Distance{2, 0.05}, Distance{3, 0.01}, Distance{4, 0.03}};

/// What is expected before anything is read: notes of all lengths, or nearly all of them a step long.
enum class Expected { Tune, Run };

std::span<const Distance> oftenSeen(Expected expected, BeatStyle style)
{
    if (expected == Expected::Run)
        return kInRuns;
    return style == BeatStyle::Compound ? kInCompoundBeats : kInSimpleBeats;
}

/// Between onsets. It need not add up to 1.
Distances usualDistances(Expected expected, BeatStyle style)
{
    constexpr double kRare = 0.001;
    constexpr double kOnOneStep = 0.004;
    Distances usual;
    usual.fill(kRare);
    usual[0] = kOnOneStep;
    for (const Distance& often : oftenSeen(expected, style))
        usual[often.steps] = often.chance;
    return usual;
}

/// How much places of the beat are liked; of a run all alike.
Places usualPlaces(Expected expected, BeatStyle style)
{
    if (expected == Expected::Run)
        return style == BeatStyle::Compound ? Places{1.0, 1.0, 1.0, 1.0, 1.0, 1.0}
                                            : Places{1.0, 1.0, 1.0, 1.0, 0.0, 0.0};
    if (style == BeatStyle::Swung)
        return {1.0, 0.06, 0.6, 0.1, 0.0, 0.0};
    return style == BeatStyle::Compound ? Places{1.0, 0.1, 0.5, 0.15, 0.6, 0.1} : Places{1.0, 0.25, 0.6, 0.3, 0.0, 0.0};
}

class Reader {
public:
    Reader(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread, Expected expected)
        : m_onsets(onsets)
        , m_expected(expected)
        , m_style(beats.front().style)
        , m_perBeat(stepsOfBeat(m_style))
        , m_spread(spread)
        , m_beat((beats.back().time - beats.front().time) / static_cast<double>(beats.size() - 1))
    {
        for (std::size_t beat = 0; beat + 1 < beats.size(); ++beat)
            for (int step = 0; step < m_perBeat; ++step)
                m_times.push_back(
                    beats[beat].time + phaseOfStep(m_style, step) * (beats[beat + 1].time - beats[beat].time));
        std::size_t after = 0;
        for (const PlayedOnset& onset : onsets) {
            while (after + 1 < m_times.size() && m_times[after] < onset.time)
                ++after;
            const std::size_t first = after - std::min<std::size_t>(after, kCandidates / 2);
            m_first.push_back(std::min(first, m_times.size() - std::min(m_times.size(), kCandidates)));
        }
    }

    RhythmFit fit()
    {
        RhythmFit result;
        m_distances = usualDistances(m_expected, m_style);
        m_places = usualPlaces(m_expected, m_style);
        for (int round = 0; round < kRounds; ++round) {
            setTable();
            result.logLikelihood = read();
            result.spread = m_spread;
            learn();
        }
        for (const std::size_t step : m_found)
            result.steps.push_back(static_cast<std::int64_t>(step));
        return result;
    }

private:
    /// Log probabilities of distances from each place of the beat.
    void setTable()
    {
        for (int from = 0; from < m_perBeat; ++from) {
            std::array<double, kLongest + 1> weights{};
            double sum = 0.0;
            for (int distance = 0; distance <= kLongest; ++distance) {
                const auto to = static_cast<std::size_t>((from + distance) % m_perBeat);
                weights[static_cast<std::size_t>(distance)]
                    = m_distances[static_cast<std::size_t>(distance)] * m_places[to];
                sum += weights[static_cast<std::size_t>(distance)];
            }
            for (std::size_t distance = 0; distance < weights.size(); ++distance)
                m_logs[static_cast<std::size_t>(from)][distance] = std::log(weights[distance] / sum);
        }
    }

    double stepLog(std::size_t from, std::size_t to) const
    {
        if (to < from)
            return kNever;
        const std::size_t distance = to - from;
        const auto& logs = m_logs[from % static_cast<std::size_t>(m_perBeat)];
        return distance <= kLongest ? logs[distance]
                                    : logs[kLongest] - kFarStep * static_cast<double>(distance - kLongest);
    }

    double heard(std::size_t onset, std::size_t step) const
    {
        const double spread = std::hypot(m_spread, kSpreadOfBeat * m_beat);
        const double spreads = (m_onsets[onset].time - m_times[step]) / spread;
        const auto place = static_cast<int>(step) % m_perBeat;
        const double asks = place == 0 ? 1.0 : m_perBeat == 4 && place % 2 == 1 ? -1.0 : 0.0;
        const double accent = kAccentStrength * asks * std::clamp(m_onsets[onset].accent, -1.0, 1.0);
        return std::max(-spreads * spreads / 2.0 - std::log(spread * kRootOfTwoPi), std::log(kAnywhere)) + accent;
    }

    double read()
    {
        const std::size_t candidates = std::min(kCandidates, m_times.size());
        struct Candidate {
            double log = kNever;
            std::size_t from = 0;
        };
        std::vector<std::array<Candidate, kCandidates>> all(m_onsets.size());
        for (std::size_t i = 0; i < m_onsets.size(); ++i) {
            for (std::size_t to = 0; to < candidates; ++to) {
                Candidate& candidate = all[i][to];
                const std::size_t step = m_first[i] + to;
                if (i == 0) {
                    const auto place = step % static_cast<std::size_t>(m_perBeat);
                    candidate.log = std::log(std::max(m_places[place], 0.01));
                } else {
                    for (std::size_t by = 0; by < candidates; ++by)
                        if (const double log = all[i - 1][by].log + stepLog(m_first[i - 1] + by, step);
                            log > candidate.log)
                            candidate = {log, by};
                }
                candidate.log += heard(i, step);
            }
        }
        std::size_t at = 0;
        for (std::size_t i = 1; i < candidates; ++i)
            at = all.back()[i].log > all.back()[at].log ? i : at;
        const double best = all.back()[at].log;
        m_found.resize(m_onsets.size());
        for (std::size_t i = m_onsets.size(); i-- > 0; at = all[i][at].from)
            m_found[i] = m_first[i] + at;
        return best;
    }

    void learn()
    {
        m_distances = usualDistances(m_expected, m_style);
        m_places = usualPlaces(m_expected, m_style);
        const double liked = std::accumulate(m_places.begin(), m_places.end(), 0.0);
        for (double& distance : m_distances)
            distance *= kBelief;
        for (double& place : m_places)
            place *= kBelief / liked;
        const auto count = static_cast<double>(m_found.size());
        double squares = 0.0;
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            if (i > 0 && m_found[i] - m_found[i - 1] <= kLongest)
                m_distances[m_found[i] - m_found[i - 1]] += 1.0;
            m_places[m_found[i] % static_cast<std::size_t>(m_perBeat)] += 1.0;
            const double miss = std::min(std::abs(m_onsets[i].time - m_times[m_found[i]]), 3.0 * m_spread);
            squares += miss * miss;
        }
        // Distances know already which places are near: how much a place is liked counts half.
        for (double& place : m_places)
            place = std::sqrt(place / (count + kBelief));
        m_spread = std::clamp(std::sqrt(squares / count), kMinSpread, kMaxSpread);
    }

    std::span<const PlayedOnset> m_onsets;
    Expected m_expected;
    BeatStyle m_style;
    int m_perBeat;
    double m_spread;
    double m_beat;
    std::vector<double> m_times;      ///< of all steps
    std::vector<std::size_t> m_first; ///< candidates of each onset
    std::vector<std::size_t> m_found;
    Distances m_distances{};
    Places m_places{};
    std::array<std::array<double, kLongest + 1>, kMaxSteps> m_logs{};
};

bool isRun(std::span<const std::int64_t> steps)
{
    std::ptrdiff_t single = 0;
    for (std::size_t i = 1; i < steps.size(); ++i)
        single += steps[i] - steps[i - 1] == 1 ? 1 : 0;
    return static_cast<double>(single) >= kMostlySteps * (static_cast<double>(steps.size()) - 1.0);
}

} // namespace

int stepsOfBeat(BeatStyle style)
{
    return style == BeatStyle::Compound ? 6 : 4;
}

double phaseOfStep(BeatStyle style, int step)
{
    constexpr std::array kSwungSteps{0.0, 1.0 / 3.0, 2.0 / 3.0, 2.5 / 3.0};
    return style == BeatStyle::Swung ? kSwungSteps[static_cast<std::size_t>(step)]
                                     : static_cast<double>(step) / stepsOfBeat(style);
}

RhythmFit rhythmFit(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread)
{
    RhythmFit tune = Reader(beats, onsets, spread, Expected::Tune).fit();
    RhythmFit run = Reader(beats, onsets, spread, Expected::Run).fit();
    run.logLikelihood -= kRun;
    return run.logLikelihood > tune.logLikelihood && isRun(run.steps) ? run : tune;
}

} // namespace inventio::analysis

#include "core/analysis/beat_lattice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace inventio::analysis {

namespace {

constexpr double kFrame = 0.0125; ///< seconds
constexpr int kPeriods = 48;
constexpr int kTempoReach = 4;         ///< periods by which the tempo may change at a beat: a sixth
constexpr double kTempoSpread = 0.055; ///< of the logarithm of the period, from beat to beat
constexpr double kSurprise = 0.4;      ///< how much of the choice among the next tempos counts
constexpr double kUsualBeat = 0.53;    ///< seconds
constexpr double kUsualSpread = 0.4;   ///< of the logarithm of beats
constexpr double kUsualWeight = 0.32;  ///< at each beat
/// What it costs to begin in a style, and to enter or leave it later. Who swings does so from the first to the last beat.
constexpr std::array<double, kBeatStyles> kSimpleCost{0.0, 0.5, 4.0, 4.3};
constexpr std::array<double, kBeatStyles> kCompoundCost{12.0, 12.0, 0.0, 12.0};
constexpr std::array<double, kBeatStyles> kStyleChange{1.6, 1.0, 1.9, 7.4};
constexpr double kLead = 0.3; ///< seconds before the first onset

/// What is known of one style and period: the best way to be in each phase of its beat.
struct Lane {
    int period = 0; ///< frames
    BeatStyle style = BeatStyle::Plain;
    float emptyBeat = 0.0F;
    float usual = 0.0F; ///< cost of a beat of this length, <= 0
    std::array<std::vector<float>, kAccentLevels> onset;
    /// Of phase f at frame t in place (f - t) modulo the period: as time goes by nothing moves.
    std::vector<float> best;

    std::size_t placeOfBeatAt(int frame) const
    {
        const int place = -frame % period;
        return static_cast<std::size_t>(place < 0 ? place + period : place);
    }
};

/// Viterbi's algorithm over the phase and the period of the beat. Within a beat the phase moves on by itself, so that
/// there is something to choose at its begin alone.
class Lattice {
public:
    Lattice(double start, int frames, WrittenMetre metre, double spread)
        : m_start(start)
        , m_frames(frames)
    {
        for (int i = 0; i < kPeriods; ++i)
            m_periods.push_back(periodAt(i));
        for (int style = 0; style < kBeatStyles; ++style)
            for (const int period : m_periods)
                m_lanes.push_back(makeLane(static_cast<BeatStyle>(style), period, metre, spread));
        prepareSteps();
        m_from.resize(m_lanes.size() * static_cast<std::size_t>(frames + 1));
    }

    BeatTrack run(std::span<const PlayedOnset> onsets)
    {
        std::size_t next = 0;
        for (int frame = 1; frame <= m_frames; ++frame) {
            beginBeats(frame);
            for (; next < onsets.size() && frameOf(onsets[next].time) <= frame; ++next)
                hear(frame, accentLevel(onsets[next].accent));
        }
        return bestTrack();
    }

private:
    static int periodAt(int i)
    {
        return static_cast<int>(
            std::lround(kFastestBeat * std::pow(kSlowestBeat / kFastestBeat, i / (kPeriods - 1.0)) / kFrame));
    }

    static Lane makeLane(BeatStyle style, int period, WrittenMetre metre, double spread)
    {
        const double beat = period * kFrame;
        const BeatLikelihood likelihood(style, beat, spread);
        Lane lane{period, style, static_cast<float>(likelihood.emptyBeat()), static_cast<float>(usualBeat(beat)),
            likelihood.table(period), {}};
        lane.best.assign(static_cast<std::size_t>(period),
            static_cast<float>(usualBeat(beat) - std::log(period) - styleCost(style, metre)));
        return lane;
    }

    void prepareSteps()
    {
        for (int from = 0; from < kPeriods; ++from) {
            double sum = 0.0;
            for (int by = -kTempoReach; by <= kTempoReach; ++by) {
                const int to = std::clamp(from + by, 0, kPeriods - 1);
                const double change = std::log(static_cast<double>(period(to)) / period(from)) / kTempoSpread;
                m_steps[static_cast<std::size_t>(from)][static_cast<std::size_t>(by + kTempoReach)]
                    = static_cast<float>(-change * change / 2.0);
                sum += from + by == to ? std::exp(-change * change / 2.0) : 0.0;
            }
            for (float& step : m_steps[static_cast<std::size_t>(from)])
                step -= static_cast<float>(kSurprise * std::log(sum));
        }
    }

    int period(int i) const { return m_periods[static_cast<std::size_t>(i)]; }
    int frameOf(double time) const { return static_cast<int>(std::lround((time - m_start) / kFrame)); }
    Lane& lane(int style, int period) { return m_lanes[static_cast<std::size_t>(style * kPeriods + period)]; }

    /// The best that ends a beat at each period, and where it comes from.
    struct Ends {
        std::array<float, kPeriods> value{};
        std::array<std::uint8_t, kPeriods> from{};
    };

    void beginBeats(int frame)
    {
        std::array<Ends, kBeatStyles> same;
        Ends left; // by whoever leaves a style for another
        left.value.fill(std::numeric_limits<float>::lowest());
        for (int style = 0; style < kBeatStyles; ++style) {
            Ends& ends = same[static_cast<std::size_t>(style)];
            const auto leaving = static_cast<float>(kStyleChange[static_cast<std::size_t>(style)]);
            for (int i = 0; i < kPeriods; ++i) {
                const Lane& from = lane(style, i);
                const auto at = static_cast<std::size_t>(i);
                ends.value[at] = from.best[from.placeOfBeatAt(frame)] + from.emptyBeat;
                ends.from[at] = static_cast<std::uint8_t>(style * kPeriods + i);
                if (ends.value[at] - leaving > left.value[at]) {
                    left.value[at] = ends.value[at] - leaving;
                    left.from[at] = ends.from[at];
                }
            }
        }
        for (int style = 0; style < kBeatStyles; ++style) {
            Ends& ends = same[static_cast<std::size_t>(style)];
            const auto entering = static_cast<float>(kStyleChange[static_cast<std::size_t>(style)]);
            for (std::size_t at = 0; at < ends.value.size(); ++at) {
                if (left.value[at] - entering > ends.value[at]) {
                    ends.value[at] = left.value[at] - entering;
                    ends.from[at] = left.from[at];
                }
            }
            beginBeats(frame, style, ends);
        }
    }

    void beginBeats(int frame, int style, const Ends& ends)
    {
        for (int i = 0; i < kPeriods; ++i) {
            float most = std::numeric_limits<float>::lowest();
            std::size_t best = 0;
            for (int j = std::max(i - kTempoReach, 0); j <= std::min(i + kTempoReach, kPeriods - 1); ++j) {
                const auto at = static_cast<std::size_t>(j);
                const float value = ends.value[at] + m_steps[at][static_cast<std::size_t>(i - j + kTempoReach)];
                best = value > most ? at : best;
                most = std::max(most, value);
            }
            Lane& to = lane(style, i);
            to.best[to.placeOfBeatAt(frame)] = most + to.usual;
            m_from[m_lanes.size() * static_cast<std::size_t>(frame) + static_cast<std::size_t>(style * kPeriods + i)]
                = ends.from[best];
        }
    }

    void hear(int frame, int level)
    {
        for (Lane& lane : m_lanes) {
            const std::vector<float>& onset = lane.onset[static_cast<std::size_t>(level)];
            const std::size_t begin = lane.placeOfBeatAt(frame);
            const std::size_t tail = lane.best.size() - begin;
            for (std::size_t i = 0; i < tail; ++i)
                lane.best[begin + i] += onset[i];
            for (std::size_t i = 0; i < begin; ++i)
                lane.best[i] += onset[tail + i];
        }
    }

    BeatTrack bestTrack() const
    {
        BeatTrack track;
        track.logLikelihood = std::numeric_limits<double>::lowest();
        std::size_t at = 0;
        int begin = 0;
        for (std::size_t i = 0; i < m_lanes.size(); ++i) {
            const Lane& lane = m_lanes[i];
            for (int phase = 0; phase < lane.period; ++phase) {
                const auto place = (lane.placeOfBeatAt(m_frames) + static_cast<std::size_t>(phase)) % lane.best.size();
                const double value = lane.best[place] + double{lane.emptyBeat} * phase / lane.period;
                if (value > track.logLikelihood) {
                    track.logLikelihood = value;
                    at = i;
                    begin = m_frames - phase;
                }
            }
        }
        track.beats.push_back({timeOf(begin + m_lanes[at].period), m_lanes[at].style});
        track.beats.push_back({timeOf(begin), m_lanes[at].style});
        while (begin > 0) {
            at = m_from[m_lanes.size() * static_cast<std::size_t>(begin) + at];
            begin -= m_lanes[at].period;
            track.beats.push_back({timeOf(begin), m_lanes[at].style});
        }
        std::ranges::reverse(track.beats);
        return track;
    }

    double timeOf(int frame) const { return m_start + frame * kFrame; }

    double m_start;
    int m_frames;
    std::vector<int> m_periods;
    std::vector<Lane> m_lanes; ///< by style, then period
    std::array<std::array<float, 2 * kTempoReach + 1>, kPeriods> m_steps{};
    std::vector<std::uint8_t> m_from; ///< by frame, then lane: the lane before
};

static_assert(kPeriods * kBeatStyles <= 256);

} // namespace

double usualBeat(double length)
{
    const double far = std::log(length / kUsualBeat) / kUsualSpread;
    return -kUsualWeight * far * far / 2.0;
}

double styleCost(BeatStyle style, WrittenMetre metre)
{
    return (metre == WrittenMetre::Compound ? kCompoundCost : kSimpleCost)[static_cast<std::size_t>(style)];
}

BeatTrack trackBeat(std::span<const PlayedOnset> onsets, WrittenMetre metre, double spread)
{
    const double start = onsets.front().time - kLead;
    const int frames = static_cast<int>(std::ceil((onsets.back().time + kLead - start) / kFrame));
    return Lattice(start, frames, metre, spread).run(onsets);
}

} // namespace inventio::analysis

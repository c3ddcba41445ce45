#include "core/analysis/meant_pitches.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "core/analysis/melody_counts.h"

namespace inventio::analysis {

namespace {

constexpr int kPitchClasses = 12;
constexpr int kModes = 2;
constexpr int kSteps = 2 * kWidestStep + 1;
constexpr std::size_t kCandidates = 2 * kSlip + 1; ///< pitches that a note may have been meant to have
constexpr double kPlaceWeight = 20.0;              ///< notes: what is not known of a place is as in the whole mode
constexpr std::array kSlipRates{1.0 / 7, 1.0 / 40, 1.0 / 400}; ///< of a beginner's notes, a player's, a file's

/// Of one pitch class or step to the next: index 0 is C, or kWidestStep down.
std::size_t pitchClass(int pitch)
{
    return static_cast<std::size_t>(((pitch % kPitchClasses) + kPitchClasses) % kPitchClasses);
}

std::size_t stepIndex(int semitones)
{
    return static_cast<std::size_t>(std::clamp(semitones, -kWidestStep, kWidestStep) + kWidestStep);
}

/// The probabilities behind the counts. What was seen seldom is taken from a shorter context (Witten and Bell, 1991).
class MelodyModel {
public:
    static const MelodyModel& instance()
    {
        static const MelodyModel model;
        return model;
    }

    /// Of going from the pitch class `from`, reached by `before`, on by `by`.
    double step(Mode mode, std::size_t from, std::optional<int> before, int by) const
    {
        const auto& given = m_steps[static_cast<std::size_t>(mode)][from];
        return before ? given.after[stepIndex(*before)][stepIndex(by)] : given.anywhere[stepIndex(by)];
    }

    /// How much likelier a degree is in a place than in the whole mode.
    double place(Mode mode, int place, std::size_t degree) const
    {
        return m_places[static_cast<std::size_t>(mode)][static_cast<std::size_t>(place)][degree];
    }

    /// How much likelier a step is in a rhythm than in any.
    double rhythm(int rhythm, int by) const { return m_rhythms[static_cast<std::size_t>(rhythm)][stepIndex(by)]; }

    double degree(Mode mode, std::size_t degree) const { return m_degrees[static_cast<std::size_t>(mode)][degree]; }

private:
    using Counts = std::array<double, kSteps>;
    struct Steps {
        Counts anywhere{};
        std::array<Counts, kSteps> after{};
    };

    MelodyModel()
    {
        countPlaces();
        countRhythms();
        std::array<Counts, kModes> anyFrom{};
        for (const MelodyStep& step : melodySteps()) {
            Steps& steps = m_steps[static_cast<std::size_t>(step.mode)][static_cast<std::size_t>(step.from)];
            steps.anywhere[stepIndex(step.by)] += step.count;
            anyFrom[static_cast<std::size_t>(step.mode)][stepIndex(step.by)] += step.count;
            if (step.before != MelodyStep::kNoneBefore)
                steps.after[stepIndex(step.before)][stepIndex(step.by)] += step.count;
        }
        for (std::size_t mode = 0; mode < kModes; ++mode)
            for (std::size_t from = 0; from < kPitchClasses; ++from) {
                Steps& steps = m_steps[mode][from];
                smooth(steps.anywhere, unseen(mode, from, anyFrom[mode]));
                for (Counts& after : steps.after)
                    smooth(after, steps.anywhere);
            }
    }

    void countPlaces()
    {
        std::array<std::array<std::array<double, kPitchClasses>, kMelodyPlaces>, kModes> counts{};
        for (const MelodyPlaceCounts& place : melodyPlaces())
            std::ranges::copy(place.counts,
                counts[static_cast<std::size_t>(place.mode)][static_cast<std::size_t>(place.place)].begin());
        for (std::size_t mode = 0; mode < kModes; ++mode) {
            auto& degrees = m_degrees[mode];
            degrees.fill(1.0);
            for (const auto& place : counts[mode])
                std::ranges::transform(degrees, place, degrees.begin(), std::plus());
            const double all = std::accumulate(degrees.begin(), degrees.end(), 0.0);
            std::ranges::transform(degrees, degrees.begin(), [all](double count) { return count / all; });
            for (std::size_t place = 0; place < kMelodyPlaces; ++place) {
                const auto& here = counts[mode][place];
                const double notes = std::accumulate(here.begin(), here.end(), 0.0);
                std::ranges::transform(
                    here, degrees, m_places[mode][place].begin(), [notes](double count, double degree) {
                        return (count + kPlaceWeight * degree) / (notes + kPlaceWeight) / degree;
                    });
            }
        }
    }

    void countRhythms()
    {
        Counts any;
        any.fill(1.0);
        for (const MelodyRhythmCounts& rhythm : melodyRhythms())
            std::ranges::transform(any, rhythm.counts, any.begin(), std::plus());
        const double all = std::accumulate(any.begin(), any.end(), 0.0);
        for (const MelodyRhythmCounts& rhythm : melodyRhythms()) {
            const double notes = std::accumulate(rhythm.counts.begin(), rhythm.counts.end(), 0.0);
            std::ranges::transform(rhythm.counts, any, m_rhythms[static_cast<std::size_t>(rhythm.rhythm)].begin(),
                [notes, all](double count, double everywhere) {
                    const double share = everywhere / all;
                    return (count + kPlaceWeight * share) / (notes + kPlaceWeight) / share;
                });
        }
    }

    /// What stands for a step that was never seen: by its size, and by where it leads.
    Counts unseen(std::size_t mode, std::size_t from, const Counts& anyFrom) const
    {
        const double all = std::accumulate(anyFrom.begin(), anyFrom.end(), 0.0);
        Counts found{};
        for (int by = -kWidestStep; by <= kWidestStep; ++by)
            found[stepIndex(by)] = (anyFrom[stepIndex(by)] + 1.0) / (all + kSteps) * kPitchClasses
                * m_degrees[mode][pitchClass(static_cast<int>(from) + by)];
        return found;
    }

    static void smooth(Counts& counts, const Counts& lower)
    {
        const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
        const auto kinds = static_cast<double>(std::ranges::count_if(counts, [](double count) { return count > 0; }));
        if (all == 0.0)
            counts = lower;
        else
            std::ranges::transform(counts, lower, counts.begin(),
                [all, kinds](double count, double p) { return (count + kinds * p) / (all + kinds); });
    }

    std::array<std::array<Steps, kPitchClasses>, kModes> m_steps;
    std::array<std::array<std::array<double, kPitchClasses>, kMelodyPlaces>, kModes> m_places{};
    std::array<Counts, kMelodyRhythms> m_rhythms{};
    std::array<std::array<double, kPitchClasses>, kModes> m_degrees{};
};

using Pair = std::array<std::array<double, kCandidates>, kCandidates>; ///< of a note and the next
using Triple = std::array<std::array<std::array<double, kCandidates>, kCandidates>, kCandidates>;
using Single = std::array<double, kCandidates>;

int slipOf(std::size_t candidate)
{
    return static_cast<int>(candidate) - kSlip;
}

/// How a line itself goes on from two pitches to a third elsewhere, for the candidates of three notes in a row. A place
/// counts for more where the note before is the same, too, and the rhythm.
class OwnSteps {
public:
    explicit OwnSteps(std::span<const LineNote> line)
        : m_line(line)
        , m_on(line.size())
        , m_onAnywhere(line.size())
    {
        Places places; // of the third note
        for (std::size_t note = 2; note < line.size(); ++note)
            places[{line[note - 2].pitch, line[note - 1].pitch}].push_back(note);
        for (std::size_t note = 2; note < line.size(); ++note)
            for (std::size_t a = 0; a < kCandidates; ++a)
                for (std::size_t b = 0; b < kCandidates; ++b)
                    countPlaces(places, note, a, b);
    }

    /// Weights of the places where the third note is a candidate, and of all places.
    const Triple& on(std::size_t note) const { return m_on[note]; }
    const Pair& onAnywhere(std::size_t note) const { return m_onAnywhere[note]; }

private:
    using Places = std::map<std::pair<int, int>, std::vector<std::size_t>>;

    void countPlaces(const Places& places, std::size_t note, std::size_t a, std::size_t b)
    {
        const auto found = places.find({m_line[note - 2].pitch + slipOf(a), m_line[note - 1].pitch + slipOf(b)});
        if (found == places.end())
            return;
        const auto here = std::ranges::lower_bound(found->second, note);
        const auto first = here - std::min(kMostPlaces, here - found->second.begin());
        const auto end = here + std::min(kMostPlaces, found->second.end() - here);
        std::for_each(first, end, [&](std::size_t place) { count(place, note, a, b); });
    }

    void count(std::size_t place, std::size_t note, std::size_t a, std::size_t b)
    {
        if (std::max(place, note) - std::min(place, note) <= kTooNear)
            return;
        const double weight = kPlace + (isAlike(place, note) ? kPlaceAlike : 0.0);
        m_onAnywhere[note][a][b] += weight;
        if (const int slip = m_line[place].pitch - m_line[note].pitch; std::abs(slip) <= kSlip)
            m_on[note][a][b][static_cast<std::size_t>(slip + kSlip)] += weight;
    }

    bool isAlike(std::size_t place, std::size_t note) const
    {
        return place > 2 && note > 2 && m_line[place - 3].pitch == m_line[note - 3].pitch
            && m_line[place - 1].length == m_line[note - 1].length && m_line[place].length == m_line[note].length;
    }

    // Against what all tunes say, which counts 1.
    static constexpr double kPlace = 0.1;
    static constexpr double kPlaceAlike = 0.5;
    static constexpr std::ptrdiff_t kMostPlaces
        = 64;                                  ///< before a note, and after it: so that time grows with the line only
    static constexpr std::size_t kTooNear = 2; ///< notes; they are no witnesses for one another

    std::span<const LineNote> m_line;
    std::vector<Triple> m_on;
    std::vector<Pair> m_onAnywhere;
};

/// The line in one key, as a chain of candidates.
class Chain {
public:
    Chain(std::span<const LineNote> line, const OwnSteps& own, Mode mode, int tonic)
        : m_line(line)
    {
        const MelodyModel& model = MelodyModel::instance();
        const auto pitchOf
            = [&](std::size_t note, std::size_t candidate) { return line[note].pitch + slipOf(candidate) - tonic; };
        const auto onTo = [&](std::size_t note, std::size_t candidate, int from) {
            const int pitch = pitchOf(note, candidate);
            return model.place(mode, melodyPlace(line, note), pitchClass(pitch))
                * model.rhythm(melodyRhythm(line, note), pitch - from);
        };
        for (std::size_t a = 0; a < kCandidates; ++a) {
            const int from = pitchOf(0, a);
            m_first[a]
                = model.degree(mode, pitchClass(from)) * model.place(mode, melodyPlace(line, 0), pitchClass(from));
            for (std::size_t b = 0; b < kCandidates; ++b)
                m_second[a][b]
                    = model.step(mode, pitchClass(from), std::nullopt, pitchOf(1, b) - from) * onTo(1, b, from);
        }
        m_steps.resize(line.size() - 2);
        for (std::size_t note = 2; note < line.size(); ++note)
            for (std::size_t a = 0; a < kCandidates; ++a)
                for (std::size_t b = 0; b < kCandidates; ++b)
                    for (std::size_t c = 0; c < kCandidates; ++c) {
                        const int first = pitchOf(note - 2, a), second = pitchOf(note - 1, b), third = pitchOf(note, c);
                        const double inAll = model.step(mode, pitchClass(second), second - first, third - second)
                            * onTo(note, c, second);
                        m_steps[note - 2][a][b][c]
                            = (own.on(note)[a][b][c] + inAll) / (own.onAnywhere(note)[a][b] + 1.0);
                    }
    }

    /// The logarithm of the line's likelihood in this key for a player who slips that often; `found` gets, for each note,
    /// what was meant.
    double read(double slips, std::vector<Single>& found) const
    {
        const std::size_t notes = m_line.size();
        double likelihood = 0.0;
        std::vector<Pair> forward(notes - 1);
        const Single first = played(0, slips), second = played(1, slips);
        for (std::size_t a = 0; a < kCandidates; ++a)
            for (std::size_t b = 0; b < kCandidates; ++b)
                forward[0][a][b] = m_first[a] * first[a] * m_second[a][b] * second[b];
        likelihood += normalise(forward[0]);
        for (std::size_t note = 2; note < notes; ++note) {
            const Single emission = played(note, slips);
            Pair& to = forward[note - 1];
            for (std::size_t a = 0; a < kCandidates; ++a)
                for (std::size_t b = 0; b < kCandidates; ++b)
                    for (std::size_t c = 0; c < kCandidates; ++c)
                        to[b][c] += forward[note - 2][a][b] * m_steps[note - 2][a][b][c] * emission[c];
            likelihood += normalise(to);
        }
        found.assign(notes, {});
        Pair backward;
        for (auto& row : backward)
            row.fill(1.0);
        for (std::size_t note = notes; note-- > 1;) {
            Pair both = forward[note - 1];
            for (std::size_t a = 0; a < kCandidates; ++a)
                for (std::size_t b = 0; b < kCandidates; ++b)
                    both[a][b] *= backward[a][b];
            normalise(both);
            for (std::size_t a = 0; a < kCandidates; ++a)
                for (std::size_t b = 0; b < kCandidates; ++b) {
                    found[note][b] += both[a][b];
                    if (note == 1)
                        found[0][a] += both[a][b];
                }
            if (note > 1)
                backward = before(note, backward, played(note, slips));
        }
        return likelihood;
    }

private:
    /// How likely a note sounds as it does, by what was meant.
    Single played(std::size_t note, double slips) const
    {
        constexpr Single kShares{1.0 / 6, 1.0 / 3, 0.0, 1.0 / 3, 1.0 / 6}; // of slips: next keys are hit more often
        Single found{};
        found[kSlip] = m_line[note].isSure ? 1.0 : 1.0 - slips;
        for (std::size_t candidate = 0; candidate < kCandidates; ++candidate)
            if (slipOf(candidate) != 0 && !m_line[note].isSure)
                found[candidate] = slips * kShares[candidate];
        return found;
    }

    Pair before(std::size_t note, const Pair& after, const Single& emission) const
    {
        Pair found{};
        for (std::size_t a = 0; a < kCandidates; ++a)
            for (std::size_t b = 0; b < kCandidates; ++b)
                for (std::size_t c = 0; c < kCandidates; ++c)
                    found[a][b] += after[b][c] * m_steps[note - 2][a][b][c] * emission[c];
        normalise(found);
        return found;
    }

    /// The logarithm of what was divided by.
    static double normalise(Pair& pair)
    {
        double sum = 0.0;
        for (const auto& row : pair)
            sum = std::accumulate(row.begin(), row.end(), sum);
        for (auto& row : pair)
            for (double& value : row)
                value /= sum;
        return std::log(sum);
    }

    std::span<const LineNote> m_line;
    Single m_first{};
    Pair m_second{};
    std::vector<Triple> m_steps; ///< [notes - 2]
};

} // namespace

int melodyPlace(std::span<const LineNote> line, std::size_t note)
{
    constexpr int kFirst = 8, kLast = 9, kLengths = 4, kQuarter = 4;
    if (note + 1 == line.size())
        return kLast;
    if (note == 0)
        return kFirst;
    const int length = line[note].length;
    return (length <= 2 ? 0 : length <= 5 ? 1 : length <= 7 ? 2 : 3) + (line[note].step % kQuarter == 0 ? kLengths : 0);
}

int melodyRhythm(std::span<const LineNote> line, std::size_t note)
{
    constexpr int kLengths = 3;
    const LineNote& before = line[note - 1];
    const int length = before.length <= 2 ? 0 : before.length <= 5 ? 1 : 2;
    const bool isLong = line[note].length > 2;
    const bool isAfterRest = line[note].step > before.step + before.length;
    return length + kLengths * (int{isLong} + 2 * int{isAfterRest});
}

std::vector<MeantPitch> meantPitches(std::span<const LineNote> line)
{
    std::vector<MeantPitch> meant(line.size());
    if (line.size() < 2) { // a single note is as good as any
        for (MeantPitch& pitch : meant)
            pitch.probabilities[kSlip] = 1.0;
        return meant;
    }
    struct Reading {
        double likelihood = 0.0;
        std::vector<Single> found;
    };
    const OwnSteps own(line);
    std::vector<Reading> readings;
    for (const Mode mode : {Mode::Major, Mode::Minor})
        for (int tonic = 0; tonic < kPitchClasses; ++tonic) {
            const Chain chain(line, own, mode, tonic);
            for (const double slips : kSlipRates) {
                Reading& reading = readings.emplace_back();
                reading.likelihood = chain.read(slips, reading.found);
            }
        }
    const double best = std::ranges::max(readings, {}, &Reading::likelihood).likelihood;
    double all = 0.0;
    for (Reading& reading : readings)
        all += reading.likelihood = std::exp(reading.likelihood - best);
    for (const Reading& reading : readings)
        for (std::size_t note = 0; note < line.size(); ++note)
            for (std::size_t candidate = 0; candidate < kCandidates; ++candidate)
                meant[note].probabilities[candidate] += reading.likelihood / all * reading.found[note][candidate];
    return meant;
}

} // namespace inventio::analysis

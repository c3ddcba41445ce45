#include "core/analysis/harmony/harmony_decoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/analysis/harmony/phrases.h"

namespace inventio::analysis {

namespace {

using State = HarmonyState;
using Keys = std::array<double, kKeys>;

constexpr double kSurest = 0.999;
constexpr int kNoHome = -1;

constexpr auto index(int number)
{
    return static_cast<std::size_t>(number);
}

double oddsOf(double probability)
{
    return probability / (1 - probability);
}

void normalise(std::vector<double>& values)
{
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    for (double& value : values)
        value /= sum;
}

/// The states worth a thought in a slice, and how likely each is.
struct Column {
    std::vector<State> states;
    std::vector<double> fits;                       ///< probabilities but for a factor
    std::vector<int> chords;                        ///< different ones
    std::vector<std::size_t> chordOf;               ///< of each state, among `chords`
    std::array<std::size_t, kKeys + 1> keyStarts{}; ///< where the states of each key begin
    std::vector<double> forward;                    ///< with all before
    std::vector<double> backward;                   ///< of all that follows
};

/// How likely a state is left in each way.
struct Leaving {
    double stay = 0;
    double sameKey = 0;
    double newKey = 0;
};

/// Forward and backward through one piece, twice: only at the end its home is known, and where its phrases end.
class Decoder {
public:
    Decoder(const HarmonyModel& model, const std::vector<Slice>& slices)
        : m_model(model)
        , m_slices(slices)
    {
        double usual = 0;
        for (const Slice& slice : slices) {
            addColumn(slice);
            m_endOdds.push_back(oddsOf(model.counts().ends[index(slice.ending)]));
            usual += model.counts().ends[index(slice.ending)];
        }
        m_usualOdds = oddsOf(std::clamp(usual / static_cast<double>(slices.size()), 1 - kSurest, kSurest));
    }

    std::vector<HeardHarmony> hear()
    {
        pass(kNoHome);
        const int home = lastKey();
        findPhrases();
        pass(home);
        std::vector<HeardHarmony> heard;
        for (std::size_t slice = 0; slice < m_columns.size(); ++slice) {
            heard.push_back(pick(slice));
            heard.back().phraseEnd = slice + 1 < m_columns.size() ? endsAfter(slice) : 1;
        }
        return heard;
    }

private:
    void addColumn(const Slice& slice)
    {
        if (slice.notes.empty() && !m_columns.empty()) {
            m_columns.push_back(m_columns.back()); // silence goes on with what was heard
            std::ranges::fill(m_columns.back().fits, 1.0);
            return;
        }
        const auto chords = m_model.chordFits(slice);
        auto sorted = chords;
        const auto count = static_cast<std::ptrdiff_t>(m_model.weights().candidates);
        std::ranges::nth_element(sorted, sorted.begin() + count, std::greater<>());
        const double least = *(sorted.begin() + count);
        const double best = *std::ranges::max_element(chords);
        Column column;
        std::array<std::size_t, kHeardChords> places{};
        for (const State& state : m_model.states()) {
            const double fit = chords[index(state.chord)];
            if (fit <= least)
                continue;
            std::size_t& place = places[index(state.chord)];
            if (place == 0) {
                column.chords.push_back(state.chord);
                place = column.chords.size();
            }
            column.chordOf.push_back(place - 1);
            column.states.push_back(state);
            column.fits.push_back(std::exp(fit - best + m_model.foreignFit(slice, state)));
            for (auto key = index(state.key + 1); key <= kKeys; ++key)
                column.keyStarts[key] = column.states.size();
        }
        m_columns.push_back(std::move(column));
    }

    /// Where a phrase ends is told by each beat alone and by what phrases are usually like.
    void findPhrases()
    {
        const std::size_t first = m_slices.front().place == SlicePlace::OffBeat ? 1 : 0;
        std::vector<double> ends;
        for (std::size_t next = first + kSlicesPerQuarter; next < m_slices.size(); next += kSlicesPerQuarter)
            ends.push_back(std::min(endsAfter(next - 1), kSurest));
        ends.push_back(kSurest);
        const auto likely = inPhrases(ends, m_model.counts().phraseLengths);
        for (std::size_t next = first + kSlicesPerQuarter, beat = 0; next < m_slices.size();
             next += kSlicesPerQuarter, ++beat)
            m_endOdds[next] = oddsOf(std::clamp(likely[beat], 1 - kSurest, kSurest));
    }

    void pass(int home)
    {
        m_home = home;
        Column& first = m_columns.front();
        first.forward = first.fits;
        for (std::size_t i = 0; i < first.states.size(); ++i) {
            const State& state = first.states[i];
            first.forward[i] *= m_model.homeFit(state.key, home)
                * m_model.counts().heard[index(static_cast<int>(modeOf(state.key)))][index(state.numeral)];
        }
        normalise(first.forward);
        for (std::size_t to = 1; to < m_columns.size(); ++to)
            stepInto(to);
        beginAtTheEnd();
        for (std::size_t from = m_columns.size() - 1; from-- > 0;) {
            m_columns[from].backward = stepsFrom(from, aheadIn(from + 1), waysOut(from));
            normalise(m_columns[from].backward);
        }
    }

    void beginAtTheEnd()
    {
        constexpr double kUnfinished = 0.05;
        Column& last = m_columns.back();
        last.backward.assign(last.states.size(), 1);
        for (std::size_t i = 0; i < last.states.size(); ++i) {
            const State& state = last.states[i];
            if (!state.isFinal)
                last.backward[i] *= kUnfinished;
            if (m_home != kNoHome && state.key != m_home)
                last.backward[i] *= std::exp(-m_model.weights().lastHome);
        }
    }

    int lastKey() const
    {
        Keys keys{};
        const Column& last = m_columns.back();
        for (std::size_t i = 0; i < last.states.size(); ++i)
            keys[index(last.states[i].key)] += last.forward[i] * last.backward[i];
        return static_cast<int>(std::ranges::max_element(keys) - keys.begin());
    }

    /// From each state of a column.
    std::vector<Leaving> waysOut(std::size_t from) const
    {
        const auto& weights = m_model.weights();
        const auto& counts = m_model.counts();
        constexpr double kMost = 0.9;
        const auto place = static_cast<std::size_t>(m_slices[from + 1].place);
        const double stay = std::pow(counts.stays[place], weights.staying);
        const double inside = std::min(kMost, counts.modulates[0] * weights.modulation);
        const double between = std::min(kMost, counts.modulates[1] * weights.phraseModulation);
        const double end = std::pow(m_endOdds[from + 1] / m_usualOdds, weights.endings) * (1 - stay);
        std::vector<Leaving> ways;
        for (const State& state : m_columns[from].states)
            ways.push_back(state.isFinal ? Leaving{stay, end * (1 - between), end * between}
                                         : Leaving{stay, (1 - stay) * (1 - inside), (1 - stay) * inside});
        return ways;
    }

    double stepInKey(const State& from, const State& to, const Leaving& leave) const
    {
        const bool isSame = from.numeral == to.numeral && from.isFinal == to.isFinal;
        return leave.sameKey * m_model.follows(from, to) + (isSame ? leave.stay : 0);
    }

    void stepInto(std::size_t to)
    {
        const Column& before = m_columns[to - 1];
        Column& after = m_columns[to];
        const std::vector<Leaving> ways = waysOut(to - 1);
        std::vector<Keys> modulating(before.chords.size());
        after.forward.assign(after.states.size(), 0);
        for (std::size_t i = 0; i < before.states.size(); ++i) {
            const State& from = before.states[i];
            for (std::size_t j = after.keyStarts[index(from.key)]; j < after.keyStarts[index(from.key + 1)]; ++j)
                after.forward[j] += before.forward[i] * stepInKey(from, after.states[j], ways[i]);
            Keys& keys = modulating[before.chordOf[i]];
            for (int key = 0; key < kKeys; ++key)
                keys[index(key)] += before.forward[i] * ways[i].newKey * m_model.keyStep(from.key, key);
        }
        for (std::size_t j = 0; j < after.states.size(); ++j) {
            const State& state = after.states[j];
            for (std::size_t chord = 0; chord < before.chords.size(); ++chord)
                after.forward[j] += modulating[chord][index(state.key)] * m_model.pivot(before.chords[chord], state);
            after.forward[j] *= after.fits[j] * m_model.homeFit(state.key, m_home);
        }
        normalise(after.forward);
    }

    /// How likely a column and all behind it are, for each of its states.
    std::vector<double> aheadIn(std::size_t place) const
    {
        const Column& column = m_columns[place];
        std::vector<double> ahead = column.backward;
        for (std::size_t j = 0; j < ahead.size(); ++j)
            ahead[j] *= column.fits[j] * m_model.homeFit(column.states[j].key, m_home);
        return ahead;
    }

    /// The same for each state of the column before, which may only be left as `ways` say.
    std::vector<double> stepsFrom(
        std::size_t place, const std::vector<double>& ahead, const std::vector<Leaving>& ways) const
    {
        const Column& before = m_columns[place];
        const Column& after = m_columns[place + 1];
        std::vector<Keys> modulating(before.chords.size());
        for (std::size_t chord = 0; chord < before.chords.size(); ++chord)
            for (std::size_t j = 0; j < after.states.size(); ++j)
                modulating[chord][index(after.states[j].key)]
                    += ahead[j] * m_model.pivot(before.chords[chord], after.states[j]);
        std::vector<double> result(before.states.size());
        for (std::size_t i = 0; i < before.states.size(); ++i) {
            const State& from = before.states[i];
            for (std::size_t j = after.keyStarts[index(from.key)]; j < after.keyStarts[index(from.key + 1)]; ++j)
                result[i] += ahead[j] * stepInKey(from, after.states[j], ways[i]);
            double newKey = 0;
            for (int key = 0; key < kKeys; ++key)
                newKey += m_model.keyStep(from.key, key) * modulating[before.chordOf[i]][index(key)];
            result[i] += ways[i].newKey * newKey;
        }
        return result;
    }

    /// The probability that a phrase ends with a slice.
    double endsAfter(std::size_t slice) const
    {
        const Column& before = m_columns[slice];
        const auto ahead = aheadIn(slice + 1);
        const std::vector<Leaving> ways = waysOut(slice);
        std::vector<Leaving> endings = ways;
        for (std::size_t i = 0; i < endings.size(); ++i)
            endings[i] = before.states[i].isFinal ? Leaving{0, ways[i].sameKey, ways[i].newKey} : Leaving{};
        const auto any = stepsFrom(slice, ahead, ways);
        const auto atEnd = stepsFrom(slice, ahead, endings);
        return std::inner_product(atEnd.begin(), atEnd.end(), before.forward.begin(), 0.0)
            / std::inner_product(any.begin(), any.end(), before.forward.begin(), 0.0);
    }

    /// What is likely as a whole, in its key and in its chord: the three are judged apart.
    HeardHarmony pick(std::size_t slice) const
    {
        const Column& column = m_columns[slice];
        std::vector<double> likely(column.states.size());
        for (std::size_t i = 0; i < likely.size(); ++i)
            likely[i] = column.forward[i] * column.backward[i];
        normalise(likely);
        Keys keys{};
        std::array<double, kHeardChords> chords{};
        for (std::size_t i = 0; i < likely.size(); ++i) {
            keys[index(column.states[i].key)] += likely[i];
            chords[index(column.states[i].chord)] += likely[i];
        }
        double best = -1;
        HeardHarmony heard;
        for (std::size_t i = 0; i < likely.size(); ++i) {
            const State& state = column.states[i];
            const bool hasTwin = state.isFinal; // right before it, the same within a phrase
            const double score = likely[i] + (hasTwin ? likely[i - 1] : 0)
                + m_model.weights().pickKey * keys[index(state.key)]
                + m_model.weights().pickChord * chords[index(state.chord)];
            if (score > best) {
                best = score;
                heard = {state.key, state.numeral, 0};
            }
        }
        return heard;
    }

    const HarmonyModel& m_model;
    const std::vector<Slice>& m_slices;
    std::vector<Column> m_columns;
    std::vector<double> m_endOdds; ///< that a phrase ends before each slice
    double m_usualOdds = 1;
    int m_home = kNoHome;
};

} // namespace

std::vector<HeardHarmony> decodeHarmony(const HarmonyModel& model, const std::vector<Slice>& slices)
{
    return Decoder(model, slices).hear();
}

} // namespace inventio::analysis

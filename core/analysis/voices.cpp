#include "core/analysis/voices.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <limits>

namespace inventio::analysis {

namespace {

// What a reading costs, in fractions of a semitone of movement. Chosen on chorales so that most cells come back in the
// voice they were written in; whole numbers, so that every machine finds the same voices.
constexpr int kSemitone = 10;    ///< for each one that a voice moves
constexpr int kOutOfRange = 20;  ///< for each semitone outside the range, at onsets
constexpr int kOffCentre = 1;    ///< for each semitone from the middle of the range, at onsets
constexpr int kEntry = 200;      ///< for a voice that begins after a rest
constexpr int kRest = 5;         ///< for each step a voice rests while others sing
constexpr int kUnison = 10;      ///< for each step two voices share a pitch
constexpr int kHandOver = 1500;  ///< for a held note that changes its voice
constexpr int kAbandoned = 1500; ///< for a held note that no voice has any longer

/// With more pitches than this sounding at once, those in the middle are not considered.
constexpr int kMaxCandidates = 6;
constexpr int kNobody = -1;

/// Which candidate of a span each voice sings, kNobody for a rest. Candidates are sorted from high to low.
struct Reading {
    std::array<std::int8_t, kVoices> sings{};
    std::uint8_t sung = 0; ///< a bit for each candidate
    int rests = 0;
    int unisons = 0;
};

void collectReadings(int candidates, int voice, int next, Reading reading, std::vector<Reading>& readings)
{
    const auto slot = static_cast<std::size_t>(voice);
    if (voice == kVoices) {
        if (std::popcount(reading.sung) == std::min(candidates, kVoices))
            readings.push_back(reading);
        return;
    }
    for (int candidate = next; candidate < candidates; ++candidate) {
        Reading sung = reading;
        sung.sings[slot] = static_cast<std::int8_t>(candidate);
        sung.sung = static_cast<std::uint8_t>(sung.sung | 1U << candidate);
        collectReadings(candidates, voice + 1, candidate + 1, sung, readings);
    }
    const bool twoAlready = voice > 1 && reading.sings[slot - 1] == reading.sings[slot - 2];
    if (voice > 0 && reading.sings[slot - 1] != kNobody && !twoAlready) {
        Reading unison = reading;
        unison.sings[slot] = unison.sings[slot - 1];
        ++unison.unisons;
        collectReadings(candidates, voice + 1, next, unison, readings);
    }
    reading.sings[slot] = kNobody;
    ++reading.rests;
    collectReadings(candidates, voice + 1, next, reading, readings);
}

using ReadingTable = std::array<std::vector<Reading>, kMaxCandidates + 1>;

/// All monotone readings of so many sounding pitches.
const std::vector<Reading>& readingsOf(std::size_t candidates)
{
    static const ReadingTable table = [] {
        ReadingTable all;
        for (int count = 0; count <= kMaxCandidates; ++count)
            collectReadings(count, 0, 0, {}, all[static_cast<std::size_t>(count)]);
        return all;
    }();
    return table[candidates];
}

/// A stretch of steps in which the same notes sound.
struct Span {
    int step = 0;
    int end = 0;
    std::vector<int> candidates; ///< notes, from high to low
};

std::vector<int> mostTelling(std::vector<int> candidates)
{
    // The outer voices are what a listener follows first.
    const auto count = static_cast<std::ptrdiff_t>(candidates.size());
    if (count > kMaxCandidates)
        candidates.erase(candidates.begin() + (kMaxCandidates + 1) / 2, candidates.end() - kMaxCandidates / 2);
    return candidates;
}

/// The spans in which anything sounds.
std::vector<Span> spansOf(const std::vector<grid::GridNote>& notes, int steps)
{
    std::vector<Span> spans;
    std::vector<int> sounding;
    std::size_t next = 0;
    for (int step = 0; step < steps; ++step) {
        const auto ended
            = std::erase_if(sounding, [&](int note) { return notes[static_cast<std::size_t>(note)].end() <= step; });
        const std::size_t first = next;
        for (; next < notes.size() && notes[next].step == step; ++next)
            sounding.push_back(static_cast<int>(next));
        if ((ended > 0 || next > first) && !sounding.empty()) {
            std::ranges::sort(
                sounding, std::greater{}, [&](int note) { return notes[static_cast<std::size_t>(note)].pitch; });
            spans.push_back({step, step, mostTelling(sounding)});
        }
        if (!sounding.empty())
            spans.back().end = step + 1;
    }
    return spans;
}

int costOfOnset(Voice voice, int pitch)
{
    const VoiceRange range = rangeOf(voice);
    return kOutOfRange * range.excess(pitch) + kOffCentre * std::abs(2 * pitch - range.low - range.high) / 2;
}

/// What a reading costs by itself, however it was come to.
int costOfReading(const Reading& reading, const Span& span, const std::vector<grid::GridNote>& notes)
{
    int cost = (span.end - span.step) * (kRest * reading.rests + kUnison * reading.unisons);
    for (const Voice voice : kAllVoices) {
        const int candidate = reading.sings[static_cast<std::size_t>(voice)];
        if (candidate == kNobody)
            continue;
        const grid::GridNote& note
            = notes[static_cast<std::size_t>(span.candidates[static_cast<std::size_t>(candidate)])];
        cost += note.step == span.step ? costOfOnset(voice, note.pitch) : 0;
    }
    return cost;
}

/// What it costs a voice to go from any candidate of one span (or a rest) to any of the next.
class Movement {
public:
    Movement(const Span& from, const Span& to, const std::vector<grid::GridNote>& notes)
    {
        for (std::size_t a = 0; a < from.candidates.size(); ++a)
            for (std::size_t b = 0; b < to.candidates.size(); ++b) {
                const grid::GridNote& before = notes[static_cast<std::size_t>(from.candidates[a])];
                const grid::GridNote& after = notes[static_cast<std::size_t>(to.candidates[b])];
                const bool same = from.candidates[a] == to.candidates[b];
                const bool held = after.step < to.step;
                m_cost[a + 1][b + 1]
                    = same ? 0 : kSemitone * std::abs(after.pitch - before.pitch) + (held ? kHandOver : 0);
                m_cost[0][b + 1] = kEntry + (held ? kHandOver : 0);
                if (same)
                    m_held[a] = static_cast<std::uint8_t>(1U << b);
            }
    }

    int cost(const Reading& from, const Reading& to) const
    {
        int cost = 0;
        unsigned held = 0;
        for (std::size_t voice = 0; voice < kVoices; ++voice) {
            const int a = from.sings[voice];
            cost += m_cost[static_cast<std::size_t>(a + 1)][static_cast<std::size_t>(to.sings[voice] + 1)];
            held |= a == kNobody ? 0U : m_held[static_cast<std::size_t>(a)];
        }
        return cost + kAbandoned * std::popcount(held & ~static_cast<unsigned>(to.sung));
    }

private:
    std::array<std::array<int, kMaxCandidates + 1>, kMaxCandidates + 1> m_cost{}; ///< 0 is a rest
    std::array<std::uint8_t, kMaxCandidates> m_held{}; ///< the bit of the same note in the next span, if it goes on
};

/// The cheapest reading of each span, as an index into its readings.
std::vector<std::uint8_t> bestReadings(const std::vector<Span>& spans, const std::vector<grid::GridNote>& notes)
{
    std::vector<std::vector<std::uint8_t>> cameFrom(spans.size());
    std::vector<std::int64_t> costs;
    for (std::size_t at = 0; at < spans.size(); ++at) {
        const std::vector<Reading>& readings = readingsOf(spans[at].candidates.size());
        std::vector<std::int64_t> sums(readings.size(), 0);
        cameFrom[at].resize(readings.size());
        if (at > 0) {
            const std::vector<Reading>& before = readingsOf(spans[at - 1].candidates.size());
            const Movement movement(spans[at - 1], spans[at], notes);
            for (std::size_t to = 0; to < readings.size(); ++to) {
                sums[to] = std::numeric_limits<std::int64_t>::max();
                for (std::size_t from = 0; from < before.size(); ++from)
                    if (const std::int64_t sum = costs[from] + movement.cost(before[from], readings[to]);
                        sum < sums[to]) {
                        sums[to] = sum;
                        cameFrom[at][to] = static_cast<std::uint8_t>(from);
                    }
            }
        }
        for (std::size_t to = 0; to < readings.size(); ++to)
            sums[to] += costOfReading(readings[to], spans[at], notes);
        costs = std::move(sums);
    }

    std::vector<std::uint8_t> best(spans.size());
    for (std::size_t at = spans.size(); at-- > 0;)
        best[at] = at + 1 == spans.size() ? static_cast<std::uint8_t>(std::ranges::min_element(costs) - costs.begin())
                                          : cameFrom[at + 1][best[at + 1]];
    return best;
}

} // namespace

VoiceRange rangeOf(Voice voice)
{
    constexpr std::array<VoiceRange, kVoices> ranges{{{62, 79}, {57, 72}, {52, 67}, {38, 62}}};
    return ranges[static_cast<std::size_t>(voice)];
}

Voice voiceNear(int pitch)
{
    return *std::ranges::min_element(kAllVoices, {},
        [pitch](Voice voice) { return std::abs(2 * pitch - rangeOf(voice).low - rangeOf(voice).high); });
}

std::optional<Voice> VoiceLines::voiceOf(const grid::GridNote& note) const
{
    if (std::ranges::binary_search(unassigned, note))
        return std::nullopt;
    const auto found
        = std::ranges::find_if(kAllVoices, [&](Voice voice) { return pitchAt(voice, note.step) == note.pitch; });
    return found == kAllVoices.end() ? std::nullopt : std::optional(*found);
}

VoiceLines separateVoices(const grid::Roll& roll)
{
    const std::vector<grid::GridNote> notes = roll.notes();
    const std::vector<Span> spans = spansOf(notes, roll.steps());
    const std::vector<std::uint8_t> best = bestReadings(spans, notes);

    VoiceLines lines;
    std::ranges::fill(lines.pitches, std::vector<std::uint8_t>(static_cast<std::size_t>(roll.steps())));
    std::vector<bool> assigned(notes.size());
    for (std::size_t at = 0; at < spans.size(); ++at) {
        const Span& span = spans[at];
        const Reading& reading = readingsOf(span.candidates.size())[best[at]];
        for (std::size_t voice = 0; voice < kVoices; ++voice) {
            if (reading.sings[voice] == kNobody)
                continue;
            const int index = span.candidates[static_cast<std::size_t>(reading.sings[voice])];
            const grid::GridNote& note = notes[static_cast<std::size_t>(index)];
            if (note.step == span.step)
                assigned[static_cast<std::size_t>(index)] = true;
            std::fill(lines.pitches[voice].begin() + span.step, lines.pitches[voice].begin() + span.end,
                static_cast<std::uint8_t>(note.pitch));
        }
    }
    for (std::size_t index = 0; index < notes.size(); ++index)
        if (!assigned[index])
            lines.unassigned.push_back(notes[index]);
    return lines;
}

} // namespace inventio::analysis

#include "core/analysis/harmony/harmony.h"

#include <algorithm>

#include "core/analysis/harmony/bach_counts.h"
#include "core/analysis/harmony/cadences.h"
#include "core/analysis/harmony/foreign_notes.h"
#include "core/analysis/harmony/harmony_model.h"
#include "core/analysis/harmony/reasons.h"

namespace inventio::analysis {

namespace {

constexpr double kLikely = 0.5; ///< a phrase ends

/// Slices with one chord.
struct Run {
    std::size_t first = 0;
    std::size_t end = 0;
    bool endsPhrase = false;
};

/// From chord to chord, from phrase to phrase; silence belongs to none.
std::vector<Run> runsOf(const std::vector<Slice>& slices, const std::vector<HeardHarmony>& heard)
{
    std::vector<Run> runs;
    bool isNew = true;
    for (std::size_t slice = 0; slice < slices.size(); ++slice) {
        const bool isSilent = slices[slice].notes.empty();
        if (!isSilent && !isNew)
            isNew = heard[slice].key != heard[slice - 1].key || heard[slice].numeral != heard[slice - 1].numeral;
        if (!isSilent && isNew)
            runs.push_back({slice, slice, false});
        if (!isSilent)
            runs.back().end = slice + 1;
        const bool endsPhrase = heard[slice].phraseEnd > kLikely;
        if (endsPhrase && !runs.empty())
            runs.back().endsPhrase = true;
        isNew = isSilent || endsPhrase;
    }
    return runs;
}

/// A chord goes on in the ear through the rests behind it, but no longer than a bar.
void holdThroughRests(std::vector<ChordSpan>& chords, const music::TimeSignatureMap& metre)
{
    for (std::size_t i = 0; i < chords.size(); ++i) {
        const auto position = metre.at(chords[i].end);
        const bool isLast = i + 1 == chords.size();
        const music::Ticks bar = position.barLength;
        const bool isAtBarline = position.inBar.value == 0;
        const music::Ticks next = !isLast ? chords[i + 1].onset : isAtBarline ? chords[i].end : position.barStart + bar;
        chords[i].end = std::min(next, chords[i].end + bar);
    }
}

} // namespace

Harmony analyseHarmony(const music::Sequence& sequence)
{
    static const HarmonyModel kModel(bachCounts(), HarmonyWeights{});
    const std::vector<Slice> slices = slicesOf(sequence);
    const std::vector<HeardHarmony> heard = kModel.hear(slices);
    Harmony harmony;
    std::vector<PhraseEnd> ends;
    for (const Run& run : runsOf(slices, heard)) {
        const HeardHarmony& one = heard[run.first];
        const Numeral& numeral = kModel.numeralOf(one);
        const LocalKey key{one.key % kPitchClasses, modeOf(one.key)};
        const music::Ticks end
            = run.end < slices.size() ? slices[run.end].at : std::max(sequence.lastNoteEnd(), slices[run.first].at);
        ChordSpan span{slices[run.first].at, end, key, numeral.name, numeral.chord.raisedBy(key.tonic), {}};
        span.reason = reasonFor(span, slices, run.first, run.end);
        harmony.chords.push_back(std::move(span));
        if (run.endsPhrase)
            ends.push_back({run.end - 1, harmony.chords.size() - 1});
    }
    holdThroughRests(harmony.chords, sequence.metre);
    harmony.cadences = cadencesAt(ends, harmony.chords, slices);
    harmony.foreign = foreignNotes(sequence, harmony.chords);
    return harmony;
}

} // namespace inventio::analysis

#include "core/analysis/part_writing.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "core/analysis/chords.h"
#include "core/analysis/parallels.h"

namespace inventio::analysis {

namespace {

using grid::GridNote;

constexpr int kOctave = 12;
constexpr int kFifth = 7;
constexpr int kStep = 2;       ///< semitones, at most
constexpr int kPedal = 8;      ///< steps; a bass that long may carry a six-four chord
constexpr int kPhraseRest = 4; ///< steps; after a longer rest a leap is a new beginning
constexpr int kFullVoices = 3; ///< with fewer a beat says little

int classOf(int semitones)
{
    return ((semitones % kOctave) + kOctave) % kOctave;
}

bool isStep(int semitones)
{
    return semitones != 0 && std::abs(semitones) <= kStep;
}

/// A note, or the part of it that a voice sings.
struct Sung {
    int first = 0;
    int end = 0;
    GridNote note;
};

/// The chord of a beat, where it is first complete.
struct Reading {
    int step = 0;
    std::optional<Chord> chord;
};

/// Everything there is to look at, and what was found.
class FaultFinder {
public:
    FaultFinder(const grid::Roll& roll, const std::vector<grid::MetrePosition>& metre)
        : m_roll(roll)
        , m_lines(separateVoices(roll))
    {
        for (const Voice voice : kAllVoices)
            readLine(voice);
        readBeats(metre);
    }

    std::vector<Fault> all()
    {
        for (int step = 1; step < m_roll.steps(); ++step) {
            findPairs(step);
            findOuterVoices(step);
            findDissonances(step);
        }
        for (std::size_t i = 0; i < m_readings.size(); ++i) {
            findLeadingTones(i);
            findSevenths(i);
            findSixFours(i);
            findThirds(i);
        }
        findBassLeaps();
        findSpacingAndRange();
        std::ranges::sort(
            m_faults, {}, [](const Fault& fault) { return std::tuple(fault.step, fault.kind, fault.notes); });
        return std::move(m_faults);
    }

private:
    static std::size_t index(Voice voice) { return static_cast<std::size_t>(voice); }
    const std::vector<Sung>& sungBy(Voice voice) const { return m_sung[index(voice)]; }
    int pitchAt(Voice voice, int step) const
    {
        return step < 0 || step >= m_roll.steps() ? 0 : m_lines.pitchAt(voice, step);
    }

    void readLine(Voice voice)
    {
        auto& sung = m_sung[index(voice)];
        auto& places = m_places[index(voice)];
        places.assign(static_cast<std::size_t>(m_roll.steps()), -1);
        for (int step = 0; step < m_roll.steps(); ++step) {
            const int pitch = pitchAt(voice, step);
            if (pitch == 0)
                continue;
            const bool isNew = pitch != pitchAt(voice, step - 1) || m_roll.startsAt({step, pitch});
            if (isNew)
                sung.push_back({step, step, noteThatSounds({step, pitch})});
            sung.back().end = step + 1;
            places[static_cast<std::size_t>(step)] = static_cast<int>(sung.size()) - 1;
        }
    }

    GridNote noteThatSounds(grid::Cell cell) const
    {
        while (!m_roll.startsAt(cell))
            --cell.step;
        return {cell.step, cell.pitch, m_roll.lengthAt(cell)};
    }

    void readBeats(const std::vector<grid::MetrePosition>& metre)
    {
        for (int step = 0; step < m_roll.steps(); ++step) {
            if (metre[static_cast<std::size_t>(step)].stepInBeat == 0 || m_readings.empty())
                m_readings.push_back({step, std::nullopt});
            if (m_readings.back().chord)
                continue;
            if (const auto chord = chordOf(pitchesAt(step)))
                m_readings.back() = {step, chord};
        }
    }

    std::vector<int> pitchesAt(int step) const
    {
        std::vector<int> pitches;
        for (const Voice voice : kAllVoices)
            if (const int pitch = pitchAt(voice, step); pitch > 0)
                pitches.push_back(pitch);
        return pitches;
    }

    /// What a voice sings at a step; it must sing something.
    const Sung& at(Voice voice, int step) const
    {
        return sungBy(voice)[static_cast<std::size_t>(m_places[index(voice)][static_cast<std::size_t>(step)])];
    }
    bool startsAt(Voice voice, int step) const { return pitchAt(voice, step) > 0 && at(voice, step).first == step; }

    /// Semitones to what a voice sings from what it sang right before, and from there to what follows; nullopt in rests.
    std::optional<int> moveInto(Voice voice, const Sung& sung) const
    {
        const int before = pitchAt(voice, sung.first - 1);
        return before > 0 ? std::optional(sung.note.pitch - before) : std::nullopt;
    }
    std::optional<int> moveOutOf(Voice voice, const Sung& sung) const
    {
        const int after = pitchAt(voice, sung.end);
        return after > 0 ? std::optional(after - sung.note.pitch) : std::nullopt;
    }

    void report(FaultKind kind, int step, std::vector<GridNote> notes)
    {
        std::ranges::sort(notes);
        notes.erase(std::unique(notes.begin(), notes.end()), notes.end());
        m_faults.push_back({kind, step, std::move(notes)});
    }

    /// How two voices go on into a step; nullopt where either rests.
    std::optional<Progression> progression(Voice upper, Voice lower, int step) const
    {
        const Progression to{
            pitchAt(upper, step - 1), pitchAt(lower, step - 1), pitchAt(upper, step), pitchAt(lower, step)};
        if (to.upperBefore == 0 || to.lowerBefore == 0 || to.upperAfter == 0 || to.lowerAfter == 0)
            return std::nullopt;
        return to;
    }

    void findPairs(int step)
    {
        for (std::size_t upper = 0; upper < kAllVoices.size(); ++upper)
            for (std::size_t lower = upper + 1; lower < kAllVoices.size(); ++lower) {
                const auto to = progression(kAllVoices[upper], kAllVoices[lower], step);
                if (!to)
                    continue;
                const std::vector<GridNote> notes{at(kAllVoices[upper], step).note, at(kAllVoices[lower], step).note};
                if (isParallelFifth(*to))
                    report(FaultKind::ParallelFifths, step, notes);
                if (isParallelOctave(*to))
                    report(FaultKind::ParallelOctaves, step, notes);
                const bool areNeighbours = lower == upper + 1;
                if (areNeighbours && (to->lowerAfter > to->upperBefore || to->upperAfter < to->lowerBefore))
                    report(FaultKind::Overlap, step, notes);
            }
    }

    void findOuterVoices(int step)
    {
        const auto to = progression(Voice::Soprano, Voice::Bass, step);
        if (!to)
            return;
        const int above = to->upperAfter - to->upperBefore;
        const int below = to->lowerAfter - to->lowerBefore;
        const int before = classOf(to->upperBefore - to->lowerBefore);
        const int after = classOf(to->upperAfter - to->lowerAfter);
        if ((after != kFifth && after != 0) || to->upperAfter == to->lowerAfter)
            return;
        const std::vector<GridNote> notes{at(Voice::Soprano, step).note, at(Voice::Bass, step).note};
        if (before != after && above * below > 0 && std::abs(above) > 2)
            report(after == 0 ? FaultKind::HiddenOctaves : FaultKind::HiddenFifths, step, notes);
        if (before == after && above * below < 0)
            report(after == 0 ? FaultKind::ContraryOctaves : FaultKind::ContraryFifths, step, notes);
    }

    /// Both neighbours in the voice are at most a step away.
    bool isBetweenNeighbours(Voice voice, const Sung& sung) const
    {
        const auto into = moveInto(voice, sung);
        const auto out = moveOutOf(voice, sung);
        return into && out && std::abs(*into) <= kStep && std::abs(*out) <= kStep;
    }
    /// Reached by step, or prepared by the same pitch, and left by step.
    bool isByStep(Voice voice, const Sung& sung) const
    {
        return isBetweenNeighbours(voice, sung) && *moveOutOf(voice, sung) != 0;
    }
    /// At the edges of the roll nobody knows what came before or follows.
    bool isCut(const Sung& sung) const { return sung.first == 0 || sung.end == m_roll.steps(); }

    void findDissonances(int step)
    {
        for (std::size_t upper = 0; upper < kAllVoices.size(); ++upper)
            for (std::size_t lower = upper + 1; lower < kAllVoices.size(); ++lower) {
                const Voice a = kAllVoices[upper];
                const Voice b = kAllVoices[lower];
                if (pitchAt(a, step) == 0 || pitchAt(b, step) == 0 || (!startsAt(a, step) && !startsAt(b, step)))
                    continue;
                const int interval = classOf(pitchAt(a, step) - pitchAt(b, step));
                if (interval != 1 && interval != 2 && interval != 10 && interval != 11)
                    continue;
                const Sung& high = at(a, step);
                const Sung& low = at(b, step);
                if (!isByStep(a, high) && !isByStep(b, low) && !isCut(high) && !isCut(low))
                    report(FaultKind::LeapingDissonance, step, {high.note, low.note});
            }
    }

    /// Whether a dominant goes to its tonic, in whatever key.
    static bool resolves(const Chord& chord, const Chord& goal)
    {
        const int rise = classOf(goal.root - chord.root);
        const bool isGoal = goal.kind == ChordKind::Major || goal.kind == ChordKind::Minor;
        switch (chord.kind) {
        case ChordKind::Major:
        case ChordKind::DominantSeventh:
            return isGoal && rise == 5;
        case ChordKind::Diminished:
        case ChordKind::HalfDiminished:
            return isGoal && rise == 1;
        case ChordKind::DiminishedSeventh:
            return isGoal && rise % 3 == 1;
        default:
            return false;
        }
    }

    void findLeadingTones(std::size_t number)
    {
        if (number + 1 == m_readings.size() || !m_readings[number].chord || !m_readings[number + 1].chord)
            return;
        const Chord& goal = *m_readings[number + 1].chord;
        if (!resolves(*m_readings[number].chord, goal))
            return;
        const int step = m_readings[number + 1].step;
        std::vector<GridNote> holders;
        for (const Voice voice : kAllVoices) {
            const int before = pitchAt(voice, step - 1);
            if (before == 0 || classOf(before - goal.root) != kOctave - 1)
                continue;
            holders.push_back(at(voice, step - 1).note);
            if (pitchAt(voice, step) == 0)
                continue; // a rest leaves it open
            const int move = pitchAt(voice, step) - before;
            const bool isInner = voice == Voice::Alto || voice == Voice::Tenor;
            if (move != 0 && move != 1 && !(isInner && move == -4))
                report(FaultKind::LeadingToneAstray, step - 1, {holders.back()});
        }
        std::ranges::sort(holders);
        if (holders.size() > 1 && holders.front().pitch != holders.back().pitch)
            report(FaultKind::LeadingToneDoubled, step - 1, holders);
    }

    void findSevenths(std::size_t number)
    {
        const auto& [step, chord] = m_readings[number];
        const auto seventh = chord ? seventhOf(chord->kind) : std::nullopt;
        if (!seventh)
            return;
        for (const Voice voice : kAllVoices) {
            if (pitchAt(voice, step) == 0 || classOf(pitchAt(voice, step) - chord->root) != *seventh)
                continue;
            const Sung& held = at(voice, step);
            int end = held.end; // struck again it is still the same seventh
            while (pitchAt(voice, end) == held.note.pitch)
                end = at(voice, end).end;
            const int after = pitchAt(voice, end);
            if (after > 0 && (after > held.note.pitch || !isStep(after - held.note.pitch)))
                report(FaultKind::SeventhAstray, step, {held.note});
        }
    }

    void findSixFours(std::size_t number)
    {
        const auto& [step, chord] = m_readings[number];
        if (!chord || !isTriad(chord->kind) || pitchAt(Voice::Bass, step) == 0)
            return;
        const int bass = pitchAt(Voice::Bass, step);
        if (classOf(bass - chord->root) != kFifth)
            return;
        const bool isLast = number + 1 == m_readings.size();
        const auto goal = isLast ? std::nullopt : m_readings[number + 1].chord;
        const Sung& sung = at(Voice::Bass, step);
        const bool isCadential = goal && goal->root == classOf(bass);
        const bool isOpen = !isLast && !goal && std::ssize(pitchesAt(m_readings[number + 1].step)) < kFullVoices;
        const bool hasReason
            = isCadential || isBetweenNeighbours(Voice::Bass, sung) || sung.note.length >= kPedal || isCut(sung);
        if (!hasReason && !isOpen)
            report(FaultKind::UnreasonedSixFour, step, {sung.note});
    }

    void findThirds(std::size_t number)
    {
        const int step = m_readings[number].step;
        const std::optional<Chord>& chord = m_readings[number].chord;
        const std::vector<int> pitches = pitchesAt(step);
        const auto isEvery = [&pitches](int root) {
            return std::ranges::all_of(
                pitches, [root](int pitch) { return classOf(pitch - root) == 0 || classOf(pitch - root) == kFifth; });
        };
        std::vector<GridNote> notes;
        for (const Voice voice : kAllVoices)
            if (pitchAt(voice, step) > 0)
                notes.push_back(at(voice, step).note);
        if (!chord && notes.size() >= kFullVoices && std::ranges::any_of(pitches, isEvery))
            report(FaultKind::BareFifth, step, notes);
        if (!chord || chord->kind != ChordKind::Major)
            return;
        std::erase_if(notes, [&](const GridNote& note) { return classOf(note.pitch - chord->root) != 4; });
        std::ranges::sort(notes, {}, &GridNote::pitch);
        if (notes.size() > 1 && notes.front().pitch != notes.back().pitch)
            report(FaultKind::DoubledThird, step, notes);
    }

    void findBassLeaps()
    {
        const std::vector<Sung>& bass = sungBy(Voice::Bass);
        for (std::size_t i = 1; i < bass.size(); ++i) {
            const int leap = std::abs(bass[i].note.pitch - bass[i - 1].note.pitch);
            const bool isBad = leap == 6 || leap == 10 || leap == 11 || leap > kOctave;
            if (isBad && bass[i].first - bass[i - 1].end <= kPhraseRest)
                report(FaultKind::BassLeap, bass[i].first, {bass[i - 1].note, bass[i].note});
        }
    }

    void findSpacingAndRange()
    {
        for (const Voice voice : kAllVoices)
            for (const Sung& sung : sungBy(voice))
                if (rangeOf(voice).excess(sung.note.pitch) > 0)
                    report(FaultKind::OutOfRange, sung.first, {sung.note});
        for (const auto& [upper, lower] :
            {std::pair(Voice::Soprano, Voice::Alto), std::pair(Voice::Alto, Voice::Tenor)})
            for (int step = 0; step < m_roll.steps(); ++step) {
                if (pitchAt(upper, step) == 0 || pitchAt(lower, step) == 0)
                    continue;
                if ((startsAt(upper, step) || startsAt(lower, step))
                    && pitchAt(upper, step) - pitchAt(lower, step) > kOctave)
                    report(FaultKind::WideSpacing, step, {at(upper, step).note, at(lower, step).note});
            }
    }

    const grid::Roll& m_roll;
    VoiceLines m_lines;
    std::array<std::vector<Sung>, kVoices> m_sung;
    std::array<std::vector<int>, kVoices> m_places; ///< index of what is sung at each step, -1 in rests
    std::vector<Reading> m_readings;                ///< one a beat
    std::vector<Fault> m_faults;
};

} // namespace

std::string_view nameOf(FaultKind kind)
{
    constexpr std::array<std::string_view, kFaultKinds> kNames{"parallel fifths", "parallel octaves", "hidden fifths",
        "hidden octaves", "contrary fifths", "contrary octaves", "leading tone does not rise", "leading tone doubled",
        "seventh does not fall", "six-four chord without reason", "bare fifth", "third doubled", "awkward bass leap",
        "dissonance by leap", "voices overlap", "voices far apart", "beyond the voice's range"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Fault> findFaults(const grid::Roll& roll, const std::vector<grid::MetrePosition>& metre)
{
    return FaultFinder(roll, metre).all();
}

} // namespace inventio::analysis

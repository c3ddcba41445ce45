#include "core/analysis/played_onsets.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace inventio::analysis {

namespace {

constexpr double kTogether = 0.045;     ///< seconds within which a chord is struck
constexpr double kAtOnce = 0.012;       ///< seconds within which nothing is struck but a chord
constexpr double kAlone = 0.15;         ///< of its length: how much of a line sounds with the next note
constexpr double kSounding = 0.6;       ///< of the shorter note of a chord: how much of it sounds with the other
constexpr std::size_t kSurrounding = 8; ///< onsets to either side that an accent is measured against
constexpr double kShortest = 0.03;      ///< seconds; shorter notes are no shorter to the ear

/// What an accent is made of.
struct Chord {
    double time = 0.0;
    double first = 0.0;
    std::size_t firstNote = 0;
    double notes = 0.0;
    double lowest = 0.0;
    double length = 0.0;
    double velocity = 0.0;
};

/// Seconds that the second of two notes sounds with the first.
double overlap(const PlayedNote& first, const PlayedNote& second)
{
    return std::max(std::min(first.onset + first.length, second.onset + second.length) - second.onset, 0.0);
}

/// Whether two notes struck one soon after the other are one chord: they sound together. Those of a fast run do not.
bool isOneChord(const PlayedNote& first, const PlayedNote& second)
{
    const double shorter = std::min(first.length, second.length);
    return second.onset - first.onset <= kAtOnce
        || (first.pitch != second.pitch && overlap(first, second) >= shorter * kSounding);
}

/// Whether the notes are a line: each ends about when the next begins. In a line that is played unevenly notes may come
/// close, and are still struck one after the other.
bool isLine(std::span<const PlayedNote> notes)
{
    double length = 0.0;
    double together = 0.0;
    for (std::size_t i = 1; i < notes.size(); ++i) {
        length += notes[i].length;
        together += overlap(notes[i - 1], notes[i]);
    }
    return together < kAlone * length;
}

/// Seconds within which a chord is struck. Where notes follow each other soon after that time as often as within it,
/// they are an uneven run.
double chordReach(std::span<const PlayedNote> notes)
{
    if (isLine(notes))
        return 0.0;
    int within = 0;
    int after = 0;
    for (std::size_t i = 1; i < notes.size(); ++i) {
        const double gap = notes[i].onset - notes[i - 1].onset;
        within += gap > kAtOnce && gap <= kTogether ? 1 : 0;
        after += gap > kTogether && gap <= 2.0 * kTogether - kAtOnce ? 1 : 0;
    }
    return within <= after ? kAtOnce : kTogether;
}

std::vector<Chord> chordsOf(std::span<const PlayedNote> notes)
{
    const double reach = chordReach(notes);
    std::vector<Chord> chords;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const PlayedNote& note = notes[i];
        if (chords.empty() || note.onset - chords.back().first > reach || !isOneChord(notes[i - 1], note))
            chords.push_back({.first = note.onset, .firstNote = i, .lowest = static_cast<double>(note.pitch)});
        Chord& chord = chords.back();
        chord.notes += 1.0;
        chord.time += (note.onset - chord.time) / chord.notes;
        chord.lowest = std::min(chord.lowest, static_cast<double>(note.pitch));
        chord.length = std::max({chord.length, note.length, kShortest});
        chord.velocity = std::max(chord.velocity, static_cast<double>(note.velocity));
    }
    return chords;
}

/// The mean of a member over a sliding range, from sums.
class Mean {
public:
    Mean(const std::vector<Chord>& chords, double Chord::*member)
        : m_sums(chords.size() + 1)
    {
        for (std::size_t i = 0; i < chords.size(); ++i)
            m_sums[i + 1] = m_sums[i] + chords[i].*member;
    }

    double between(std::size_t first, std::size_t end) const
    {
        return (m_sums[end] - m_sums[first]) / static_cast<double>(end - first);
    }

private:
    std::vector<double> m_sums;
};

} // namespace

std::vector<PlayedOnset> onsetsOf(std::span<const PlayedNote> notes)
{
    const std::vector<Chord> chords = chordsOf(notes);
    const Mean notesNear(chords, &Chord::notes);
    const Mean lowestNear(chords, &Chord::lowest);
    const Mean lengthNear(chords, &Chord::length);
    const Mean velocityNear(chords, &Chord::velocity);

    std::vector<PlayedOnset> onsets;
    onsets.reserve(chords.size());
    for (std::size_t i = 0; i < chords.size(); ++i) {
        const Chord& chord = chords[i];
        const std::size_t first = i - std::min(i, kSurrounding);
        const std::size_t end = std::min(i + kSurrounding + 1, chords.size());
        const double gapNear = std::max(
            (chords[end - 1].time - chords[first].time) / std::max(static_cast<double>(end - first) - 1.0, 1.0),
            kShortest);
        const double gap = i + 1 < chords.size() ? chords[i + 1].time - chord.time : gapNear;
        double accent = 0.5 * std::clamp(std::log(std::max(gap, kShortest) / gapNear), -1.0, 1.0);
        accent += 0.3 * std::clamp(std::log(chord.length / lengthNear.between(first, end)), -1.0, 1.0);
        accent += 0.06 * std::clamp(lowestNear.between(first, end) - chord.lowest, -6.0, 12.0);
        accent += 0.5 * std::clamp(chord.notes - notesNear.between(first, end), -1.0, 2.0);
        accent += 0.02 * std::clamp(chord.velocity - velocityNear.between(first, end), -20.0, 20.0);
        onsets.push_back({chord.time, chord.firstNote, accent});
    }
    return onsets;
}

} // namespace inventio::analysis

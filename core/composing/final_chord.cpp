#include "core/composing/final_chord.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/analysis/key_of_end.h"
#include "core/composing/edit_constraints.h"

namespace inventio::composing {

namespace {

constexpr float kLikeliest = 0.9F;
constexpr float kUnlikely = 0.02F;
constexpr int kLowestRoot = 38; ///< of a bass, unless there is no other

int classOf(int pitch, int root)
{
    return (pitch - root + 120) % 12;
}

bool isThird(int degree)
{
    return degree == 3 || degree == 4;
}

/// Whether the degree, semitones above the root, belongs to the triad.
bool belongs(int degree, analysis::Mode mode)
{
    return degree == 0 || degree == 7 || degree == 4 || (degree == 3 && mode == analysis::Mode::Minor);
}

/// What sounds in the last step.
struct Sounding {
    int lowest = 0;
    int lowestRoot = 0; ///< but the tune; above all pitches if there is none
    bool hasThird = false;
};

constexpr int kNone = grid::kLowestPitch + grid::kPitches;

Sounding soundingIn(const FinalChord& chord, const Canvas& canvas)
{
    Sounding sounding{kNone, kNone, false};
    for (int pitch = kNone - 1; pitch >= grid::kLowestPitch; --pitch) {
        if (!canvas.roll.soundsAt({chord.steps.end - 1, pitch}))
            continue;
        const int degree = classOf(pitch, chord.root);
        sounding.lowest = pitch;
        sounding.hasThird = sounding.hasThird || isThird(degree);
        if (degree == 0 && pitch != chord.pitch)
            sounding.lowestRoot = pitch;
    }
    return sounding;
}

/// Whether the note may sound at the end, beside what does.
bool fits(const FinalChord& chord, const Sounding& sounding, const grid::GridNote& note)
{
    const int degree = classOf(note.pitch, chord.root);
    if (!belongs(degree, chord.mode) || (isThird(degree) && sounding.hasThird))
        return false;
    // There has to be a root below it, or room for one.
    const int lowestPossible = sounding.lowestRoot != kNone
        ? sounding.lowestRoot
        : grid::kLowestPitch + classOf(chord.root, grid::kLowestPitch);
    return degree == 0 || note.pitch > lowestPossible;
}

/// The addition would be the root below all, or the third, that is missing.
bool isMissing(const FinalChord& chord, const Sounding& sounding, const grid::GridNote& note)
{
    if (note.pitch >= chord.pitch)
        return false;
    const int degree = classOf(note.pitch, chord.root);
    const bool lacksRoot = sounding.lowest == chord.pitch || classOf(sounding.lowest, chord.root) != 0;
    const bool isHighEnough = note.pitch >= std::min(kLowestRoot, sounding.lowest - 12);
    return (degree == 0 && lacksRoot && note.pitch < sounding.lowest && isHighEnough)
        || (isThird(degree) && !sounding.hasThird);
}

/// An addition that is still there at the end.
struct Candidate {
    grid::GridNote note;
    int lengthClass = 0;
    float probability = 0.0F;
};

std::vector<Candidate> additionsAtEnd(
    const FinalChord& chord, const Canvas& canvas, int firstStep, const EditScores& scores)
{
    constexpr int kLongest = kAddLengths.back();
    const int last = chord.steps.end - 1;
    std::vector<Candidate> found;
    visitPossibleEdits(canvas, {std::max(last + 1 - kLongest, firstStep), std::min(last + 1, firstStep + kWindowSteps)},
        [&](EditKind kind, const grid::GridNote& note, int lengthClass) {
            if (kind == EditKind::Add && note.end() > last)
                found.push_back({note, lengthClass, scores.addition({note.step - firstStep, note.pitch}, lengthClass)});
            return true;
        });
    return found;
}

/// What makes the chord is unlikely to go again.
void keepChord(
    const FinalChord& chord, const Canvas& canvas, int firstStep, const Sounding& sounding, EditScores& scores)
{
    for (int pitch = grid::kLowestPitch; pitch < kNone; ++pitch) {
        int step = chord.steps.end - 1;
        if (!canvas.roll.soundsAt({step, pitch}))
            continue;
        while (!canvas.roll.startsAt({step, pitch}))
            --step;
        const bool isNeeded
            = pitch == chord.pitch || pitch == sounding.lowestRoot || isThird(classOf(pitch, chord.root));
        const grid::Cell cell{step - firstStep, pitch};
        if (isNeeded && cell.step >= 0 && cell.step < kWindowSteps)
            scores.setRemoval(cell, std::min(scores.removal(cell), kUnlikely));
    }
}

/// Roots and thirds are told apart, as the best of each is to be likely.
std::size_t kindOf(const FinalChord& chord, const Candidate& candidate)
{
    return isThird(classOf(candidate.note.pitch, chord.root)) ? 1 : 0;
}

} // namespace

std::optional<FinalChord> finalChordOf(const grid::Roll& line)
{
    const std::vector<grid::GridNote> notes = line.notes();
    if (notes.empty())
        return std::nullopt;
    const grid::GridNote& last = notes.back();
    const auto key = analysis::keyOfEnd(analysis::pitchClassWeights(line), last.pitch);
    if (!key)
        return std::nullopt;
    return FinalChord{{last.step, last.end()}, last.pitch, key->tonic, key->mode};
}

void leadToEnd(const FinalChord& chord, const Canvas& canvas, int firstStep, EditScores& scores)
{
    if (chord.steps.end <= firstStep || chord.steps.first >= firstStep + kWindowSteps)
        return;
    const Sounding sounding = soundingIn(chord, canvas);
    const std::vector<Candidate> all = additionsAtEnd(chord, canvas, firstStep, scores);
    const auto isWanted = [&](const Candidate& candidate) {
        return candidate.note.step >= chord.steps.first && candidate.note.end() == chord.steps.end
            && fits(chord, sounding, candidate.note) && isMissing(chord, sounding, candidate.note);
    };
    std::array<float, 2> best{};
    for (const Candidate& candidate : all)
        if (isWanted(candidate))
            best[kindOf(chord, candidate)] = std::max(best[kindOf(chord, candidate)], candidate.probability);
    for (const Candidate& candidate : all) {
        float probability = fits(chord, sounding, candidate.note) ? candidate.probability : 0.0F;
        if (isWanted(candidate)) {
            const float most = best[kindOf(chord, candidate)];
            const float share = most > 0.0F ? candidate.probability / most : 1.0F;
            probability = std::max(probability, share * kLikeliest);
        }
        scores.setAddition({candidate.note.step - firstStep, candidate.note.pitch}, candidate.lengthClass, probability);
    }
    keepChord(chord, canvas, firstStep, sounding, scores);
}

} // namespace inventio::composing

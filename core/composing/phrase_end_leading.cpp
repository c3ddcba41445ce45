#include "core/composing/phrase_end_leading.h"

#include <algorithm>
#include <vector>

#include "core/analysis/phrase_ends.h"
#include "core/analysis/triads.h"
#include "core/composing/edit_constraints.h"

namespace inventio::composing {

namespace {

constexpr int kHighestBass = 57; ///< what lies above may be a tenor as well
constexpr float kLikeliest = 0.95F;

/// An addition below all that sounds where a phrase ends.
struct Bass {
    grid::Cell cell; ///< step within the window
    int lengthClass = 0;
    bool isOnRoot = false;
};

void leadTo(const grid::GridNote& melody, const Canvas& canvas, int firstStep, double kept, EditScores& scores)
{
    std::vector<int> pitches = analysis::pitchesAt(canvas.roll, melody.step);
    const int highest = std::min(kHighestBass, pitches.front() - 1);
    pitches.insert(pitches.begin(), 0);
    std::vector<Bass> basses;
    float all = 0.0F, onRoots = 0.0F;
    visitPossibleEdits(canvas, {std::max(firstStep, melody.step + 1 - kAddLengths.back()), melody.step + 1},
        [&](EditKind kind, const grid::GridNote& note, int lengthClass) {
            if (kind != EditKind::Add || note.end() <= melody.step || note.pitch > highest)
                return true;
            pitches.front() = note.pitch;
            const auto reading = analysis::readTriads(pitches);
            if (!reading.isTriad)
                return true;
            basses.push_back({{note.step - firstStep, note.pitch}, lengthClass, reading.isOnRoot});
            const float p = scores.addition(basses.back().cell, lengthClass);
            all += p;
            onRoots += reading.isOnRoot ? p : 0.0F;
            return true;
        });
    if (onRoots <= 0.0F)
        return;
    const auto share = static_cast<float>(kept);
    const float gain = 1.0F + (1.0F - share) * (all - onRoots) / onRoots;
    for (const auto& [cell, lengthClass, isOnRoot] : basses) {
        const float p = scores.addition(cell, lengthClass) * (isOnRoot ? gain : share);
        scores.setAddition(cell, lengthClass, std::min(p, kLikeliest));
    }
}

} // namespace

void leadPhraseEnds(const Canvas& canvas, int firstStep, double kept, EditScores& scores)
{
    const int end = std::min(canvas.steps(), firstStep + kWindowSteps);
    for (const grid::GridNote& melody :
        analysis::phraseEndsIn(canvas.roll, canvas.metre, firstStep, end, kProbablePhraseEnd))
        if (melody.step >= firstStep)
            leadTo(melody, canvas, firstStep, kept, scores);
}

} // namespace inventio::composing

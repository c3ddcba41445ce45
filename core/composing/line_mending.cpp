#include "core/composing/line_mending.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/analysis/meant_pitches.h"
#include "core/composing/edit_constraints.h"
#include "core/composing/melody.h"

namespace inventio::composing {

static_assert(kMendingRoom == analysis::kSlip);

namespace {

/// A note that was meant to be another one.
struct Suspect {
    grid::GridNote note;
    analysis::MeantPitch meant;

    Edit removal() const { return {0, EditKind::Remove, note, static_cast<float>(meant.ofAnySlip())}; }
};

/// A tune that ends in its key is right there: the chord below it is chosen by that note.
bool isEnd(const grid::GridNote& note, const std::optional<FinalChord>& chord)
{
    return chord && note.step == chord->steps.first && note.pitch == chord->pitch;
}

/// The surest first.
std::vector<Suspect> suspectsIn(const EnhanceInput& input, double least)
{
    const std::vector<grid::GridNote> notes = input.canvas.roll.notes();
    std::vector<analysis::LineNote> line;
    for (const grid::GridNote& note : notes)
        line.push_back(
            {note.step, note.length, note.pitch, !canRemove(input.canvas, note) || isEnd(note, input.finalChord)});
    const std::vector<analysis::MeantPitch> meant = analysis::meantPitches(line);
    std::vector<Suspect> suspects;
    for (std::size_t i = 0; i < notes.size(); ++i)
        if (meant[i].ofAnySlip() >= least)
            suspects.push_back({notes[i], meant[i]});
    std::ranges::stable_sort(
        suspects, std::ranges::greater(), [](const Suspect& suspect) { return suspect.meant.ofAnySlip(); });
    return suspects;
}

/// What takes the place of a note that is gone already: the likeliest possible one; where there is none, the note itself.
Edit replacement(const Suspect& lost, const Canvas& canvas, const AddLimits& limits, const EditBudget& budget)
{
    Edit best{0, EditKind::Add, lost.note, 0.0F};
    for (int slip = -analysis::kSlip; slip <= analysis::kSlip; ++slip) {
        const grid::GridNote note{lost.note.step, lost.note.pitch + slip, lost.note.length};
        const auto p = static_cast<float>(lost.meant.of(slip));
        if (slip != 0 && p > best.probability && canvas.roll.contains({note.step, note.pitch}) && canAdd(canvas, note)
            && limits.allows(note, canvas.roll) && budget.allows(EditKind::Add, note))
            best = {0, EditKind::Add, note, p};
    }
    return best;
}

} // namespace

bool mayLoseNotes(const Canvas& canvas, const SamplerParams& params)
{
    return params.maxRemovePercent > 0.0 && std::ranges::any_of(canvas.roll.notes(), [&](const grid::GridNote& note) {
        return !canvas.locked.test({note.step, note.pitch});
    });
}

bool mendsLine(const EnhanceInput& input, const SamplerParams& params)
{
    return params.melody == MelodyPlace::Top && isSingleLine(input.canvas.roll) && mayLoseNotes(input.canvas, params);
}

EditLog mendLine(const EnhanceInput& input, const SamplerParams& params, const SamplingRules& rules)
{
    Canvas canvas = input.canvas;
    EditBudget budget(canvas.roll, input.notes, params);
    const int most = mostIterations(params, canvas.steps());
    EditLog edits;
    for (const Suspect& suspect : suspectsIn(input, rules.leastMistakeProbability(params.creativeRisk.start()))) {
        if (static_cast<int>(edits.size()) + 2 > most || !budget.allows(EditKind::Remove, suspect.note))
            continue;
        const auto make = [&](const Edit& edit) {
            apply(edit, canvas.roll);
            budget.spend(edit.kind, edit.note);
        };
        make(suspect.removal());
        const Edit by = replacement(suspect, canvas, input.limits, budget);
        make(by);
        if (by.note != suspect.note) {
            edits.push_back(suspect.removal());
            edits.push_back(by);
        }
    }
    return edits;
}

} // namespace inventio::composing

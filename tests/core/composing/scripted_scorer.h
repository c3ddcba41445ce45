#pragma once

#include <functional>
#include <utility>

#include "core/base/random.h"
#include "core/composing/note_scorer.h"

namespace inventio::composing {

/// A model in a few lines: fills in the scores (all 0 before) and remembers where it was asked.
class ScriptedScorer : public NoteScorer {
public:
    using Script = std::function<void(const Canvas& canvas, int firstStep, EditScores& scores)>;

    explicit ScriptedScorer(Script script = [](const Canvas&, int, EditScores&) {})
        : m_script(std::move(script))
    {
    }

    base::Result<EditScores> score(const Canvas& canvas, int firstStep) override
    {
        asked.push_back(firstStep);
        EditScores scores;
        m_script(canvas, firstStep, scores);
        return scores;
    }
    std::string identity() const override { return "scripted"; }

    std::vector<int> asked;

private:
    Script m_script;
};

/// Every score of every forward is a number of its own between 0 and 1, impossible edits included.
inline ScriptedScorer noiseScorer(std::uint64_t seed)
{
    return ScriptedScorer([random = base::Random(seed)](const Canvas&, int, EditScores& scores) mutable {
        for (float& value : scores.values())
            value = static_cast<float>(random.unit());
    });
}

/// Knows the piece that it is to become: `sure` for what leads there, 0 for the rest.
inline ScriptedScorer oracleScorer(grid::Roll target, float sure = 0.99F)
{
    return ScriptedScorer([target = std::move(target), sure](const Canvas& canvas, int firstStep, EditScores& scores) {
        const int end = std::min(firstStep + kWindowSteps, canvas.steps());
        for (int step = firstStep; step < end; ++step)
            for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch) {
                const int now = canvas.roll.lengthAt({step, pitch});
                const int wanted = target.lengthAt({step, pitch});
                if (now > 0 && now != wanted)
                    scores.setRemoval({step - firstStep, pitch}, sure);
                for (int lengthClass = 0; lengthClass < kAddClasses; ++lengthClass)
                    if (kAddLengths[static_cast<std::size_t>(lengthClass)] == wanted)
                        scores.setAddition({step - firstStep, pitch}, lengthClass, sure);
            }
    });
}

} // namespace inventio::composing

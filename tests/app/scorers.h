#pragma once

#include <string>

#include "core/composing/note_scorer.h"

namespace inventio::app {

/// Wants a quarter of `pitch` at every beat, and nothing else.
class BassScorer : public composing::NoteScorer {
public:
    static constexpr int kPitch = 48;

    base::Result<composing::EditScores> score(const composing::Canvas& canvas, int firstStep) override
    {
        constexpr int kQuarterClass = 3;
        constexpr int kQuarter = composing::kAddLengths[kQuarterClass];
        composing::EditScores scores;
        for (int step = 0; step < composing::kWindowSteps && firstStep + step < canvas.steps(); step += kQuarter)
            scores.setAddition(
                {step, kPitch}, kQuarterClass, canvas.roll.soundsAt({firstStep + step, kPitch}) ? 0.0F : 0.9F);
        return scores;
    }
    std::string identity() const override { return "bass 0000"; }
};

/// Always fails.
class BrokenScorer : public composing::NoteScorer {
public:
    base::Result<composing::EditScores> score(const composing::Canvas&, int) override
    {
        return base::failure(base::ErrorCode::Internal, "The model cannot be run.");
    }
    std::string identity() const override { return "broken 0000"; }
};

} // namespace inventio::app

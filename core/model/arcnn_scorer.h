#pragma once

#include <filesystem>
#include <memory>

#include "core/base/result.h"
#include "core/composing/note_scorer.h"
#include "core/model/model_file.h"

namespace inventio::model {

struct ScorerOptions {
    std::filesystem::path weights; ///< a model file
    int threads = 1;               ///< 0: all cores
};

/// The AR-CNN as a NoteScorer: canvas to planes, planes to probabilities. Where few edits seem left it looks at the same
/// window in neighbouring keys as well, and answers with the mean of the log odds: what is right is right in every key, a
/// mistake seldom is.
class ArCnnScorer final : public composing::NoteScorer {
public:
    ArCnnScorer(ModelInfo info, std::unique_ptr<InferenceNetwork> network);

    base::Result<composing::EditScores> score(const composing::Canvas& canvas, int firstStep) override;
    std::string identity() const override;
    bool knowsIdioms() const override;
    std::string device() const { return m_network->device(); }

private:
    /// One forward on the window, shown `semitones` higher; `shown` is in the pitches of that key.
    base::Result<void> forward(
        const composing::Canvas& canvas, int firstStep, int semitones, composing::EditScores& shown);
    /// Makes `scores` the mean, by log odds, over all keys in which the window fits the grid.
    base::Result<void> scoreInOtherKeys(const composing::Canvas& canvas, int firstStep, composing::EditScores& scores);

    ModelInfo m_info;
    std::unique_ptr<InferenceNetwork> m_network;
    std::vector<float> m_planes; ///< [kInputPlanes, kWindowSteps, kPitches], used again at every call
};

/// Reads the model file, then opens the module in `moduleFolder` and makes the net: what is cheap to refuse is refused
/// first. To be called in the thread that will run it. [Worker]
base::Result<std::unique_ptr<ArCnnScorer>> loadScorer(
    const std::filesystem::path& moduleFolder, const ScorerOptions& options);

} // namespace inventio::model

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/commands/enhance_options.h"
#include "app/commands/enhance_plan.h"
#include "core/analysis/beat_tracking.h"
#include "core/composing/drafts.h"
#include "core/grid/score_grid.h"

namespace inventio::app {

/// One of the results of an input.
struct VariationOutcome {
    std::filesystem::path output;
    std::uint64_t seed = 1; ///< one draft with it gives the same notes
    int added = 0;          ///< notes
    int removed = 0;        ///< notes
    int iterations = 0;
    composing::DraftQuality quality;
};

/// What became of one input.
struct EnhanceOutcome {
    EnhanceFileTask job;
    std::string error; ///< a sentence; empty if the result was written
    int added = 0;     ///< notes
    int removed = 0;   ///< notes
    int iterations = 0;
    composing::Ending ending;
    int forwards = 0;
    double milliseconds = 0.0;
    std::vector<VariationOutcome> variations; ///< the best, which the figures above are of, and the others
    grid::GridReport report;
    analysis::BeatFinding beat;
    bool isFull = false;               ///< EnhanceJob::isFull
    std::vector<std::string> warnings; ///< of the MIDI file

    /// Nothing but drums, or nothing at all: it was written as it is.
    bool hasNoTune() const { return report.notes == report.drums; }
};

/// One line for people, and one more for each thing they should know about the file. Pure.
std::string enhanceText(const EnhanceOutcome& outcome, const EnhanceOptions& options);

/// What was left undone and why, a sentence each, which people should know in a pipe too. Pure.
std::vector<std::string> enhanceNotices(const EnhanceOutcome& outcome);

/// Everything for programs. `model` identifies the weights; empty if they were not loaded. Pure.
nlohmann::ordered_json enhanceJson(
    const std::vector<EnhanceOutcome>& outcomes, const EnhanceOptions& options, const std::string& model);

/// The edits as lines of JSON. `input` is named in every line unless it is empty. Pure.
std::string traceLines(const composing::EditLog& log, const std::string& input);

} // namespace inventio::app

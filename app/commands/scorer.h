#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/composing/note_scorer.h"

namespace inventio::app {

/// Makes the scorer that a command asks for. Called once, and only when there is something to do with it.
using MakeScorer = std::function<base::Result<std::unique_ptr<composing::NoteScorer>>()>;

/// The AR-CNN with weights from a file, or with those that come with the program. `threads` 0: all processors.
base::Result<std::unique_ptr<composing::NoteScorer>> loadArCnn(
    const std::optional<std::filesystem::path>& weights, int threads);

} // namespace inventio::app

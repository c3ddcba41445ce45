#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>

#include "app/commands/accompaniment_model.h"
#include "app/commands/enhance_options.h"
#include "app/commands/scorer.h"
#include "app/terminal/exit_code.h"

namespace inventio::app {

/// What `inventio replay` was told.
struct ReplayOptions {
    std::filesystem::path result;
    std::optional<std::filesystem::path> original; ///< nullopt: what the receipt says of it
    std::optional<std::filesystem::path> model;    ///< nullopt: the shipped weights
    int threads = defaultThreads();
    bool json = false;
};

/// Does again what the newest receipt in a file says, and tells on stdout whether that gives the notes in it. Failed if
/// it gives others, or cannot be done.
ExitCode runReplay(const ReplayOptions& options, const MakeScorer& makeScorer,
    const MakeAccompanimentModel& makeAccompaniment, std::stop_token stop);

/// The same with the AR-CNN or the generator of the receipt's style, stopped by Ctrl+C.
ExitCode runReplay(const ReplayOptions& options);

} // namespace inventio::app

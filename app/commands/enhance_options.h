#pragma once

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/composing/sampler_params.h"
#include "core/music/bar_range.h"

namespace inventio::app {

inline constexpr int kMaxThreads = 256; ///< that may be asked for
/// More threads than this do not make the model faster: its forwards are short.
inline constexpr int kMaxThreadsByDefault = 4;

/// Results of one request, at most.
inline constexpr int kMaxVariations = 16;

inline int defaultThreads()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMaxThreadsByDefault);
}

/// What `inventio enhance` was told.
struct EnhanceOptions {
    std::vector<std::string> inputs;             ///< at least one
    std::optional<std::filesystem::path> output; ///< this or outputFolder
    std::optional<std::filesystem::path> outputFolder;
    composing::SamplerParams params;
    std::optional<music::BarRange> region;      ///< nullopt: everywhere, or the added bars
    int addedBars = 0;                          ///< empty ones, at the end of each input
    int variations = 1;                         ///< results a file, the best of the drafts
    std::vector<std::string> tracks;            ///< to be kept as they are and harmonised: names, or numbers from 1
    int threads = defaultThreads();             ///< 0: all processors
    std::optional<std::filesystem::path> model; ///< nullopt: the shipped weights
    std::optional<std::filesystem::path> trace; ///< where every edit is told, as lines of JSON
    bool json = false;                          ///< a summary on stdout
    bool quiet = false;                         ///< no progress and no summary on stderr
};

} // namespace inventio::app

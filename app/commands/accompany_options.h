#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/enhance_options.h"
#include "core/accompany/settings.h"
#include "core/accompany/style.h"

namespace inventio::app {

/// What `inventio accompany` was told.
struct AccompanyOptions {
    std::vector<std::string> inputs;             ///< at least one
    std::optional<std::filesystem::path> output; ///< this or outputFolder
    std::optional<std::filesystem::path> outputFolder;
    std::optional<accompany::Style> style; ///< has to be said
    accompany::Settings settings;
    int threads = defaultThreads();             ///< 0: all processors
    std::optional<std::filesystem::path> model; ///< nullopt: the shipped weights of the style
    bool json = false;                          ///< a summary on stdout
    bool quiet = false;                         ///< no progress and no summary on stderr
};

} // namespace inventio::app

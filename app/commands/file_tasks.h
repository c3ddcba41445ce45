#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace inventio::app {

/// One file to work on, and where the result goes.
struct FileTask {
    std::filesystem::path input;
    std::filesystem::path output;

    friend bool operator==(const FileTask&, const FileTask&) = default;
};

/// What a command was told of files.
struct FileChoice {
    std::vector<std::string> inputs;             ///< at least one
    std::optional<std::filesystem::path> output; ///< this or outputFolder
    std::optional<std::filesystem::path> outputFolder;
};

/// What goes where, or why the command line makes no sense: neither or both outputs, one output for several inputs, an ending
/// that nobody writes, two results of one name, a result in a folder that would replace an input. A result named with
/// --output may replace the input: who names the file means it. `verb` is the command's name, for the sentences. Looks at the
/// disk to know equal files apart, changes nothing.
base::Result<std::vector<FileTask>> planFileTasks(const FileChoice& choice, const std::string& verb);

/// The same file gives the same path, also while it does not exist.
std::filesystem::path identityOf(const std::filesystem::path& path);
/// Whether it is there and no regular file: a device, a pipe, a folder.
bool isSpecialFile(const std::filesystem::path& path);

/// Says no to what cannot be written before any time is spent on it; writing itself may still fail.
base::Result<void> preparePlace(const FileTask& task, bool makeFolder);

} // namespace inventio::app

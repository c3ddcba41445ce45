#pragma once

#include <filesystem>
#include <vector>

#include "app/commands/enhance_options.h"
#include "app/commands/file_tasks.h"
#include "core/base/result.h"

namespace inventio::app {

/// One file to enhance, and where the result goes.
using EnhanceFileTask = FileTask;

/// Where a variation goes, counted from 1: the result's own path, then "name-2.mid" and so on.
std::filesystem::path pathOfVariation(const std::filesystem::path& output, int number);

/// What goes where, or why the command line makes no sense: neither or both outputs, one output for several inputs, two
/// results of one name, a second variation that would replace an input, a result in a folder that would replace an input, a trace in a place of music. A result named
/// with --output may replace the input: who names the file means it. Looks at the disk to know equal files apart, changes
/// nothing.
base::Result<std::vector<EnhanceFileTask>> planEnhance(const EnhanceOptions& options);

} // namespace inventio::app

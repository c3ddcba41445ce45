#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace inventio::base {

/// Writes `bytes` to `path` so that the file is afterwards either whole or as it was before: a temporary file beside it
/// is written, flushed to the disk and renamed over it. A path that is not a regular file (a device, a pipe) is written
/// directly. Symbolic links are followed. An existing file keeps its permissions; one that must not be written is left
/// alone. Fails with CannotWrite. [Any, not RT]
Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);

/// The whole content of a regular file of at most `maxBytes`. Fails with NotFound or BadInput. [Any, not RT]
Result<std::vector<std::byte>> readFile(const std::filesystem::path& path, std::uintmax_t maxBytes);

/// The first `count` bytes of a regular file of any size, fewer if it is shorter. [Any, not RT]
Result<std::vector<std::byte>> readFileStart(const std::filesystem::path& path, std::size_t count);

} // namespace inventio::base

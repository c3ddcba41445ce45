#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace inventio::base {

/// A file being written that afterwards is either whole or as it was before: a temporary file beside `path` is written,
/// and by commit() flushed to the disk and renamed over it. Without commit() it leaves nothing behind.
/// A path that is not a regular file (a device, a pipe) is written directly. Symbolic links are followed. An existing file
/// keeps its permissions; one that must not be written is left alone. One thread. [Off]
class AtomicFile {
public:
    /// Fails with CannotWrite.
    static Result<AtomicFile> create(const std::filesystem::path& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    ~AtomicFile();

    /// For the system's calls, open for reading and writing unless it is written directly; owned by this.
    int descriptor() const;
    /// Why it cannot be written: the sentence for a system call that set errno to `errorNumber`.
    Error failed(int errorNumber) const;
    /// Makes it take its place; once, at the end. Fails with CannotWrite.
    Result<void> commit();

private:
    struct State;
    explicit AtomicFile(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// Writes `bytes` to `path` so that the file is afterwards either whole or as it was before, as AtomicFile does. Fails with CannotWrite.
/// [Off]
Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);

/// The whole content of a regular file of at most `maxBytes`. Fails with NotFound or BadInput. [Off]
Result<std::vector<std::byte>> readFile(const std::filesystem::path& path, std::uintmax_t maxBytes);

/// The first `count` bytes of a regular file of any size, fewer if it is shorter. [Off]
Result<std::vector<std::byte>> readFileStart(const std::filesystem::path& path, std::size_t count);

} // namespace inventio::base

#include "core/project/journal.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/base/atomic_file.h"
#include "core/project/journal_text.h"

namespace inventio::project {

namespace {

namespace fs = std::filesystem;

constexpr const char* kExtension = ".journal";
constexpr std::uintmax_t kMaxJournalBytes = std::uintmax_t{1} << 31;

tl::unexpected<base::Error> cannotWrite(const fs::path& path, int errorNumber)
{
    return base::failure(base::ErrorCode::CannotWrite,
        "Your changes cannot be kept safe in " + path.string() + ": " + std::strerror(errorNumber) + ". Save often.");
}

/// A file that this program has locked, so that no other one offers to recover it. The lock ends with the program.
class LockedFile {
public:
    LockedFile() = default;
    LockedFile(const fs::path& path, int flags)
        : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC, 0600))
    {
        if (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
            close();
    }
    LockedFile(LockedFile&& other) noexcept { *this = std::move(other); }
    LockedFile& operator=(LockedFile&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        std::swap(m_size, other.m_size);
        return *this;
    }
    LockedFile(const LockedFile&) = delete;
    LockedFile& operator=(const LockedFile&) = delete;
    ~LockedFile() { close(); }

    bool isOpen() const { return m_descriptor >= 0; }

    /// Writes all of `text` or, with errno set, nothing.
    bool append(std::string_view text)
    {
        for (std::string_view left = text; !left.empty();) {
            const ssize_t written = ::write(m_descriptor, left.data(), left.size());
            if (written > 0) {
                left.remove_prefix(static_cast<std::size_t>(written));
            } else if (written == 0 || errno != EINTR) {
                cutBack(written == 0 ? ENOSPC : errno);
                return false;
            }
        }
        m_size += static_cast<off_t>(text.size());
        return true;
    }

private:
    void close()
    {
        const int error = errno; // of why it is closed
        if (m_descriptor >= 0)
            ::close(std::exchange(m_descriptor, -1));
        errno = error;
    }
    void cutBack(int error) const
    {
        // If even that fails, the reader passes over the line, for it does not end.
        if (::ftruncate(m_descriptor, m_size) == 0)
            ::lseek(m_descriptor, m_size, SEEK_SET);
        errno = error;
    }

    int m_descriptor = -1;
    off_t m_size = 0;
};

fs::file_time_type changedAt(const fs::path& path)
{
    std::error_code error;
    const auto time = fs::last_write_time(path, error);
    return error ? fs::file_time_type::min() : time;
}

std::vector<fs::path> journalsIn(const fs::path& folder)
{
    std::vector<std::pair<fs::file_time_type, fs::path>> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == kExtension)
            found.emplace_back(changedAt(entry->path()), entry->path());
    std::ranges::sort(found, std::greater{});
    std::vector<fs::path> paths;
    for (auto& [time, path] : found)
        paths.push_back(std::move(path));
    return paths;
}

} // namespace

struct Journal::State {
    fs::path path;
    LockedFile file;
    bool isBroken = false;
};

Journal::Journal(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Journal::~Journal()
{
    std::error_code ignored;
    fs::remove(m_state->path, ignored);
}

base::Result<std::unique_ptr<Journal>> Journal::create(
    const fs::path& folder, const Project& project, const fs::path& file, Base base)
{
    std::error_code ignored;
    fs::create_directories(folder, ignored); // opening tells what is wrong
    constexpr int kMaxAttempts = 1000;
    auto state = std::make_unique<State>();
    for (int attempt = 0; attempt < kMaxAttempts && !state->file.isOpen(); ++attempt) {
        state->path = folder / (std::to_string(::getpid()) + '-' + std::to_string(attempt) + kExtension);
        state->file = LockedFile(state->path, O_WRONLY | O_CREAT | O_EXCL);
        if (!state->file.isOpen() && errno != EEXIST)
            break;
    }
    if (!state->file.isOpen())
        return cannotWrite(folder, errno);
    const fs::path path = state->path;
    const bool isBegun = state->file.append(firstJournalLine(project, file, base == Base::Saved));
    const int error = errno;
    std::unique_ptr<Journal> journal(new Journal(std::move(state)));
    if (!isBegun)
        return cannotWrite(path, error);
    return journal;
}

base::Result<void> Journal::append(const std::string& name, const ProjectChange& change)
{
    return appendLine(journalLine(name, change));
}

base::Result<void> Journal::append(const TakePart& part)
{
    return appendLine(journalLine(part));
}

base::Result<void> Journal::appendLine(const std::string& line)
{
    if (m_state->isBroken)
        return cannotWrite(m_state->path, EIO);
    if (!m_state->file.append(line)) {
        m_state->isBroken = true;
        return cannotWrite(m_state->path, errno);
    }
    return {};
}

base::Result<void> Journal::restart(const Project& project, const fs::path& file, Base base)
{
    fs::path part = m_state->path;
    part += ".part";
    LockedFile next(part, O_WRONLY | O_CREAT | O_TRUNC);
    if (!next.isOpen() || !next.append(firstJournalLine(project, file, base == Base::Saved))
        || ::rename(part.c_str(), m_state->path.c_str()) != 0) {
        const int error = errno;
        std::error_code ignored;
        fs::remove(part, ignored);
        return cannotWrite(m_state->path, error);
    }
    m_state->file = std::move(next);
    m_state->isBroken = false;
    return {};
}

std::vector<Recovered> findRecoverable(const fs::path& folder)
{
    std::vector<Recovered> found;
    for (const fs::path& journal : journalsIn(folder)) {
        const LockedFile lock(journal, O_RDONLY | O_NONBLOCK); // not to wait for the other end of a pipe
        if (!lock.isOpen())
            continue;
        const auto bytes = base::readFile(journal, kMaxJournalBytes);
        if (!bytes)
            continue;
        auto contents = readJournal({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
        if (!contents)
            continue;
        if (contents->isOfUse()) {
            found.push_back({std::move(*contents), journal});
        } else {
            std::error_code ignored;
            fs::remove(journal, ignored);
        }
    }
    return found;
}

} // namespace inventio::project

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/project/journal_text.h"
#include "core/project/project.h"
#include "core/project/project_change.h"
#include "core/project/take.h"

namespace inventio::project {

/// What a journal left behind by a program that ended early holds.
struct Recovered : JournalContents {
    std::filesystem::path journal; ///< to be removed once the user has decided
};

/// Writes every step to disk as it is made, and takes while they are played, so that `kill -9` at any moment loses at most
/// the gesture in hand. What stands in the file: JOURNAL_FORMAT.md. A file
/// of its own for each open project, in a folder of the program's; gone once the project is closed. A half-written last
/// line is passed over when it is read. [GUI]
class Journal {
public:
    /// What a journal begins with: a project that is lost without it, or one that the user can have again anyway.
    enum class Base { Saved, Unsaved };

    /// Begins with the project as it is; makes the folder if need be. Fails if it cannot be written.
    static base::Result<std::unique_ptr<Journal>> create(const std::filesystem::path& folder, const Project& project,
        const std::filesystem::path& file, Base base = Base::Saved);
    ~Journal(); ///< removes the file: the project was saved or given up on purpose
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Appends one step; the operating system has it when this returns. Once it failed, the steps that follow would have
    /// no ground to stand on: it fails until restart(), and what was written before stays recoverable.
    base::Result<void> append(const std::string& name, const ProjectChange& change);
    /// Appends notes of a take that is being played to the version on show. They hold until the next step, which tells
    /// what came of the takes, or restart(). Fails as append() of a step does.
    base::Result<void> append(const TakePart& part);
    /// Begins anew with the project as it is, after a save or a failure. If it fails, the journal is as it was.
    base::Result<void> restart(const Project& project, const std::filesystem::path& file, Base base = Base::Saved);

private:
    struct State;
    base::Result<void> appendLine(const std::string& line);
    explicit Journal(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Journals in `folder` that no running program owns, newest first; unreadable ones are left out. Those that began
/// with a saved project and hold no step are of no use to anyone and are removed. [Off]
std::vector<Recovered> findRecoverable(const std::filesystem::path& folder);

} // namespace inventio::project

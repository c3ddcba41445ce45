#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/project/project.h"
#include "core/project/project_change.h"
#include "core/project/take.h"

// The lines of a journal, as JOURNAL_FORMAT.md describes them. [Any]

namespace inventio::project {

/// What a journal says, read as far as it can be.
struct JournalContents {
    Project project;            ///< with all steps, and what was being played
    std::filesystem::path file; ///< of the project, empty if it was never saved
    std::string lastStep;       ///< name of the last change, empty if there is none since the journal began
    int steps = 0;              ///< since the journal began; takes that were being played are one
    bool isSaved = false;       ///< the project as it stood at the beginning can be had again anyway

    /// Whether anything is lost without this journal.
    bool isOfUse() const { return !isSaved || steps > 0; }
};

/// The line that a journal begins with; each of these ends with a line feed and holds no other.
std::string firstJournalLine(const Project& project, const std::filesystem::path& file, bool isSaved);
std::string journalLine(const std::string& step, const ProjectChange& change);
std::string journalLine(const TakePart& part);

/// Reads whole lines up to the first that cannot be read: what follows it would have no ground. A last line without its end is
/// passed over. Nothing if not even the first line can be read, or what comes out is no valid project.
std::optional<JournalContents> readJournal(std::string_view text);

} // namespace inventio::project

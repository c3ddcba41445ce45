#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/project/project.h"
#include "core/project/project_change.h"

namespace inventio::project {

/// The project and the way back: one gesture, one take, one Enhance is one step, without a limit. Steps hold what
/// differs, not copies. [GUI]
class History {
public:
    explicit History(Project project);

    const Project& project() const { return m_project; }

    /// Goes on to `next`; `name` says what the user did: "Move 3 notes". Forgets what had been undone. A step that
    /// changes nothing is none: returns false.
    bool commit(std::string name, Project next);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    std::string undoName() const; ///< empty if there is nothing to undo
    std::string redoName() const;
    /// What was done, oldest first; the first `position()` of them hold.
    std::vector<std::string> names() const;
    int position() const { return static_cast<int>(m_done); }
    void undo(); ///< nothing happens if there is nothing to undo; redo() likewise
    void redo();

    /// The change the last commit, undo or redo made to the project, for a journal.
    const ProjectChange& lastChange() const { return m_last; }

    bool isSaved() const { return m_saved == static_cast<std::ptrdiff_t>(m_done); }
    /// The project is no longer what any file holds, though no step was made: one that was recovered, say.
    void markUnsaved() { m_saved = -1; }
    void markSaved() { m_saved = static_cast<std::ptrdiff_t>(m_done); }

private:
    struct Step {
        std::string name;
        ProjectChange change;
    };
    Project m_project;
    std::vector<Step> m_steps;
    std::size_t m_done = 0;
    std::ptrdiff_t m_saved = 0; ///< -1: the saved state cannot be reached any more
    ProjectChange m_last;
};

} // namespace inventio::project

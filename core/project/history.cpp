#include "core/project/history.h"

#include <utility>

namespace inventio::project {

History::History(Project project)
    : m_project(std::move(project))
{
}

bool History::commit(std::string name, Project next)
{
    ProjectChange change = difference(m_project, next);
    if (change.empty())
        return false;
    m_steps.resize(m_done);
    if (m_saved > static_cast<std::ptrdiff_t>(m_done))
        m_saved = -1;
    m_last = change;
    m_steps.push_back({std::move(name), std::move(change)});
    ++m_done;
    m_project = std::move(next);
    return true;
}

std::string History::undoName() const
{
    return canUndo() ? m_steps[m_done - 1].name : std::string();
}

std::string History::redoName() const
{
    return canRedo() ? m_steps[m_done].name : std::string();
}

std::vector<std::string> History::names() const
{
    std::vector<std::string> names;
    names.reserve(m_steps.size());
    for (const Step& step : m_steps)
        names.push_back(step.name);
    return names;
}

void History::undo()
{
    if (!canUndo())
        return;
    --m_done;
    m_last = inverse(m_steps[m_done].change);
    m_project = applied(m_last, std::move(m_project));
}

void History::redo()
{
    if (!canRedo())
        return;
    m_last = m_steps[m_done].change;
    ++m_done;
    m_project = applied(m_last, std::move(m_project));
}

} // namespace inventio::project

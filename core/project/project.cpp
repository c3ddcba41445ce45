#include "core/project/project.h"

#include <algorithm>
#include <cassert>

namespace inventio::project {

namespace {

bool isSamePiece(const std::shared_ptr<const Piece>& a, const std::shared_ptr<const Piece>& b)
{
    return a == b || (a != nullptr && b != nullptr && *a == *b);
}

} // namespace

bool operator==(const EnhanceRecord& a, const EnhanceRecord& b)
{
    return a.shownIterations == b.shownIterations && a.receipt == b.receipt && a.log == b.log
        && isSamePiece(a.before, b.before);
}

bool operator==(const Version& a, const Version& b)
{
    return a.id == b.id && a.parent == b.parent && a.name == b.name && a.favourite == b.favourite
        && a.enhance == b.enhance && isSamePiece(a.piece, b.piece);
}

const Version& Project::version(VersionId id) const
{
    const Version* found = find(id);
    assert(found != nullptr);
    return found != nullptr ? *found : versions.front();
}

const Version* Project::find(VersionId id) const
{
    const auto found = std::ranges::find(versions, id, &Version::id);
    return found == versions.end() ? nullptr : &*found;
}

Project newProject(Piece piece, std::string name)
{
    Project project;
    project.current = {++project.lastVersionId};
    project.versions.push_back(
        {project.current, {}, std::move(name), false, std::make_shared<const Piece>(std::move(piece)), std::nullopt});
    return project;
}

Project withPiece(Project project, Piece piece)
{
    const auto current = std::ranges::find(project.versions, project.current, &Version::id);
    current->piece = std::make_shared<const Piece>(std::move(piece));
    return project;
}

Project withChild(Project project, VersionId parent, Version child)
{
    assert(child.piece != nullptr && project.find(parent) != nullptr);
    child.id = {++project.lastVersionId};
    child.parent = parent;
    project.current = child.id;
    project.versions.push_back(std::move(child));
    return project;
}

Project withoutVersion(Project project, VersionId id)
{
    const Version* found = project.find(id);
    if (found == nullptr || project.versions.size() == 1)
        return project;
    const VersionId parent = found->parent;
    const auto gone = std::ranges::find(project.versions, id, &Version::id);
    const auto at = project.versions.erase(gone);
    for (Version& version : project.versions)
        if (version.parent == id)
            version.parent = parent;
    if (project.current == id) {
        // Without a parent to fall back on, what came before it in the list.
        const Version& near = at == project.versions.begin() ? *at : *std::prev(at);
        project.current = project.find(parent) != nullptr ? parent : near.id;
    }
    return project;
}

} // namespace inventio::project

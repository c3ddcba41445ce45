#include "core/project/project.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <string>
#include <utility>

namespace inventio::project {

namespace {

/// "Take 1" of "Take 1", and of "Take 1 (2)".
std::string withoutNumber(const std::string& name)
{
    const auto open = name.rfind(" (");
    if (open == std::string::npos || !name.ends_with(')') || open + 3 > name.size() - 1)
        return name;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isNumber = std::all_of(name.begin() + static_cast<std::ptrdiff_t>(open) + 2, name.end() - 1, isDigit);
    return isNumber ? name.substr(0, open) : name;
}

std::string nextName(const Project& project, const std::string& name)
{
    const std::string stem = withoutNumber(name);
    for (std::size_t number = 2;; ++number) {
        std::string next = stem + " (" + std::to_string(number) + ")";
        if (std::ranges::find(project.versions, next, &Version::name) == project.versions.end())
            return next;
    }
}

bool isSamePiece(const std::shared_ptr<const Piece>& a, const std::shared_ptr<const Piece>& b)
{
    return a == b || (a != nullptr && b != nullptr && *a == *b);
}

} // namespace

bool operator==(const EnhanceRecord& a, const EnhanceRecord& b)
{
    return a.shownIterations == b.shownIterations && a.receipt == b.receipt && a.log == b.log && a.ending == b.ending
        && isSamePiece(a.before, b.before);
}

bool operator==(const AccompanimentRecord& a, const AccompanimentRecord& b)
{
    return a.receipt == b.receipt && isSamePiece(a.before, b.before);
}

bool operator==(const Version& a, const Version& b)
{
    return a.id == b.id && a.parent == b.parent && a.name == b.name && a.favourite == b.favourite && a.made == b.made
        && a.enhance == b.enhance && a.accompaniment == b.accompaniment && isSamePiece(a.piece, b.piece);
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

bool Project::hasChildren(VersionId id) const
{
    return id.value != 0 && std::ranges::find(versions, id, &Version::parent) != versions.end();
}

Project newProject(Piece piece, std::string name)
{
    Project project;
    project.current = {++project.lastVersionId};
    project.versions.push_back({.id = project.current,
        .parent = {},
        .name = std::move(name),
        .piece = std::make_shared<const Piece>(std::move(piece)),
        .enhance = std::nullopt});
    return project;
}

Project withPiece(Project project, Piece piece)
{
    const auto current = std::ranges::find(project.versions, project.current, &Version::id);
    if (project.hasChildren(current->id) && !isSameMusic(*current->piece, piece)) {
        Version edited = *current;
        edited.piece = std::make_shared<const Piece>(std::move(piece));
        const VersionId original = current->id;
        return withSibling(std::move(project), original, std::move(edited));
    }
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

Project withSibling(Project project, VersionId id, Version sibling)
{
    const VersionId parent = project.version(id).parent;
    sibling.name = nextName(project, project.version(id).name);
    sibling.id = {++project.lastVersionId};
    sibling.parent = parent;
    sibling.favourite = false;
    sibling.made = 0;
    project.current = sibling.id;
    project.versions.push_back(std::move(sibling));
    return project;
}

Project withTimes(Project project, const Project& before, std::int64_t seconds)
{
    for (Version& version : project.versions)
        if (version.made == 0 && before.find(version.id) == nullptr)
            version.made = seconds;
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

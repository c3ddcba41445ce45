#include "core/project/project_change.h"

#include <algorithm>

namespace inventio::project {

namespace {

/// Whether they differ in nothing but, perhaps, their pieces.
bool haveSameFrame(const Version& a, const Version& b)
{
    return a.id == b.id && a.parent == b.parent && a.name == b.name && a.favourite == b.favourite && a.made == b.made
        && a.enhance == b.enhance && a.accompaniment == b.accompaniment;
}

ProjectChange::Tree sideOf(const Project& project, const Project& other)
{
    ProjectChange::Tree side;
    side.current = project.current;
    side.lastVersionId = project.lastVersionId;
    for (const Version& version : project.versions) {
        side.order.push_back(version.id);
        const Version* theirs = other.find(version.id);
        if (theirs != nullptr && haveSameFrame(version, *theirs))
            continue;
        side.versions.push_back(version);
        if (theirs != nullptr)
            side.versions.back().piece = nullptr;
    }
    return side;
}

const Version* findIn(const std::vector<Version>& versions, VersionId id)
{
    const auto found = std::ranges::find(versions, id, &Version::id);
    return found == versions.end() ? nullptr : &*found;
}

Project withTree(const Project& project, const ProjectChange::Tree& tree)
{
    Project result;
    result.current = tree.current;
    result.lastVersionId = tree.lastVersionId;
    for (const VersionId id : tree.order) {
        const Version* before = project.find(id);
        const Version* after = findIn(tree.versions, id);
        if (before == nullptr && (after == nullptr || after->piece == nullptr))
            continue; // the change was made from another project, as one read from a damaged file may be
        Version& version = result.versions.emplace_back(after != nullptr ? *after : *before);
        if (version.piece == nullptr)
            version.piece = before->piece;
    }
    return result;
}

} // namespace

ProjectChange difference(const Project& before, const Project& after)
{
    ProjectChange change;
    for (const Version& version : before.versions) {
        const Version* later = after.find(version.id);
        if (later == nullptr || later->piece == version.piece)
            continue;
        if (PieceChange piece = difference(*version.piece, *later->piece); !piece.empty())
            change.pieces.push_back({version.id, std::move(piece)});
    }
    ProjectChange::Tree from = sideOf(before, after);
    ProjectChange::Tree to = sideOf(after, before);
    if (from != to)
        change.tree.emplace(std::move(from), std::move(to));
    return change;
}

Project applied(const ProjectChange& change, Project project)
{
    if (change.tree)
        project = withTree(project, change.tree->second);
    for (const ProjectChange::VersionPiece& piece : change.pieces)
        for (Version& version : project.versions)
            if (version.id == piece.version)
                version.piece = std::make_shared<const Piece>(applied(piece.change, *version.piece));
    return project;
}

ProjectChange inverse(ProjectChange change)
{
    for (ProjectChange::VersionPiece& piece : change.pieces)
        piece.change = inverse(std::move(piece.change));
    if (change.tree)
        std::swap(change.tree->first, change.tree->second);
    return change;
}

} // namespace inventio::project

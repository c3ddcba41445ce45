#include "core/project/contradiction.h"

#include <algorithm>
#include <set>
#include <vector>

namespace inventio::project {

namespace {

std::string contradictionIn(const Piece& piece)
{
    std::vector<NoteId> ids;
    for (const PieceTrack& track : piece.tracks)
        for (const PieceNote& note : track.notes)
            ids.push_back(note.id);
    std::ranges::sort(ids);
    if (ids.empty())
        return {};
    if (ids.front() == NoteId{} || ids.back().value > piece.lastId)
        return "a note has an id that was never handed out";
    if (const auto twice = std::ranges::adjacent_find(ids); twice != ids.end())
        return "two notes have the id " + std::to_string(twice->value);
    return {};
}

std::string contradictionIn(const Version& version, const std::set<VersionId>& before, std::uint64_t lastId)
{
    const std::string name = "version " + std::to_string(version.id.value);
    if (version.id == VersionId{} || version.id.value > lastId)
        return name + " was never made";
    if (before.contains(version.id))
        return name + " is there twice";
    if (version.parent != VersionId{} && !before.contains(version.parent))
        return name + " comes from version " + std::to_string(version.parent.value) + ", which is not there before it";
    if (version.piece == nullptr)
        return name + " has no piece";
    return {};
}

} // namespace

std::string contradictionIn(const Project& project)
{
    std::set<VersionId> before;
    std::set<const Piece*> checked; // versions share pieces
    for (const Version& version : project.versions) {
        if (std::string found = contradictionIn(version, before, project.lastVersionId); !found.empty())
            return found;
        before.insert(version.id);
        for (const Piece* piece : {version.piece.get(), version.enhance ? version.enhance->before.get() : nullptr}) {
            if (piece == nullptr || !checked.insert(piece).second)
                continue;
            if (std::string found = contradictionIn(*piece); !found.empty())
                return found;
        }
    }
    if (project.versions.empty())
        return "there is no version in it";
    if (!before.contains(project.current))
        return "the current version is not there";
    return {};
}

} // namespace inventio::project

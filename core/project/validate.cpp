#include "core/project/validate.h"

#include <algorithm>
#include <set>
#include <vector>

namespace inventio::project {

namespace {

tl::unexpected<base::Error> invalid(std::string why)
{
    return base::failure(base::ErrorCode::BadInput, std::move(why));
}

base::Result<void> validate(const Piece& piece)
{
    std::vector<NoteId> ids;
    for (const PieceTrack& track : piece.tracks)
        for (const PieceNote& note : track.notes)
            ids.push_back(note.id);
    std::ranges::sort(ids);
    if (ids.empty())
        return {};
    if (ids.front() == NoteId{} || ids.back().value > piece.lastId)
        return invalid("a note has an id that was never handed out");
    if (const auto twice = std::ranges::adjacent_find(ids); twice != ids.end())
        return invalid("two notes have the id " + std::to_string(twice->value));
    return {};
}

base::Result<void> validate(const Version& version, const std::set<VersionId>& before, std::uint64_t lastId)
{
    const std::string name = "version " + std::to_string(version.id.value);
    if (version.id == VersionId{} || version.id.value > lastId)
        return invalid(name + " was never made");
    if (before.contains(version.id))
        return invalid(name + " is there twice");
    if (version.parent != VersionId{} && !before.contains(version.parent)) {
        return invalid(
            name + " comes from version " + std::to_string(version.parent.value) + ", which is not there before it");
    }
    if (version.piece == nullptr)
        return invalid(name + " has no piece");
    return {};
}

} // namespace

base::Result<void> validate(const Project& project)
{
    std::set<VersionId> before;
    std::set<const Piece*> checked; // versions share pieces
    for (const Version& version : project.versions) {
        if (auto valid = validate(version, before, project.lastVersionId); !valid)
            return valid;
        before.insert(version.id);
        for (const Piece* piece : {version.piece.get(), version.enhance ? version.enhance->before.get() : nullptr,
                 version.accompaniment ? version.accompaniment->before.get() : nullptr}) {
            if (piece == nullptr || !checked.insert(piece).second)
                continue;
            if (auto valid = validate(*piece); !valid)
                return valid;
        }
    }
    if (project.versions.empty())
        return invalid("there is no version in it");
    if (!before.contains(project.current))
        return invalid("the current version is not there");
    return {};
}

} // namespace inventio::project

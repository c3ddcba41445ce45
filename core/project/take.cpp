#include "core/project/take.h"

#include <algorithm>
#include <cassert>
#include <memory>
#include <utility>

#include "core/project/piece_edits.h"

namespace inventio::project {

namespace {

Piece withTakeNotes(Piece piece, const Take& take, std::uint64_t lastId)
{
    piece.lastId = std::max(piece.lastId, lastId);
    if (piece.tracks.empty())
        piece.tracks.emplace_back();
    const int last = static_cast<int>(piece.tracks.size()) - 1;
    return withNotes(std::move(piece), std::clamp(take.track, 0, last), take.notes);
}

} // namespace

std::uint64_t lastNoteId(const Project& project)
{
    std::uint64_t last = 0;
    for (const Version& version : project.versions) {
        last = std::max(last, version.piece->lastId);
        if (version.enhance) // another moment of it may be shown at any time
            last = std::max(last, version.enhance->before->lastId + version.enhance->log.size());
    }
    return last;
}

Project withTake(Project project, VersionId base, const Take& take, TakePlace place)
{
    assert(project.find(base) != nullptr);
    Piece piece = withTakeNotes(*project.version(base).piece, take, lastNoteId(project));
    if (place == TakePlace::SameVersion) {
        project.current = base;
        return withPiece(std::move(project), std::move(piece));
    }
    Version version;
    version.name = take.name;
    version.piece = std::make_shared<const Piece>(std::move(piece));
    return withChild(std::move(project), base, std::move(version));
}

Project withTakes(Project project, const std::vector<Take>& takes)
{
    const VersionId base = project.current;
    const auto place = takes.size() == 1 ? TakePlace::SameVersion : TakePlace::OwnVersion;
    for (const Take& take : takes)
        project = withTake(std::move(project), base, take, place);
    return project;
}

bool put(const TakePart& part, std::vector<Take>& takes)
{
    const auto at = static_cast<std::size_t>(part.take);
    if (part.take < 0 || at > takes.size())
        return false;
    Take take = at < takes.size() ? takes[at] : Take{part.name, part.track, {}};
    for (const auto& [place, note] : part.notes) {
        const auto index = static_cast<std::size_t>(place);
        if (place < 0 || index > take.notes.size())
            return false;
        if (index == take.notes.size())
            take.notes.push_back(note);
        else
            take.notes[index] = note;
    }
    if (at == takes.size())
        takes.push_back(std::move(take));
    else
        takes[at] = std::move(take);
    return true;
}

std::vector<TakePart> TakeProgress::update(const std::vector<Take>& takes)
{
    std::vector<TakePart> parts;
    m_told.resize(takes.size());
    for (std::size_t at = 0; at < takes.size(); ++at) {
        const Take& now = takes[at];
        const Take& told = m_told[at];
        TakePart part{static_cast<int>(at), now.name, now.track, {}};
        for (std::size_t i = 0; i < now.notes.size(); ++i)
            if (i >= told.notes.size() || told.notes[i] != now.notes[i])
                part.notes.push_back({static_cast<int>(i), now.notes[i]});
        if (!part.notes.empty())
            parts.push_back(std::move(part));
    }
    m_told = takes;
    return parts;
}

} // namespace inventio::project

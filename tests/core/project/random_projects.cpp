#include "tests/core/project/random_projects.h"

#include <algorithm>

#include "core/project/piece_edits.h"
#include "tests/core/music/random_pieces.h"

namespace inventio::project::testing {

namespace {

using base::Random;
using music::Ticks;

Area randomArea(Random& random)
{
    const int from = random.between(0, 5000);
    const int lowest = random.between(0, 127);
    return {{from}, {from + random.between(1, 3000)}, lowest, random.between(lowest, 127)};
}

std::vector<NoteId> someNotes(const Piece& piece, Random& random)
{
    std::vector<NoteId> ids = allNotes(piece);
    std::erase_if(ids, [&](NoteId) { return random.chance(0.7); });
    ids.push_back({random.bits()}); // of a note that is not there
    return ids;
}

Ticks someTicks(Random& random)
{
    return {random.between(-2000, 2000)};
}

Piece edited(Piece piece, Random& random)
{
    const std::vector<NoteId> ids = someNotes(piece, random);
    const int track = random.between(-1, static_cast<int>(piece.tracks.size()));
    switch (random.between(0, 12)) {
    case 0:
        return withNote(std::move(piece), track, {{random.between(0, 4000)}, random.between(0, 127), {100}});
    case 1:
        return withoutNotes(std::move(piece), ids);
    case 2:
        return withNotesMoved(std::move(piece), ids, {someTicks(random), random.between(-30, 30)});
    case 3:
        return withNotesCopied(std::move(piece), ids, {someTicks(random), random.between(-30, 30)});
    case 4:
        return withNotesTransposedInScale(std::move(piece), ids, random.between(-9, 9));
    case 5:
        return withNotesResized(std::move(piece), ids, random.chance(0.5) ? Edge::Start : Edge::End, someTicks(random));
    case 6:
        return withVelocityChanged(std::move(piece), ids, random.between(-50, 50));
    case 7:
        return withNotesQuantised(std::move(piece), ids,
            {.grid = {{random.between(1, 500)}, random.between(1, 3)},
                .strengthPercent = random.between(0, 100),
                .lengths = random.chance(0.5) ? music::QuantiseLengths::Snap : music::QuantiseLengths::Keep});
    case 8:
        return withNotesLocked(std::move(piece), ids, random.chance(0.5));
    case 9:
        return cropped(piece, {random.between(0, 1000)}, {random.between(1000, 4000)});
    case 10:
        piece.region = random.chance(0.5) ? std::optional(randomArea(random)) : std::nullopt;
        return piece;
    case 11:
        if (!piece.tracks.empty())
            piece.tracks.front().mix.volume = random.unit();
        return piece;
    default:
        if (!piece.tracks.empty() && random.chance(0.3))
            piece.tracks.pop_back();
        else
            piece.tracks.emplace_back().name = "New";
        return piece;
    }
}

EnhanceRecord randomRecord(std::shared_ptr<const Piece> before, Random& random)
{
    EnhanceRecord record;
    record.before = std::move(before);
    for (int i = 1; i <= random.between(0, 30); ++i)
        record.log.push_back({i, random.chance(0.5) ? composing::EditKind::Add : composing::EditKind::Remove,
            {random.between(0, 500), random.between(36, 83), random.between(1, 16)},
            static_cast<float>(random.unit())});
    record.receipt.program = "inventio 0.1.0";
    record.receipt.model = "bach 0123";
    record.receipt.params.seed = random.bits();
    record.receipt.params.creativeRisk = 0.1 + random.unit();
    record.receipt.edits = static_cast<int>(record.log.size());
    if (random.chance(0.7))
        record.ending
            = composing::Ending{static_cast<composing::StopReason>(random.between(0, 3)), 100.0 * random.unit()};
    record.shownIterations = random.between(0, static_cast<int>(record.log.size()));
    return record;
}

VersionId anyVersion(const Project& project, Random& random)
{
    return project.versions[static_cast<std::size_t>(random.between(0, static_cast<int>(project.versions.size()) - 1))]
        .id;
}

} // namespace

Piece randomPiece(Random& random)
{
    Piece piece = pieceOf(music::testing::randomPiece(random));
    for (PieceTrack& track : piece.tracks) {
        track.mix
            = {random.between(0, 127), random.unit(), random.unit() * 2 - 1, random.chance(0.2), random.chance(0.2)};
        for (PieceNote& note : track.notes) {
            note.provenance = static_cast<Provenance>(random.between(0, 2));
            note.locked = random.chance(0.2);
        }
    }
    while (random.chance(0.4))
        piece.lockedAreas.push_back(randomArea(random));
    if (random.chance(0.5))
        piece.region = randomArea(random);
    piece.lastId += static_cast<std::uint64_t>(random.between(0, 5));
    return piece;
}

Piece randomlyEdited(Piece piece, Random& random)
{
    for (int edits = random.between(1, 4); edits > 0; --edits)
        piece = edited(std::move(piece), random);
    return piece;
}

Project randomProject(Random& random)
{
    Project project = newProject(randomPiece(random), "Take \"1\"\nä");
    for (int changes = random.between(0, 6); changes > 0; --changes)
        project = randomlyChanged(std::move(project), random);
    return project;
}

Project randomlyChanged(Project project, Random& random)
{
    const VersionId id = anyVersion(project, random);
    const auto at = std::ranges::find(project.versions, id, &Version::id);
    switch (random.between(0, 5)) {
    case 0:
        return withPiece(project, randomlyEdited(project.piece(), random));
    case 1:
        at->name += "!";
        at->favourite = !at->favourite;
        at->made += 1'764'241'800;
        return project;
    case 2:
        project.current = id;
        return project;
    case 3:
        return withoutVersion(std::move(project), id);
    default: {
        Version child;
        child.name = "Enhanced";
        child.piece
            = random.chance(0.3) ? at->piece : std::make_shared<const Piece>(randomlyEdited(*at->piece, random));
        if (random.chance(0.7))
            child.enhance = randomRecord(at->piece, random);
        return withChild(std::move(project), id, std::move(child));
    }
    }
}

} // namespace inventio::project::testing

#include "core/project/enhance_changes.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "core/grid/metre_grid.h"
#include "core/project/piece_edits.h"

namespace inventio::project {

namespace {

using Ids = std::unordered_set<std::uint64_t>;

Ids idsOf(const Piece& piece)
{
    Ids ids;
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes)
            ids.insert(note.id.value);
    return ids;
}

void sort(std::vector<EnhanceChange>& changes)
{
    std::ranges::sort(changes, {}, [](const EnhanceChange& change) {
        return std::tuple(change.note.note.onset, change.note.note.pitch, change.kind);
    });
}

class Comparison {
public:
    explicit Comparison(const Version& version)
        : m_record(*version.enhance)
        , m_before(*version.enhance->before)
        , m_after(*version.piece)
    {
    }

    std::vector<EnhanceChange> changes()
    {
        collect(m_after, idsOf(m_before), composing::EditKind::Add);
        collect(m_before, idsOf(m_after), composing::EditKind::Remove);
        sort(m_changes);
        return std::move(m_changes);
    }

private:
    void collect(const Piece& piece, const Ids& others, composing::EditKind kind)
    {
        for (std::size_t track = 0; track < piece.tracks.size(); ++track)
            for (const auto& note : piece.tracks[track].notes) {
                if (others.contains(note.id.value))
                    continue;
                // What has no edit behind it was drawn or erased by hand since.
                if (const auto edit = kind == composing::EditKind::Add ? additionOf(note) : removalOf(note))
                    m_changes.push_back({kind, static_cast<int>(track), note, edit});
            }
    }

    std::optional<composing::Edit> additionOf(const PieceNote& note) const
    {
        // Ids of added notes follow those of the piece before, in the order of the edits.
        if (note.id.value <= m_before.lastId || note.id.value > m_before.lastId + m_record.log.size())
            return std::nullopt;
        return m_record.log[static_cast<std::size_t>(note.id.value - m_before.lastId - 1)];
    }

    std::optional<composing::Edit> removalOf(const PieceNote& note) const
    {
        const auto step = grid::nearestStep(note.note.onset, m_after.ticksPerQuarter);
        std::optional<composing::Edit> found;
        for (const auto& edit : m_record.log)
            if (edit.iteration <= m_record.shownIterations && edit.kind == composing::EditKind::Remove
                && edit.note.step == step && edit.note.pitch == note.note.pitch)
                found = edit;
        return found;
    }

    const EnhanceRecord& m_record;
    const Piece& m_before;
    const Piece& m_after;
    std::vector<EnhanceChange> m_changes;
};

/// What an accompaniment added and is still there.
std::vector<EnhanceChange> notesWritten(const Version& version)
{
    std::vector<EnhanceChange> changes;
    for (std::size_t track = 0; track < version.piece->tracks.size(); ++track)
        for (const auto& note : version.piece->tracks[track].notes)
            if (note.id.value > version.accompaniment->before->lastId && note.provenance != Provenance::Yours)
                changes.push_back({composing::EditKind::Add, static_cast<int>(track), note, std::nullopt});
    sort(changes);
    return changes;
}

} // namespace

std::vector<EnhanceChange> changesOf(const Version& version)
{
    if (version.enhance)
        return Comparison(version).changes();
    return version.accompaniment ? notesWritten(version) : std::vector<EnhanceChange>();
}

ChangeCounts countsOf(const std::vector<EnhanceChange>& changes)
{
    const auto added = std::ranges::count(changes, composing::EditKind::Add, &EnhanceChange::kind);
    return {static_cast<int>(added), static_cast<int>(std::ssize(changes) - added)};
}

Piece withoutChange(Piece piece, const EnhanceChange& change)
{
    if (change.kind == composing::EditKind::Add)
        return withoutNotes(std::move(piece), {change.note.id});
    if (change.track >= std::ssize(piece.tracks))
        return piece;
    auto& notes = piece.tracks[static_cast<std::size_t>(change.track)].notes;
    notes.insert(std::ranges::upper_bound(notes, change.note), change.note);
    return piece;
}

} // namespace inventio::project

#include "core/project/piece_change.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

namespace inventio::project {

namespace {

using Notes = std::span<const PieceNote>;

/// What two sorted lists do not have in common at their beginnings and ends: for an edit of a few notes nearly nothing.
std::pair<Notes, Notes> withoutCommonEnds(Notes a, Notes b)
{
    const auto [startA, startB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto start = static_cast<std::size_t>(startA - a.begin());
    a = a.subspan(start);
    b = b.subspan(start);
    const auto [endA, endB] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    const auto end = static_cast<std::size_t>(endA - a.rbegin());
    return {a.first(a.size() - end), b.first(b.size() - end)};
}

void addNotes(PieceChange& change, int track, const PieceTrack& before, const PieceTrack& after)
{
    const auto [ours, theirs] = withoutCommonEnds(before.notes, after.notes);
    if (ours.empty() && theirs.empty())
        return;
    PieceChange::Notes& notes = change.notes.emplace_back();
    notes.track = track;
    std::ranges::set_difference(ours, theirs, std::back_inserter(notes.removed));
    std::ranges::set_difference(theirs, ours, std::back_inserter(notes.added));
}

/// The piece without the notes and events of its first `tracks` tracks.
Piece frameOf(const Piece& piece, std::size_t tracks)
{
    Piece frame;
    frame.ticksPerQuarter = piece.ticksPerQuarter;
    frame.tempo = piece.tempo;
    frame.metre = piece.metre;
    frame.conductor = piece.conductor;
    frame.lockedAreas = piece.lockedAreas;
    frame.region = piece.region;
    frame.tracks.reserve(piece.tracks.size());
    for (std::size_t track = 0; track < piece.tracks.size(); ++track) {
        const PieceTrack& from = piece.tracks[track];
        if (track < tracks)
            frame.tracks.push_back(
                {from.name, from.channel, from.mix, {}, {}, from.end, from.port, from.drumUse, from.colour});
        else
            frame.tracks.push_back(from);
    }
    return frame;
}

bool haveSameFrame(const Piece& a, const Piece& b)
{
    const auto parts = [](const PieceTrack& track) {
        return std::tie(track.name, track.channel, track.mix, track.end, track.port, track.drumUse, track.colour);
    };
    return a.ticksPerQuarter == b.ticksPerQuarter && a.tempo == b.tempo && a.metre == b.metre
        && a.conductor == b.conductor && a.lockedAreas == b.lockedAreas && a.region == b.region
        && std::ranges::equal(a.tracks, b.tracks, {}, parts, parts);
}

std::vector<PieceNote> replaced(const std::vector<PieceNote>& notes, const PieceChange::Notes& change)
{
    std::vector<PieceNote> kept;
    kept.reserve(notes.size());
    std::ranges::set_difference(notes, change.removed, std::back_inserter(kept));
    std::vector<PieceNote> result;
    result.reserve(kept.size() + change.added.size());
    std::ranges::merge(kept, change.added, std::back_inserter(result));
    return result;
}

/// Moves notes and events of common tracks into a frame.
Piece filled(Piece frame, Piece&& from)
{
    for (std::size_t track = 0; track < std::min(frame.tracks.size(), from.tracks.size()); ++track) {
        frame.tracks[track].notes = std::move(from.tracks[track].notes);
        frame.tracks[track].events = std::move(from.tracks[track].events);
    }
    return frame;
}

} // namespace

PieceChange difference(const Piece& before, const Piece& after)
{
    PieceChange change;
    change.lastId = {before.lastId, after.lastId};
    const std::size_t tracks = std::min(before.tracks.size(), after.tracks.size());
    for (std::size_t track = 0; track < tracks; ++track) {
        addNotes(change, static_cast<int>(track), before.tracks[track], after.tracks[track]);
        if (before.tracks[track].events != after.tracks[track].events)
            change.events.push_back({static_cast<int>(track), before.tracks[track].events, after.tracks[track].events});
    }
    if (!haveSameFrame(before, after))
        change.frame.emplace(frameOf(before, tracks), frameOf(after, tracks));
    return change;
}

Piece applied(const PieceChange& change, Piece piece)
{
    // A change read from a damaged file may name any track.
    const auto exists = [&piece](int track) { return track >= 0 && track < static_cast<int>(piece.tracks.size()); };
    if (change.frame)
        piece = filled(change.frame->second, std::move(piece));
    piece.lastId = change.lastId.second;
    for (const PieceChange::Notes& notes : change.notes) {
        if (!exists(notes.track))
            continue;
        std::vector<PieceNote>& held = piece.tracks[static_cast<std::size_t>(notes.track)].notes;
        held = replaced(held, notes);
    }
    for (const PieceChange::Events& events : change.events)
        if (exists(events.track))
            piece.tracks[static_cast<std::size_t>(events.track)].events = events.after;
    return piece;
}

PieceChange inverse(PieceChange change)
{
    for (PieceChange::Notes& notes : change.notes)
        std::swap(notes.removed, notes.added);
    for (PieceChange::Events& events : change.events)
        std::swap(events.before, events.after);
    std::swap(change.lastId.first, change.lastId.second);
    if (change.frame)
        std::swap(change.frame->first, change.frame->second);
    return change;
}

} // namespace inventio::project

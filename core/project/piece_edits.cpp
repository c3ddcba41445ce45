#include "core/project/piece_edits.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <unordered_map>

#include "core/composing/apply_roll.h"
#include "core/formats/midi_file.h"
#include "core/project/note_selection.h"
#include "core/project/track_edits.h"
#include "core/project/voices.h"

namespace inventio::project {

namespace {

using music::Note;
using music::Ticks;

constexpr int kHighestPitch = 127;
constexpr int kLoudest = 127;

/// How far a selection can go together: bounds that every note of it narrows. 0 always remains.
template <class Number> class Range {
public:
    void atLeast(Number low) { m_low = std::max(m_low, std::min(low, Number{0})); }
    void atMost(Number high) { m_high = std::min(m_high, std::max(high, Number{0})); }
    Number clamp(Number wanted) const { return std::clamp(wanted, m_low, m_high); }

private:
    Number m_low = std::numeric_limits<Number>::min();
    Number m_high = std::numeric_limits<Number>::max();
};

Move possibleMove(const Piece& piece, const NoteSelection& selection, Move wanted)
{
    Range<std::int64_t> time;
    Range<int> pitch;
    selection.visit(piece, [&](const PieceNote& note) {
        time.atLeast(-note.note.onset.value);
        time.atMost((formats::kLastMidiTick - note.note.end()).value);
        pitch.atLeast(-note.note.pitch);
        pitch.atMost(kHighestPitch - note.note.pitch);
    });
    return {{time.clamp(wanted.by.value)}, pitch.clamp(wanted.semitones)};
}

Note moved(Note note, Move move)
{
    note.onset += move.by;
    note.pitch += move.semitones;
    return note;
}

/// The note as a file can hold it.
Note withinLimits(Note note)
{
    note.onset = std::clamp(note.onset, Ticks{0}, formats::kLastMidiTick - Ticks{1});
    note.length = std::clamp(note.length, Ticks{1}, formats::kLastMidiTick - note.onset);
    note.pitch = std::clamp(note.pitch, 0, kHighestPitch);
    note.velocity = std::clamp(note.velocity, 1, kLoudest);
    note.releaseVelocity = std::clamp(note.releaseVelocity, 0, kLoudest);
    return note;
}

bool hasTrack(const Piece& piece, int track)
{
    return track >= 0 && track < static_cast<int>(piece.tracks.size());
}

Piece withNotesOf(Provenance provenance, Piece piece, int track, const std::vector<Note>& notes)
{
    if (!hasTrack(piece, track))
        return piece;
    PieceTrack& to = piece.tracks[static_cast<std::size_t>(track)];
    for (const Note& note : notes)
        to.notes.push_back({withinLimits(note), piece.newId(), provenance, false});
    tidy(to);
    return piece;
}

double distanceTo(const PieceTrack& track, int pitch)
{
    double sum = 0.0;
    for (const PieceNote& note : track.notes)
        sum += note.note.pitch;
    return std::abs(sum / static_cast<double>(track.notes.size()) - pitch);
}

/// How a new voice at this pitch is to sound: like the track nearest in pitch, audible.
TrackMix mixNear(const Piece& piece, int pitch)
{
    const PieceTrack* nearest = nullptr;
    for (const PieceTrack& track : piece.tracks)
        if (!track.isDrums() && !track.notes.empty()
            && (nearest == nullptr || distanceTo(track, pitch) < distanceTo(*nearest, pitch)))
            nearest = &track;
    TrackMix mix = nearest != nullptr ? nearest->mix : TrackMix{};
    mix.muted = mix.soloed = false;
    return mix;
}

} // namespace

Piece withNote(Piece piece, int track, const Note& note)
{
    return withNotes(std::move(piece), track, {note});
}

Piece withProposedNote(Piece piece, const Note& note)
{
    const std::string name = composing::nameOfAdded(voiceOfNew(piece, note));
    const auto track = static_cast<int>(trackOfAdded(piece, name));
    if (!hasTrack(piece, track)) {
        const TrackMix mix = mixNear(piece, note.pitch);
        piece = withTrack(std::move(piece), name);
        piece.tracks.back().mix = mix;
    }
    return withNotesOf(Provenance::Added, std::move(piece), track, {note});
}

Piece withNotes(Piece piece, int track, const std::vector<Note>& notes)
{
    return withNotesOf(Provenance::Yours, std::move(piece), track, notes);
}

Piece withoutNotes(Piece piece, const std::vector<NoteId>& ids)
{
    const NoteSelection selection(ids);
    for (PieceTrack& track : piece.tracks)
        std::erase_if(track.notes, [&](const PieceNote& note) { return selection.contains(note.id); });
    return piece;
}

Piece withNotesMoved(Piece piece, const std::vector<NoteId>& ids, Move move)
{
    const NoteSelection selection(ids);
    const Move possible = possibleMove(piece, selection, move);
    selection.change(piece, [&](const Note& note) { return moved(note, possible); });
    return piece;
}

Piece withNotesCopied(Piece piece, const std::vector<NoteId>& ids, Move move)
{
    const NoteSelection selection(ids);
    const Move possible = possibleMove(piece, selection, move);
    struct Copy {
        std::size_t track = 0;
        PieceNote note;
    };
    std::unordered_map<std::uint64_t, Copy> copies;
    for (std::size_t track = 0; track < piece.tracks.size(); ++track)
        for (const PieceNote& note : piece.tracks[track].notes)
            if (selection.contains(note.id))
                copies.emplace(note.id.value, Copy{track, note});
    for (const NoteId id : ids) {
        const auto found = copies.find(id.value);
        if (found == copies.end())
            continue;
        PieceNote copy = found->second.note;
        copy.note = moved(copy.note, possible);
        copy.provenance = changedByYou(copy.provenance);
        copy.id = piece.newId();
        piece.tracks[found->second.track].notes.push_back(copy);
        copies.erase(found);
    }
    std::ranges::for_each(piece.tracks, tidy);
    return piece;
}

Piece withNoteSplit(Piece piece, NoteId id, Ticks at)
{
    for (PieceTrack& track : piece.tracks) {
        const auto found = std::ranges::find(track.notes, id, &PieceNote::id);
        if (found == track.notes.end())
            continue;
        if (at <= found->note.onset || at >= found->note.end())
            return piece;
        PieceNote second = *found;
        second.note.onset = at;
        second.note.length = found->note.end() - at;
        second.id = piece.newId();
        found->note.length = at - found->note.onset;
        track.notes.push_back(second);
        tidy(track);
        return piece;
    }
    return piece;
}

Piece withNotesJoined(Piece piece, const std::vector<NoteId>& ids)
{
    const NoteSelection selection(ids);
    std::map<std::pair<std::size_t, int>, PieceNote> joined; // by track and pitch
    std::vector<NoteId> swallowed;
    for (std::size_t track = 0; track < piece.tracks.size(); ++track)
        for (const PieceNote& note : piece.tracks[track].notes) { // by onset
            if (!selection.contains(note.id))
                continue;
            const auto [found, isFirst] = joined.try_emplace({track, note.note.pitch}, note);
            if (isFirst)
                continue;
            PieceNote& first = found->second;
            first.note.length = std::max(first.note.end(), note.note.end()) - first.note.onset;
            first.locked = first.locked || note.locked;
            first.provenance = changedByYou(first.provenance);
            swallowed.push_back(note.id);
        }
    piece = withoutNotes(std::move(piece), swallowed);
    for (const auto& [place, note] : joined)
        for (PieceNote& kept : piece.tracks[place.first].notes)
            if (kept.id == note.id)
                kept = note;
    return piece;
}

Piece withNotesResized(Piece piece, const std::vector<NoteId>& ids, Edge edge, Ticks by)
{
    const NoteSelection selection(ids);
    Range<std::int64_t> range;
    selection.visit(piece, [&](const PieceNote& note) {
        if (edge == Edge::End) {
            range.atLeast(1 - note.note.length.value);
            range.atMost((formats::kLastMidiTick - note.note.end()).value);
        } else {
            range.atLeast(-note.note.onset.value);
            range.atMost(note.note.length.value - 1);
        }
    });
    const Ticks possible{range.clamp(by.value)};
    if (possible == Ticks{0})
        return piece;
    selection.change(piece, [&](Note note) {
        note.onset += edge == Edge::Start ? possible : Ticks{0};
        note.length += edge == Edge::Start ? possible * -1 : possible;
        note.length = std::max(note.length, Ticks{1});
        return note;
    });
    return piece;
}

Piece withVelocityChanged(Piece piece, const std::vector<NoteId>& ids, int by)
{
    const NoteSelection selection(ids);
    Range<int> range;
    selection.visit(piece, [&](const PieceNote& note) {
        range.atLeast(1 - note.note.velocity);
        range.atMost(kLoudest - note.note.velocity);
    });
    const int possible = range.clamp(by);
    selection.change(piece, [&](Note note) {
        note.velocity += possible;
        return note;
    });
    return piece;
}

Piece withNotesQuantised(Piece piece, const std::vector<NoteId>& ids, const music::QuantiseSettings& settings)
{
    if (!settings.validate())
        return piece;
    NoteSelection(ids).changeTogether(piece, [&](const std::vector<Note>& notes) {
        std::vector<Note> quantised = music::quantised(notes, settings, piece.metre);
        std::ranges::transform(quantised, quantised.begin(), withinLimits);
        return quantised;
    });
    return piece;
}

Piece withNotesLocked(Piece piece, const std::vector<NoteId>& ids, bool locked)
{
    const NoteSelection selection(ids);
    for (PieceTrack& track : piece.tracks)
        for (PieceNote& note : track.notes)
            if (selection.contains(note.id))
                note.locked = locked;
    return piece;
}

std::vector<NoteId> notesIn(const Piece& piece, const Area& area)
{
    std::vector<NoteId> ids;
    for (const PieceTrack& track : piece.tracks)
        for (const PieceNote& note : track.notes)
            if (area.contains(note.note))
                ids.push_back(note.id);
    return ids;
}

std::vector<NoteId> allNotes(const Piece& piece)
{
    std::vector<NoteId> ids;
    for (const PieceTrack& track : piece.tracks)
        for (const PieceNote& note : track.notes)
            ids.push_back(note.id);
    return ids;
}

const PieceNote* findNote(const Piece& piece, NoteId id)
{
    for (const PieceTrack& track : piece.tracks)
        for (const PieceNote& note : track.notes)
            if (note.id == id)
                return &note;
    return nullptr;
}

} // namespace inventio::project

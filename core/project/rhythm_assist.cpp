#include "core/project/rhythm_assist.h"

#include <algorithm>

namespace inventio::project {

namespace {

void finish(PieceTrack& track)
{
    std::ranges::sort(track.notes);
    for (const PieceNote& note : track.notes)
        track.end = std::max(track.end, note.note.end());
}

} // namespace

void RhythmAssist::remember(const std::vector<NoteId>& ids, const std::vector<PlayedNote>& notes)
{
    for (std::size_t i = 0; i < std::min(ids.size(), notes.size()); ++i)
        m_notes[ids[i]] = {notes[i], {timingOf(notes[i].sounding)}};
}

bool RhythmAssist::isShown(const PieceNote& note) const
{
    const auto kept = m_notes.find(note.id);
    return kept != m_notes.end()
        && std::ranges::find(kept->second.shown, timingOf(note.note)) != kept->second.shown.end();
}

Piece RhythmAssist::inTime(Piece piece, const music::QuantiseSettings& settings)
{
    for (auto& track : piece.tracks) {
        std::vector<PieceNote*> notes;
        std::vector<music::Note> keyed;
        for (auto& note : track.notes) {
            if (!isShown(note))
                continue;
            notes.push_back(&note);
            keyed.push_back(m_notes[note.id].played.keyed);
            keyed.back().pitch = note.note.pitch;
        }
        const auto inTime = music::quantised(keyed, settings, piece.metre);
        for (std::size_t i = 0; i < notes.size(); ++i) {
            notes[i]->note.onset = inTime[i].onset;
            notes[i]->note.length = inTime[i].length;
            auto& shown = m_notes[notes[i]->id].shown;
            if (std::ranges::find(shown, timingOf(inTime[i])) == shown.end())
                shown.push_back(timingOf(inTime[i]));
        }
        finish(track);
    }
    return piece;
}

Piece RhythmAssist::asPlayed(Piece piece) const
{
    for (auto& track : piece.tracks) {
        for (auto& note : track.notes) {
            if (!isShown(note))
                continue;
            const auto& played = m_notes.at(note.id).played.sounding;
            note.note.onset = played.onset;
            note.note.length = played.length;
        }
        finish(track);
    }
    return piece;
}

} // namespace inventio::project

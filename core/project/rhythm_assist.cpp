#include "core/project/rhythm_assist.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "core/analysis/beat_tracking.h"
#include "core/grid/roll.h"

namespace inventio::project {

namespace {

void finish(PieceTrack& track)
{
    std::ranges::sort(track.notes);
    for (const PieceNote& note : track.notes)
        track.end = std::max(track.end, note.note.end());
}

/// Notes of one track where they lie on the grid of the beat that they were played to, if one is found in them.
std::vector<music::Note> onTheirBeat(std::vector<music::Note> keyed, const Piece& piece)
{
    music::Sequence played;
    played.ticksPerQuarter = piece.ticksPerQuarter;
    played.tempo = piece.tempo;
    played.metre = piece.metre;
    played.tracks.emplace_back().notes = keyed;
    std::ranges::sort(played.tracks.front().notes);
    const auto beat = analysis::findBeat(played);
    if (beat.kind == analysis::BeatKind::Written || beat.kind == analysis::BeatKind::None)
        return keyed;
    const auto tickOf = [&](music::Ticks at) {
        const double step = beat.timing.map.stepAt(static_cast<double>(at.value));
        return std::max<std::int64_t>(0, std::llround(step * piece.ticksPerQuarter / grid::kStepsPerQuarter));
    };
    for (music::Note& note : keyed) {
        const std::int64_t onset = tickOf(note.onset);
        note.length = {std::max<std::int64_t>(1, tickOf(note.end()) - onset)};
        note.onset = {onset};
    }
    return keyed;
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
        const auto inTime = music::quantised(onTheirBeat(std::move(keyed), piece), settings, piece.metre);
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

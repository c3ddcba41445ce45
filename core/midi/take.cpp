#include "core/midi/take.h"

#include <algorithm>
#include <map>

namespace inventio::midi {

namespace {

/// `notes` is sorted.
void endWhereTheNextBegins(std::vector<music::Note>& notes)
{
    std::map<int, music::Note*> latest; // of each pitch
    for (music::Note& note : notes) {
        music::Note*& before = latest[note.pitch];
        if (before != nullptr && before->end() > note.onset)
            before->length = std::max(note.onset - before->onset, music::Ticks{1});
        before = &note;
    }
}

} // namespace

std::vector<music::Note> notesOf(const Take& take, const music::TempoMap& tempo, int ticksPerQuarter, NoteEnd noteEnd)
{
    std::vector<music::Note> notes;
    for (const TakeNote& played : take.notes) {
        const Seconds end = noteEnd == NoteEnd::KeyUp ? played.keyUp : played.end;
        const music::Ticks onset = tempo.tickAt(played.onset.value, ticksPerQuarter);
        notes.push_back({.onset = onset,
            .pitch = played.pitch,
            .length = std::max(tempo.tickAt(end.value, ticksPerQuarter) - onset, music::Ticks{1}),
            .velocity = played.velocity,
            .releaseVelocity = played.releaseVelocity});
    }
    std::ranges::sort(notes);
    endWhereTheNextBegins(notes);
    return notes;
}

} // namespace inventio::midi

#include "ui/learn/damage.h"

#include <algorithm>

#include "core/base/random.h"
#include "core/project/piece_edits.h"

namespace inventio::ui {

namespace {

constexpr int kEvery = 7;
constexpr int kFarthest = 2; ///< semitones

} // namespace

Damage damaged(project::Piece piece, std::uint64_t seed)
{
    Damage damage{std::move(piece), {}};
    base::Random random(seed);
    int count = random.between(0, kEvery - 1);
    const auto spoil = [&](const project::PieceNote& note) {
        const int by = random.between(1, kFarthest) * (random.chance(0.5) ? 1 : -1);
        damage.notes.push_back({note.id, note.note.pitch, std::clamp(note.note.pitch + by, 0, 127)});
    };
    const project::PieceNote* last = nullptr;
    for (const auto& track : damage.piece.tracks)
        for (const auto& note : track.notes)
            if (!track.isDrums() && !note.locked) {
                last = &note;
                if (++count % kEvery == 0)
                    spoil(note);
            }
    if (damage.notes.empty() && last)
        spoil(*last);
    for (const auto& note : damage.notes)
        damage.piece = project::withNotesMoved(
            std::move(damage.piece), {note.id}, {.by = {}, .semitones = note.wrong - note.right});
    return damage;
}

int mendedNotes(const project::Piece& piece, const std::vector<DamagedNote>& notes)
{
    return static_cast<int>(std::ranges::count_if(notes, [&piece](const DamagedNote& damaged) {
        const auto* note = project::findNote(piece, damaged.id);
        return !note || note->note.pitch != damaged.wrong;
    }));
}

} // namespace inventio::ui

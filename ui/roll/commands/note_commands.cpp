// What changes notes: the selected ones, or the one at the note cursor.

#include <algorithm>

#include "core/project/piece_edits.h"
#include "ui/roll/commands/note_clipboard.h"
#include "ui/roll/commands/roll_commands.h"
#include "ui/roll/content/hit_testing.h"
#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

using music::Ticks;
using project::NoteId;
using project::PieceNote;

namespace {

constexpr int kOctave = 12;
constexpr int kVelocityStep = 5;

void edit(RollContext& roll, const QString& one, const QString& many, project::Piece piece)
{
    roll.content.commit(countedName(one, many, roll.content.selection().size()), std::move(piece));
    showSelection(roll);
}

void soundFirst(RollContext& roll)
{
    const auto notes = roll.content.selectedNotes();
    if (!notes.empty())
        roll.content.audition().soundBriefly(notes.front().note.pitch, notes.front().note.velocity);
}

void transpose(RollContext& roll, int semitones)
{
    edit(roll, RollCommands::tr("Transpose note"), RollCommands::tr("Transpose %1 notes"),
        project::withNotesMoved(roll.content.piece(), roll.content.selection(), {.by = {}, .semitones = semitones}));
    soundFirst(roll);
}

void transposeInScale(RollContext& roll, int degrees)
{
    edit(roll, RollCommands::tr("Transpose note in its scale"), RollCommands::tr("Transpose %1 notes in their scale"),
        project::withNotesTransposedInScale(roll.content.piece(), roll.content.selection(), degrees));
    soundFirst(roll);
}

void moveInTime(RollContext& roll, Ticks by)
{
    edit(roll, RollCommands::tr("Move note"), RollCommands::tr("Move %1 notes"),
        project::withNotesMoved(roll.content.piece(), roll.content.selection(), {.by = by, .semitones = 0}));
}

void moveBySteps(RollContext& roll, int steps)
{
    const Ticks onset = roll.content.selectedNotes().front().note.onset;
    moveInTime(roll, roll.content.grid().unitAt(steps < 0 ? onset - Ticks{1} : onset) * steps);
}

void changeLength(RollContext& roll, int steps)
{
    const auto notes = roll.content.selectedNotes();
    Ticks by = roll.content.grid().unitAt(notes.front().note.onset) * steps;
    // Shortening stops at what is left of the shortest note, so that none of them vanishes.
    if (steps < 0)
        for (const PieceNote& note : notes)
            by = std::max(by, Ticks{1} - note.note.length);
    edit(roll, RollCommands::tr("Resize note"), RollCommands::tr("Resize %1 notes"),
        project::withNotesResized(roll.content.piece(), roll.content.selection(), project::Edge::End, by));
    roll.content.tools().setLastLength(notes.front().note.length + by);
}

void changeVelocity(RollContext& roll, int by)
{
    edit(roll, RollCommands::tr("Change velocity"), RollCommands::tr("Change velocity of %1 notes"),
        project::withVelocityChanged(roll.content.piece(), roll.content.selection(), by));
}

void erase(RollContext& roll)
{
    const auto ids = roll.content.selection();
    roll.content.commit(countedName(RollCommands::tr("Delete note"), RollCommands::tr("Delete %1 notes"), ids.size()),
        project::withoutNotes(roll.content.piece(), ids));
}

void duplicate(RollContext& roll)
{
    auto& content = roll.content;
    const auto area = selectedArea(roll);
    const auto ids = content.selection();
    const Ticks end = content.grid().nearest(area->to);
    const Ticks by = std::max(end, content.grid().next(area->from)) - area->from;
    const auto firstCopy = content.piece().lastId + 1;
    auto piece = project::withNotesCopied(content.piece(), ids, {.by = by, .semitones = 0});
    std::vector<NoteId> copies;
    for (auto id = firstCopy; id <= piece.lastId; ++id)
        copies.push_back({id});
    content.commit(countedName(RollCommands::tr("Duplicate note"), RollCommands::tr("Duplicate %1 notes"), ids.size()),
        std::move(piece));
    content.select(std::move(copies));
    showSelection(roll);
}

void quantise(RollContext& roll)
{
    const auto& content = roll.content;
    if (content.tools().snap() == SnapUnit::Off)
        return;
    const Ticks first = content.selectedNotes().front().note.onset;
    edit(roll, RollCommands::tr("Quantise note"), RollCommands::tr("Quantise %1 notes"),
        project::withNotesQuantised(
            content.piece(), content.selection(), {.grid = content.grid().quantiseGridAt(first)}));
}

void join(RollContext& roll)
{
    const auto& content = roll.content;
    auto piece = project::withNotesJoined(content.piece(), content.selection());
    if (piece.noteCount() < content.piece().noteCount())
        edit(roll, RollCommands::tr("Join notes"), RollCommands::tr("Join %1 notes"), std::move(piece));
}

void toggleLock(RollContext& roll)
{
    const auto notes = roll.content.selectedNotes();
    const bool locks = !std::ranges::all_of(notes, &PieceNote::locked);
    edit(roll, locks ? RollCommands::tr("Lock note") : RollCommands::tr("Unlock note"),
        locks ? RollCommands::tr("Lock %1 notes") : RollCommands::tr("Unlock %1 notes"),
        project::withNotesLocked(roll.content.piece(), roll.content.selection(), locks));
}

void insert(RollContext& roll)
{
    auto& content = roll.content;
    const NoteCursor cursor = content.tools().cursor();
    const auto under = notesTouching(content, {cursor.at, cursor.at + Ticks{1}, cursor.pitch, cursor.pitch});
    if (!under.empty())
        return content.select(under);
    if (!content.selection().empty())
        return;
    const music::Note note{.onset = cursor.at,
        .pitch = cursor.pitch,
        .length = content.tools().lastLength(),
        .velocity = content.tools().lastVelocity()};
    content.commit(
        RollCommands::tr("Draw note"), project::withNote(content.editablePiece(), content.editableTrack(), note));
    content.audition().soundBriefly(note.pitch, note.velocity);
    content.tools().setCursor({note.end(), cursor.pitch});
    showCursor(roll);
}

void moveCursor(RollContext& roll, Ticks to, int semitones)
{
    auto& content = roll.content;
    content.tools().setCursor({to, content.tools().cursor().pitch + semitones});
    content.audition().soundBriefly(content.tools().cursor().pitch, content.tools().lastVelocity());
    showCursor(roll);
}

Ticks cursorOf(const RollContext& roll)
{
    return roll.content.tools().cursor().at;
}

SnapGrid bars(const RollContext& roll)
{
    return roll.content.grid(SnapUnit::Bar);
}

void copy(RollContext& roll)
{
    const auto notes = roll.content.selectedNotes();
    if (!notes.empty())
        copyNotes(notes, roll.content.piece().ticksPerQuarter);
}

void cut(RollContext& roll)
{
    copy(roll);
    erase(roll);
}

void paste(RollContext& roll)
{
    auto& content = roll.content;
    auto notes = pastedNotes(content.piece().ticksPerQuarter);
    if (notes.empty())
        return;
    const Ticks at = content.grid().nearest(roll.viewport.playhead());
    for (music::Note& note : notes)
        note.onset += at;
    const auto first = content.editablePiece().lastId + 1;
    auto piece = project::withNotes(content.editablePiece(), content.editableTrack(), notes);
    std::vector<NoteId> pasted;
    for (auto id = first; id <= piece.lastId; ++id)
        pasted.push_back({id});
    content.commit(countedName(RollCommands::tr("Paste note"), RollCommands::tr("Paste %1 notes"), pasted.size()),
        std::move(piece));
    content.select(std::move(pasted));
    showSelection(roll);
}

constexpr RollCommand kCommands[]{
    {"edit.cut", [](RollContext& roll) { cut(roll); }},
    {"edit.copy", [](RollContext& roll) { copy(roll); }},
    {"edit.paste", [](RollContext& roll) { paste(roll); }},
    {"edit.delete", [](RollContext& roll) { erase(roll); }},
    {"edit.duplicate", [](RollContext& roll) { duplicate(roll); }},
    {"edit.quantise", [](RollContext& roll) { quantise(roll); }},
    {"edit.join", [](RollContext& roll) { join(roll); }},
    {"edit.lock", [](RollContext& roll) { toggleLock(roll); }},
    {"edit.insertNote", [](RollContext& roll) { insert(roll); }},
    {"edit.semitoneUp", [](RollContext& roll) { transpose(roll, 1); },
        [](RollContext& roll) { moveCursor(roll, cursorOf(roll), 1); }},
    {"edit.semitoneDown", [](RollContext& roll) { transpose(roll, -1); },
        [](RollContext& roll) { moveCursor(roll, cursorOf(roll), -1); }},
    {"edit.octaveUp", [](RollContext& roll) { transpose(roll, kOctave); },
        [](RollContext& roll) { moveCursor(roll, cursorOf(roll), kOctave); }},
    {"edit.octaveDown", [](RollContext& roll) { transpose(roll, -kOctave); },
        [](RollContext& roll) { moveCursor(roll, cursorOf(roll), -kOctave); }},
    {"edit.scaleStepUp", [](RollContext& roll) { transposeInScale(roll, 1); },
        [](RollContext& roll) { moveCursor(roll, cursorOf(roll), 1); }},
    {"edit.scaleStepDown", [](RollContext& roll) { transposeInScale(roll, -1); },
        [](RollContext& roll) { moveCursor(roll, cursorOf(roll), -1); }},
    {"edit.earlier", [](RollContext& roll) { moveBySteps(roll, -1); },
        [](RollContext& roll) { moveCursor(roll, roll.content.grid().previous(cursorOf(roll)), 0); }},
    {"edit.later", [](RollContext& roll) { moveBySteps(roll, 1); },
        [](RollContext& roll) { moveCursor(roll, roll.content.grid().next(cursorOf(roll)), 0); }},
    {"edit.slightlyEarlier", [](RollContext& roll) { moveInTime(roll, Ticks{-1}); },
        [](RollContext& roll) { moveCursor(roll, cursorOf(roll) + Ticks{-1}, 0); }},
    {"edit.slightlyLater", [](RollContext& roll) { moveInTime(roll, Ticks{1}); },
        [](RollContext& roll) { moveCursor(roll, cursorOf(roll) + Ticks{1}, 0); }},
    {"edit.shorter", [](RollContext& roll) { changeLength(roll, -1); },
        [](RollContext& roll) { moveCursor(roll, bars(roll).previous(cursorOf(roll)), 0); }},
    {"edit.longer", [](RollContext& roll) { changeLength(roll, 1); },
        [](RollContext& roll) { moveCursor(roll, bars(roll).next(cursorOf(roll)), 0); }},
    {"edit.softer", [](RollContext& roll) { changeVelocity(roll, -kVelocityStep); }},
    {"edit.louder", [](RollContext& roll) { changeVelocity(roll, kVelocityStep); }},
};

} // namespace

std::span<const RollCommand> noteCommands()
{
    return kCommands;
}

} // namespace inventio::ui

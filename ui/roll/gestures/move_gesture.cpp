#include "ui/roll/gestures/move_gesture.h"

#include <algorithm>
#include <cmath>

namespace inventio::ui {

using music::Ticks;
using project::Move;
using project::NoteId;
using project::PieceNote;

MoveGesture::MoveGesture(RollContext context, const Pointer& press, const PieceNote& grabbed)
    : Gesture(context, press)
    , m_grabbed(grabbed)
    , m_before(content().selection())
{
    if (!content().isSelected(grabbed.id)) {
        auto selection = press.modifiers.testFlag(Qt::ShiftModifier) ? m_before : std::vector<NoteId>{};
        selection.push_back(grabbed.id);
        content().select(std::move(selection));
    }
    m_ids = content().selection();
    m_originals = content().selectedNotes();
    content().audition().sound(grabbed.note.pitch, grabbed.note.velocity);
}

Move MoveGesture::moveTo(const Pointer& pointer)
{
    const QPointF way = pointer.at - pressAt();
    const bool constrained = pointer.modifiers.testFlag(Qt::ShiftModifier);
    if (!constrained)
        m_axis = Axis::Undecided;
    else if (m_axis == Axis::Undecided && std::max(std::abs(way.x()), std::abs(way.y())) >= metrics().axisLock)
        m_axis = std::abs(way.x()) >= std::abs(way.y()) ? Axis::Time : Axis::Pitch;

    Move by;
    const Ticks onset = m_grabbed.note.onset;
    const bool timeMoves = !constrained || m_axis == Axis::Time;
    if (timeMoves && std::abs(way.x()) >= metrics().dragStart)
        by.by = snapped(onset + geometry().ticksOf(way.x()), pointer) - onset;
    if (!constrained || m_axis == Axis::Pitch)
        by.semitones = pitchAt(pointer) - pitchAt({pressAt(), {}});
    // All stop together where the first one would leave the roll.
    for (const PieceNote& note : m_originals) {
        by.by = std::max(by.by, Ticks{0} - note.note.onset);
        by.semitones = std::clamp(by.semitones, -note.note.pitch, kAllPitches - 1 - note.note.pitch);
    }
    return by;
}

void MoveGesture::move(const Pointer& pointer)
{
    if (!isDrag(pointer))
        return;
    m_moved = true;
    m_move = moveTo(pointer);
    Draft draft;
    draft.hidden = hidden();
    draft.shown = m_originals;
    for (PieceNote& note : draft.shown) {
        note.note.onset += m_move.by;
        note.note.pitch += m_move.semitones;
    }
    content().audition().sound(m_grabbed.note.pitch + m_move.semitones, m_grabbed.note.velocity);
    content().setDraft(std::move(draft));
}

void MoveGesture::release(const Pointer& pointer)
{
    move(pointer);
    content().audition().silence();
    content().setDraft({});
    content().tools().setLastLength(m_grabbed.note.length);
    content().tools().setLastVelocity(m_grabbed.note.velocity);
    if (!m_moved)
        return clickOnly();
    if (m_move.by != Ticks{0} || m_move.semitones != 0)
        finish(m_ids, m_move);
}

void MoveGesture::clickOnly()
{
    const bool toggles
        = press().modifiers.testFlag(Qt::ShiftModifier) || press().modifiers.testFlag(Qt::ControlModifier);
    if (!toggles)
        return content().select({m_grabbed.id});
    auto selection = m_before;
    if (const auto found = std::ranges::find(selection, m_grabbed.id); found != selection.end())
        selection.erase(found);
    else
        selection.push_back(m_grabbed.id);
    content().select(std::move(selection));
}

void MoveGesture::finish(const std::vector<NoteId>& ids, Move by)
{
    const bool onlyPitch = by.by == Ticks{0};
    content().commit(onlyPitch ? countedName(tr("Transpose note"), tr("Transpose %1 notes"), ids.size())
                               : countedName(tr("Move note"), tr("Move %1 notes"), ids.size()),
        project::withNotesMoved(content().piece(), ids, by));
}

void MoveGesture::cancel()
{
    Gesture::cancel();
    content().select(m_before);
}

} // namespace inventio::ui

#include "ui/roll/gestures/draw_gesture.h"

#include <algorithm>

#include "core/project/piece_edits.h"

namespace inventio::ui {

using music::Ticks;

DrawGesture::DrawGesture(RollContext context, const Pointer& press)
    : Gesture(context, press)
{
    m_note.note.onset = gridFor(press).down(tickAt(press));
    m_note.note.pitch = pitchAt(press);
    m_note.note.length = content().tools().lastLength();
    m_note.note.velocity = content().tools().lastVelocity();
    show();
    content().audition().sound(m_note.note.pitch, m_note.note.velocity);
}

void DrawGesture::move(const Pointer& pointer)
{
    if (!isDrag(pointer))
        return;
    const SnapGrid grid = gridFor(pointer);
    const Ticks end = std::max(grid.nearest(tickAt(pointer)), grid.next(m_note.note.onset));
    m_note.note.length = end - m_note.note.onset;
    show();
}

void DrawGesture::release(const Pointer& pointer)
{
    move(pointer);
    content().audition().silence();
    content().tools().setLastLength(m_note.note.length);
    const int track = content().editableTrack();
    auto piece = project::withNote(content().editablePiece(), track, m_note.note);
    const project::NoteId id{piece.lastId};
    content().commit(tr("Draw note"), std::move(piece));
    content().select({id});
}

void DrawGesture::show()
{
    Draft draft;
    draft.shown = {m_note};
    content().setDraft(std::move(draft));
}

} // namespace inventio::ui

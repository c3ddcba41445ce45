#include "ui/roll/gestures/resize_gesture.h"

#include <algorithm>

namespace inventio::ui {

using music::Ticks;
using project::Edge;
using project::PieceNote;

ResizeGesture::ResizeGesture(RollContext context, const Pointer& press, const PieceNote& grabbed, Edge edge)
    : Gesture(context, press)
    , m_grabbed(grabbed)
    , m_edge(edge)
    , m_before(content().selection())
{
    if (!content().isSelected(grabbed.id))
        content().select({grabbed.id});
    m_originals = content().selectedNotes();
}

Ticks ResizeGesture::changeTo(const Pointer& pointer)
{
    const SnapGrid grid = gridFor(pointer);
    const Ticks way = geometry().ticksOf(pointer.at.x() - pressAt().x());
    const auto& note = m_grabbed.note;
    const Ticks old = m_edge == Edge::Start ? note.onset : note.end();
    Ticks by = grid.nearest(old + way) - old;
    // The note in hand keeps a step of the grid, or what it had if that was less; the others a tick.
    const Ticks least = std::min(note.length, grid.unitAt(note.onset));
    by = m_edge == Edge::Start ? std::min(by, note.length - least) : std::max(by, least - note.length);
    for (const PieceNote& other : m_originals)
        by = m_edge == Edge::Start ? std::clamp(
                 by, Ticks{0} - other.note.onset, std::max(other.note.length - Ticks{1}, Ticks{0} - other.note.onset))
                                   : std::max(by, Ticks{1} - other.note.length);
    return by;
}

void ResizeGesture::move(const Pointer& pointer)
{
    if (!isDrag(pointer))
        return;
    m_by = changeTo(pointer);
    Draft draft;
    draft.hidden = content().selection();
    draft.shown = m_originals;
    for (PieceNote& note : draft.shown) {
        if (m_edge == Edge::Start)
            note.note.onset += m_by;
        note.note.length += m_edge == Edge::Start ? Ticks{0} - m_by : m_by;
    }
    content().setDraft(std::move(draft));
}

void ResizeGesture::release(const Pointer& pointer)
{
    move(pointer);
    content().setDraft({});
    if (m_by == Ticks{0})
        return content().tools().setLastLength(m_grabbed.note.length);
    content().tools().setLastLength(m_grabbed.note.length + (m_edge == Edge::Start ? Ticks{0} - m_by : m_by));
    const auto ids = content().selection();
    content().commit(countedName(tr("Resize note"), tr("Resize %1 notes"), ids.size()),
        project::withNotesResized(content().piece(), ids, m_edge, m_by));
}

void ResizeGesture::cancel()
{
    Gesture::cancel();
    content().select(m_before);
}

} // namespace inventio::ui

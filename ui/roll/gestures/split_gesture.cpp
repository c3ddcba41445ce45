#include "ui/roll/gestures/split_gesture.h"

#include "core/project/piece_edits.h"
#include "ui/roll/content/hit_testing.h"

namespace inventio::ui {

using music::Ticks;

SplitGesture::SplitGesture(RollContext context, const Pointer& press)
    : Gesture(context, press)
{
    SplitGesture::move(press);
}

void SplitGesture::move(const Pointer& pointer)
{
    m_note = {};
    content().setDraft({});
    const auto hit = noteAt(content(), geometry(), pointer.at, metrics().edge);
    if (!hit)
        return;
    const auto& note = hit->note.note;
    m_at = snapped(tickAt(pointer), pointer);
    if (m_at <= note.onset || m_at >= note.end())
        m_at = tickAt(pointer); // no line of the grid is near enough
    if (m_at <= note.onset || m_at >= note.end())
        return;
    m_note = hit->note.id;
    Draft draft;
    draft.hidden = {m_note};
    draft.shown = {hit->note, hit->note};
    draft.shown.front().note.length = m_at - note.onset;
    draft.shown.back().note.onset = m_at;
    draft.shown.back().note.length = note.end() - m_at;
    content().setDraft(std::move(draft));
}

void SplitGesture::release(const Pointer& pointer)
{
    move(pointer);
    content().setDraft({});
    if (m_note != project::NoteId{})
        content().commit(tr("Split note"), project::withNoteSplit(content().piece(), m_note, m_at));
}

} // namespace inventio::ui

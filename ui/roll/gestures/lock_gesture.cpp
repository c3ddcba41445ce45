#include "ui/roll/gestures/lock_gesture.h"

#include <algorithm>

#include "core/project/piece_edits.h"
#include "ui/roll/content/hit_testing.h"

namespace inventio::ui {

LockGesture::LockGesture(RollContext context, const Pointer& press)
    : Gesture(context, press)
{
}

void LockGesture::move(const Pointer& pointer)
{
    if (!isDrag(pointer))
        return;
    m_area = areaTo(pointer);
    Draft draft;
    draft.lock = m_area;
    content().setDraft(std::move(draft));
}

void LockGesture::release(const Pointer& pointer)
{
    move(pointer);
    content().setDraft({});
    if (!m_area)
        return click();
    project::Piece piece = content().piece();
    piece.lockedAreas.push_back(*m_area);
    content().commit(tr("Lock area"), std::move(piece));
}

void LockGesture::click()
{
    if (const auto hit = noteAt(content(), geometry(), press().at, metrics().edge))
        return toggle(hit->note);
    project::Piece piece = content().piece();
    const auto at = tickAt(press());
    const int pitch = pitchAt(press());
    const auto found = std::ranges::find_if(piece.lockedAreas, [&](const project::Area& area) {
        return at >= area.from && at < area.to && pitch >= area.lowest && pitch <= area.highest;
    });
    if (found == piece.lockedAreas.end())
        return;
    piece.lockedAreas.erase(found);
    content().commit(tr("Unlock area"), std::move(piece));
}

void LockGesture::toggle(const project::PieceNote& note)
{
    const auto ids = content().isSelected(note.id) ? content().selection() : std::vector{note.id};
    const bool locks = !note.locked;
    content().commit(locks ? countedName(tr("Lock note"), tr("Lock %1 notes"), ids.size())
                           : countedName(tr("Unlock note"), tr("Unlock %1 notes"), ids.size()),
        project::withNotesLocked(content().piece(), ids, locks));
}

} // namespace inventio::ui

#include "ui/roll/gestures/erase_gesture.h"

#include <algorithm>
#include <cmath>

#include "core/project/piece_edits.h"
#include "ui/roll/content/hit_testing.h"

namespace inventio::ui {

namespace {

constexpr double kStride = 3; ///< pixels; no note that can be seen is missed by a quick stroke

} // namespace

EraseGesture::EraseGesture(RollContext context, const Pointer& press)
    : Gesture(context, press)
    , m_last(press.at)
{
    eraseAt(press.at);
}

void EraseGesture::eraseAt(QPointF point)
{
    const auto at = geometry().tickAt(point.x());
    const int pitch = geometry().pitchAt(point.y());
    bool isNew = false;
    for (const auto id : notesTouching(content(), {at, at + music::Ticks{1}, pitch, pitch})) {
        const auto place = std::ranges::lower_bound(m_erased, id);
        if (place != m_erased.end() && *place == id)
            continue;
        m_erased.insert(place, id);
        isNew = true;
    }
    if (!isNew)
        return;
    Draft draft;
    draft.hidden = m_erased;
    content().setDraft(std::move(draft));
}

void EraseGesture::move(const Pointer& pointer)
{
    const QPointF way = pointer.at - m_last;
    const int strides = static_cast<int>(std::ceil(std::hypot(way.x(), way.y()) / kStride));
    for (int i = 1; i <= strides; ++i)
        eraseAt(m_last + way * i / strides);
    m_last = pointer.at;
}

void EraseGesture::release(const Pointer& pointer)
{
    move(pointer);
    content().setDraft({});
    if (!m_erased.empty())
        content().commit(countedName(tr("Erase note"), tr("Erase %1 notes"), m_erased.size()),
            project::withoutNotes(content().piece(), m_erased));
}

} // namespace inventio::ui

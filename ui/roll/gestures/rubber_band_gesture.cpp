#include "ui/roll/gestures/rubber_band_gesture.h"

#include <algorithm>

#include "ui/roll/content/hit_testing.h"

namespace inventio::ui {

RubberBandGesture::RubberBandGesture(RollContext context, const Pointer& press)
    : Gesture(context, press)
    , m_before(content().selection())
{
    if (press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        m_kept = m_before;
}

void RubberBandGesture::move(const Pointer& pointer)
{
    if (!isDrag(pointer))
        return;
    const QRectF band = QRectF(pressAt(), pointer.at).normalized();
    auto selection = notesTouching(content(),
        {geometry().tickAt(band.left()), geometry().tickAt(band.right()) + music::Ticks{1},
            geometry().pitchAt(band.bottom()), geometry().pitchAt(band.top())});
    selection.insert(selection.end(), m_kept.begin(), m_kept.end());
    content().select(std::move(selection));
    Draft draft;
    draft.band = band;
    content().setDraft(std::move(draft));
}

void RubberBandGesture::release(const Pointer& pointer)
{
    move(pointer);
    content().setDraft({});
    if (!isDrag(pointer))
        content().select(m_kept);
}

void RubberBandGesture::cancel()
{
    Gesture::cancel();
    content().select(m_before);
}

} // namespace inventio::ui

#pragma once

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// Drags the roll itself. Cancelling leaves it where it is: nothing was edited.
class PanGesture : public Gesture {
public:
    PanGesture(RollContext context, const Pointer& press)
        : Gesture(context, press)
        , m_last(press.at)
    {
    }
    void move(const Pointer& pointer) override
    {
        const QPointF way = m_last - pointer.at;
        m_last = pointer.at;
        viewport().scrollBy(way.x(), way.y());
    }
    void release(const Pointer& pointer) override { move(pointer); }
    void cancel() override { }
    Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    QPointF m_last;
};

} // namespace inventio::ui

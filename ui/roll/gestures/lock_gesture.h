#pragma once

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// A click on a note locks or unlocks it, and the selection with it; a drag locks an area, a click into a locked area
/// unlocks that.
class LockGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(LockGesture)
public:
    LockGesture(RollContext context, const Pointer& press);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    void click();
    void toggle(const project::PieceNote& note);

    std::optional<project::Area> m_area;
};

} // namespace inventio::ui

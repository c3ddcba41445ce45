#pragma once

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// Cuts the note under the pointer in two, at the nearest line of the grid inside it; Alt: at the very tick. [GUI]
class SplitGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(SplitGesture)
public:
    SplitGesture(RollContext context, const Pointer& press);

    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    Qt::CursorShape cursor() const override { return Qt::SplitHCursor; }

private:
    project::NoteId m_note; ///< none: 0
    music::Ticks m_at;
};

} // namespace inventio::ui

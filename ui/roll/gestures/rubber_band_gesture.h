#pragma once

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// Selects what a rectangle touches; with Shift or Ctrl what was selected stays so. A click selects nothing.
class RubberBandGesture : public Gesture {
public:
    RubberBandGesture(RollContext context, const Pointer& press);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void cancel() override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    std::vector<project::NoteId> m_before; ///< selection at the press
    std::vector<project::NoteId> m_kept;
};

} // namespace inventio::ui

#pragma once

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// A click adds a note of the last length, a drag sets its end. It sounds while the button is down.
class DrawGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(DrawGesture)
public:
    DrawGesture(RollContext context, const Pointer& press);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;

private:
    void show();

    project::PieceNote m_note;
};

} // namespace inventio::ui

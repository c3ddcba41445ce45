#pragma once

#include "ui/roll/gestures/gesture.h"
#include "ui/roll/scene/lens_map.h"

namespace inventio::ui {

/// Takes a note that the model proposes, where it is let go again.
class AcceptGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(AcceptGesture)
public:
    AcceptGesture(RollContext context, const Pointer& press, const LensChoice& choice);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    Qt::CursorShape cursor() const override { return Qt::PointingHandCursor; }

private:
    music::Note m_note;
};

} // namespace inventio::ui

#pragma once

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// Erases every note the pointer passes over.
class EraseGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(EraseGesture)
public:
    EraseGesture(RollContext context, const Pointer& press);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;

private:
    void eraseAt(QPointF point);

    QPointF m_last;
    std::vector<project::NoteId> m_erased; ///< sorted
};

} // namespace inventio::ui

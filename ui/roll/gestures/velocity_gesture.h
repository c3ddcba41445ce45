#pragma once

#include <map>

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// In the lane below the roll: a drag on a note's bar makes it louder or softer, the selection with it; a drag anywhere
/// else draws a line of velocities for the notes it passes.
class VelocityGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(VelocityGesture)
public:
    /// `height` of the lane in pixels, the loudest note at its top. `grabbed` is the note whose bar was pressed.
    VelocityGesture(
        RollContext context, const Pointer& press, double height, const std::optional<project::PieceNote>& grabbed);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    Qt::CursorShape cursor() const override { return Qt::SizeVerCursor; }

private:
    void changeGrabbed(const Pointer& pointer);
    void paintTo(QPointF point);
    int velocityAt(double y) const;
    void show();

    double m_height;
    std::optional<project::PieceNote> m_grabbed;
    std::vector<project::PieceNote> m_originals;           ///< of the grabbed note's kind
    std::map<project::NoteId, project::PieceNote> m_drawn; ///< with their new velocity
    QPointF m_last;
};

} // namespace inventio::ui

#pragma once

#include "core/project/piece_edits.h"
#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// Drags the start or the end of the selected notes.
class ResizeGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(ResizeGesture)
public:
    ResizeGesture(RollContext context, const Pointer& press, const project::PieceNote& grabbed, project::Edge edge);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void cancel() override;
    Qt::CursorShape cursor() const override { return Qt::SizeHorCursor; }

private:
    music::Ticks changeTo(const Pointer& pointer);

    project::PieceNote m_grabbed;
    project::Edge m_edge;
    std::vector<project::NoteId> m_before; ///< selection at the press
    std::vector<project::PieceNote> m_originals;
    music::Ticks m_by;
};

} // namespace inventio::ui

#pragma once

#include "core/project/piece_edits.h"
#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// Drags the selected notes through time and pitch. Shift keeps to the axis the pointer took first.
class MoveGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(MoveGesture)
public:
    /// `grabbed` becomes the selection if it is not part of it; with Shift it joins the selection or leaves it.
    MoveGesture(RollContext context, const Pointer& press, const project::PieceNote& grabbed);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void cancel() override;
    Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

protected:
    /// What the notes would leave behind where they are.
    virtual std::vector<project::NoteId> hidden() const { return m_ids; }
    /// Changes the document.
    virtual void finish(const std::vector<project::NoteId>& ids, project::Move by);

private:
    project::Move moveTo(const Pointer& pointer);
    void clickOnly();

    project::PieceNote m_grabbed;
    std::vector<project::NoteId> m_before; ///< selection at the press
    std::vector<project::NoteId> m_ids;
    std::vector<project::PieceNote> m_originals;
    project::Move m_move;
    enum class Axis { Undecided, Time, Pitch } m_axis = Axis::Undecided;
    bool m_moved = false;
};

} // namespace inventio::ui

#pragma once

#include "ui/roll/gestures/move_gesture.h"

namespace inventio::ui {

/// Drags copies of the selected notes away from them.
class CopyGesture : public MoveGesture {
    Q_DECLARE_TR_FUNCTIONS(CopyGesture)
public:
    using MoveGesture::MoveGesture;
    Qt::CursorShape cursor() const override { return Qt::DragCopyCursor; }

protected:
    std::vector<project::NoteId> hidden() const override { return {}; }
    void finish(const std::vector<project::NoteId>& ids, project::Move by) override;
};

} // namespace inventio::ui

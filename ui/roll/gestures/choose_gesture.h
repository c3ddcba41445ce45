#pragma once

#include <memory>

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// What a press on the roll begins; null if nothing: a right click that opens the menu, or any edit of what cannot be
/// edited. [GUI]
///
/// Middle button, or left with Space held: pan. Right button with the draw tool: erase. On a note, with the tools for
/// selecting and drawing: resize at its ends, copy with Ctrl, else move. On a note that the lens proposes: accept it. Elsewhere what the tool says; Shift draws a
/// rubber band, and so does Ctrl.
std::unique_ptr<Gesture> chooseGesture(
    RollContext context, const Pointer& press, Qt::MouseButton button, Tool tool, bool spaceHeld);

/// The pointer's shape before any press. [GUI]
Qt::CursorShape cursorOver(
    const RollContent& content, const RollGeometry& geometry, const Metrics& metrics, QPointF at, Tool tool);

} // namespace inventio::ui

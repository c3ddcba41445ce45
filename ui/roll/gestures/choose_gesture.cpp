#include "ui/roll/gestures/choose_gesture.h"

#include "ui/roll/content/hit_testing.h"
#include "ui/roll/gestures/copy_gesture.h"
#include "ui/roll/gestures/draw_gesture.h"
#include "ui/roll/gestures/erase_gesture.h"
#include "ui/roll/gestures/lock_gesture.h"
#include "ui/roll/gestures/move_gesture.h"
#include "ui/roll/gestures/pan_gesture.h"
#include "ui/roll/gestures/region_gesture.h"
#include "ui/roll/gestures/resize_gesture.h"
#include "ui/roll/gestures/rubber_band_gesture.h"

namespace inventio::ui {

namespace {

std::unique_ptr<Gesture> onNote(RollContext context, const Pointer& press, const NoteHit& hit)
{
    if (press.modifiers.testFlag(Qt::ControlModifier))
        return std::make_unique<CopyGesture>(context, press, hit.note);
    if (hit.zone == Zone::Body || press.modifiers.testFlag(Qt::ShiftModifier))
        return std::make_unique<MoveGesture>(context, press, hit.note);
    const auto edge = hit.zone == Zone::Start ? project::Edge::Start : project::Edge::End;
    return std::make_unique<ResizeGesture>(context, press, hit.note, edge);
}

std::unique_ptr<Gesture> onSpace(RollContext context, const Pointer& press, Tool tool)
{
    if (tool == Tool::Draw && !(press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier)))
        return std::make_unique<DrawGesture>(context, press);
    return std::make_unique<RubberBandGesture>(context, press);
}

} // namespace

std::unique_ptr<Gesture> chooseGesture(
    RollContext context, const Pointer& press, Qt::MouseButton button, Tool tool, bool spaceHeld)
{
    if (button == Qt::MiddleButton || (button == Qt::LeftButton && spaceHeld))
        return std::make_unique<PanGesture>(context, press);
    if (!context.content.isEditable())
        return nullptr;
    if (button == Qt::RightButton)
        return tool == Tool::Draw ? std::make_unique<EraseGesture>(context, press) : nullptr;
    if (button != Qt::LeftButton)
        return nullptr;
    switch (tool) {
    case Tool::Erase:
        return std::make_unique<EraseGesture>(context, press);
    case Tool::Region:
        return std::make_unique<RegionGesture>(context, press);
    case Tool::Lock:
        return std::make_unique<LockGesture>(context, press);
    case Tool::Select:
    case Tool::Draw:
        break;
    }
    if (const auto hit = noteAt(context.content, context.viewport.geometry(), press.at, context.metrics.edge))
        return onNote(context, press, *hit);
    return onSpace(context, press, tool);
}

Qt::CursorShape cursorOver(
    const RollContent& content, const RollGeometry& geometry, const Metrics& metrics, QPointF at, Tool tool)
{
    if (!content.isEditable())
        return Qt::ArrowCursor;
    if (tool == Tool::Region || tool == Tool::Lock)
        return Qt::CrossCursor;
    const auto hit = noteAt(content, geometry, at, metrics.edge);
    if (hit && tool != Tool::Erase)
        return hit->zone == Zone::Body ? Qt::OpenHandCursor : Qt::SizeHorCursor;
    return tool == Tool::Draw && !hit ? Qt::CrossCursor : Qt::ArrowCursor;
}

} // namespace inventio::ui

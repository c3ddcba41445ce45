#include "ui/roll/gestures/choose_gesture.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <optional>

#include "ui/roll/content/hit_testing.h"
#include "ui/roll/gestures/accept_gesture.h"
#include "ui/roll/gestures/copy_gesture.h"
#include "ui/roll/gestures/draw_gesture.h"
#include "ui/roll/gestures/erase_gesture.h"
#include "ui/roll/gestures/lock_gesture.h"
#include "ui/roll/gestures/move_gesture.h"
#include "ui/roll/gestures/pan_gesture.h"
#include "ui/roll/gestures/region_gesture.h"
#include "ui/roll/gestures/resize_gesture.h"
#include "ui/roll/gestures/rubber_band_gesture.h"
#include "ui/roll/gestures/split_gesture.h"

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

/// Moves notes, takes what the lens proposes, and between them does what the tool says; Shift draws a rubber band, and so does Ctrl.
template <class OnSpace> std::unique_ptr<Gesture> amongNotes(RollContext context, const Pointer& press)
{
    if (const auto hit = noteAt(context.content, context.viewport.geometry(), press.at, context.metrics.edge))
        return onNote(context, press, *hit);
    if (press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        return std::make_unique<RubberBandGesture>(context, press);
    if (const auto* choice = choiceAt(context.content, context.viewport.geometry(), press.at))
        return std::make_unique<AcceptGesture>(context, press, *choice);
    return std::make_unique<OnSpace>(context, press);
}

template <class Begun> std::unique_ptr<Gesture> anywhere(RollContext context, const Pointer& press)
{
    return std::make_unique<Begun>(context, press);
}

/// What a tool does.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): an ActionId is made from a name alone
struct ToolRow {
    Tool tool;
    std::unique_ptr<Gesture> (*begin)(RollContext, const Pointer&);
    Qt::CursorShape onSpace;
    std::optional<Qt::CursorShape> onNote; ///< none: by where on the note, as moving and resizing do
};

constexpr ToolRow kTools[]{
    {Tool::kSelect, amongNotes<RubberBandGesture>, Qt::ArrowCursor, std::nullopt},
    {Tool::kDraw, amongNotes<DrawGesture>, Qt::CrossCursor, std::nullopt},
    {Tool::kErase, anywhere<EraseGesture>, Qt::ArrowCursor, Qt::ArrowCursor},
    {{"tool.split"}, anywhere<SplitGesture>, Qt::ArrowCursor, Qt::SplitHCursor},
    {Tool::kRegion, anywhere<RegionGesture>, Qt::CrossCursor, Qt::CrossCursor},
    {Tool::kLock, anywhere<LockGesture>, Qt::CrossCursor, Qt::CrossCursor},
};

const ToolRow& rowOf(Tool tool)
{
    const auto* found = std::ranges::find(kTools, tool, &ToolRow::tool);
    assert(found != std::end(kTools));
    return *found;
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
        return tool == Tool::kDraw ? std::make_unique<EraseGesture>(context, press) : nullptr;
    return button == Qt::LeftButton ? rowOf(tool).begin(context, press) : nullptr;
}

Qt::CursorShape cursorOver(
    const RollContent& content, const RollGeometry& geometry, const Metrics& metrics, QPointF at, Tool tool)
{
    if (!content.isEditable())
        return Qt::ArrowCursor;
    const auto& row = rowOf(tool);
    const auto hit = noteAt(content, geometry, at, metrics.edge);
    const bool takesChoices = !row.onNote; // as the tools that work among notes do
    if (!hit)
        return takesChoices && choiceAt(content, geometry, at) ? Qt::PointingHandCursor : row.onSpace;
    return row.onNote.value_or(hit->zone == Zone::Body ? Qt::OpenHandCursor : Qt::SizeHorCursor);
}

} // namespace inventio::ui

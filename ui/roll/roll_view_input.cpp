#include "ui/roll/roll_view.h"

#include <algorithm>
#include <cmath>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include "ui/roll/content/hit_testing.h"
#include "ui/roll/gestures/choose_gesture.h"
#include "ui/roll/gestures/draw_gesture.h"
#include "ui/roll/roll_menu.h"
#include "ui/roll/scene/note_names.h"

namespace inventio::ui {

using project::NoteId;

namespace {

constexpr double kNotch = 120;       ///< of QWheelEvent::angleDelta
constexpr double kScrollShare = 0.3; ///< of the way the pointer is outside, scrolled each time

} // namespace

void RollView::begin(std::unique_ptr<Gesture> gesture)
{
    endHover();
    m_gesture = std::move(gesture);
    if (m_gesture)
        setCursor(m_gesture->cursor());
}

void RollView::cancelGesture()
{
    m_scrolling.stop();
    if (const auto gesture = std::move(m_gesture))
        gesture->cancel();
}

void RollView::moveGesture(const Pointer& pointer)
{
    m_pointer = pointer;
    m_gesture->move(pointer);
}

void RollView::endGesture(const Pointer& pointer)
{
    m_scrolling.stop();
    // The gesture's own change of the document must not cancel it.
    m_ending = true;
    const auto gesture = std::move(m_gesture);
    gesture->release(pointer);
    m_ending = false;
    hover(pointer.at);
}

void RollView::mousePressEvent(QMouseEvent* event)
{
    m_usesKeys = false;
    if (m_gesture) {
        // A second button calls the first one's gesture off.
        if (event->button() != m_button)
            cancelGesture();
        return;
    }
    m_pointer = {event->position(), event->modifiers()};
    m_button = event->button();
    begin(chooseGesture(gestureContext(), m_pointer, m_button, m_content.tools().tool(), m_spaceHeld));
}

void RollView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_gesture)
        return hover(event->position());
    moveGesture({event->position(), event->modifiers()});
    const bool outside = !rect().contains(event->position().toPoint());
    if (outside && !m_scrolling.isActive())
        m_scrolling.start();
    else if (!outside)
        m_scrolling.stop();
}

void RollView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_gesture && event->button() == m_button)
        endGesture({event->position(), event->modifiers()});
}

void RollView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const bool adds = event->button() == Qt::LeftButton && m_content.tools().tool() == Tool::kSelect
        && m_content.isEditable() && !noteAt(m_content, m_viewport.geometry(), event->position(), m_theme.metrics.edge);
    if (!adds)
        return mousePressEvent(event);
    m_pointer = {event->position(), event->modifiers()};
    m_button = event->button();
    begin(std::make_unique<DrawGesture>(gestureContext(), m_pointer));
}

void RollView::scrollWhileDragging()
{
    if (!m_gesture)
        return m_scrolling.stop();
    const auto beyond = [](double at, double length) { return std::min(at, 0.0) + std::max(at - length, 0.0); };
    m_viewport.scrollBy(
        beyond(m_pointer.at.x(), width()) * kScrollShare, beyond(m_pointer.at.y(), height()) * kScrollShare);
    m_gesture->move(m_pointer);
}

void RollView::hover(QPointF at)
{
    const auto& geometry = m_viewport.geometry();
    setCursor(cursorOver(m_content, geometry, m_theme.metrics, at, m_content.tools().tool()));
    const auto hit = noteAt(m_content, geometry, at, m_theme.metrics.edge);
    const NoteId before = m_hovered ? m_hovered->id : NoteId{};
    const NoteId now = hit ? hit->note.id : NoteId{};
    m_hovered = hit ? std::optional(hit->note) : std::nullopt;
    if (now != before) {
        update();
        Q_EMIT noteHovered(now);
    }
    tellChoice(hit ? nullptr : choiceAt(m_content, geometry, at));
    Q_EMIT cellHovered(geometry.tickAt(at.x()), geometry.pitchAt(at.y()));
}

void RollView::tellChoice(const LensChoice* choice)
{
    const QString text = choice
        ? tr("%1, %2, %3 %, %4")
              .arg(pitchName(m_content.notes().spelling().at(choice->note.onset, choice->note.pitch)),
                  spokenLength(choice->note.length, m_content.piece().ticksPerQuarter))
              .arg(std::lround(100.0 * choice->probability))
              .arg(spokenChoice(static_cast<int>(choice - m_content.overlays().lens()->choices.data()) + 1))
        : QString();
    if (text == m_choiceTold)
        return;
    m_choiceTold = text;
    QToolTip::showText(QCursor::pos(), text, this);
}

void RollView::endHover()
{
    if (!m_hovered)
        return;
    m_hovered.reset();
    update();
    Q_EMIT noteHovered({});
}

void RollView::leaveEvent(QEvent*)
{
    endHover();
    tellChoice(nullptr);
    Q_EMIT hoverEnded();
}

void RollView::wheelEvent(QWheelEvent* event)
{
    const auto modifiers = event->modifiers();
    const QPointF at = event->position();
    // Some systems turn a wheel with Alt or Shift held to the other axis.
    const double notches = (event->angleDelta().y() + event->angleDelta().x()) / kNotch;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        const double factor = std::pow(m_theme.metrics.zoomStep, notches);
        if (modifiers.testFlag(Qt::ShiftModifier))
            m_viewport.zoomInPitch(factor, at.y());
        else
            m_viewport.zoomInTime(factor, at.x());
    } else if (modifiers.testFlag(Qt::AltModifier)) {
        changeVelocityByWheel(at, notches);
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        m_viewport.scrollBy(-notches * m_theme.metrics.scrollStep, 0);
    } else if (const QPointF pixels = event->pixelDelta(); !pixels.isNull()) {
        m_viewport.scrollBy(-pixels.x(), -pixels.y());
    } else {
        m_viewport.scrollBy(-event->angleDelta().x() / kNotch * m_theme.metrics.scrollStep,
            -event->angleDelta().y() / kNotch * m_theme.metrics.scrollStep);
    }
    if (m_gesture)
        m_gesture->move(m_pointer);
    else
        hover(at);
    event->accept();
}

void RollView::changeVelocityByWheel(QPointF at, double notches)
{
    m_wheelRest += notches;
    const double whole = std::trunc(m_wheelRest);
    if (whole == 0 || !m_content.isEditable() || m_gesture)
        return;
    m_wheelRest -= whole;
    const auto hit = noteAt(m_content, m_viewport.geometry(), at, m_theme.metrics.edge);
    if (hit && !m_content.isSelected(hit->note.id))
        m_content.select({hit->note.id});
    m_commands.run(whole > 0 ? ActionId("edit.louder") : ActionId("edit.softer"));
}

bool RollView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        // Seen here even if an action of the window takes the key: Space held and a drag pan the roll.
        if (key.key() == Qt::Key_Space)
            m_spaceHeld = true;
        const bool isEscape = key.key() == Qt::Key_Escape && (m_gesture || !m_content.selection().empty());
        if (isEscape || m_commands.takesFromWindow(key)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto& gesture = *static_cast<QNativeGestureEvent*>(event);
        if (gesture.gestureType() == Qt::ZoomNativeGesture) {
            m_viewport.zoomInTime(1 + gesture.value(), gesture.position().x());
            return true;
        }
    }
    return QWidget::event(event);
}

void RollView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space)
        m_spaceHeld = true;
    if (m_gesture) {
        if (event->key() == Qt::Key_Escape)
            return cancelGesture();
        // Shift and Alt change what a drag means while it goes on.
        m_pointer.modifiers = event->modifiers();
        return m_gesture->move(m_pointer);
    }
    if (event->key() == Qt::Key_Escape && !m_content.selection().empty())
        return m_commands.run("edit.selectNone");
    if (const auto action = m_commands.actionFor(*event)) {
        m_usesKeys = true;
        update();
        return m_commands.run(*action);
    }
    QWidget::keyPressEvent(event);
}

void RollView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        m_spaceHeld = false;
    if (m_gesture) {
        m_pointer.modifiers = event->modifiers();
        return m_gesture->move(m_pointer);
    }
    QWidget::keyReleaseEvent(event);
}

void RollView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool erases = event->reason() == QContextMenuEvent::Mouse && m_content.tools().tool() == Tool::kDraw;
    if (erases || m_gesture)
        return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto hit = noteAt(m_content, m_viewport.geometry(), QPointF(event->pos()), m_theme.metrics.edge);
        if (hit && !m_content.isSelected(hit->note.id))
            m_content.select({hit->note.id});
    }
    const auto menu = makeRollMenu(m_actions);
    menu->exec(event->globalPos());
}

} // namespace inventio::ui

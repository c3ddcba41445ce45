#include "ui/pages/page_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include "ui/roll/roll_menu.h"
#include "ui/score/lanes/nearest_head.h"

namespace inventio::ui {

using music::Ticks;
using project::NoteId;

namespace {

constexpr double kNotch = 120; ///< of QWheelEvent::angleDelta

bool isReturn(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

bool PageView::run(ActionId action)
{
    if (action == ActionId("view.zoomIn"))
        zoom(m_theme.metrics.zoomStep);
    else if (action == ActionId("view.zoomOut"))
        zoom(1 / m_theme.metrics.zoomStep);
    else if (action == ActionId("view.fit"))
        setFit(m_fit == Fit::Width ? Fit::Page : Fit::Width);
    else if (action == ActionId("view.zoomToSelection"))
        show(m_viewport.playhead());
    else
        return false;
    return true;
}

/// Not what would move the roll's cursor, which nobody sees here.
std::optional<ActionId> PageView::actionFor(const QKeyEvent& key) const
{
    const auto action = m_roll.commands().actionFor(key);
    const bool fits = action && m_roll.commands().canRun(*action) && *action != ActionId("edit.insertNote");
    return fits ? action : std::nullopt;
}

/// Keys that the sheets have for themselves: return, and all that scrolls.
bool PageView::isOwnKey(const QKeyEvent& key) const
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool hasSelection = !m_content.selection().empty();
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        return !modifiers && hasSelection;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        return !modifiers && !hasSelection;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return !modifiers;
    case Qt::Key_Home:
    case Qt::Key_End:
        return modifiers == Qt::ControlModifier;
    default:
        return false;
    }
}

void PageView::scrollByKey(int key)
{
    m_viewport.suspendFollowing();
    switch (key) {
    case Qt::Key_Up:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
    case Qt::Key_Down:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
    case Qt::Key_Left:
        return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
    case Qt::Key_Right:
        return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
    case Qt::Key_PageUp:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
    case Qt::Key_PageDown:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
    case Qt::Key_Home:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderToMinimum);
    default:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderToMaximum);
    }
}

bool PageView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const auto action = actionFor(key);
        if (isOwnKey(key) || (action && action->info().where == Keys::Roll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    if (isOwnKey(*event)) {
        if (event->key() == Qt::Key_Escape)
            return m_content.select({});
        if (!isReturn(*event))
            return scrollByKey(event->key());
        const auto notes = m_content.selectedNotes();
        if (!notes.empty())
            Q_EMIT rollWanted(notes.front().note.onset);
        return;
    }
    if (const auto action = actionFor(*event))
        return m_roll.commands().run(*action);
    event->ignore();
}

bool PageView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto& gesture = *static_cast<QNativeGestureEvent*>(event);
        if (gesture.gestureType() == Qt::ZoomNativeGesture) {
            zoomAbout(1 + gesture.value(), gesture.position());
            return true;
        }
    }
    if (event->type() == QEvent::Leave)
        hover({});
    return QAbstractScrollArea::viewportEvent(event);
}

void PageView::wheelEvent(QWheelEvent* event)
{
    // Some systems turn a wheel with Shift held to the other axis.
    const double notches = (event->angleDelta().y() + event->angleDelta().x()) / kNotch;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAbout(std::pow(m_theme.metrics.zoomStep, notches), event->position());
        return event->accept();
    }
    m_viewport.suspendFollowing();
    const QPointF steps
        = event->modifiers().testFlag(Qt::ShiftModifier) ? QPointF(notches, 0) : QPointF(event->angleDelta()) / kNotch;
    const QPointF pixels
        = event->pixelDelta().isNull() ? steps * m_theme.metrics.scrollStep : QPointF(event->pixelDelta());
    scrollTo(scrolled() - pixels);
    event->accept();
}

NoteId PageView::noteAt(QPointF at)
{
    const LaidPages* laid = m_score.pages();
    if (laid == nullptr)
        return {};
    NearestHead nearest(at, m_stack.space);
    for (const PageHead& head : laid->heads) {
        const QRectF rect = rectOf(head.page, head.box);
        if (const auto* note = nearest.isIn(rect) ? m_score.noteOf(head.note) : nullptr)
            nearest.offer(note->id, rect);
    }
    return nearest.note();
}

std::optional<Ticks> PageView::tickAt(QPointF at)
{
    const int page = m_stack.pageAt(scrolled().y() + at.y());
    return m_score.tickAt(page, (at - sheetRect(page).topLeft()) / m_stack.space);
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) {
        m_viewport.suspendFollowing();
        m_pan = scrolled() + event->position();
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (event->button() != Qt::LeftButton)
        return;
    m_isByHand = true;
    const bool adds = event->modifiers().testAnyFlags(Qt::ShiftModifier | Qt::ControlModifier);
    m_kept = adds ? m_content.selection() : std::vector<NoteId>();
    const NoteId note = noteAt(event->position());
    if (note == NoteId{}) {
        m_band = QRectF(event->position(), QSizeF(0, 0));
        if (!adds)
            m_content.select({});
    } else {
        auto selection = m_kept;
        if (const auto own = std::ranges::find(selection, note); own != selection.end())
            selection.erase(own);
        else
            selection.push_back(note);
        m_content.select(std::move(selection));
    }
    m_isByHand = false;
}

void PageView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pan)
        return scrollTo(*m_pan - event->position());
    if (!m_band)
        return hover(noteAt(event->position()));
    m_band->setBottomRight(event->position());
    selectBand();
    viewport()->update();
}

void PageView::selectBand()
{
    auto selection = m_kept;
    if (const LaidPages* laid = m_score.pages())
        for (const PageHead& head : laid->heads)
            if (m_band->normalized().intersects(rectOf(head.page, head.box)))
                if (const auto* note = m_score.noteOf(head.note))
                    selection.push_back(note->id);
    m_isByHand = true;
    m_content.select(std::move(selection));
    m_isByHand = false;
}

void PageView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) {
        m_pan.reset();
        viewport()->setCursor(m_hovered == NoteId{} ? Qt::ArrowCursor : Qt::PointingHandCursor);
    }
    if (event->button() != Qt::LeftButton)
        return;
    m_band.reset();
    viewport()->update();
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_band.reset();
    const NoteId id = noteAt(event->position());
    const project::PieceNote* note = m_content.notes().find(id);
    if (const auto at = note != nullptr ? std::optional(note->note.onset) : tickAt(event->position()))
        Q_EMIT rollWanted(*at);
}

void PageView::contextMenuEvent(QContextMenuEvent* event)
{
    const NoteId note = event->reason() == QContextMenuEvent::Mouse ? noteAt(event->pos()) : NoteId{};
    m_isByHand = true;
    if (note != NoteId{} && !m_content.isSelected(note))
        m_content.select({note});
    m_isByHand = false;
    makeRollMenu(m_actions)->exec(event->globalPos());
}

void PageView::hover(NoteId note)
{
    if (note == m_hovered)
        return;
    m_hovered = note;
    viewport()->setCursor(note == NoteId{} ? Qt::ArrowCursor : Qt::PointingHandCursor);
    Q_EMIT noteHovered(note);
}

void PageView::focusInEvent(QFocusEvent*)
{
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent*)
{
    viewport()->update();
}

} // namespace inventio::ui

#include "ui/widgets/focus_keeper.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace inventio::ui {

namespace {

bool isNumberField(const QWidget& widget)
{
    const auto* text = qobject_cast<const QLineEdit*>(&widget);
    return qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr
        || (text != nullptr && text->validator() != nullptr);
}

/// A field that stands in the window for itself: one that edits a row of a list belongs to the list.
bool isField(const QWidget& widget)
{
    const auto* viewport = widget.parentWidget();
    const auto* list = viewport != nullptr ? viewport->parentWidget() : nullptr;
    return isNumberField(widget)
        || (qobject_cast<const QLineEdit*>(&widget) != nullptr
            && qobject_cast<const QAbstractItemView*>(list) == nullptr);
}

bool isReturn(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

/// What was typed and not set yet.
void giveUp(QWidget& field)
{
    if (auto* number = qobject_cast<QDoubleSpinBox*>(&field))
        number->setValue(number->value());
    else if (auto* whole = qobject_cast<QSpinBox*>(&field))
        whole->setValue(whole->value());
}

} // namespace

FocusKeeper::FocusKeeper(QWidget& window, QWidget& home)
    : QObject(&window)
    , m_window(window)
    , m_home(home)
{
    connect(qApp, &QApplication::focusChanged, this, &FocusKeeper::comeHome);
    qApp->installEventFilter(this);
}

bool FocusKeeper::isOfWindow(const QWidget* widget) const
{
    return widget != nullptr && widget->window() == &m_window;
}

void FocusKeeper::comeHome(QWidget* from, QWidget* to)
{
    const bool wasTaken = isOfWindow(from) && (!from->isEnabled() || !from->isVisibleTo(&m_window));
    if (wasTaken && isOfWindow(to) && to != &m_home)
        m_home.setFocus();
}

bool FocusKeeper::finishField(QWidget& field, const QKeyEvent& key)
{
    if (key.key() == Qt::Key_Escape)
        giveUp(field);
    else if (auto* number = qobject_cast<QAbstractSpinBox*>(&field))
        number->interpretText();
    m_home.setFocus();
    return true;
}

bool FocusKeeper::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!isOfWindow(widget))
        return false;
    if (event->type() == QEvent::FocusIn) {
        const bool wasClicked = static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason;
        const bool isButton = qobject_cast<QAbstractButton*>(widget) != nullptr;
        if (wasClicked && isButton)
            m_home.setFocus();
        return wasClicked && isButton;
    }
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if ((!isOverride && event->type() != QEvent::KeyPress) || !isField(*widget))
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    const bool finishes = isReturn(key) || key.key() == Qt::Key_Escape;
    if (isOverride && finishes) {
        event->accept(); // the field's own, before any shortcut
        return true;
    }
    if (isOverride && key.key() == Qt::Key_Space && isNumberField(*widget)) {
        event->ignore();
        return true;
    }
    return !isOverride && finishes && finishField(*widget, key);
}

} // namespace inventio::ui

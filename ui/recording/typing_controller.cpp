#include "ui/recording/typing_controller.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include "ui/recording/live_keyboard.h"

namespace inventio::ui {

namespace {

bool isWrittenIn(const QWidget* widget)
{
    const auto* choice = qobject_cast<const QComboBox*>(widget);
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget)
        || (choice && choice->isEditable());
}

} // namespace

TypingController::TypingController(QWidget& window, LiveKeyboard& live, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_live(live)
    , m_letters(QGuiApplication::inputMethod()->locale().language())
{
}

void TypingController::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    release();
    // Every key passes the application first, whichever widget has the focus.
    if (on)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

void TypingController::setOctave(int octave)
{
    m_typing.setOctave(octave);
    Q_EMIT lettersChanged();
}

void TypingController::release()
{
    for (const auto& event : m_typing.releaseAll(midi::monotonicNow()))
        m_live.play(event);
}

bool TypingController::isForUs(const QObject* watched) const
{
    const auto* widget = qobject_cast<const QWidget*>(watched);
    return widget && widget->window() == &m_window && !isWrittenIn(widget);
}

/// Whether a key plays. With Shift, Ctrl or Alt it is the shortcut that it always is.
bool TypingController::plays(const QKeyEvent& event) const
{
    return (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && m_typing.pitchOf(event.nativeScanCode());
}

bool TypingController::press(const QKeyEvent& event)
{
    if (!plays(event))
        return false;
    if (event.isAutoRepeat())
        return true;
    if (m_letters.learn(event.nativeScanCode(), event.text()))
        Q_EMIT lettersChanged();
    if (const auto note = m_typing.press(event.nativeScanCode(), midi::monotonicNow()))
        m_live.play(*note);
    return true;
}

bool TypingController::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::ShortcutOverride && isForUs(watched) && plays(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // it comes as a key again, and not as a shortcut
        return true;
    }
    if (type == QEvent::KeyPress && isForUs(watched) && press(*static_cast<QKeyEvent*>(event)))
        return true;
    if (type == QEvent::KeyRelease && qobject_cast<QWidget*>(watched)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->isAutoRepeat())
            if (const auto note = m_typing.release(key->nativeScanCode(), midi::monotonicNow())) {
                m_live.play(*note);
                return true;
            }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace inventio::ui

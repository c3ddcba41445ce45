#include "ui/actions/key_field.h"

#include <algorithm>
#include <array>

#include <QKeyEvent>

#include "ui/actions/key_map.h"

namespace inventio::ui {

namespace {

bool isModifier(int key)
{
    constexpr std::array kModifiers{Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_Meta, Qt::Key_AltGr,
        Qt::Key_Super_L, Qt::Key_Super_R, Qt::Key_CapsLock, Qt::Key_NumLock};
    return std::ranges::find(kModifiers, key) != kModifiers.end();
}

} // namespace

KeyField::KeyField(QWidget* parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void KeyField::forget()
{
    take({});
}

bool KeyField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // what is pressed here is meant, not done
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event)
{
    if (!isModifier(event->key()) && event->key() != 0 && event->key() != Qt::Key_unknown)
        take(pressedKey(*event));
    event->accept();
}

void KeyField::take(const QKeySequence& key)
{
    m_key = key;
    setText(key.toString(QKeySequence::NativeText));
    Q_EMIT keyChanged();
}

} // namespace inventio::ui

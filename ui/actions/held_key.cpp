#include "ui/actions/held_key.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QShortcutEvent>

namespace inventio::ui {

namespace {

// Some keyboards, and some X servers, repeat a key by letting it go and pressing it again at once.
constexpr int kRepeatGapMs = 40;

} // namespace

HeldKey::HeldKey(QAction* action, int holdMs, QObject* parent)
    : QObject(parent)
    , m_action(action)
    , m_holdMs(holdMs)
{
    m_action->setAutoRepeat(false);
    m_action->installEventFilter(this);
    m_released.setSingleShot(true);
    m_released.setInterval(kRepeatGapMs);
    connect(&m_released, &QTimer::timeout, this, &HeldKey::end);
}

bool HeldKey::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_action && event->type() == QEvent::Shortcut) {
        const bool isRepeated = m_released.isActive();
        m_released.stop();
        if (isRepeated)
            return true;
        m_key = static_cast<QShortcutEvent*>(event)->key()[0].key();
        m_since.start();
        QCoreApplication::instance()->installEventFilter(this); // whatever has the focus when it is let go
    } else if (event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == m_key && !key->isAutoRepeat())
            release();
    } else if (event->type() == QEvent::ApplicationDeactivate) {
        release();
    }
    return false;
}

void HeldKey::release()
{
    if (!isHeld() || m_released.isActive())
        return;
    m_heldMs = m_since.elapsed();
    m_released.start();
}

void HeldKey::end()
{
    m_key = Qt::Key_unknown;
    QCoreApplication::instance()->removeEventFilter(this);
    if (m_heldMs >= m_holdMs)
        Q_EMIT letGo();
}

} // namespace inventio::ui

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <Qt>

class QAction;

namespace inventio::ui {

/// Tells a key of an action that is held from one that is tapped: what begins when it is pressed may end when it is let
/// go. Held down, the action is triggered once. [GUI]
class HeldKey : public QObject {
    Q_OBJECT
public:
    /// A tap is shorter than `holdMs`.
    HeldKey(QAction* action, int holdMs, QObject* parent = nullptr);

    /// From the press until shortly after the release.
    bool isHeld() const { return m_key != Qt::Key_unknown; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The key was held, and is let go, or the window has lost the keyboard.
    void letGo();

private:
    void release();
    void end();

    QAction* m_action;
    int m_holdMs;
    Qt::Key m_key = Qt::Key_unknown;
    QElapsedTimer m_since;
    QTimer m_released; ///< runs after a release that may be none
    qint64 m_heldMs = 0;
};

} // namespace inventio::ui

#pragma once

#include <QObject>
#include <QTimer>

namespace inventio::ui {

/// Ticks about sixty times a second: the one clock that everything moving in the window goes by. [GUI]
class FrameClock : public QObject {
    Q_OBJECT
public:
    explicit FrameClock(QObject* parent = nullptr);

Q_SIGNALS:
    void frame();

private:
    QTimer m_timer;
};

} // namespace inventio::ui

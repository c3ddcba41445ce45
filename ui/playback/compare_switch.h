#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace inventio::session {
class TransportState;
}

namespace inventio::ui {

class Actions;

/// Before | After: which of the two compared versions is on show and heard, the older one being before. [GUI]
class CompareSwitch : public QWidget {
    Q_OBJECT
public:
    explicit CompareSwitch(const Actions& actions, QWidget* parent = nullptr);

    void show(const session::TransportState& state);

private:
    void choose(bool before);

    QAction* m_other; ///< switches between the two
    QPushButton* m_before;
    QPushButton* m_after;
    bool m_isBefore = false;
};

} // namespace inventio::ui

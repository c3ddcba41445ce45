#pragma once

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenuBar;

namespace inventio::ui {

/// How things stand, in one line at the right of the menus, and for some seconds what is told in its place. It has the
/// room that the menus leave, and moves nothing. [GUI]
class StateLine : public QWidget {
    Q_OBJECT
public:
    explicit StateLine(QMenuBar& menus);

    /// One more state, at the right; the line owns the label.
    void add(QLabel* state);
    void tell(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void showStates(bool shows);

    QMenuBar& m_menus;
    QHBoxLayout* m_layout;
    QLabel* m_message;
    QWidget* m_states;
    QHBoxLayout* m_row; ///< of the states
    QTimer m_telling;
};

} // namespace inventio::ui

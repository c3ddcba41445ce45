#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace inventio::ui {

/// Keeps the keyboard where the user works. What is hidden or disabled while it has the focus gives it to `home`, and not to
/// whatever comes next; so does a button that was clicked, and a field whose value was set (Return) or given up (Esc). A
/// field of numbers leaves Space to the window. [GUI]
class FocusKeeper : public QObject {
    Q_OBJECT
public:
    /// For the widgets of `window`, not for dialogs over it.
    FocusKeeper(QWidget& window, QWidget& home);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void comeHome(QWidget* from, QWidget* to);
    bool isOfWindow(const QWidget* widget) const;
    bool finishField(QWidget& field, const QKeyEvent& key);

    QWidget& m_window;
    QWidget& m_home;
};

} // namespace inventio::ui

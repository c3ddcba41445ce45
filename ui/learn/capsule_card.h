#pragma once

#include <QAbstractButton>

namespace inventio::ui {

class WrappedLabel;

/// A lesson in the list: its title, what it is about, how far one has come. Disabled where it cannot be worked through.
/// [GUI]
class CapsuleCard : public QAbstractButton {
    Q_OBJECT
public:
    struct Shown {
        QString title;
        QString about;    ///< or why it cannot be worked through
        QString progress; ///< "2 of 7"; empty: not begun
    };
    explicit CapsuleCard(const Shown& shown, QWidget* parent = nullptr);

    bool event(QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace inventio::ui

#pragma once

#include <QWidget>

class QToolButton;

namespace inventio::ui {

/// What stands at a side of the roll. Where the window is too narrow for it, a strip is left with a button that brings it
/// back. [GUI]
class SideRail : public QWidget {
    Q_OBJECT
public:
    enum class Side { Left, Right };

    SideRail(Side side, QWidget* content, const QString& name, QWidget* parent = nullptr);

    /// Folds it, or lays it open; nothing happens while that stays the same, so that what the user opened stays open.
    void setNarrow(bool narrow);
    bool isOpen() const;

Q_SIGNALS:
    void folded(); ///< or opened: another width is wanted

private:
    void layOut();
    void limitWidth();

    QWidget* m_content;
    QWidget* m_strip;
    QToolButton* m_button;
    bool m_isNarrow = false;
};

} // namespace inventio::ui

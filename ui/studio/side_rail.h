#pragma once

#include <QWidget>

class QBoxLayout;
class QFrame;
class QToolButton;

namespace inventio::ui {

/// What stands at a side of the roll. Where the window is too narrow for it, a strip is left with a button that opens it
/// as a drawer over the roll, which stays as it is. [GUI]
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

protected:
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    void layOut();
    void limitWidth();
    void putContent(bool inDrawer);
    void placeDrawer();

    Side m_side;
    QWidget* m_content;
    QWidget* m_strip;
    QToolButton* m_button;
    QFrame* m_drawer;
    QBoxLayout* m_column = nullptr;
    bool m_isNarrow = false;
};

} // namespace inventio::ui

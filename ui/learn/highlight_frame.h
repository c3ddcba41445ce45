#pragma once

#include <optional>

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "ui/learn/places.h"

namespace inventio::ui {

/// A frame around something in the window, which stays where that is when the window is laid out anew. It covers nothing:
/// what is under it is seen and can be clicked. [GUI]
class HighlightFrame : public QWidget {
    Q_OBJECT
public:
    explicit HighlightFrame(QWidget* window);

    /// Around this from now on; nullopt: around nothing.
    void surround(const std::optional<Place>& place);
    /// What it is around; null: nothing.
    QWidget* target() const { return m_target; }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
    QRect m_rect;           ///< in the target
    bool m_isWhole = false; ///< the rect is all of the target
    QTimer m_soon;          ///< once everything is laid out
};

} // namespace inventio::ui

#include "ui/widgets/wrapped_label.h"

#include <algorithm>

#include <QResizeEvent>

namespace inventio::ui {

WrappedLabel::WrappedLabel(QWidget* parent)
    : QLabel(parent)
{
    setWordWrap(true);
}

/// A window asks its layout only for this, not for the height that goes with a width.
QSize WrappedLabel::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    return isVisible() ? QSize(least.width(), std::max(least.height(), heightForWidth(width()))) : least;
}

void WrappedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace inventio::ui

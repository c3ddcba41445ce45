#include "ui/widgets/elided_label.h"

#include <algorithm>

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace inventio::ui {

namespace {

constexpr int kSmallest = 6; ///< letters

} // namespace

ElidedLabel::ElidedLabel(QWidget* parent)
    : ElidedLabel({}, parent)
{
}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return {std::min(whole.width(), kSmallest * fontMetrics().averageCharWidth()), whole.height()};
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && width() < sizeHint().width()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    if (width() >= sizeHint().width())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QRect inside = contentsRect();
    style()->drawItemText(&painter, inside, static_cast<int>(alignment()), palette(), isEnabled(),
        fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()), foregroundRole());
}

} // namespace inventio::ui

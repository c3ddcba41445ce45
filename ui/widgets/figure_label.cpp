#include "ui/widgets/figure_label.h"

#include <algorithm>

#include <QPainter>

namespace inventio::ui {

namespace {

int widthOf(QChar letter, const QFontMetrics& metrics)
{
    if (!letter.isDigit())
        return metrics.horizontalAdvance(letter);
    int widest = 0;
    for (char figure = '0'; figure <= '9'; ++figure)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(figure)));
    return widest;
}

int widthOf(const QString& text, const QFontMetrics& metrics)
{
    int width = 0;
    for (const QChar letter : text)
        width += widthOf(letter, metrics);
    return width;
}

} // namespace

QSize FigureLabel::sizeHint() const
{
    return {widthOf(text(), fontMetrics()), QLabel::minimumSizeHint().height()};
}

void FigureLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QFontMetrics metrics = fontMetrics();
    const QRect room = contentsRect();
    int x = alignment().testFlag(Qt::AlignHCenter) ? room.center().x() - widthOf(text(), metrics) / 2 : room.left();
    for (const QChar letter : text()) {
        const int width = widthOf(letter, metrics);
        painter.drawText(QRect(x, room.top(), width, room.height()), Qt::AlignCenter | Qt::TextDontClip, letter);
        x += width;
    }
}

} // namespace inventio::ui

#include "ui/learn/highlight_frame.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr double kPen = 3.0; ///< pixels at 100 %
constexpr int kRoom = 3;     ///< between it and what it is around

} // namespace

HighlightFrame::HighlightFrame(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &HighlightFrame::follow);
    window->installEventFilter(this);
    hide();
}

void HighlightFrame::surround(const std::optional<Place>& place)
{
    for (QWidget* widget = m_target; widget && widget != parentWidget(); widget = widget->parentWidget())
        widget->removeEventFilter(this);
    m_target = place ? place->widget : nullptr;
    m_rect = place ? place->rect : QRect();
    m_isWhole = m_target && m_rect == m_target->rect();
    for (QWidget* widget = m_target; widget && widget != parentWidget(); widget = widget->parentWidget())
        widget->installEventFilter(this);
    follow();
}

void HighlightFrame::follow()
{
    if (!m_target || !m_target->isVisible() || !parentWidget()->isAncestorOf(m_target))
        return hide();
    const QRect rect = m_isWhole ? m_target->rect() : m_rect;
    const int around = scaled(kRoom) + scaled(kPen);
    const QRect place(m_target->mapTo(parentWidget(), rect.topLeft()), rect.size());
    setGeometry(place.adjusted(-around, -around, around, around).intersected(parentWidget()->rect()));
    show();
    raise();
    update();
}

bool HighlightFrame::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
        m_soon.start();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void HighlightFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = scaled(kPen);
    painter.setPen(QPen(palette().color(QPalette::Highlight), pen));
    const double half = pen / 2.0;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(half, half, -half, -half), scaled(token::kCardRadius), scaled(token::kCardRadius));
}

} // namespace inventio::ui

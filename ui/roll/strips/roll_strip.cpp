#include "ui/roll/strips/roll_strip.h"

#include <cmath>

#include <QPaintEvent>
#include <QWheelEvent>

namespace inventio::ui {

RollStrip::RollStrip(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_viewport(viewport)
    , m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_viewport, &RollViewport::changed, this, &RollStrip::expire);
}

void RollStrip::themeChanged()
{
    updateGeometry();
    expire();
}

void RollStrip::expire()
{
    m_picture.expire();
    update();
}

void RollStrip::paintEvent(QPaintEvent* event)
{
    m_picture.refresh(*this, [this](QPainter& painter, double ratio) { paintPicture(painter, Pixels{ratio}); });
    QPainter painter(this);
    m_picture.draw(painter, event->rect());
    paintOver(painter);
}

void RollStrip::wheelEvent(QWheelEvent* event)
{
    const double notches = notchesOf(*event);
    if (event->modifiers().testFlag(Qt::ControlModifier))
        m_viewport.zoomInTime(std::pow(m_theme.metrics.zoomStep, notches), event->position().x());
    else
        m_viewport.scrollBy(-notches * m_theme.metrics.scrollStep, 0);
    event->accept();
}

double RollStrip::notchesOf(const QWheelEvent& event)
{
    return (event.angleDelta().y() + event.angleDelta().x()) / kNotch;
}

} // namespace inventio::ui

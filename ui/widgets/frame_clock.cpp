#include "ui/widgets/frame_clock.h"

namespace inventio::ui {

namespace {

constexpr int kFrameMs = 16;

} // namespace

FrameClock::FrameClock(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &FrameClock::frame);
    m_timer.start();
}

} // namespace inventio::ui

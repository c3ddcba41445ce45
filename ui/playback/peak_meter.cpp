#include "ui/playback/peak_meter.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/theme/contrast.h"

namespace inventio::ui {

namespace {

constexpr double kLowestDb = -54.0; ///< what is softer shows nothing
constexpr double kSink = 0.008;     ///< of the length with each call: 26 dB a second
constexpr double kFullScale = 0.985;
constexpr int kOverloadCalls = 90;
constexpr double kGroundShare = 0.16;
// Pixels at an interface size of 100 %.
constexpr int kLength = 72;
constexpr int kBarHeight = 5;
constexpr int kGap = 3;
constexpr int kMarkWidth = 5;

double lengthOf(float peak)
{
    return peak <= 0.0f ? 0.0 : std::clamp(1.0 - 20.0 * std::log10(double(peak)) / kLowestDb, 0.0, 1.0);
}

} // namespace

PeakMeter::PeakMeter(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("How loud it is, left and right; red: as loud as can be"));
    setAccessibleName(tr("Level"));
}

void PeakMeter::setTheme(const Theme& theme)
{
    m_ground = mixed(theme.colours.window, theme.colours.text, kGroundShare); // a separator may be as strong as text
    m_bar = theme.colours.accent;
    m_danger = theme.colours.danger;
    m_scale = theme.metrics.scale;
    updateGeometry();
    update();
}

QSize PeakMeter::sizeHint() const
{
    return QSize(kLength, token::kTarget) * m_scale;
}

void PeakMeter::show(float left, float right)
{
    const auto before = m_levels;
    const bool wasOverloaded = isOverloaded();
    const std::array peaks{left, right};
    for (std::size_t ear = 0; ear < peaks.size(); ++ear)
        m_levels[ear] = std::max(lengthOf(peaks[ear]), std::max(0.0, m_levels[ear] - kSink));
    m_overload = std::max(left, right) >= kFullScale ? kOverloadCalls : std::max(0, m_overload - 1);
    if (m_levels != before || wasOverloaded != isOverloaded())
        update();
}

void PeakMeter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.scale(m_scale, m_scale);
    const double bars = width() / m_scale - kMarkWidth - kGap;
    double top = (height() / m_scale - 2.0 * kBarHeight - kGap) / 2;
    for (const double level : m_levels) {
        const double radius = kBarHeight / 2.0;
        painter.setBrush(m_ground);
        painter.drawRoundedRect(QRectF(0, top, bars, kBarHeight), radius, radius);
        painter.drawRoundedRect(QRectF(bars + kGap, top, kMarkWidth, kBarHeight), radius, radius);
        painter.setBrush(m_bar);
        if (level > 0.0)
            painter.drawRoundedRect(
                QRectF(0, top, std::max<double>(kBarHeight, bars * level), kBarHeight), radius, radius);
        painter.setBrush(m_danger);
        if (isOverloaded())
            painter.drawRoundedRect(QRectF(bars + kGap, top, kMarkWidth, kBarHeight), radius, radius);
        top += kBarHeight + kGap;
    }
}

} // namespace inventio::ui

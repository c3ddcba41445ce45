#include "ui/learn/distribution_bars.h"

#include <algorithm>
#include <utility>

#include <QLocale>
#include <QPainter>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/studio_style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr QSize kSize{120, 96};
constexpr double kGap = 2.0; ///< between two bars, pixels at 100 %

double highestOf(const std::vector<double>& chances)
{
    return chances.empty() ? 0.0 : chances.front();
}

} // namespace

DistributionBars::DistributionBars(QWidget* parent)
    : QWidget(parent)
{
    setScaledMinimumSize(this, kSize);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DistributionBars::show(std::vector<double> now, std::vector<double> before)
{
    m_now = std::move(now);
    m_before = std::move(before);
    const QString highest = QLocale().toString(100.0 * highestOf(m_now), 'f', 1);
    setAccessibleName(tr("Chances of the %n likeliest edits, the highest %1 %", nullptr, static_cast<int>(m_now.size()))
                          .arg(highest));
    setToolTip(tr("The chance of each of the likeliest edits to be drawn next. Outlined: as it was before."));
    update();
}

void DistributionBars::paintEvent(QPaintEvent*)
{
    const Theme& theme = StudioStyle::ofApplication().theme();
    const Colours& colours = theme.colours;
    QPainter painter(this);
    painter.fillRect(rect(), colours.lane);
    const QRectF field
        = QRectF(rect()).adjusted(theme.metrics.gap, theme.metrics.gap, -theme.metrics.gap, -theme.metrics.gap);
    const auto count = static_cast<double>(std::max({m_now.size(), m_before.size(), std::size_t{1}}));
    const double highest = std::max({highestOf(m_now), highestOf(m_before), 1e-9});
    const auto barOf = [&](std::size_t index, double chance) {
        const double width = field.width() / count;
        const double height = field.height() * chance / highest;
        const double gap = std::min(kGap * theme.metrics.scale, width / 3.0);
        return QRectF(
            field.left() + static_cast<double>(index) * width + gap / 2, field.bottom() - height, width - gap, height);
    };
    for (std::size_t i = 0; i < m_now.size(); ++i)
        painter.fillRect(barOf(i, m_now[i]), colours.lensAdd);
    painter.setPen(QPen(colours.text, theme.metrics.scale));
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < m_before.size(); ++i)
        painter.drawRect(barOf(i, m_before[i]));
    painter.setPen(colours.laneLine);
    painter.drawLine(field.bottomLeft(), field.bottomRight());
}

} // namespace inventio::ui

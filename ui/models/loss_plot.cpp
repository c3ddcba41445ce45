#include "ui/models/loss_plot.h"

#include <algorithm>

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr QSize kSize{320, 140};
constexpr double kPoint = 3.0;            ///< radius
constexpr std::size_t kMostPoints = 4000; ///< more than a screen has pixels

} // namespace

LossPlot::LossPlot(QWidget* parent)
    : QWidget(parent)
{
    setScaledMinimumSize(this, kSize);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    clear(1.0);
}

void LossPlot::clear(double seconds)
{
    m_seconds = std::max(seconds, 1.0);
    m_learned.clear();
    m_measured.clear();
    setAccessibleName(tr("Loss"));
    update();
}

void LossPlot::add(double seconds, double loss, std::optional<double> validation)
{
    m_seconds = std::max(m_seconds, seconds);
    m_learned.push_back({seconds, loss});
    if (validation)
        m_measured.push_back({seconds, *validation});
    if (m_learned.size() > kMostPoints) { // every second one tells as much
        std::vector<Point> half;
        for (std::size_t i = 0; i < m_learned.size(); i += 2)
            half.push_back(m_learned[i]);
        m_learned = std::move(half);
    }
    const QLocale locale;
    setAccessibleName(m_measured.empty()
            ? tr("Loss %1").arg(locale.toString(loss, 'f', 2))
            : tr("Loss %1, of other pieces %2")
                  .arg(locale.toString(loss, 'f', 2), locale.toString(m_measured.back().loss, 'f', 2)));
    update();
}

LossPlot::Span LossPlot::losses() const
{
    Span span{m_learned.front().loss, m_learned.front().loss};
    for (const auto* points : {&m_learned, &m_measured})
        for (const Point& point : *points)
            span = {std::min(span.low, point.loss), std::max(span.high, point.loss)};
    const double room = std::max(0.05 * (span.high - span.low), 1e-3);
    return {span.low - room, span.high + room};
}

QPointF LossPlot::placeOf(const Point& point, const QRectF& field, const Span& losses) const
{
    return {field.left() + field.width() * point.seconds / m_seconds,
        field.bottom() - field.height() * (point.loss - losses.low) / (losses.high - losses.low)};
}

void LossPlot::paintEvent(QPaintEvent*)
{
    const QPalette& colours = palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.color(QPalette::Mid));
    painter.setBrush(colours.color(QPalette::Base));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(token::kRadius), scaled(token::kRadius));
    const int line = painter.fontMetrics().height();
    const QRectF inner = QRectF(rect()).adjusted(
        scaled(token::kSmall), scaled(token::kTight), -scaled(token::kSmall), -scaled(token::kTight));
    const QColor learned = colours.color(QPalette::PlaceholderText);
    const QColor measured = colours.color(QPalette::Highlight);
    painter.setPen(learned);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, tr("Loss: what it learns from"));
    painter.setPen(measured);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, tr("other pieces"));
    if (m_learned.empty())
        return;
    const Span span = losses();
    const QRectF field = inner.adjusted(0, line + scaled(token::kTight), 0, 0);
    QPainterPath path(placeOf(m_learned.front(), field, span));
    for (const Point& point : m_learned)
        path.lineTo(placeOf(point, field, span));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(learned, scaled(1.5)));
    painter.drawPath(path);
    painter.setPen(QPen(measured, scaled(1.5)));
    painter.setBrush(measured);
    for (const Point& point : m_measured)
        painter.drawEllipse(placeOf(point, field, span), scaled(kPoint), scaled(kPoint));
}

} // namespace inventio::ui

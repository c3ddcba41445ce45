#include "ui/plots/bar_plot.h"

#include <algorithm>
#include <cmath>

#include <QLocale>
#include <QPainter>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr double kNames = 0.66; ///< of the width at most
constexpr std::size_t kSpokenBars = 5;
constexpr int kDigits = 6;    ///< in tables
constexpr int kSmallest = 10; ///< letters of a pair, pixels
constexpr int kSinglePadding = 6;
constexpr int kPairPadding = 16;

struct Range {
    double low = 0.0;
    double high = 0.0;
};

Range rangeOf(const std::vector<Bar>& bars)
{
    Range range;
    for (const Bar& bar : bars)
        for (const double value : {bar.value, bar.second.value_or(bar.value)})
            range = {std::min(range.low, value), std::max(range.high, value)};
    if (range.high - range.low < 1e-9)
        range.high = range.low + 1.0;
    return range;
}

} // namespace

void BarPlot::setBars(std::vector<Bar> bars, BarUnit unit, const QStringList& series)
{
    m_bars = std::move(bars);
    m_unit = unit;
    m_series = series;
    follow();
}

void BarPlot::setEmptyText(const QString& text)
{
    m_emptyText = text;
    follow();
}

QString BarPlot::textOf(double value) const
{
    const QLocale locale;
    if (m_unit == BarUnit::Share) {
        const double percent = 100.0 * value;
        return tr("%1 %").arg(locale.toString(percent, 'f', percent < 10.0 ? 1 : 0));
    }
    const QString sign = value > 0.0 ? QStringLiteral("+") : value < 0.0 ? QStringLiteral("−") : QString();
    return sign + locale.toString(std::abs(value), 'f', 2);
}

PlotTable BarPlot::table() const
{
    PlotTable table{{QStringLiteral("name")}, {}};
    table.columns << (m_series.isEmpty() ? QStringList{QStringLiteral("value")} : m_series);
    for (const Bar& bar : m_bars) {
        QStringList row{bar.label, QString::number(bar.value, 'f', kDigits)};
        if (isPaired())
            row << QString::number(bar.second.value_or(0.0), 'f', kDigits);
        table.rows.push_back(row);
    }
    return table;
}

QString BarPlot::summary() const
{
    if (m_bars.empty())
        return m_emptyText;
    QStringList spoken;
    for (std::size_t i = 0; i < std::min(kSpokenBars, m_bars.size()); ++i)
        spoken << textOf(m_bars[i]);
    return spoken.join(QStringLiteral("; "));
}

QString BarPlot::textOf(const Bar& bar) const
{
    return isPaired()
        ? tr("%1: %2, with %3 %4").arg(bar.label, textOf(bar.value), m_series[1], textOf(bar.second.value_or(0.0)))
        : tr("%1: %2").arg(bar.label, textOf(bar.value));
}

QString BarPlot::textAt(QPointF place, const QRectF& field) const
{
    const double row = std::floor((place.y() - top(field)) / rowHeight());
    const bool isThere = row >= 0.0 && row < static_cast<double>(m_bars.size());
    return isThere ? textOf(m_bars[static_cast<std::size_t>(row)]) : QString();
}

double BarPlot::top(const QRectF& field) const
{
    return field.top() + (hasLegend() ? fontMetrics().height() + scaled(token::kTight) : 0);
}

double BarPlot::rowHeight() const
{
    return fontMetrics().height() + scaled(isPaired() ? kPairPadding : kSinglePadding);
}

double BarPlot::namesWidth(double width) const
{
    int widest = 0;
    for (const Bar& bar : m_bars)
        widest = std::max(widest, fontMetrics().horizontalAdvance(bar.label));
    return std::min(kNames * width, 1.0 + widest + scaled(token::kSmall));
}

int BarPlot::fieldHeight() const
{
    const double rows = std::max<double>(1.0, static_cast<double>(m_bars.size())) * rowHeight();
    return static_cast<int>(rows) + (hasLegend() ? fontMetrics().height() + scaled(token::kTight) : 0);
}

void BarPlot::paintField(QPainter& painter, const QRectF& field) const
{
    if (m_bars.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(field, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    double top = this->top(field);
    if (hasLegend())
        paintLegend(painter, {field.left(), field.top(), field.width(), 1.0 * painter.fontMetrics().height()});
    const double height = rowHeight();
    for (const Bar& bar : m_bars) {
        paintRow(painter, {field.left(), top, field.width(), height}, bar);
        top += height;
    }
}

void BarPlot::paintLegend(QPainter& painter, const QRectF& line) const
{
    double left = line.left() + namesWidth(line.width());
    const double box = painter.fontMetrics().ascent();
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const QRectF sample(left, line.top() + (line.height() - box) / 2.0, box, box);
        const QColor colour = palette().color(QPalette::Highlight);
        painter.setPen(QPen(colour, 1.0));
        painter.setBrush(i == 0 ? QBrush(colour) : QBrush(colour, Qt::BDiagPattern));
        painter.drawRect(sample);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        left = sample.right() + scaled(token::kTight);
        painter.drawText(QRectF(left, line.top(), line.right() - left, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
            m_series[i]);
        left += painter.fontMetrics().horizontalAdvance(m_series[i]) + scaled(token::kMedium);
    }
}

void BarPlot::paintRow(QPainter& painter, const QRectF& row, const Bar& bar) const
{
    const int gap = scaled(token::kSmall);
    const QRectF name(row.left(), row.top(), namesWidth(row.width()) - gap, row.height());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(bar.label, Qt::ElideRight, static_cast<int>(name.width())));
    const double height = (row.height() - scaled(token::kTight)) / (isPaired() ? 2.0 : 1.0);
    QRectF field(name.right() + gap, row.top() + scaled(token::kTight) / 2.0, row.right() - name.right() - gap, height);
    paintBar(painter, field, bar.value, false);
    if (isPaired())
        paintBar(painter, field.translated(0.0, height), bar.second.value_or(0.0), true);
}

void BarPlot::paintBar(QPainter& painter, const QRectF& row, double value, bool isSecond) const
{
    const Range range = rangeOf(m_bars);
    QFont small = painter.font();
    if (isPaired())
        small.setPixelSize(std::max(scaled(kSmallest), static_cast<int>(row.height() - 2.0)));
    painter.save();
    painter.setFont(small);
    const double number = painter.fontMetrics().horizontalAdvance(textOf(m_unit == BarUnit::Share ? 0.0999 : -9.99))
        + scaled(token::kTight);
    const QRectF bars = row.adjusted(0.0, 0.0, -number, 0.0);
    const auto at = [&](double v) { return bars.left() + bars.width() * (v - range.low) / (range.high - range.low); };
    const QColor colour = palette().color(QPalette::Highlight);
    const double from = std::min(at(0.0), at(value));
    const QRectF bar(from, bars.top() + 1.0, std::max(1.0, std::abs(at(value) - at(0.0))), bars.height() - 2.0);
    painter.setPen(QPen(colour, 1.0));
    const bool isHatched = isSecond || value < 0.0;
    painter.setBrush(isHatched ? QBrush(colour, Qt::BDiagPattern) : QBrush(colour));
    painter.drawRect(bar);
    painter.setPen(palette().color(isSecond ? QPalette::PlaceholderText : QPalette::Text));
    const QRectF text(std::max(bar.right(), at(0.0)) + scaled(token::kTight), row.top(), number * 2.0, row.height());
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, textOf(value));
    painter.restore();
}

} // namespace inventio::ui

#include "ui/models/loss_lines.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include "ui/plots/line_plot.h"

namespace inventio::ui {

namespace {

constexpr double kSecondsPerMinute = 60.0;
constexpr std::size_t kMostPoints = 4000; ///< more than a screen has pixels

/// The context of the texts here.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LossLines)
};

/// Every second one tells as much.
void halve(std::vector<QPointF>& points)
{
    std::vector<QPointF> half;
    for (std::size_t i = 0; i < points.size(); i += 2)
        half.push_back(points[i]);
    points = std::move(half);
}

} // namespace

void LossLines::clear()
{
    m_learned.clear();
    m_measured.clear();
}

void LossLines::add(double seconds, double loss, std::optional<double> validation)
{
    m_learned.emplace_back(seconds / kSecondsPerMinute, loss);
    if (validation)
        m_measured.emplace_back(seconds / kSecondsPerMinute, *validation);
    if (m_learned.size() > kMostPoints)
        halve(m_learned);
}

void LossLines::showOn(LinePlot& plot) const
{
    plot.setFloor(PlotFloor::Lowest);
    plot.setLines({{Words::tr("what it learns from"), m_learned}, {Words::tr("other pieces"), m_measured}},
        Words::tr("minutes"), Words::tr("loss"));
}

double endOfAxis(double reached, double whole)
{
    while (reached > 0.0 && reached <= whole / 2.0)
        whole /= 2.0;
    return whole;
}

LossLines shippedTraining()
{
    LossLines lines;
    QFile file(QStringLiteral(":/models/bach-training.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    const auto rows = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& row : rows.mid(1)) { // behind the names of the columns
        const auto cells = row.split(QLatin1Char(','));
        lines.add(cells.value(0).toDouble(), cells.value(1).toDouble(), cells.value(2).toDouble());
    }
    return lines;
}

} // namespace inventio::ui

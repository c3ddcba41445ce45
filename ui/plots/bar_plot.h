#pragma once

#include <optional>
#include <vector>

#include "ui/plots/plot.h"

namespace inventio::ui {

struct Bar {
    QString label;
    double value = 0.0;                          ///< below 0 it goes to the left
    std::optional<double> second = std::nullopt; ///< to compare with, in a plot of two
};

/// How the numbers of bars are written.
enum class BarUnit {
    Share,  ///< 0..1, as percent
    Number, ///< with its sign, two digits
};

/// Bars beside their names, one below the other; with a second series, say another temperature, pairs of them. The series
/// differ by shape as well as by colour: filled and hatched. [GUI]
class BarPlot : public Plot {
    Q_OBJECT
public:
    using Plot::Plot;

    /// `series` holds the names of one or two series; empty: a single one without a name.
    void setBars(std::vector<Bar> bars, BarUnit unit, const QStringList& series = {});
    void setEmptyText(const QString& text); ///< what stands where there are no bars
    const std::vector<Bar>& bars() const { return m_bars; }

    PlotTable table() const override;
    QString summary() const override;

protected:
    void paintField(QPainter& painter, const QRectF& field) const override;
    int fieldHeight() const override;
    QString textAt(QPointF place, const QRectF& field) const override; ///< the row, its name unshortened

private:
    QString textOf(const Bar& bar) const;
    double top(const QRectF& field) const; ///< of the first row
    bool isPaired() const { return m_series.size() > 1; }
    bool hasLegend() const { return !m_series.isEmpty(); }
    double rowHeight() const;
    double namesWidth(double width) const; ///< of a field so wide
    QString textOf(double value) const;
    void paintLegend(QPainter& painter, const QRectF& line) const;
    void paintRow(QPainter& painter, const QRectF& row, const Bar& bar) const;
    void paintBar(QPainter& painter, const QRectF& row, double value, bool isSecond) const;

    std::vector<Bar> m_bars;
    BarUnit m_unit = BarUnit::Share;
    QStringList m_series;
    QString m_emptyText;
};

} // namespace inventio::ui

#pragma once

#include <optional>
#include <vector>

#include "ui/plots/plot.h"

namespace inventio::ui {

struct PlotLine {
    QString name;                ///< in the legend; empty: none
    std::vector<QPointF> points; ///< by rising x
};

/// Where the y axis begins.
enum class PlotFloor {
    Zero,
    Lowest, ///< at the lowest number, a little room below
};

/// One line over steps or two, from left to right, with its numbers at both axes. A second one differs by shape as well as by
/// colour: dashed, its points hollow. [GUI]
class LinePlot : public Plot {
    Q_OBJECT
public:
    using Plot::Plot;

    /// What the axes count is said in a word each: "edits made".
    void setLine(std::vector<QPointF> points, const QString& xName, const QString& yName);
    void setLines(std::vector<PlotLine> lines, const QString& xName, const QString& yName);
    void setFloor(PlotFloor floor);
    /// The x axis reaches at least to here; nullopt: to the last point.
    void setEnd(std::optional<double> x);
    /// A place on the line that is looked at; nullopt: none.
    void setMark(std::optional<double> x);
    void setEmptyText(const QString& text);
    const std::vector<PlotLine>& lines() const { return m_lines; }
    /// Of the first line.
    const std::vector<QPointF>& points() const;

    PlotTable table() const override; ///< a row for each x
    QString summary() const override;

protected:
    void paintField(QPainter& painter, const QRectF& field) const override;
    int fieldHeight() const override;
    QString textAt(QPointF place, const QRectF& field) const override;

private:
    struct Span {
        double low = 0.0;
        double high = 1.0;
    };
    /// Where the lines are, and what its sides stand for.
    struct Graph {
        QRectF place;
        Span x;
        Span y;
        QPointF at(QPointF point) const;
    };
    bool isEmpty() const { return points().empty(); }
    int legendHeight() const;
    Span across() const; ///< of x
    Span along() const;  ///< of y
    Graph graph(const QRectF& field) const;
    QString textOf(QPointF point) const;
    QString textOf(const PlotLine& line) const;
    QPen penOf(std::size_t line) const;
    void paintLegend(QPainter& painter, const QRectF& field) const;
    void paintAxes(QPainter& painter, const QRectF& field, const Graph& graph) const;
    void paintLine(QPainter& painter, const Graph& graph, std::size_t line) const;

    std::vector<PlotLine> m_lines;
    QString m_xName;
    QString m_yName;
    QString m_emptyText;
    PlotFloor m_floor = PlotFloor::Zero;
    std::optional<double> m_end;
    std::optional<double> m_mark;
};

} // namespace inventio::ui

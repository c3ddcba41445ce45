#pragma once

#include <optional>
#include <vector>

#include <QWidget>

namespace inventio::ui {

/// How the loss falls while a net learns: its running mean as a line, what it is on pieces that are not learned from as
/// points. Time runs to the right. [GUI]
class LossPlot : public QWidget {
    Q_OBJECT
public:
    explicit LossPlot(QWidget* parent = nullptr);

    /// Begins anew, over so many seconds.
    void clear(double seconds);
    /// Times in their order.
    void add(double seconds, double loss, std::optional<double> validation);

    QSize sizeHint() const override { return minimumSize(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Point {
        double seconds = 0.0;
        double loss = 0.0;
    };
    struct Span {
        double low = 0.0;
        double high = 1.0;
    };
    Span losses() const;
    QPointF placeOf(const Point& point, const QRectF& field, const Span& losses) const;

    double m_seconds = 1.0;
    std::vector<Point> m_learned;
    std::vector<Point> m_measured;
};

} // namespace inventio::ui

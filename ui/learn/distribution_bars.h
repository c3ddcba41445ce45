#pragma once

#include <vector>

#include <QWidget>

namespace inventio::ui {

/// From what the next edit is drawn: a bar for each of the likeliest edits, as high as its chance is, and as an outline
/// what it was before. The flatter, the more open. [GUI]
class DistributionBars : public QWidget {
    Q_OBJECT
public:
    explicit DistributionBars(QWidget* parent = nullptr);

    /// Chances, 0..1, the highest first.
    void show(std::vector<double> now, std::vector<double> before);
    const std::vector<double>& now() const { return m_now; }

    QSize sizeHint() const override { return minimumSize(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> m_now;
    std::vector<double> m_before;
};

} // namespace inventio::ui

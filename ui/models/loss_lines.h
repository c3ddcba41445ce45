#pragma once

#include <optional>
#include <vector>

#include <QPointF>

namespace inventio::ui {

class LinePlot;

/// How the loss falls while a net learns: its running mean on what it learns from, and what it is on other pieces at the moments
/// at which that is measured. A value.
class LossLines {
public:
    void clear();
    /// Seconds in their order.
    void add(double seconds, double loss, std::optional<double> validation);
    bool isEmpty() const { return m_learned.empty(); }

    /// Both lines over minutes. [GUI]
    void showOn(LinePlot& plot) const;

private:
    std::vector<QPointF> m_learned; ///< minutes, loss
    std::vector<QPointF> m_measured;
};

/// Where the axis of a training of `whole` minutes ends once it has `reached` so many: there, or at a half, a quarter and so on,
/// so that a curve always takes more than half of it. [Any]
double endOfAxis(double reached, double whole);

/// That of the weights that come with the program, as far as it was written down: resources/models/bach-training.csv. [Any]
LossLines shippedTraining();

} // namespace inventio::ui

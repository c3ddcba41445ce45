#pragma once

#include <array>

#include <QColor>
#include <QWidget>

#include "ui/theme/theme.h"

namespace inventio::ui {

/// How loud it is at each ear: two bars that jump up and sink slowly, with a mark at their end that stays red for a while
/// after full scale. [GUI]
class PeakMeter : public QWidget {
    Q_OBJECT
public:
    explicit PeakMeter(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The largest samples since the last call, 1 is full scale; called about 60 times a second.
    void show(float left, float right);
    /// What a bar shows, 0..1 of its length.
    double level(int ear) const { return m_levels.at(static_cast<std::size_t>(ear)); }
    bool isOverloaded() const { return m_overload > 0; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<double, 2> m_levels{};
    int m_overload = 0; ///< calls for which the mark stays
    double m_scale = 1.0;
    QColor m_ground;
    QColor m_bar;
    QColor m_danger;
};

} // namespace inventio::ui

#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace inventio::ui {

/// A named number: a field and a slider that say the same. [GUI]
class ParameterRow : public QWidget {
    Q_OBJECT
public:
    struct Range {
        double low = 0.0;
        double high = 100.0;
    };
    struct Shape {
        QString name;
        QString hint;
        QString suffix = {};
        Range normal;
        Range wide; ///< for people who ask for it
        double value = 0.0;
        int decimals = 0;
        QString highest = {}; ///< what the right end is called, if it is more than a number; the row begins there
        QString low = {};     ///< a word for each end of the slider, or none
        QString high = {};
    };
    explicit ParameterRow(const Shape& shape, QWidget* parent = nullptr);

    double value() const;
    /// Whether it is at the right end.
    bool isHighest() const;
    void setHighest();
    /// A number stays one: it is never taken for a right end that has a name.
    void setValue(double value);
    /// A value outside the normal range keeps the row wide; who is at the right end stays there.
    void setWide(bool wide);

Q_SIGNALS:
    void changed();

private:
    void followField();
    void followSlider();
    double step() const;
    double highestNumber(const Range& range) const;

    Shape m_shape;
    QDoubleSpinBox* m_field;
    QSlider* m_slider;
};

} // namespace inventio::ui

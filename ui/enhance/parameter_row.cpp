#include "ui/enhance/parameter_row.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"

namespace inventio::ui {

namespace {

constexpr int kFieldWidth = 72;
constexpr int kWordWidth = 116;

/// A field that may have a word for its highest value.
class ParameterField : public QDoubleSpinBox {
public:
    ParameterField(QString highest, QWidget* parent)
        : QDoubleSpinBox(parent)
        , m_highest(std::move(highest))
    {
    }

    QString textFromValue(double value) const override
    {
        const bool isWord = !m_highest.isEmpty() && value >= maximum();
        return isWord ? m_highest : QDoubleSpinBox::textFromValue(value);
    }

    double valueFromText(const QString& text) const override
    {
        return isWord(text) ? maximum() : QDoubleSpinBox::valueFromText(text);
    }

    QValidator::State validate(QString& text, int& position) const override
    {
        return isWord(text) ? QValidator::Acceptable : QDoubleSpinBox::validate(text, position);
    }

private:
    bool isWord(const QString& text) const { return !m_highest.isEmpty() && text == m_highest; }

    QString m_highest;
};

QLayout* endsOf(const ParameterRow::Shape& shape)
{
    auto* ends = new QHBoxLayout;
    for (const QString& word : {shape.low, shape.high}) {
        auto* end = new QLabel(word);
        setRole(end, "muted");
        ends->addWidget(end);
    }
    ends->insertStretch(1);
    return ends;
}

} // namespace

ParameterRow::ParameterRow(const Shape& shape, QWidget* parent)
    : QWidget(parent)
    , m_shape(shape)
    , m_field(new ParameterField(shape.highest, this))
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    auto* label = new QLabel(shape.name, this);
    label->setWordWrap(true); // where the column is narrow
    label->setBuddy(m_field);
    m_field->setDecimals(shape.decimals);
    m_field->setSuffix(shape.suffix);
    m_field->setSingleStep(step());
    m_field->setAlignment(Qt::AlignRight);
    setScaledFixedWidth(m_field, shape.highest.isEmpty() ? kFieldWidth : kWordWidth);
    m_field->setKeyboardTracking(false);
    m_field->setAccessibleName(shape.name);
    m_slider->setAccessibleName(shape.name);
    setToolTip(shape.hint);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(0);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_field, 0, 1, Qt::AlignRight);
    layout->addWidget(m_slider, 1, 0, 1, 2);
    if (!shape.low.isEmpty())
        layout->addLayout(endsOf(shape), 2, 0, 1, 2);
    setWide(false);
    if (shape.highest.isEmpty())
        setValue(shape.value);
    else
        setHighest();
    connect(m_field, &QDoubleSpinBox::valueChanged, this, &ParameterRow::followField);
    connect(m_slider, &QSlider::valueChanged, this, &ParameterRow::followSlider);
}

double ParameterRow::step() const
{
    return std::pow(10.0, -m_shape.decimals);
}

/// Of a range; its right end is none if it has a name.
double ParameterRow::highestNumber(const Range& range) const
{
    return m_shape.highest.isEmpty() ? range.high : range.high - step();
}

double ParameterRow::value() const
{
    return m_field->value();
}

bool ParameterRow::isHighest() const
{
    return m_field->value() >= m_field->maximum();
}

void ParameterRow::setHighest()
{
    m_field->setValue(m_field->maximum());
    followField();
}

void ParameterRow::setValue(double value)
{
    if (value < m_field->minimum() || value > highestNumber({m_field->minimum(), m_field->maximum()}))
        setWide(true);
    m_field->setValue(std::min(value, highestNumber(m_shape.wide)));
    followField();
}

void ParameterRow::setWide(bool wide)
{
    const double value = m_field->value();
    const bool isNamed = !m_shape.highest.isEmpty() && isHighest();
    const bool isOutside = !isNamed && (value < m_shape.normal.low || value > highestNumber(m_shape.normal));
    const Range range = wide || isOutside ? m_shape.wide : m_shape.normal;
    const QSignalBlocker quiet(m_slider);
    {
        const QSignalBlocker between(m_field); // for a moment the right end would be a number
        m_field->setRange(range.low, range.high);
        if (isNamed)
            m_field->setValue(range.high);
    }
    m_slider->setRange(
        static_cast<int>(std::lround(range.low / step())), static_cast<int>(std::lround(range.high / step())));
    m_slider->setPageStep((m_slider->maximum() - m_slider->minimum()) / 10);
    m_slider->setValue(static_cast<int>(std::lround(m_field->value() / step())));
}

void ParameterRow::followField()
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(m_field->value() / step())));
    Q_EMIT changed();
}

void ParameterRow::followSlider()
{
    m_field->setValue(m_slider->value() * step());
}

} // namespace inventio::ui

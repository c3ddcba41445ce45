#pragma once

#include <QDialog>

#include "core/music/quantise.h"

class QCheckBox;
class QComboBox;
class QSlider;

namespace inventio::ui {

/// Grid and strength of a quantise. [GUI]
class QuantiseDialog : public QDialog {
    Q_OBJECT
public:
    explicit QuantiseDialog(QWidget* parent = nullptr);

    /// What was chosen, for a piece of that resolution.
    music::QuantiseSettings settings(int ticksPerQuarter) const;

private:
    QComboBox* m_grid;
    QSlider* m_strength;
    QCheckBox* m_endsToo;
};

} // namespace inventio::ui

#pragma once

#include <QDialog>

#include "core/music/time.h"

class QCheckBox;
class QComboBox;
class QSlider;

namespace inventio::ui {

/// Grid and strength of a quantise. [GUI]
class QuantiseDialog : public QDialog {
    Q_OBJECT
public:
    explicit QuantiseDialog(QWidget* parent = nullptr);

    music::Ticks grid(int ticksPerQuarter) const;
    int strength() const; ///< percent
    bool endsToo() const;

private:
    QComboBox* m_grid;
    QSlider* m_strength;
    QCheckBox* m_endsToo;
};

} // namespace inventio::ui

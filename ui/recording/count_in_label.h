#pragma once

#include <QLabel>

#include "ui/theme/theme.h"

namespace inventio::ui {

/// The beat of a count-in, large over the roll; the mouse goes through it. [GUI]
class CountInLabel : public QLabel {
    Q_OBJECT
public:
    /// Over the middle of `below`, which is its parent.
    explicit CountInLabel(QWidget* below);

    void setTheme(const Theme& theme);
    void showBeat(int beat); ///< from 1; 0: none
};

} // namespace inventio::ui

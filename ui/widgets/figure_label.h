#pragma once

#include <QLabel>

namespace inventio::ui {

/// A line of text whose figures are all equally wide, so that a number that runs stands still. [GUI]
class FigureLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace inventio::ui

#pragma once

#include <QLabel>

namespace inventio::ui {

/// A line of text that ends in an ellipsis where there is too little room; pointing at it shows the whole. [GUI]
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace inventio::ui

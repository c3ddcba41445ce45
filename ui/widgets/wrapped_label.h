#pragma once

#include <QLabel>

namespace inventio::ui {

/// Text of as many lines as it needs, which get their room also when they come while the window is open. [GUI]
class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace inventio::ui

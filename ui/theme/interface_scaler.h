#pragma once

#include <QObject>
#include <QSize>
#include <QString>

class QLayout;
class QWidget;

namespace inventio::ui {

/// Keeps margins and spacings of every layout, and the sizes set by the functions below, in step with the interface
/// size: what the code gives is meant at 100 %. A widget is scaled before it is shown for the first time, and all of them
/// when the size changes. One for each application. [GUI]
class InterfaceScaler : public QObject {
    Q_OBJECT
public:
    explicit InterfaceScaler(QObject* parent = nullptr);

    void setScale(double scale);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void scale(QWidget& widget) const;
    void scale(QLayout& layout) const;

    double m_scale = 1.0;
};

// Sizes at 100 %; 0: none.
void setScaledMinimumSize(QWidget* widget, QSize size);
void setScaledMaximumSize(QWidget* widget, QSize size);
void setScaledFixedSize(QWidget* widget, QSize size);
void setScaledMinimumWidth(QWidget* widget, int width);
void setScaledFixedWidth(QWidget* widget, int width);

/// Keeps it wide enough for this text, whatever it says, in the font in force.
void setRoomFor(QWidget* widget, const QString& widest);

/// Keeps it high enough for so many lines of the font in force.
void setRoomForLines(QWidget* widget, int lines);

/// A length at 100 % in the interface size in force. [GUI]
int scaled(double length);

} // namespace inventio::ui

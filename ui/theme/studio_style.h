#pragma once

#include <QProxyStyle>

#include "ui/theme/theme.h"

namespace inventio::ui {

/// What no style sheet can say: check boxes, radio buttons and switches with lines that can be seen, and icons in the
/// interface size. A check box with the role "switch" is a switch. One for each application. [GUI]
class StudioStyle : public QProxyStyle {
    Q_OBJECT
public:
    StudioStyle();

    /// That of the application, which it becomes if there is none yet.
    static StudioStyle& ofApplication();

    void setTheme(const Theme& theme) { m_theme = theme; }
    const Theme& theme() const { return m_theme; }

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;

private:
    void drawBox(const QStyleOption& option, QPainter& painter) const;
    void drawRadio(const QStyleOption& option, QPainter& painter) const;
    void drawSwitch(const QStyleOption& option, QPainter& painter) const;

    Theme m_theme = makeTheme(ThemeKind::Light);
};

/// What lengths at 100 % are multiplied with, as the application's style has it; 1 if it is another one. [GUI]
double interfaceScale();

} // namespace inventio::ui

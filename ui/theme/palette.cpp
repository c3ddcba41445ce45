#include "ui/theme/palette.h"

#include "ui/theme/contrast.h"

namespace inventio::ui {

QPalette paletteOf(const Theme& theme)
{
    const Colours& c = theme.colours;
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.lane);
    palette.setColor(QPalette::AlternateBase, c.blackLane);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.mutedText);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Light, mixed(c.panel, c.lane, 0.5));
    palette.setColor(QPalette::Mid, c.separator);
    palette.setColor(QPalette::Dark, mixed(c.separator, c.text, 0.25));
    palette.setColor(QPalette::Shadow, mixed(c.separator, c.text, 0.5));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.offText);
    return palette;
}

ThemeKind kindOf(const QPalette& system)
{
    const QColor window = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    if (luminance(text) <= luminance(window))
        return ThemeKind::Light;
    return contrast(window, text) > 20.0 ? ThemeKind::HighContrast : ThemeKind::Dark;
}

QString scrollBarStyle(const Theme& theme)
{
    const Colours& c = theme.colours;
    return QStringLiteral("QScrollBar { background: %1; border: none; margin: 0; }"
                          "QScrollBar:horizontal { height: %4px; } QScrollBar:vertical { width: %4px; }"
                          "QScrollBar::handle { background: %2; border-radius: %5px; margin: %7px; }"
                          "QScrollBar::handle:horizontal { min-width: %6px; }"
                          "QScrollBar::handle:vertical { min-height: %6px; }"
                          "QScrollBar::handle:hover, QScrollBar::handle:pressed { background: %3; }"
                          "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
                          "QScrollBar::add-page, QScrollBar::sub-page { background: none; }")
        .arg(c.panel.name(), c.outline.name(), c.mutedText.name())
        .arg(qRound(theme.metrics.scrollBar))
        .arg(qRound(theme.metrics.scrollBar / 4))
        .arg(qRound(theme.metrics.target))
        .arg(qRound(theme.metrics.scrollBar / 8));
}

} // namespace inventio::ui

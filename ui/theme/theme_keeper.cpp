#include "ui/theme/theme_keeper.h"

#include <algorithm>

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include "ui/theme/fonts.h"
#include "ui/theme/palette.h"
#include "ui/theme/studio_style.h"

namespace inventio::ui {

namespace {

ThemeKind kindFor(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return ThemeKind::Light;
    case ThemeChoice::Dark:
        return ThemeKind::Dark;
    case ThemeChoice::HighContrast:
        return ThemeKind::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return kindOf(QApplication::palette());
}

} // namespace

ThemeKeeper::ThemeKeeper(QObject* parent)
    : QObject(parent)
    , m_theme(makeTheme(kindFor(ThemeChoice::System)))
{
    apply();
    qApp->installEventFilter(this);
}

void ThemeKeeper::choose(ThemeChoice choice)
{
    m_choice = choice;
    m_settingPalette = true;
    // A palette of nothing but defaults gives the system's back, and its changes with it.
    QApplication::setPalette(choice == ThemeChoice::System ? QPalette() : paletteOf(makeTheme(kindFor(choice))));
    m_settingPalette = false;
    refresh();
}

void ThemeKeeper::setScale(double scale)
{
    m_scale = std::clamp(scale, 0.75, 3.0);
    refresh();
}

bool ThemeKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_settingPalette)
        refresh();
    return QObject::eventFilter(watched, event);
}

void ThemeKeeper::refresh()
{
    const Theme theme = makeTheme(kindFor(m_choice), m_scale);
    if (theme == m_theme)
        return;
    m_theme = theme;
    apply();
    Q_EMIT changed(m_theme);
}

void ThemeKeeper::apply()
{
    StudioStyle::ofApplication().setTheme(m_theme);
    const QFont font = fontOf(m_theme.metrics.font);
    QApplication::setFont(font);
    for (QWidget* window : QApplication::topLevelWidgets()) // as long as the application does not run, Qt tells nobody
        if (window->windowType() == Qt::Window || window->windowType() == Qt::Dialog)
            window->setFont(font);
    m_scaler.setScale(m_scale);
}

} // namespace inventio::ui

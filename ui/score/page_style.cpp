#include "ui/score/page_style.h"

#include <QLocale>

namespace inventio::ui {

engraving::PageStyle localPageStyle(const QString& title)
{
    engraving::PageStyle style;
    style.title = title.toStdString();
    if (QLocale().measurementSystem() == QLocale::ImperialUSSystem)
        style.paper = engraving::Paper::Letter;
    return style;
}

} // namespace inventio::ui

#include "ui/theme/fonts.h"

#include <algorithm>

#include <QFontDatabase>
#include <QStringList>

#include "ui/theme/tokens.h"

namespace inventio::ui {

QFont fontOf(double pixels)
{
    // The system's own families follow, for signs that Inter has not.
    static const QStringList families = QStringList{QString::fromLatin1(token::kFontFamily)}
        + QFontDatabase::systemFont(QFontDatabase::GeneralFont).families();
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(1, qRound(pixels)));
    return font;
}

} // namespace inventio::ui

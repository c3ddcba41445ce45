#include "ui/recording/count_in_label.h"

namespace inventio::ui {

namespace {

constexpr int kSide = 132; ///< logical pixels
constexpr int kFont = 84;

} // namespace

CountInLabel::CountInLabel(QWidget* below)
    : QLabel(below)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAlignment(Qt::AlignCenter);
    setFixedSize(kSide, kSide);
    setAccessibleName(tr("Count-in"));
    hide();
}

void CountInLabel::setTheme(const Theme& theme)
{
    setStyleSheet(
        QStringLiteral("background: %1; color: %2; border: 2px solid %3; border-radius: 22px; font-size: %4px; "
                       "font-weight: 600;")
            .arg(theme.colours.panel.name(), theme.colours.text.name(), theme.colours.recording.name())
            .arg(kFont));
}

void CountInLabel::showBeat(int beat)
{
    if (beat == 0)
        return hide();
    setText(QString::number(beat));
    move(parentWidget()->rect().center() - rect().center());
    show();
    raise();
}

} // namespace inventio::ui

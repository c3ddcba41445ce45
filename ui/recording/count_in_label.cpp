#include "ui/recording/count_in_label.h"

#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

// Pixels at an interface size of 100 %.
constexpr int kSide = 132;
constexpr int kFont = 84;

} // namespace

CountInLabel::CountInLabel(QWidget* below)
    : QLabel(below)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAlignment(Qt::AlignCenter);
    setScaledFixedSize(this, {kSide, kSide});
    setAccessibleName(tr("Count-in"));
    hide();
}

void CountInLabel::setTheme(const Theme& theme)
{
    setStyleSheet(
        QStringLiteral("background: %1; color: %2; border: 2px solid %3; border-radius: %5px; font-size: %4px; "
                       "font-weight: 600;")
            .arg(theme.colours.panel.name(), theme.colours.text.name(), theme.colours.recording.name())
            .arg(qRound(kFont * theme.metrics.scale))
            .arg(qRound(token::kWide * theme.metrics.scale)));
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

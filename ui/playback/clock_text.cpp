#include "ui/playback/clock_text.h"

namespace inventio::ui {

QString clockText(const project::Piece& piece, music::Ticks at)
{
    const auto position = piece.metre.at(at);
    const auto beat = position.inBar.value / position.beatLength.value;
    const auto inBeat = position.inBar.value - beat * position.beatLength.value;
    const auto sixteenth = inBeat * 4 / piece.ticksPerQuarter;
    return QStringLiteral("%1:%2:%3").arg(position.bar + 1, 2, 10, QLatin1Char('0')).arg(beat + 1).arg(sixteenth + 1);
}

} // namespace inventio::ui

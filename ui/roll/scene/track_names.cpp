#include "ui/roll/scene/track_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QCoreApplication>

namespace inventio::ui {

namespace {

/// Those of its melodies and of what models add.
constexpr std::array kOwnNames{QT_TRANSLATE_NOOP("TrackRow", "Melody"), QT_TRANSLATE_NOOP("TrackRow", "Added soprano"),
    QT_TRANSLATE_NOOP("TrackRow", "Added alto"), QT_TRANSLATE_NOOP("TrackRow", "Added tenor"),
    QT_TRANSLATE_NOOP("TrackRow", "Added bass"), QT_TRANSLATE_NOOP("TrackRow", "Alto"),
    QT_TRANSLATE_NOOP("TrackRow", "Tenor"), QT_TRANSLATE_NOOP("TrackRow", "Bass"),
    QT_TRANSLATE_NOOP("TrackRow", "Piano right"), QT_TRANSLATE_NOOP("TrackRow", "Piano left")};

} // namespace

QString trackName(const project::PieceTrack& track, int number)
{
    if (track.name.empty())
        return QCoreApplication::translate("TrackRow", "Track %1").arg(number);
    const auto own = std::ranges::find(kOwnNames, std::string_view(track.name));
    return own != kOwnNames.end() ? QCoreApplication::translate("TrackRow", *own) : QString::fromStdString(track.name);
}

} // namespace inventio::ui

#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/result.h"
#include "core/formats/midi_file.h"

namespace inventio::ui {

/// A piece that comes with the studio.
struct Melody {
    QString id;           ///< of its file
    QString title;        ///< in the user's language
    QString by;           ///< who made it, and when
    bool isWhole = false; ///< a finished piece to listen to, no melody to enhance
};

/// All of them, the one for the first start at the front. [GUI]
std::vector<Melody> melodies();
base::Result<formats::MidiFile> readMelody(const QString& id);

} // namespace inventio::ui

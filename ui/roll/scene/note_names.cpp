#include "ui/roll/scene/note_names.h"

#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace inventio::ui {

namespace {

/// The context of the texts here.
struct NoteNames {
    Q_DECLARE_TR_FUNCTIONS(NoteNames)
};

// Only the last has another name in some languages.
constexpr std::array<const char*, 12> kLetters{
    "C", "C", "D", "D", "E", "F", "F", "G", "G", "A", "A", QT_TRANSLATE_NOOP("NoteNames", "B")};
constexpr std::array<bool, 12> kSharp{false, true, false, true, false, false, true, false, true, false, true, false};

struct Value {
    double quarters;
    const char* name;
};
constexpr std::array kValues{
    Value{0.125, QT_TRANSLATE_NOOP("NoteNames", "thirty-second")},
    Value{1.0 / 6, QT_TRANSLATE_NOOP("NoteNames", "triplet sixteenth")},
    Value{0.25, QT_TRANSLATE_NOOP("NoteNames", "sixteenth")},
    Value{1.0 / 3, QT_TRANSLATE_NOOP("NoteNames", "triplet eighth")},
    Value{0.375, QT_TRANSLATE_NOOP("NoteNames", "dotted sixteenth")},
    Value{0.5, QT_TRANSLATE_NOOP("NoteNames", "eighth")},
    Value{2.0 / 3, QT_TRANSLATE_NOOP("NoteNames", "triplet quarter")},
    Value{0.75, QT_TRANSLATE_NOOP("NoteNames", "dotted eighth")},
    Value{1.0, QT_TRANSLATE_NOOP("NoteNames", "quarter")},
    Value{1.5, QT_TRANSLATE_NOOP("NoteNames", "dotted quarter")},
    Value{2.0, QT_TRANSLATE_NOOP("NoteNames", "half")},
    Value{3.0, QT_TRANSLATE_NOOP("NoteNames", "dotted half")},
    Value{4.0, QT_TRANSLATE_NOOP("NoteNames", "whole")},
};
constexpr double kNear = 0.02; ///< of a value; played notes are rarely exact

int octaveOf(int pitch)
{
    return pitch / 12 - 1;
}

QString owner(project::Provenance provenance)
{
    switch (provenance) {
    case project::Provenance::Added:
        return NoteNames::tr("added by the model");
    case project::Provenance::Changed:
        return NoteNames::tr("added by the model, changed by you");
    case project::Provenance::Yours:
        break;
    }
    return NoteNames::tr("yours");
}

} // namespace

QString pitchName(int pitch)
{
    const auto step = static_cast<std::size_t>(pitch % 12);
    return NoteNames::tr(kLetters[step]) + (kSharp[step] ? QStringLiteral("♯") : QString())
        + QString::number(octaveOf(pitch));
}

QString spokenPitch(int pitch)
{
    const auto step = static_cast<std::size_t>(pitch % 12);
    const QString letter = NoteNames::tr(kLetters[step]);
    return (kSharp[step] ? NoteNames::tr("%1 sharp %2") : QStringLiteral("%1%2")).arg(letter).arg(octaveOf(pitch));
}

QString spokenTime(music::Ticks tick, const music::TimeSignatureMap& metre)
{
    const auto position = metre.at(std::max(tick, music::Ticks{0}));
    const double beats = static_cast<double>(position.inBar.value) / static_cast<double>(position.beatLength.value);
    const double beat = std::round(beats * 100) / 100 + 1;
    return NoteNames::tr("bar %1 beat %2").arg(position.bar + 1).arg(QLocale().toString(beat, 'g', 4));
}

QString spokenLength(music::Ticks length, int ticksPerQuarter)
{
    const double quarters = static_cast<double>(length.value) / ticksPerQuarter;
    for (const Value& value : kValues)
        if (std::abs(quarters - value.quarters) <= value.quarters * kNear)
            return NoteNames::tr(value.name);
    return NoteNames::tr("%1 quarters").arg(QLocale().toString(quarters, 'f', 2));
}

QString spokenNote(const project::PieceNote& note, const project::Piece& piece)
{
    QStringList words{spokenPitch(note.note.pitch), spokenTime(note.note.onset, piece.metre),
        spokenLength(note.note.length, piece.ticksPerQuarter), owner(note.provenance)};
    if (note.locked)
        words << NoteNames::tr("locked");
    return words.join(QStringLiteral(", "));
}

} // namespace inventio::ui

#include "ui/roll/note_names.h"

#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace inventio::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("inventio::ui::NoteNames", text);
}

constexpr std::array<const char*, 12> kLetters{"C", "C", "D", "D", "E", "F", "F", "G", "G", "A", "A", "B"};
constexpr std::array<bool, 12> kSharp{false, true, false, true, false, false, true, false, true, false, true, false};

struct Value {
    double quarters;
    const char* name;
};
constexpr std::array kValues{
    Value{0.125, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "thirty-second")},
    Value{1.0 / 6, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "triplet sixteenth")},
    Value{0.25, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "sixteenth")},
    Value{1.0 / 3, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "triplet eighth")},
    Value{0.375, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "dotted sixteenth")},
    Value{0.5, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "eighth")},
    Value{2.0 / 3, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "triplet quarter")},
    Value{0.75, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "dotted eighth")},
    Value{1.0, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "quarter")},
    Value{1.5, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "dotted quarter")},
    Value{2.0, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "half")},
    Value{3.0, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "dotted half")},
    Value{4.0, QT_TRANSLATE_NOOP("inventio::ui::NoteNames", "whole")},
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
        return translated("added by the model");
    case project::Provenance::Changed:
        return translated("added by the model, changed by you");
    case project::Provenance::Yours:
        break;
    }
    return translated("yours");
}

} // namespace

QString pitchName(int pitch)
{
    const auto step = static_cast<std::size_t>(pitch % 12);
    return translated(kLetters[step]) + (kSharp[step] ? QStringLiteral("♯") : QString())
        + QString::number(octaveOf(pitch));
}

QString spokenPitch(int pitch)
{
    const auto step = static_cast<std::size_t>(pitch % 12);
    const QString letter = translated(kLetters[step]);
    return (kSharp[step] ? translated("%1 sharp %2") : QStringLiteral("%1%2")).arg(letter).arg(octaveOf(pitch));
}

QString spokenTime(music::Ticks tick, const music::MetreMap& metre)
{
    const auto position = metre.at(std::max(tick, music::Ticks{0}));
    const double beats = static_cast<double>(position.inBar.value) / static_cast<double>(position.beatLength.value);
    const double beat = std::round(beats * 100) / 100 + 1;
    return translated("bar %1 beat %2").arg(position.bar + 1).arg(QLocale().toString(beat, 'g', 4));
}

QString spokenLength(music::Ticks length, int ticksPerQuarter)
{
    const double quarters = static_cast<double>(length.value) / ticksPerQuarter;
    for (const Value& value : kValues)
        if (std::abs(quarters - value.quarters) <= value.quarters * kNear)
            return translated(value.name);
    return translated("%1 quarters").arg(QLocale().toString(quarters, 'f', 2));
}

QString spokenNote(const project::PieceNote& note, const project::Piece& piece)
{
    QStringList words{spokenPitch(note.note.pitch), spokenTime(note.note.onset, piece.metre),
        spokenLength(note.note.length, piece.ticksPerQuarter), owner(note.provenance)};
    if (note.locked)
        words << translated("locked");
    return words.join(QStringLiteral(", "));
}

} // namespace inventio::ui

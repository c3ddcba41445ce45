#include "ui/roll/scene/note_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace inventio::ui {

namespace {

/// The context of the texts here.
struct NoteNames {
    Q_DECLARE_TR_FUNCTIONS(NoteNames)
};

constexpr int kMostAccidentals = 2;
/// By letter, from C; by accidentals, from double flat. Some languages have a word for each.
constexpr std::array<const char*, 7 * (2 * kMostAccidentals + 1)> kNames{
    QT_TRANSLATE_NOOP("NoteNames", "C♭♭"),
    QT_TRANSLATE_NOOP("NoteNames", "C♭"),
    QT_TRANSLATE_NOOP("NoteNames", "C"),
    QT_TRANSLATE_NOOP("NoteNames", "C♯"),
    QT_TRANSLATE_NOOP("NoteNames", "C♯♯"),
    QT_TRANSLATE_NOOP("NoteNames", "D♭♭"),
    QT_TRANSLATE_NOOP("NoteNames", "D♭"),
    QT_TRANSLATE_NOOP("NoteNames", "D"),
    QT_TRANSLATE_NOOP("NoteNames", "D♯"),
    QT_TRANSLATE_NOOP("NoteNames", "D♯♯"),
    QT_TRANSLATE_NOOP("NoteNames", "E♭♭"),
    QT_TRANSLATE_NOOP("NoteNames", "E♭"),
    QT_TRANSLATE_NOOP("NoteNames", "E"),
    QT_TRANSLATE_NOOP("NoteNames", "E♯"),
    QT_TRANSLATE_NOOP("NoteNames", "E♯♯"),
    QT_TRANSLATE_NOOP("NoteNames", "F♭♭"),
    QT_TRANSLATE_NOOP("NoteNames", "F♭"),
    QT_TRANSLATE_NOOP("NoteNames", "F"),
    QT_TRANSLATE_NOOP("NoteNames", "F♯"),
    QT_TRANSLATE_NOOP("NoteNames", "F♯♯"),
    QT_TRANSLATE_NOOP("NoteNames", "G♭♭"),
    QT_TRANSLATE_NOOP("NoteNames", "G♭"),
    QT_TRANSLATE_NOOP("NoteNames", "G"),
    QT_TRANSLATE_NOOP("NoteNames", "G♯"),
    QT_TRANSLATE_NOOP("NoteNames", "G♯♯"),
    QT_TRANSLATE_NOOP("NoteNames", "A♭♭"),
    QT_TRANSLATE_NOOP("NoteNames", "A♭"),
    QT_TRANSLATE_NOOP("NoteNames", "A"),
    QT_TRANSLATE_NOOP("NoteNames", "A♯"),
    QT_TRANSLATE_NOOP("NoteNames", "A♯♯"),
    QT_TRANSLATE_NOOP("NoteNames", "B♭♭"),
    QT_TRANSLATE_NOOP("NoteNames", "B♭"),
    QT_TRANSLATE_NOOP("NoteNames", "B"),
    QT_TRANSLATE_NOOP("NoteNames", "B♯"),
    QT_TRANSLATE_NOOP("NoteNames", "B♯♯"),
};

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

/// Without its octave.
QString nameOf(const analysis::Spelling& spelling)
{
    const int accidentals = std::clamp(spelling.alter, -kMostAccidentals, kMostAccidentals);
    const int place = spelling.letter * (2 * kMostAccidentals + 1) + kMostAccidentals + accidentals;
    return NoteNames::tr(kNames[static_cast<std::size_t>(place)]);
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

/// Thirds and sixths, which compound metres count in, as fractions.
QString beatText(double beat)
{
    constexpr double kTolerance = 0.005;
    const double whole = std::floor(beat + kTolerance);
    for (const auto& [sixths, sign] : {std::pair(1, u'⅙'), std::pair(2, u'⅓'), std::pair(4, u'⅔'), std::pair(5, u'⅚')})
        if (std::abs(beat - whole - sixths / 6.0) < kTolerance)
            return QLocale().toString(whole, 'f', 0) + QChar(sign);
    return QLocale().toString(std::round(beat * 100) / 100, 'g', 4);
}

} // namespace

QString pitchName(const analysis::Spelling& spelling)
{
    return nameOf(spelling) + QString::number(spelling.octave);
}

QString spokenPitch(const analysis::Spelling& spelling)
{
    const std::pair<QString, QString> signs[]
        = {{QStringLiteral("♯♯"), NoteNames::tr("double sharp")}, {QStringLiteral("♭♭"), NoteNames::tr("double flat")},
            {QStringLiteral("♯"), NoteNames::tr("sharp")}, {QStringLiteral("♭"), NoteNames::tr("flat")}};
    QString name = nameOf(spelling);
    for (const auto& [sign, word] : signs)
        if (name.endsWith(sign))
            return name.replace(sign, QLatin1Char(' ') + word) + QStringLiteral(" %1").arg(spelling.octave);
    return pitchName(spelling);
}

QString spokenTime(music::Ticks tick, const music::TimeSignatureMap& metre)
{
    const auto position = metre.at(std::max(tick, music::Ticks{0}));
    const double beats = static_cast<double>(position.inBar.value) / static_cast<double>(position.beatLength.value);
    return NoteNames::tr("bar %1 beat %2").arg(position.bar + 1).arg(beatText(beats + 1));
}

QString spokenLength(music::Ticks length, int ticksPerQuarter)
{
    const double quarters = static_cast<double>(length.value) / ticksPerQuarter;
    for (const Value& value : kValues)
        if (std::abs(quarters - value.quarters) <= value.quarters * kNear)
            return NoteNames::tr(value.name);
    return NoteNames::tr("%1 quarters").arg(QLocale().toString(quarters, 'f', 2));
}

QString spokenNote(const project::PieceNote& note, const project::Piece& piece, const analysis::SpellingMap& spelling)
{
    QStringList words{spokenPitch(spelling.at(note.note.onset, note.note.pitch)),
        spokenTime(note.note.onset, piece.metre), spokenLength(note.note.length, piece.ticksPerQuarter),
        owner(note.provenance)};
    if (note.locked)
        words << NoteNames::tr("locked");
    return words.join(QStringLiteral(", "));
}

QString spokenChoice(int rank)
{
    switch (rank) {
    case 1:
        return NoteNames::tr("1st choice");
    case 2:
        return NoteNames::tr("2nd choice");
    case 3:
        return NoteNames::tr("3rd choice");
    default:
        return NoteNames::tr("%1th choice").arg(rank);
    }
}

} // namespace inventio::ui

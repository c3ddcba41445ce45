#include "ui/score/lanes/harmony_words.h"

#include <QCoreApplication>

#include "core/analysis/harmony/reasons.h"
#include "ui/roll/scene/note_names.h"

namespace inventio::ui {

using analysis::ChordKind;
using analysis::ForeignKind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HarmonyWords)
};

/// As the notes of the roll are named, but without an octave: "B♭", in German "B".
QString toneName(int pitchClass, const analysis::LocalKey& key)
{
    static const std::string kLetters = "CDEFGAB";
    const std::string name = analysis::noteName(pitchClass, key);
    analysis::Spelling spelling;
    spelling.letter = static_cast<int>(kLetters.find(name.front()));
    for (const char accidental : name.substr(1))
        spelling.alter += accidental == '#' ? 1 : -1;
    return pitchName(spelling).chopped(1);
}

QString lowered(const QString& tonic)
{
    return tonic.left(1).toLower() + tonic.mid(1);
}

QString kindName(ChordKind kind)
{
    switch (kind) {
    case ChordKind::Major:
        return Words::tr("a major triad");
    case ChordKind::Minor:
        return Words::tr("a minor triad");
    case ChordKind::Diminished:
        return Words::tr("a diminished triad");
    case ChordKind::Augmented:
        return Words::tr("an augmented triad");
    case ChordKind::DominantSeventh:
        return Words::tr("a dominant seventh chord");
    case ChordKind::MinorSeventh:
        return Words::tr("a minor seventh chord");
    case ChordKind::MajorSeventh:
        return Words::tr("a major seventh chord");
    case ChordKind::HalfDiminished:
        return Words::tr("a half-diminished seventh chord");
    case ChordKind::DiminishedSeventh:
        return Words::tr("a diminished seventh chord");
    }
    return {};
}

QChar superscript(QChar digit)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    return digits[digit.digitValue()];
}

QChar subscript(QChar digit)
{
    static const QString digits = QStringLiteral("₀₁₂₃₄₅₆₇₈₉");
    return digits[digit.digitValue()];
}

} // namespace

QString keyName(const analysis::LocalKey& key)
{
    const QString tonic = toneName(key.tonic, key);
    if (key.mode == analysis::Mode::Major)
        return Words::tr("%1 major").arg(tonic);
    // In some languages minor keys have small letters.
    const bool isSmall = Words::tr("A minor", "an example of how minor keys are written").front().isLower();
    return Words::tr("%1 minor").arg(isSmall ? lowered(tonic) : tonic);
}

QString keySign(const analysis::LocalKey& key)
{
    const QString tonic = toneName(key.tonic, key);
    return (key.mode == analysis::Mode::Major ? tonic : lowered(tonic)) + QLatin1Char(':');
}

QString forCampania(const std::string& numeral)
{
    return QString::fromStdString(numeral).replace(QStringLiteral("ø"), QStringLiteral("0"));
}

QString plainNumeral(const std::string& numeral)
{
    QString plain;
    const QString text = QString::fromStdString(numeral);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isFigure = text[i].isDigit();
        const bool isSecond = i > 0 && isFigure && text[i - 1].isDigit();
        if (text[i] == QLatin1Char('o'))
            plain += QStringLiteral("°");
        else if (text[i] == QLatin1Char('b'))
            plain += QStringLiteral("♭");
        else if (text[i] == QLatin1Char('#'))
            plain += QStringLiteral("♯");
        else
            plain += !isFigure ? text[i] : isSecond ? subscript(text[i]) : superscript(text[i]);
    }
    return plain;
}

QString reasonFor(const analysis::ChordSpan& chord)
{
    const QString root = toneName(chord.chord.root, chord.key);
    const QString bass = chord.chord.inversion == 0
        ? Words::tr("its root in the bass")
        : Words::tr("%1 in the bass").arg(toneName(chord.chord.bass(), chord.key));
    QStringList tones;
    for (int tone = 0; tone < analysis::toneCount(chord.chord.kind); ++tone)
        tones << toneName((chord.chord.root + analysis::intervalOf(chord.chord.kind, tone)) % 12, chord.key);
    return Words::tr("%1 in %2: %3 on %4 (%5), %6.")
        .arg(plainNumeral(chord.numeral), keyName(chord.key), kindName(chord.chord.kind), root,
            tones.join(QLatin1Char(' ')), bass);
}

QString signOf(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Passing:
        return Words::tr("P", "sign of a passing note");
    case ForeignKind::Neighbour:
        return Words::tr("N", "sign of a neighbour note");
    case ForeignKind::Suspension:
        return Words::tr("S", "sign of a suspension");
    case ForeignKind::Anticipation:
        return Words::tr("Ant", "sign of an anticipation");
    case ForeignKind::Escape:
        return Words::tr("E", "sign of an escape note");
    case ForeignKind::Appoggiatura:
        return Words::tr("App", "sign of an appoggiatura");
    case ForeignKind::Pedal:
        return Words::tr("Ped", "sign of a pedal note");
    case ForeignKind::Other:
        return QStringLiteral("×");
    }
    return {};
}

QString wordFor(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Passing:
        return Words::tr("Passing note");
    case ForeignKind::Neighbour:
        return Words::tr("Neighbour note");
    case ForeignKind::Suspension:
        return Words::tr("Suspension");
    case ForeignKind::Anticipation:
        return Words::tr("Anticipation");
    case ForeignKind::Escape:
        return Words::tr("Escape note");
    case ForeignKind::Appoggiatura:
        return Words::tr("Appoggiatura");
    case ForeignKind::Pedal:
        return Words::tr("Pedal note");
    case ForeignKind::Other:
        return Words::tr("Note outside the chord");
    }
    return {};
}

QString reasonFor(const analysis::Cadence& cadence)
{
    const QString key = keyName(cadence.key);
    switch (cadence.kind) {
    case analysis::CadenceKind::Half:
        return Words::tr("Half cadence (HC) in %1: the phrase rests on the dominant.").arg(key);
    case analysis::CadenceKind::Deceptive:
        return Words::tr("Deceptive cadence (DC) in %1: the dominant goes to the sixth degree instead of the tonic.")
            .arg(key);
    case analysis::CadenceKind::Plagal:
        return Words::tr("Plagal cadence (PC) in %1: the subdominant goes to the tonic.").arg(key);
    case analysis::CadenceKind::Authentic:
        break;
    }
    return cadence.isPerfect
        ? Words::tr("Perfect authentic cadence (PAC) in %1: the dominant goes to the tonic, both over their roots, and "
                    "the tonic lies on top.")
              .arg(key)
        : Words::tr("Imperfect authentic cadence (IAC) in %1: the dominant goes to the tonic, but not both over their "
                    "roots with the tonic on top.")
              .arg(key);
}

} // namespace inventio::ui

#include "ui/widgets/core_sentences.h"

#include <array>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace inventio::ui {

namespace {

constexpr std::array kSentences{
    QT_TRANSLATE_NOOP("CoreSentences", "%1 does not answer."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 runs at %2 Hz, not at %3 Hz."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 has gone away; playing goes on without sound until it comes back."),
    QT_TRANSLATE_NOOP("CoreSentences", "Sound plays through %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "Sound is switched off."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no sound device"),
    QT_TRANSLATE_NOOP("CoreSentences", "The synthesizer could not be started; is there enough memory?"),
    QT_TRANSLATE_NOOP("CoreSentences", "The sound font %1 cannot be used: it is damaged or incomplete."),
    QT_TRANSLATE_NOOP(
        "CoreSentences", "The sound font %1 cannot be used: it ends too early; was it copied as a whole?"),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is no sound font: it does not begin as an .sf2 or .sf3 file."),
    QT_TRANSLATE_NOOP("CoreSentences",
        "There is no sound font to play with: install the package fluid-soundfont-gm or timgm6mb-soundfont, or name an "
        ".sf2 or .sf3 file of your own."),
    QT_TRANSLATE_NOOP("CoreSentences",
        "This machine has no MIDI system: neither ALSA's sequencer (/dev/snd/seq) nor a running JACK server."),
    QT_TRANSLATE_NOOP("CoreSentences", "You can still play with the mouse and the computer's keyboard."),
    QT_TRANSLATE_NOOP("CoreSentences", "Instruments cannot be reached by MIDI."),
    QT_TRANSLATE_NOOP("CoreSentences", "The instrument \"%1\" is not plugged in."),
    QT_TRANSLATE_NOOP("CoreSentences", "The instrument \"%1\" cannot be opened; another program may use it."),
    QT_TRANSLATE_NOOP("CoreSentences", "The MIDI keyboard \"%1\" is not plugged in."),
    QT_TRANSLATE_NOOP("CoreSentences", "The MIDI keyboard \"%1\" cannot be opened; another program may use it."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no melody to accompany: there are no notes but drums."),
    QT_TRANSLATE_NOOP("CoreSentences", "The melody is too long to be accompanied at once."),
};

/// Matches the sentence with any words for %1 to %3.
QRegularExpression patternOf(const char* sentence)
{
    QString pattern = QRegularExpression::escape(QString::fromUtf8(sentence));
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%\\d")), QStringLiteral("(.+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

QString oneInOurWords(const QString& said)
{
    for (const char* sentence : kSentences) {
        const auto match = patternOf(sentence).match(said);
        if (!match.hasMatch())
            continue;
        QString words = QCoreApplication::translate("CoreSentences", sentence);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            words = words.arg(match.captured(i));
        return words;
    }
    return said;
}

} // namespace

QString inOurWords(const std::string& sentences)
{
    // Reasons follow a colon, sentence after sentence.
    static const QRegularExpression between(QStringLiteral("(?<=\\.) +(?=[A-Z])"));
    static const QString why = QStringLiteral("There is no sound device: ");
    QString said = QString::fromStdString(sentences);
    QString words;
    if (said.startsWith(why)) {
        words = oneInOurWords(why.chopped(2)) + QStringLiteral(": ");
        said.remove(0, why.size());
    }
    QStringList all;
    for (const QString& sentence : said.split(between))
        all << oneInOurWords(sentence);
    return words + all.join(QLatin1Char(' '));
}

} // namespace inventio::ui

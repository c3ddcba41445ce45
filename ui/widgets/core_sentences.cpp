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
    // of lessons
    QT_TRANSLATE_NOOP("CoreSentences", "The first line must be “---”, and title and order follow."),
    QT_TRANSLATE_NOOP("CoreSentences", "The head is not closed by a line “---”."),
    QT_TRANSLATE_NOOP("CoreSentences", "The head has no title."),
    QT_TRANSLATE_NOOP("CoreSentences", "The order must be a number from 0 to 999, but is “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "A head has title, about, order and needs, but no “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "Before the first step, “## Its title”, there is only the head."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no step."),
    QT_TRANSLATE_NOOP("CoreSentences", "A step begins with a heading, “## Its title”."),
    QT_TRANSLATE_NOOP("CoreSentences", "There are more than %1 steps."),
    QT_TRANSLATE_NOOP("CoreSentences", "The step “%1” says nothing."),
    QT_TRANSLATE_NOOP("CoreSentences", "A step has point, wait, do, plot, then and if, but no “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no fact “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no action “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no place “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no plot “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no setting “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no thing to wait for “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "A setting is set to a number, as in “set risk 2”."),
    QT_TRANSLATE_NOOP("CoreSentences", "“%1” is no condition, as “notes > 0” is one."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is a } without a { before it."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is a { without a } behind it."),
    QT_TRANSLATE_NOOP("CoreSentences",
        "Braces hold a fact, {notes}, {notes before} or {notes|note|notes}, or {key ACTION} or {name ACTION}."),
    QT_TRANSLATE_NOOP("CoreSentences", "A capsule has %1 bytes at most."),
};

/// Before a sentence about a line of a file.
constexpr const char* kLine = QT_TRANSLATE_NOOP("CoreSentences", "%1, line %2: ");

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
    static const QRegularExpression line(QStringLiteral("^(.+?), line (\\d+): "));
    if (const auto match = line.match(said); match.hasMatch()) {
        words = QCoreApplication::translate("CoreSentences", kLine).arg(match.captured(1), match.captured(2));
        said.remove(0, match.capturedLength());
    }
    QStringList all;
    for (const QString& sentence : said.split(between))
        all << oneInOurWords(sentence);
    return words + all.join(QLatin1Char(' '));
}

} // namespace inventio::ui

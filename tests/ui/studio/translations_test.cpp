#include "ui/studio/translations.h"

#include <gtest/gtest.h>

#include "core/analysis/fault_reasons.h"
#include "ui/actions/actions.h"
#include "ui/inspector/fault_words.h"
#include "ui/learn/capsule_library.h"
#include "ui/playback/general_midi.h"
#include "ui/playback/track_row.h"
#include "ui/roll/scene/note_names.h"
#include "ui/score/lanes/harmony_words.h"
#include "ui/widgets/core_sentences.h"

namespace inventio::ui {
namespace {

std::vector<QString> wordsIn(const QString& language)
{
    const Translations translations(language);
    std::vector<QString> words;
    for (const ActionId action : allActions()) {
        words.push_back(Actions::hint(action));
        words.push_back(QString::fromLatin1(action.info().id) + QLatin1Char(' ') + Actions::plainText(action));
    }
    return words;
}

TEST(TranslationsTest, EveryActionHasAGermanNameAndHint)
{
    // The same word in both languages.
    const QStringList same{
        QStringLiteral("compare.blindTest"), QStringLiteral("play.panic"), QStringLiteral("play.solo")};
    const auto english = wordsIn(QStringLiteral("en"));
    const auto german = wordsIn(QStringLiteral("de"));
    for (std::size_t i = 0; i < english.size(); ++i) {
        const bool isSame = same.contains(english[i].section(QLatin1Char(' '), 0, 0));
        EXPECT_TRUE(isSame || german[i] != english[i]) << english[i].toStdString();
    }
}

TEST(TranslationsTest, NotesAreSpokenInGerman)
{
    const Translations translations(QStringLiteral("de"));
    EXPECT_EQ(spokenPitch(analysis::spellingAt(59, 5)), QStringLiteral("H3"));
    EXPECT_EQ(spokenPitch(analysis::spellingAt(58, -2)), QStringLiteral("B3"));
    EXPECT_EQ(spokenPitch(analysis::spellingAt(61, 7)), QStringLiteral("Cis4"));
    EXPECT_EQ(spokenTime({960}, music::TimeSignatureMap(480)), QStringLiteral("Takt 1, Schlag 3"));
    EXPECT_EQ(spokenLength({480}, 480), QStringLiteral("Viertel"));
}

TEST(TranslationsTest, GermanNamesOfNotesAreWords)
{
    const Translations translations(QStringLiteral("de"));
    QStringList names;
    for (int fifths = -15; fifths <= 19; ++fifths) {
        const int pitch = 60 + (7 * fifths % 12 + 12) % 12;
        names << pitchName(analysis::spellingAt(pitch, fifths)).chopped(1);
    }
    const QString right
        = QStringLiteral("Feses Ceses Geses Deses Ases Eses Heses Fes Ces Ges Des As Es B F C G D A E H "
                         "Fis Cis Gis Dis Ais Eis His Fisis Cisis Gisis Disis Aisis Eisis Hisis");
    EXPECT_EQ(names.join(QLatin1Char(' ')), right);
}

TEST(TranslationsTest, FaultsHaveGermanNamesAndReasons)
{
    const Translations translations(QStringLiteral("de"));
    for (int i = 0; i < analysis::kFaultKinds; ++i) {
        const auto kind = static_cast<analysis::FaultKind>(i);
        const auto english
            = [](std::string_view words) { return QString::fromUtf8(words.data(), qsizetype(words.size())); };
        EXPECT_NE(faultName(kind).toLower(), english(analysis::nameOf(kind))) << i;
        EXPECT_NE(faultReason(kind), english(analysis::reasonFor(kind))) << i;
    }
}

TEST(TranslationsTest, KeysAreNamedAsGermansDo)
{
    const Translations translations(QStringLiteral("de"));
    EXPECT_EQ(keyName({6, analysis::Mode::Minor}), QStringLiteral("fis-Moll"));
    EXPECT_EQ(keyName({10, analysis::Mode::Major}), QStringLiteral("B-Dur"));
    EXPECT_EQ(keySign({3, analysis::Mode::Major}), QStringLiteral("Es:"));
}

TEST(TranslationsTest, DevicesSpeakGerman)
{
    const Translations translations(QStringLiteral("de"));
    EXPECT_EQ(
        inOurWords("There is no sound device: PulseAudio does not answer. JACK runs at 44100 Hz, not at 48000 Hz."),
        QStringLiteral("Es gibt kein Tonausgabegerät: PulseAudio antwortet nicht. "
                       "JACK läuft mit 44100 Hz, nicht mit 48000 Hz."));
    EXPECT_EQ(inOurWords("ALSA has gone away; playing goes on without sound until it comes back."),
        QStringLiteral("ALSA ist nicht mehr da; die Wiedergabe läuft ohne Ton weiter, bis es wiederkommt."));
    EXPECT_EQ(inOurWords("Nobody foresaw this."), QStringLiteral("Nobody foresaw this."));
}

TEST(TranslationsTest, WhatIsWrongInALessonIsToldInGerman)
{
    const Translations translations(QStringLiteral("de"));
    const auto wordsOf = [](const std::string& text) {
        const auto capsule = learn::readCapsule(text, "fuge.md", studioVocabulary());
        EXPECT_FALSE(capsule);
        return capsule ? QString() : inOurWords(capsule.error().message);
    };
    const std::string step = "---\ntitle: Fuge\n---\n## Eins\nWorte.\n\n";
    EXPECT_EQ(wordsOf(step + "- wait: beifall\n"),
        QStringLiteral("fuge.md, Zeile 7: Auf „beifall“ kann ein Schritt nicht warten."));
    EXPECT_EQ(wordsOf("---\ntitle: Fuge\n---\n"),
        QStringLiteral(
            "fuge.md, Zeile 3: Es gibt keinen Schritt. Ein Schritt beginnt mit einer Überschrift, „## Sein Titel“."));
    const std::vector<std::string> broken{"", "---\ntitle: A\n", "---\norder: 1\n---\n## A\nB.\n",
        "---\norder: x\n---\n", "---\ncolour: red\n---\n", "---\ntitle: A\n---\nWords.\n",
        "---\ntitle: A\n---\n## One\n- point: roll\n", step + "- point: rol\n", step + "- point: model.enhanse\n",
        step + "- wait: fame > 3\n", step + "- wait: risk > x\n", step + "- do: set fame 2\n",
        step + "- do: set risk\n", step + "- plot: pie\n", step + "- then: A {b\n", step + "- then: A }\n",
        step + "- then: A {}\n", step + "- wen: B.\n"};
    for (const auto& text : broken) {
        const QString words = wordsOf(text);
        EXPECT_TRUE(words.contains(QStringLiteral(", Zeile "))) << words.toStdString();
        for (const char* english : {"There ", "The ", "A step", "A head", "A setting", "Braces", " is no"})
            EXPECT_FALSE(words.contains(QLatin1String(english))) << words.toStdString();
    }
}

TEST(TranslationsTest, InstrumentsHaveGermanNames)
{
    const Translations translations(QStringLiteral("de"));
    EXPECT_EQ(programName(0), QStringLiteral("Konzertflügel"));
    EXPECT_EQ(programName(40), QStringLiteral("Violine"));
    EXPECT_EQ(programName(127), QStringLiteral("Schuss"));
}

TEST(TranslationsTest, OwnNamesOfTracksAreGerman)
{
    const Translations translations(QStringLiteral("de"));
    project::PieceTrack track;
    TrackRow row;
    track.name = "Added soprano";
    row.show(track, 1);
    EXPECT_EQ(row.accessibleName(), QStringLiteral("Neuer Sopran"));
    track.name = "Horn in F";
    row.show(track, 1);
    EXPECT_EQ(row.accessibleName(), QStringLiteral("Horn in F"));
}

TEST(TranslationsTest, TheyEndWithTheObject)
{
    {
        const Translations translations(QStringLiteral("de"));
        EXPECT_NE(spokenLength({480}, 480), QStringLiteral("quarter"));
    }
    EXPECT_EQ(spokenLength({480}, 480), QStringLiteral("quarter"));
}

} // namespace
} // namespace inventio::ui

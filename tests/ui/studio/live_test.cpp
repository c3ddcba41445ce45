// What is played without a MIDI keyboard, and how it sounds.

#include "ui/recording/live_keyboard.h"

#include <QGuiApplication>
#include <QLineEdit>

#include "tests/ui/studio/recording_studio.h"
#include "ui/recording/key_letters.h"

namespace inventio::ui {

namespace {

using audio::SynthEvent;

// Places on the computer's keyboard, as X11 numbers them.
constexpr std::uint32_t kBelowA = 52;    ///< Z on QWERTY, Y on QWERTZ, W on AZERTY: the lowest C
constexpr std::uint32_t kBesideTab = 24; ///< Q on QWERTY, A on AZERTY: middle C

class LiveTest : public RecordingStudio {
protected:
    LiveTest()
    {
        auto own = std::make_unique<audio::testing::RecordingSynth>();
        synth = own.get();
        studio->sound().player().setSynths({nullptr, nullptr, std::move(own)});
        hear(0.01);
        synth->told.clear();
    }

    QPoint onKey(int pitch, double share)
    {
        const QRectF key = studio->piano().keys().rectOf(pitch);
        return QPointF(key.center().x(), key.top() + key.height() * share).toPoint();
    }
    bool press(std::uint32_t scanCode, Qt::Key key, const QString& text)
    {
        return type(&studio->roll().view(), QEvent::KeyPress, scanCode, key, text);
    }
    void lift(std::uint32_t scanCode, Qt::Key key)
    {
        type(&studio->roll().view(), QEvent::KeyRelease, scanCode, key, {});
    }

    audio::testing::RecordingSynth* synth = nullptr; ///< the player's
};

TEST_F(LiveTest, SoundsAKeyboardAtOnceWithTheChosenTracksInstrument)
{
    ASSERT_TRUE(waitForKeyboard(true));
    auto piece = project().piece();
    piece.tracks.resize(1);
    piece.tracks[0].mix.program = 19;
    studio->document().commit(QStringLiteral("Change Instrument"), piece);
    cables.play(kPort, midi::eventOf(midi::NoteOn{.channel = 5, .pitch = 67, .velocity = 33}, midi::monotonicNow()));
    hear(0.01);
    EXPECT_EQ(synth->last(SynthEvent::Kind::Program, 0), 19);
    EXPECT_EQ(synth->last(SynthEvent::Kind::NoteOn, 0, 67), 33);
    EXPECT_EQ(synth->down.size(), 1U);
}

TEST_F(LiveTest, SilencesAKeyboardThatIsUnplugged)
{
    ASSERT_TRUE(waitForKeyboard(true));
    cables.play(kPort, midi::eventOf(midi::NoteOn{.pitch = 67}, midi::monotonicNow()));
    hear(0.01);
    EXPECT_EQ(synth->down.size(), 1U);
    cables.unplug(kPort);
    ASSERT_TRUE(waitForKeyboard(false));
    hear(0.01);
    EXPECT_TRUE(synth->down.empty());
}

TEST_F(LiveTest, SoundsAndRecordsThePianoOnTheScreen)
{
    act("view.piano");
    ASSERT_TRUE(studio->piano().isVisible());
    record(1.0);
    auto& keys = studio->piano().keys();
    QTest::mousePress(&keys, Qt::LeftButton, {}, onKey(60, 0.9));
    hear(0.01);
    EXPECT_TRUE(synth->down.contains({0, 60}));
    EXPECT_TRUE(studio->live().down().test(60));
    QTest::mouseRelease(&keys, Qt::LeftButton, {}, onKey(60, 0.9));
    hear(0.01);
    EXPECT_TRUE(synth->down.empty());
    act("record.record");
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].pitch, 60);
}

TEST_F(LiveTest, PlaysThePianoLouderTowardsTheUser)
{
    act("view.piano");
    auto& keys = studio->piano().keys();
    QTest::mouseClick(&keys, Qt::LeftButton, {}, onKey(60, 0.1));
    hear(0.01);
    const int soft = synth->last(SynthEvent::Kind::NoteOn, 0, 60);
    QTest::mouseClick(&keys, Qt::LeftButton, {}, onKey(60, 0.95));
    hear(0.01);
    EXPECT_GT(synth->last(SynthEvent::Kind::NoteOn, 0, 60), soft + 40);
}

TEST_F(LiveTest, ShiftsThePianoByOctaves)
{
    act("view.piano");
    const int lowest = studio->piano().keys().lowest();
    act("record.octaveHigher");
    EXPECT_EQ(studio->piano().keys().lowest(), lowest + 12);
    act("record.octaveLower");
    act("record.octaveLower");
    EXPECT_EQ(studio->piano().keys().lowest(), lowest - 12);
}

TEST_F(LiveTest, PlaysWhatIsTypedByWhereTheKeyLies)
{
    act("record.typing");
    EXPECT_TRUE(press(kBelowA, Qt::Key_Y, QStringLiteral("y"))); // QWERTZ
    EXPECT_TRUE(studio->live().down().test(48));
    EXPECT_TRUE(press(kBesideTab, Qt::Key_A, QStringLiteral("a"))); // AZERTY
    EXPECT_TRUE(studio->live().down().test(60));
    lift(kBelowA, Qt::Key_Y);
    lift(kBesideTab, Qt::Key_A);
    EXPECT_TRUE(studio->live().down().none());
}

TEST(KeyLettersTest, AreGuessedFromTheLanguageAndLearntByPressing)
{
    const midi::MusicalTyping typing;
    EXPECT_EQ(KeyLetters(QLocale::English).onPiano(typing).at(48), QStringLiteral("Z"));
    EXPECT_EQ(KeyLetters(QLocale::French).onPiano(typing).at(48), QStringLiteral("W"));
    KeyLetters letters(QLocale::German);
    EXPECT_EQ(letters.onPiano(typing).at(48), QStringLiteral("Y"));
    EXPECT_TRUE(letters.learn(kBelowA, QStringLiteral("z")));
    EXPECT_FALSE(letters.learn(kBelowA, QStringLiteral("z")));
    EXPECT_FALSE(letters.learn(kBelowA, QStringLiteral("\x1b")));
    EXPECT_EQ(letters.onPiano(typing).at(48), QStringLiteral("Z"));
}

TEST_F(LiveTest, ShowsOnThePianoWhichLettersPlay)
{
    act("view.piano");
    const auto picture = [this] { return studio->piano().keys().grab().toImage(); };
    const auto before = picture();
    act("record.typing");
    EXPECT_NE(picture(), before);
    act("record.typing");
    EXPECT_EQ(picture(), before);
}

TEST_F(LiveTest, LetsLettersBeShortcutsOnlyWhileTheyPlayNothing)
{
    auto* view = &studio->roll().view();
    const QKeySequence letter(Qt::Key_H);
    EXPECT_TRUE(studio->actions()["view.lens"]->shortcuts().contains(letter));
    EXPECT_FALSE(type(view, QEvent::ShortcutOverride, 43, Qt::Key_H, QStringLiteral("h")));
    act("record.typing");
    EXPECT_FALSE(studio->actions()["view.lens"]->shortcuts().contains(letter));
    EXPECT_TRUE(type(view, QEvent::ShortcutOverride, 43, Qt::Key_H, QStringLiteral("h")));
    EXPECT_TRUE(type(view, QEvent::ShortcutOverride, 61, Qt::Key_Slash, QStringLiteral("/")));
    EXPECT_TRUE(studio->actions()["record.capture"]->shortcuts().contains(QKeySequence(Qt::SHIFT | Qt::Key_R)));
    act("record.typing");
    EXPECT_TRUE(studio->actions()["view.lens"]->shortcuts().contains(letter));
}

TEST_F(LiveTest, LeavesFieldsThatAreWrittenInAlone)
{
    act("record.typing");
    QLineEdit field(studio.get());
    type(&field, QEvent::KeyPress, 11, Qt::Key_2, QStringLiteral("2"));
    EXPECT_EQ(field.text(), QStringLiteral("2"));
    EXPECT_TRUE(studio->live().down().none());
}

TEST_F(LiveTest, LetsGoOfTypedKeysWhenTheWindowLosesTheKeyboard)
{
    act("record.typing");
    press(kBesideTab, Qt::Key_Q, QStringLiteral("q"));
    hear(0.01);
    EXPECT_EQ(synth->down.size(), 1U);
    Q_EMIT qGuiApp->focusWindowChanged(nullptr);
    hear(0.01);
    EXPECT_TRUE(synth->down.empty());
    EXPECT_TRUE(studio->live().down().none());
}

} // namespace

} // namespace inventio::ui

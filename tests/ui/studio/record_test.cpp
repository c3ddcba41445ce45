#include "ui/recording/record_controller.h"

#include <QLabel>
#include <QMenuBar>

#include "tests/ui/studio/recording_studio.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {

namespace {

using music::Ticks;

class RecordTest : public RecordingStudio {
protected:
    /// A note a little late in each of two passes of a bar.
    void recordTwoPasses()
    {
        studio->roll().setLoop(TimeSpan{{0}, kBar});
        const double bar = project().piece().tempo.secondsAt(kBar, 480);
        record(0.9 * bar);
        play(60, kQuarter + Ticks{13}, kQuarter * 2);
        studio->recording().frame();
        hear(0.6 * bar);
        studio->recording().frame();
        play(72, Ticks{13}, kQuarter);
        act("record.record");
    }
};

TEST_F(RecordTest, WritesWhatWasPlayedWhereItWasHeardAsOneStep)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(2.5);
    press(60, {0}, 50);
    release(60, kQuarter);
    play(64, Ticks{487}, Ticks{1000});
    act("record.record");
    ASSERT_EQ(notes().size(), 2U);
    EXPECT_EQ(notes()[0], (music::Note{{0}, 60, kQuarter, 50, 64}));
    EXPECT_EQ(notes()[1], (music::Note{{487}, 64, {513}, 80, 64}));
    EXPECT_EQ(studio->document().undoName(), QStringLiteral("Take 1"));
    act("edit.undo");
    EXPECT_TRUE(notes().empty());
    EXPECT_FALSE(studio->document().canUndo());
}

TEST_F(RecordTest, IsShiftedByNoCountIn)
{
    ASSERT_TRUE(waitForKeyboard(true));
    for (const int bars : {1, 2}) {
        studio->settings().setCountInBars(bars);
        record(8.0);
        play(55, Ticks{-1000}, Ticks{-700}); // in the count-in: no part of the take
        play(60, Ticks{-30}, kQuarter);      // meant for the first beat
        play(62, kQuarter, kQuarter * 2);
        act("record.record");
        ASSERT_EQ(notes().size(), 2U);
        EXPECT_EQ(notes()[0], (music::Note{{0}, 60, kQuarter, 80, 64}));
        EXPECT_EQ(notes()[1], (music::Note{kQuarter, 62, kQuarter, 80, 64}));
        act("edit.undo");
        act("play.toStart");
        hear(0.01);
        studio->recording().frame();
    }
}

TEST_F(RecordTest, ATakeMayBeMendedUnlessTheUserSaysOtherwise)
{
    ASSERT_TRUE(waitForKeyboard(true));
    EXPECT_EQ(studio->enhancePanel().settings().melody, project::MelodyRole::Leads);
    record(2.0);
    play(60, {0}, kQuarter);
    act("record.record");
    EXPECT_EQ(studio->enhancePanel().settings().melody, project::MelodyRole::LeadsMended);
    act("file.new");
    EXPECT_EQ(studio->enhancePanel().settings().melody, project::MelodyRole::Leads);
}

TEST_F(RecordTest, BeginsWhereThePlayheadIs)
{
    ASSERT_TRUE(waitForKeyboard(true));
    Q_EMIT studio->roll().seekRequested(kBar);
    hear(0.01);
    record(2.0);
    play(60, kBar, kBar + kQuarter);
    act("record.record");
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].onset, kBar);
}

TEST_F(RecordTest, JoinsInWhileThePiecePlays)
{
    ASSERT_TRUE(waitForKeyboard(true));
    act("play.play");
    studio->sound().player().setEndless(true);
    hear(0.6);
    studio->recording().frame();
    record(2.0);
    play(60, {0}, kQuarter); // before the take
    play(62, kQuarter * 3, kQuarter * 4);
    act("record.record");
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0], (music::Note{kQuarter * 3, 62, kQuarter, 80, 64}));
}

TEST_F(RecordTest, LetsNotesSoundAsLongAsThePedalHoldsThem)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(3.0);
    press(60, {0});
    cables.play(kPort, midi::eventOf(midi::SustainPedal{0, true}, momentOf(Ticks{100})));
    release(60, kQuarter);
    cables.play(kPort, midi::eventOf(midi::SustainPedal{0, false}, momentOf(kBar)));
    act("record.record");
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].length, kBar);
}

TEST_F(RecordTest, ShowsNotesGrowWhileTheyArePlayed)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(1.0);
    press(60, {0});
    studio->recording().frame();
    ASSERT_EQ(studio->roll().content().scene().recording.size(), 1U);
    const Ticks before = studio->roll().content().scene().recording[0].length;
    hear(0.5);
    studio->recording().frame();
    EXPECT_GT(studio->roll().content().scene().recording[0].length, before);
    act("record.record");
    EXPECT_TRUE(studio->roll().content().scene().recording.empty());
}

TEST_F(RecordTest, KeepsTheTakeWhenTheKeyboardIsUnpluggedInTheMiddle)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(2.0);
    play(60, {0}, kQuarter);
    press(62, kQuarter);
    studio->recording().frame();
    EXPECT_TRUE(studio->live().down().test(62));
    cables.unplug(kPort);
    ASSERT_TRUE(waitForKeyboard(false));
    studio->recording().frame();
    EXPECT_TRUE(studio->live().down().none());
    EXPECT_TRUE(studio->recording().isRecording());
    act("record.record");
    EXPECT_EQ(notes().size(), 2U);
}

TEST_F(RecordTest, EndsTheTakeWhenThePieceIsStopped)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(2.0);
    play(60, {0}, kQuarter);
    act("play.play");
    hear(0.01);
    studio->recording().frame();
    EXPECT_FALSE(studio->recording().isRecording());
    EXPECT_FALSE(studio->actions()["record.record"]->isChecked());
    EXPECT_EQ(notes().size(), 1U);
}

TEST_F(RecordTest, IsNoStepWhenNothingWasPlayed)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(1.0);
    act("record.record");
    EXPECT_FALSE(studio->document().canUndo());
}

TEST_F(RecordTest, MakesAVersionOfEachPassOfALoop)
{
    ASSERT_TRUE(waitForKeyboard(true));
    const auto parent = project().current;
    studio->roll().setLoop(TimeSpan{{0}, kBar});
    const double bar = project().piece().tempo.secondsAt(kBar, 480);
    record(0.9 * bar);
    play(60, kQuarter, kQuarter * 2);
    studio->recording().frame();
    hear(0.6 * bar);
    studio->recording().frame();
    play(72, {0}, kQuarter);
    act("record.record");
    ASSERT_EQ(project().versions.size(), 3U);
    EXPECT_EQ(project().versions[1].name, "Take 1");
    EXPECT_EQ(project().versions[1].parent, parent);
    EXPECT_EQ(project().versions[1].piece->tracks[0].notes[0].note.pitch, 60);
    EXPECT_EQ(project().currentVersion().name, "Take 2");
    EXPECT_EQ(project().currentVersion().parent, parent);
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].pitch, 72);
}

TEST_F(RecordTest, NamesNotesOfEachPassAnewAndKeepsTheTimingOfAll)
{
    ASSERT_TRUE(waitForKeyboard(true));
    recordTwoPasses();
    ASSERT_EQ(project().versions.size(), 3U);
    const auto& first = project().versions[1];
    const auto& second = project().versions[2];
    EXPECT_NE(first.piece->tracks[0].notes.at(0).id, second.piece->tracks[0].notes.at(0).id);
    const auto played = first.piece->tracks[0].notes[0].note;
    ASSERT_EQ(played.onset.value % kQuarter.value, 13);
    studio->versions().open(first.id);
    act("record.rhythmAssist");
    EXPECT_EQ(notes().at(0).onset, kQuarter);
    act("record.rhythmAssist");
    EXPECT_EQ(notes().at(0), played);
}

TEST_F(RecordTest, SelectsNothingElseWhenASiblingIsOpened)
{
    ASSERT_TRUE(waitForKeyboard(true));
    recordTwoPasses();
    ASSERT_EQ(studio->document().selection().size(), 1U);
    studio->versions().open(project().versions[1].id);
    EXPECT_TRUE(studio->document().selection().empty());
}

TEST_F(RecordTest, KeepsTheTakeWhenTheWindowIsToBeClosed)
{
    ASSERT_TRUE(waitForKeyboard(true));
    prompts.unsaved = UserPrompts::Unsaved::Cancel;
    record(2.0);
    play(60, {0}, kQuarter);
    EXPECT_FALSE(studio->close()) << "there is a take to be saved";
    EXPECT_FALSE(studio->recording().isRecording());
    EXPECT_EQ(notes().size(), 1U);
}

TEST_F(RecordTest, KeepsTheTakeWhenAnotherPieceIsToBeOpened)
{
    ASSERT_TRUE(waitForKeyboard(true));
    prompts.unsaved = UserPrompts::Unsaved::Cancel;
    record(2.0);
    play(60, {0}, kQuarter);
    act("file.new");
    EXPECT_EQ(notes().size(), 1U);
}

TEST_F(RecordTest, CapturesWhatWasPlayedWithoutRecording)
{
    ASSERT_TRUE(waitForKeyboard(true));
    Q_EMIT studio->roll().seekRequested(kBar);
    hear(0.01);
    play(60, {0}, kQuarter); // while nothing plays a tick is but a moment
    play(62, kQuarter, kQuarter * 2);
    act("record.capture");
    ASSERT_EQ(notes().size(), 2U);
    EXPECT_EQ(notes()[0], (music::Note{kBar, 60, kQuarter, 80, 64}));
    EXPECT_EQ(notes()[1], (music::Note{kBar + kQuarter, 62, kQuarter, 80, 64}));
    act("record.capture"); // only once
    EXPECT_EQ(notes().size(), 2U);
    act("edit.undo");
    EXPECT_TRUE(notes().empty());
}

TEST_F(RecordTest, CapturesWhereItWasHeardWhileThePiecePlayed)
{
    ASSERT_TRUE(waitForKeyboard(true));
    studio->sound().player().setEndless(true);
    act("play.play");
    hear(0.6);
    studio->recording().frame();
    const auto here = project().piece().tempo.tickAt(studio->recording().report().position.value, 480) + Ticks{1};
    play(60, here, here + kQuarter);
    act("record.capture");
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0], (music::Note{here, 60, kQuarter, 80, 64}));
}

TEST_F(RecordTest, BringsTakesInTimeAndBack)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(2.5);
    play(60, Ticks{13}, Ticks{470});
    play(62, Ticks{500}, Ticks{950});
    act("record.record");
    const auto played = notes();
    act("record.rhythmAssist");
    ASSERT_EQ(notes().size(), 2U);
    EXPECT_EQ(notes()[0], (music::Note{{0}, 60, kQuarter, 80, 64}));
    EXPECT_EQ(notes()[1], (music::Note{kQuarter, 62, kQuarter, 80, 64}));
    act("record.rhythmAssist");
    EXPECT_EQ(notes(), played);
}

TEST_F(RecordTest, UndoneTheRhythmAssistIsNotChosenAnyMore)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(1.5);
    play(60, Ticks{13}, Ticks{470});
    act("record.record");
    act("record.rhythmAssist");
    const auto* assist = studio->actions()["record.rhythmAssist"];
    const auto isChosen
        = [assist](bool chosen) { return QTest::qWaitFor([&] { return assist->isChecked() == chosen; }, kWaitMs); };
    EXPECT_TRUE(isChosen(true));
    act("edit.undo");
    EXPECT_TRUE(isChosen(false));
    act("edit.redo");
    EXPECT_TRUE(isChosen(true));
}

TEST_F(RecordTest, WritesATakeInTimeAsOneStepWhileTheAssistIsOn)
{
    ASSERT_TRUE(waitForKeyboard(true));
    act("record.rhythmAssist");
    record(1.5);
    play(60, Ticks{13}, Ticks{470});
    act("record.record");
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0], (music::Note{{0}, 60, kQuarter, 80, 64}));
    act("record.rhythmAssist");
    EXPECT_EQ(notes()[0], (music::Note{{13}, 60, {457}, 80, 64}));
    act("edit.undo");
    act("edit.undo");
    EXPECT_TRUE(notes().empty());
}

TEST_F(RecordTest, CountsInAloud)
{
    studio->settings().setCountInBars(1);
    std::vector<int> beats;
    QObject::connect(&studio->recording(), &RecordController::counted, [&](int beat) { beats.push_back(beat); });
    act("record.record");
    const double beat = project().piece().tempo.secondsAt(kQuarter, 480);
    for (int i = 0; i < 6; ++i) {
        hear(beat * (i == 0 ? 0.5 : 1.0));
        studio->recording().frame();
    }
    EXPECT_EQ(beats, (std::vector{1, 2, 3, 4, 0}));
}

TEST_F(RecordTest, LeavesNotesMovedByHandOutOfTheRhythmAssist)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(2.5);
    play(60, Ticks{13}, Ticks{470});
    act("record.record");
    auto piece = project().piece();
    piece.tracks[0].notes[0].note.onset = {77};
    studio->document().commit(QStringLiteral("Move"), piece);
    act("record.rhythmAssist");
    EXPECT_EQ(notes()[0].onset, Ticks{77});
}

TEST_F(RecordTest, RecordsOnTheChosenTrack)
{
    ASSERT_TRUE(waitForKeyboard(true));
    auto piece = project().piece();
    piece.tracks.resize(2);
    studio->document().commit(QStringLiteral("Add Track"), piece);
    studio->roll().setActiveTrack(1);
    record(1.0);
    play(60, {0}, kQuarter);
    act("record.record");
    EXPECT_TRUE(project().piece().tracks[0].notes.empty());
    EXPECT_EQ(project().piece().tracks[1].notes.size(), 1U);
}

TEST_F(RecordTest, OpensWithoutAMidiSystemAndSaysSo)
{
    midi::testing::Cables none;
    none.setProblem("This machine has no MIDI system.");
    open([&none] { return std::make_unique<midi::testing::ScriptedInput>(none); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !studio->live().status().problem.empty(); }, kWaitMs));
    const auto labels = studio->menuBar()->findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text() == QStringLiteral("No keyboard")
            && label->toolTip() == QStringLiteral("This machine has no MIDI system.");
    }));
    studio.reset(); // it watches `none`
}

TEST_F(RecordTest, RemembersTheKeyboardByName)
{
    cables.plugIn("Spinet");
    studio->settings().setMidiPort(QStringLiteral("Spinet"));
    open([this] { return std::make_unique<midi::testing::ScriptedInput>(cables); });
    ASSERT_TRUE(waitForKeyboard(true));
    EXPECT_EQ(cables.open(), "Spinet");
}

} // namespace

} // namespace inventio::ui

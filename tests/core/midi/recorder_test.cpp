#include "core/midi/recorder.h"

#include <initializer_list>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/midi/playing.h"

namespace inventio::midi {
namespace {

using namespace testing;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Records from the start of a piece that plays since moment 0. Half a beat is 250 ms.
class RecorderTest : public ::testing::Test {
protected:
    RecorderTest() { begin({}); }

    void begin(const PieceClock& clock, Seconds from = {})
    {
        recorder.begin({.from = from, .earliness = {0.25}}, clock, clock.at);
    }
    void play(std::initializer_list<MidiEvent> events)
    {
        for (const MidiEvent& event : events)
            recorder.receive(event);
    }
    std::vector<TakeNote> finish(std::int64_t atMs)
    {
        const std::vector<Take> takes = recorder.finish(milliseconds(atMs));
        return takes.empty() ? std::vector<TakeNote>{} : takes.front().notes;
    }
    const TakeNote& latest() const { return recorder.takes().back().notes.back(); }

    Recorder recorder;
};

void expectNote(const TakeNote& note, int pitch, double onset, double keyUp, double end)
{
    EXPECT_EQ(note.pitch, pitch);
    EXPECT_NEAR(note.onset.value, onset, 1e-9);
    EXPECT_NEAR(note.keyUp.value, keyUp, 1e-9);
    EXPECT_NEAR(note.end.value, end, 1e-9);
}

TEST_F(RecorderTest, TakesDownWhatIsPlayed)
{
    play({press(60, 500, 33, 2), press(64, 750), release(60, 1000, 99, 2), release(64, 1500)});
    const std::vector<TakeNote> notes = finish(2000);
    ASSERT_THAT(notes, SizeIs(2));
    expectNote(notes[0], 60, 0.5, 1, 1);
    EXPECT_EQ(notes[0].velocity, 33);
    EXPECT_EQ(notes[0].releaseVelocity, 99);
    EXPECT_EQ(notes[0].channel, 2);
    expectNote(notes[1], 64, 0.75, 1.5, 1.5);
}

TEST_F(RecorderTest, ShowsNotesWhileTheyGrow)
{
    play({press(60, 500)});
    expectNote(latest(), 60, 0.5, 0.5, 0.5);
    recorder.advance(milliseconds(800));
    expectNote(latest(), 60, 0.5, 0.8, 0.8);
    EXPECT_DOUBLE_EQ(recorder.takes().back().end.value, 0.8);
    play({release(60, 900)});
    recorder.advance(milliseconds(1200));
    expectNote(latest(), 60, 0.5, 0.9, 0.9);
}

TEST_F(RecorderTest, ThePedalKeepsTheSoundAndNotTheKey)
{
    play({pedalDown(400), press(60, 500), release(60, 700)});
    recorder.advance(milliseconds(1000));
    expectNote(latest(), 60, 0.5, 0.7, 1);
    play({pedalUp(1500)});
    recorder.advance(milliseconds(2000));
    expectNote(latest(), 60, 0.5, 0.7, 1.5);
}

TEST_F(RecorderTest, ThePedalHoldsOnlyItsOwnChannel)
{
    play({pedalDown(400, 1), press(60, 500), release(60, 700)});
    recorder.advance(milliseconds(1000));
    expectNote(latest(), 60, 0.5, 0.7, 0.7);
}

TEST_F(RecorderTest, AKeyStillDownOutlivesThePedal)
{
    play({pedalDown(400), press(60, 500), pedalUp(600), release(60, 900)});
    expectNote(latest(), 60, 0.5, 0.9, 0.9);
}

TEST_F(RecorderTest, KnowsAPedalThatWasDownBeforeItBegan)
{
    finish(0);
    play({pedalDown(0)});
    begin({});
    play({press(60, 500), release(60, 600)});
    recorder.advance(milliseconds(1000));
    expectNote(latest(), 60, 0.5, 0.6, 1);
}

TEST_F(RecorderTest, AStringStruckAgainEndsWhatThePedalHeld)
{
    play({pedalDown(0), press(60, 500), release(60, 600), press(60, 1000), release(60, 1100), pedalUp(2000)});
    const std::vector<TakeNote> notes = finish(3000);
    ASSERT_THAT(notes, SizeIs(2));
    expectNote(notes[0], 60, 0.5, 0.6, 1);
    expectNote(notes[1], 60, 1, 1.1, 2);
}

TEST_F(RecorderTest, AKeyThatNeverSaidItCameUpIsStillTwoNotes)
{
    play({press(60, 500), press(60, 1000), release(60, 1500), release(60, 1600)});
    const std::vector<TakeNote> notes = finish(2000);
    ASSERT_THAT(notes, SizeIs(2));
    expectNote(notes[0], 60, 0.5, 1, 1);
    expectNote(notes[1], 60, 1, 1.5, 1.5);
}

TEST_F(RecorderTest, AllNotesOffEndsTheNotesOfAChannel)
{
    play({press(60, 500), press(62, 500, 80, 1), {milliseconds(800), {0xb0, 123, 0}}, release(62, 900, 64, 1)});
    const std::vector<TakeNote> notes = finish(2000);
    expectNote(notes[0], 60, 0.5, 0.8, 0.8);
    expectNote(notes[1], 62, 0.5, 0.9, 0.9);
}

TEST_F(RecorderTest, TheEndOfTheTakeEndsWhatIsHeld)
{
    play({pedalDown(0), press(60, 500), release(60, 600), press(64, 700)});
    const std::vector<TakeNote> notes = finish(1000);
    ASSERT_THAT(notes, SizeIs(2));
    expectNote(notes[0], 60, 0.5, 0.6, 1);
    expectNote(notes[1], 64, 0.7, 1, 1);
    EXPECT_EQ(recorder.phase(), Recorder::Phase::Idle);
}

TEST_F(RecorderTest, MakesNoTakeOfSilence)
{
    EXPECT_THAT(recorder.finish(milliseconds(1000)), IsEmpty());
    EXPECT_THAT(recorder.finish(milliseconds(1000)), IsEmpty());
}

TEST_F(RecorderTest, HearsNothingWhileIdle)
{
    finish(0);
    play({press(60, 100), release(60, 200)});
    recorder.advance(milliseconds(300));
    EXPECT_THAT(recorder.takes(), IsEmpty());
}

TEST_F(RecorderTest, KeepsNothingOfTheCountIn)
{
    begin({.position = {-2}});
    EXPECT_EQ(recorder.phase(), Recorder::Phase::CountIn);
    play({press(60, 500), release(60, 700), press(62, 1700), release(62, 2500)});
    EXPECT_EQ(recorder.phase(), Recorder::Phase::Recording);
    EXPECT_THAT(finish(3000), IsEmpty());
}

TEST_F(RecorderTest, DrawsANoteThatIsLessThanHalfABeatEarlyToTheStart)
{
    begin({.position = {-2}});
    play({press(60, 1760), release(60, 2500)});
    expectNote(finish(3000).at(0), 60, 0, 0.5, 0.5);
}

TEST_F(RecorderTest, AnEarlyNoteThatIsShortKeepsItsLength)
{
    begin({.position = {-2}});
    play({press(60, 1800), release(60, 1900), press(62, 1800), release(62, 2010)});
    const std::vector<TakeNote> notes = finish(3000);
    ASSERT_THAT(notes, SizeIs(2));
    EXPECT_DOUBLE_EQ(notes[0].onset.value, 0);
    EXPECT_NEAR(notes[0].keyUp.value, 0.1, 1e-9);
    EXPECT_NEAR(notes[1].keyUp.value, 0.125, 1e-9);
}

TEST_F(RecorderTest, CountsInBeforeAnyPlaceOfThePiece)
{
    begin({.position = {8}}, Seconds{10});
    play({press(60, 1000), release(60, 1100), press(62, 1900), release(62, 2200), press(64, 2300), release(64, 2400)});
    const std::vector<TakeNote> notes = finish(3000);
    ASSERT_THAT(notes, SizeIs(2));
    expectNote(notes[0], 62, 10, 10.2, 10.2);
    expectNote(notes[1], 64, 10.3, 10.4, 10.4);
}

TEST_F(RecorderTest, WhoPlaysToWhatIsHeardPlaysInTime)
{
    begin({.outputLatency = {0.05}});
    play({press(60, 550), release(60, 1050)});
    expectNote(finish(2000).at(0), 60, 0.5, 1, 1);
}

TEST_F(RecorderTest, FollowsTheReportsOfThePlayer)
{
    play({press(60, 500)});
    recorder.setClock({.at = milliseconds(1000), .position = {0.9}});
    play({release(60, 1000)});
    expectNote(finish(2000).at(0), 60, 0.5, 0.9, 0.9);
}

TEST_F(RecorderTest, ANoteNeverEndsBeforeItBegins)
{
    play({press(60, 500)});
    recorder.setClock({.at = milliseconds(1000), .position = {0.1}});
    play({release(60, 1000)});
    expectNote(finish(1000).at(0), 60, 0.5, 0.5, 0.5);
}

TEST_F(RecorderTest, EveryPassOfALoopIsATake)
{
    begin({.loop = PieceClock::Loop{{0}, {2}}});
    play({press(60, 500), release(60, 600), press(62, 1900)});
    recorder.advance(milliseconds(2100));
    ASSERT_THAT(recorder.takes(), SizeIs(2));
    expectNote(recorder.takes()[0].notes[1], 62, 1.9, 2, 2);
    play({release(62, 2200), press(64, 2500), release(64, 3000)});
    const std::vector<Take> takes = recorder.finish(milliseconds(6500));
    ASSERT_THAT(takes, SizeIs(2)); // the later passes were silent
    expectNote(takes[1].notes.at(0), 64, 0.5, 1, 1);
    EXPECT_DOUBLE_EQ(takes[0].end.value, 2);
}

TEST_F(RecorderTest, TwoTakesHaveNothingInCommon)
{
    play({press(60, 500)});
    finish(1000);
    begin({.at = milliseconds(5000)});
    play({release(60, 5100), press(64, 5500), release(64, 5600)});
    const std::vector<TakeNote> notes = finish(6000);
    ASSERT_THAT(notes, SizeIs(1));
    expectNote(notes[0], 64, 0.5, 0.6, 0.6);
}

TEST_F(RecorderTest, TakesDownEveryNoteOfARandomPerformance)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        base::Random random(seed);
        begin({});
        int struck = 0;
        for (int atMs = 1; atMs < 20'000; atMs += random.between(1, 80)) {
            const int pitch = random.between(50, 70);
            const bool isPress = random.chance(0.6);
            recorder.receive(isPress ? press(pitch, atMs) : release(pitch, atMs));
            struck += isPress ? 1 : 0;
            if (random.chance(0.1))
                recorder.receive(random.chance(0.5) ? pedalDown(atMs) : pedalUp(atMs));
            recorder.advance(milliseconds(atMs));
        }
        const std::vector<TakeNote> notes = finish(20'100);
        ASSERT_EQ(static_cast<int>(notes.size()), struck) << "seed " << seed;
        for (const TakeNote& note : notes) {
            ASSERT_LE(note.onset, note.keyUp);
            ASSERT_LE(note.keyUp, note.end);
            ASSERT_LE(note.end.value, 20.1);
        }
    }
}

TEST(TakeStartTest, ForgivesHalfABeatOfThePlace)
{
    music::Sequence piece;
    EXPECT_DOUBLE_EQ(takeStartAt({0}, piece).from.value, 0);
    EXPECT_DOUBLE_EQ(takeStartAt({0}, piece).earliness.value, 0.25);
    piece.tempo = music::TempoMap({{{1920}, 1'000'000}});
    piece.metre = music::TimeSignatureMap(480, {{.at = {1920}, .numerator = 6, .denominator = 8}});
    EXPECT_DOUBLE_EQ(takeStartAt({1920}, piece).from.value, 2);
    EXPECT_DOUBLE_EQ(takeStartAt({1920}, piece).earliness.value, 0.75);
}

TEST(TakesOfTest, MakesATakeOfWhatWasPlayedBefore)
{
    const std::vector<MidiEvent> events{press(60, 5000), release(60, 5400), press(62, 5500)};
    const PieceClock standing{.at = milliseconds(5000), .position = {8}};
    const std::vector<Take> takes = takesOf(events, standing, Seconds{8}, milliseconds(6000));
    ASSERT_THAT(takes, SizeIs(1));
    expectNote(takes[0].notes.at(0), 60, 8, 8.4, 8.4);
    expectNote(takes[0].notes.at(1), 62, 8.5, 9, 9);
    EXPECT_THAT(takesOf({}, standing, Seconds{8}, milliseconds(6000)), IsEmpty());
}

TEST(TakesOfTest, KnowsThePassesThatWereOverWhenItWasAsked)
{
    const std::vector<MidiEvent> events{press(60, 5000), release(60, 5400), press(62, 7500), release(62, 7600)};
    const PieceClock clock{.at = milliseconds(10'000), .position = {1}, .loop = PieceClock::Loop{{0}, {2}}, .pass = 5};
    const std::vector<Take> takes = takesOf(events, clock, Seconds{0}, milliseconds(10'000));
    ASSERT_THAT(takes, SizeIs(2));
    expectNote(takes[0].notes.at(0), 60, 0, 0.4, 0.4);
    expectNote(takes[1].notes.at(0), 62, 0.5, 0.6, 0.6);
}

} // namespace
} // namespace inventio::midi

#include "core/audio/player.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/audio/player_rig.h"

namespace inventio::audio {
namespace {

using namespace testing;
using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;
using Kind = SynthEvent::Kind;
using State = Transport::State;

float peakOf(const std::vector<float>& samples)
{
    return std::abs(*std::ranges::max_element(samples, {}, [](float sample) { return std::abs(sample); }));
}

std::vector<std::int64_t> onsetBlocks(const RecordingSynth& synth)
{
    std::vector<std::int64_t> blocks;
    for (const auto& told : synth.notes()) {
        if (told.event.kind == Kind::NoteOn)
            blocks.push_back(told.block);
    }
    return blocks;
}

TEST(PlayerTest, IsSilentUntilItPlays)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(scale(4)));
    rig.render(1000);
    EXPECT_THAT(rig.left, Each(0.0f));
    rig.player.play();
    rig.renderAfresh(1000);
    EXPECT_EQ(rig.left.front(), 0.5f);
    EXPECT_EQ(rig.player.playhead().state, State::Playing);
}

TEST(PlayerTest, PutsEveryNoteIntoItsBlockWhateverTheDevicesPeriod)
{
    for (const int period : {64, 100, 256, 441, 1024}) {
        RecordingRig rig(period);
        rig.player.setPlan(DeckName::A, planOf(scale(20)));
        rig.player.play();
        rig.render(10 * kRate);
        const auto blocks = onsetBlocks(*rig.a);
        ASSERT_EQ(blocks.size(), 20u);
        for (std::size_t i = 0; i < blocks.size(); ++i)
            ASSERT_EQ(blocks[i], static_cast<std::int64_t>(i) * 24'000 / kBlockFrames);
    }
}

TEST(PlayerTest, HasNotDriftedAfterTenMinutes)
{
    constexpr int kSeconds = 600;
    RecordingRig rig(441);
    rig.player.setPlan(DeckName::A, planOf(scale(2 * kSeconds)));
    rig.player.setPlan(DeckName::B, planOf(scale(2 * kSeconds, 40)));
    rig.player.play();
    for (int second = 0; second < kSeconds; ++second)
        rig.renderAfresh(kRate);
    const auto blocks = onsetBlocks(*rig.a);
    ASSERT_EQ(blocks.size(), 2u * kSeconds);
    for (std::size_t i = 0; i < blocks.size(); ++i)
        ASSERT_EQ(blocks[i], static_cast<std::int64_t>(i) * 24'000 / kBlockFrames);
    EXPECT_EQ(onsetBlocks(*rig.b), blocks);
}

TEST(PlayerTest, LetsGoOfEverythingWhenItPausesSeeksAndEnds)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(scale(4)));
    rig.player.play();
    rig.render(1000);
    rig.player.pause();
    rig.render(256);
    EXPECT_THAT(rig.a->down, IsEmpty());
    rig.player.play();
    rig.render(256);
    EXPECT_THAT(rig.a->down, UnorderedElementsAre(Pair(0, 60)));
    rig.player.seek({50'000});
    rig.render(256);
    EXPECT_THAT(rig.a->down, UnorderedElementsAre(Pair(0, 62)));
    rig.render(100'000);
    EXPECT_THAT(rig.a->down, IsEmpty());
    EXPECT_EQ(rig.player.playhead().state, State::Stopped);
}

TEST(PlayerTest, LoopsForEverWithoutAHangingNote)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(pieceOf({noteAt(0, 60, 1920), noteAt(480, 64, 1440)})));
    rig.player.setLoop(FrameRange{{12'000}, {36'000}}); // its end cuts both notes, its start lies in one
    rig.player.play();
    rig.render(20 * kRate);
    EXPECT_THAT(rig.a->down, ::testing::Contains(Pair(0, 60)));
    EXPECT_GT(rig.a->notes().size(), 60u);
    EXPECT_GT(rig.player.playhead().passes, 30);
    rig.player.pause();
    rig.render(256);
    EXPECT_THAT(rig.a->down, IsEmpty());
}

TEST(PlayerTest, PlaysFaster)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(scale(8)));
    rig.player.setSpeed(2.0);
    rig.player.play();
    rig.render(kRate - 1000);
    const auto blocks = onsetBlocks(*rig.a);
    ASSERT_EQ(blocks.size(), 4u);
    EXPECT_EQ(blocks[3], 36'000 / kBlockFrames);
}

TEST(PlayerTest, SwitchesWithinTenMilliseconds)
{
    RecordingRig rig(128);
    rig.a->loudness = 0.5f;
    rig.b->loudness = 0.25f;
    rig.player.setPlan(DeckName::A, planOf(pieceOf({noteAt(0, 60, 9600)})));
    rig.player.setPlan(DeckName::B, planOf(pieceOf({noteAt(0, 60, 9600)})));
    rig.player.play();
    rig.render(10'000);
    rig.player.listenTo(Listen::B);
    rig.renderAfresh(480);
    EXPECT_EQ(rig.left.back(), 0.25f);
    EXPECT_GT(*std::ranges::min_element(rig.left), 0.24f);
    rig.player.listenTo(Listen::LeftRight);
    rig.renderAfresh(480);
    EXPECT_NEAR(rig.left.back(), 0.707f, 0.001f);
    EXPECT_NEAR(rig.right.back(), 0.354f, 0.001f);
}

TEST(PlayerTest, TakesAnotherVersionInTheMiddleOfANote)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(pieceOf({noteAt(0, 60, 1920)})));
    rig.player.play();
    rig.render(10'000);
    rig.player.setPlan(DeckName::A, planOf(pieceOf({noteAt(0, 60, 1920), noteAt(0, 67, 1920)})));
    rig.render(256);
    EXPECT_THAT(rig.a->down, UnorderedElementsAre(Pair(0, 60), Pair(0, 67)));
    EXPECT_EQ(rig.a->notes().size(), 2u);
}

/// The scale at another tempo from bar 2 on, 480 ticks a quarter.
music::Sequence slowerFromBarTwo(int notes)
{
    auto piece = scale(notes);
    piece.tempo = music::TempoMap({{{0}, 500'000}, {{1920}, 1'000'000}});
    return piece;
}

TEST(PlayerTest, StaysAtItsTickWhenTheTempoChanges)
{
    RecordingRig rig(64);
    rig.player.setPlan(DeckName::A, planOf(scale(20)));
    rig.player.setPlan(DeckName::B, planOf(scale(20, 40)));
    rig.player.play();
    rig.render(132'032); // in the middle of the sixth note
    const auto before = rig.player.playhead();
    EXPECT_NEAR(static_cast<double>(before.tick.value), 2640, 2);
    EXPECT_DOUBLE_EQ(before.framesPerTick, 50);
    rig.player.setPlan(DeckName::A, planOf(slowerFromBarTwo(20)));
    rig.render(128);
    const auto after = rig.player.playhead();
    EXPECT_NEAR(static_cast<double>(after.tick.value), 2641, 2);
    EXPECT_NEAR(after.position, 96'000 + 2 * (before.position - 96'000), 300);
    EXPECT_DOUBLE_EQ(after.framesPerTick, 100);
    EXPECT_THAT(rig.a->down, UnorderedElementsAre(Pair(0, 65)));
    EXPECT_EQ(onsetBlocks(*rig.a).size(), 6u) << "the note that sounds is not struck again";
    rig.player.setPlan(DeckName::B, planOf(slowerFromBarTwo(20)));
    rig.render(24'000);
    EXPECT_EQ(onsetBlocks(*rig.a).size(), 7u);
}

TEST(PlayerTest, StaysAtItsTickWhenTheTempoChangesWhileItRests)
{
    RecordingRig rig(64);
    rig.player.setPlan(DeckName::A, planOf(scale(20)));
    rig.player.seek({132'000});
    rig.player.setPlan(DeckName::A, planOf(slowerFromBarTwo(20)));
    rig.render(128);
    EXPECT_EQ(rig.player.playhead().tick, music::Ticks{2640});
    EXPECT_EQ(rig.player.playhead().position, 168'000);
    rig.player.setPlan(DeckName::A, planOf(scale(20)));
    rig.render(128);
    EXPECT_EQ(rig.player.playhead().position, 132'000);
}

TEST(PlayerTest, CountsInToTheSameTickWhenTheTempoChanges)
{
    RecordingRig rig(64);
    rig.player.setPlan(DeckName::A, planOf(scale(20)));
    rig.player.seek({120'000});
    rig.player.play(1);
    rig.render(1000);
    rig.player.setPlan(DeckName::A, planOf(slowerFromBarTwo(20)));
    rig.render(96'000);
    EXPECT_EQ(rig.player.playhead().state, State::Playing);
    EXPECT_NEAR(static_cast<double>(rig.player.playhead().tick.value), 2400, 20);
}

TEST(PlayerTest, FreesOldPlansOnceTheyAreOutOfUse)
{
    RecordingRig rig;
    auto plan = planOf(scale(4));
    const std::weak_ptr<const PlaybackPlan> old = plan;
    rig.player.setPlan(DeckName::A, std::move(plan));
    rig.player.play();
    rig.render(256);
    rig.player.setPlan(DeckName::A, planOf(scale(4)));
    rig.player.tidy();
    EXPECT_FALSE(old.expired()); // the audio thread may still read it
    rig.render(256);
    rig.player.tidy();
    EXPECT_TRUE(old.expired());
}

TEST(PlayerTest, LosesNoCommandWhileNoDeviceAsksForSound)
{
    RecordingRig rig;
    for (int i = 0; i < 5000; ++i)
        rig.player.seek({i});
    rig.player.setPlan(DeckName::A, planOf(scale(4)));
    rig.player.setEndless(true);
    rig.player.play();
    for (int i = 0; i < 20; ++i) {
        rig.render(256);
        rig.player.tidy();
    }
    EXPECT_EQ(rig.player.playhead().state, State::Playing);
    EXPECT_GE(rig.player.playhead().position, 4999);
}

TEST(PlayerTest, TellsWhatItWasCommandedBeforeTheAudioThreadHearsOfIt)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(scale(4)));
    rig.player.play();
    EXPECT_EQ(rig.player.playhead().state, State::Stopped);
    EXPECT_EQ(rig.player.commanded().state, State::Playing);
    EXPECT_FALSE(rig.player.hasObeyed());
    rig.render(256);
    EXPECT_TRUE(rig.player.hasObeyed());
    EXPECT_EQ(rig.player.commanded(), rig.player.playhead());
    rig.player.pause();
    rig.player.seek({0});
    EXPECT_EQ(rig.player.playhead().state, State::Playing);
    EXPECT_EQ(rig.player.commanded().state, State::Stopped);
    EXPECT_EQ(rig.player.commanded().position, 0);
    EXPECT_EQ(rig.player.commanded().tick, music::Ticks{0});
    rig.render(256);
    EXPECT_EQ(rig.player.commanded(), rig.player.playhead());
}

TEST(PlayerTest, ClicksWithTheBeat)
{
    RecordingRig rig(64);
    rig.player.setPlan(DeckName::A, planOf(pieceOf({noteAt(0, 60, 1), noteAt(1920, 60, 1)})));
    rig.player.setMetronome(true);
    rig.player.play();
    rig.render(3 * kRate);
    for (const std::size_t beat : {1u, 2u, 3u}) {
        const auto at = rig.left.begin() + static_cast<std::ptrdiff_t>(beat * 24'000);
        EXPECT_EQ(peakOf({at - 2400, at - 64}), 0.0f);
        EXPECT_GT(peakOf({at, at + 1000}), 0.1f);
    }
}

TEST(PlayerTest, CountsInBeforeItPlays)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(scale(4)));
    rig.player.seek({24'000});
    rig.player.play(1);
    rig.render(256);
    EXPECT_EQ(rig.player.playhead().state, State::CountingIn);
    EXPECT_EQ(rig.player.playhead().position, 24'000 - 96'000);
    EXPECT_GT(peakOf(rig.left), 0.05f);
    rig.render(96'000 - 256);
    EXPECT_THAT(rig.a->notes(), IsEmpty());
    rig.render(256);
    ASSERT_EQ(onsetBlocks(*rig.a).size(), 1u);
    EXPECT_EQ(onsetBlocks(*rig.a)[0], 96'000 / kBlockFrames);
}

TEST(PlayerTest, GoesOnAfterTheEndForARecording)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(scale(1)));
    rig.player.setEndless(true);
    rig.player.play();
    rig.render(10 * kRate);
    EXPECT_EQ(rig.player.playhead().state, State::Playing);
    rig.player.setEndless(false);
    rig.render(256);
    EXPECT_EQ(rig.player.playhead().state, State::Stopped);
}

TEST(PlayerTest, SoundsLiveKeysWhateverIsHeard)
{
    RecordingRig rig;
    rig.player.playKey({Kind::NoteOn, 0, 60, 100});
    EXPECT_TRUE(rig.player.playLive({Kind::NoteOn, 1, 64, 100}));
    rig.render(256);
    EXPECT_THAT(rig.live->down, UnorderedElementsAre(Pair(0, 60), Pair(1, 64)));
    EXPECT_EQ(rig.left.back(), 0.5f);
    rig.player.releaseKeys();
    rig.render(256);
    EXPECT_THAT(rig.live->down, IsEmpty());
    EXPECT_EQ(rig.live->last(Kind::Controller, 1, kSustainController), 0);
}

TEST(PlayerTest, CountsLiveEventsThatItLoses)
{
    RecordingRig rig;
    int taken = 0;
    for (int i = 0; i < 3000; ++i)
        taken += rig.player.playLive({Kind::NoteOn, 0, 60, 100}) ? 1 : 0;
    EXPECT_EQ(rig.player.lostLiveEvents(), static_cast<std::uint64_t>(3000 - taken));
    EXPECT_GT(taken, 500);
    rig.render(10'000);
    EXPECT_TRUE(rig.player.playLive({Kind::NoteOff, 0, 60, 0}));
}

TEST(PlayerTest, IsSilentAfterAPanic)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(scale(4)));
    rig.player.play();
    rig.player.playKey({Kind::NoteOn, 0, 60, 100});
    rig.render(1000);
    rig.player.panic();
    rig.renderAfresh(256);
    EXPECT_THAT(rig.left, Each(0.0f));
    rig.render(24'000);
    EXPECT_THAT(rig.a->down, UnorderedElementsAre(Pair(0, 61)));
}

TEST(PlayerTest, ChangesTheVolumeWithoutAStep)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(pieceOf({noteAt(0, 60, 9600)})));
    rig.player.play();
    rig.render(1000);
    rig.player.setVolume(0.5f);
    rig.renderAfresh(256);
    EXPECT_EQ(rig.left.back(), 0.25f);
    for (std::size_t i = 1; i < rig.left.size(); ++i)
        ASSERT_LT(std::abs(rig.left[i] - rig.left[i - 1]), 0.01f);
}

TEST(PlayerTest, MetersPeaks)
{
    RecordingRig rig;
    rig.player.setPlan(DeckName::A, planOf(pieceOf({noteAt(0, 60, 9600)})));
    rig.player.play();
    rig.render(1000);
    EXPECT_EQ(rig.player.takePeaks().left, 0.5f);
    EXPECT_EQ(rig.player.takePeaks().left, 0.0f);
}

TEST(PlayerTest, HandsEverythingOverBetweenThreads)
{
    RecordingRig rig;
    std::jthread device([&rig](const std::stop_token& stop) {
        std::vector<float> left(256);
        std::vector<float> right(256);
        while (!stop.stop_requested())
            rig.player.render(left.data(), right.data(), 256);
    });
    std::jthread keyboard([&rig](const std::stop_token& stop) {
        for (std::uint8_t key = 0; !stop.stop_requested(); key = static_cast<std::uint8_t>((key + 1) % 128))
            (void)rig.player.playLive({Kind::NoteOff, 0, key, 0});
    });
    rig.player.setEndless(true);
    for (int i = 0; i < 300; ++i) {
        rig.player.setPlan(i % 2 == 0 ? DeckName::A : DeckName::B, planOf(scale(20, 40 + i % 12)));
        rig.player.listenTo(i % 3 == 0 ? Listen::B : Listen::Both);
        rig.player.seek({i * 100});
        rig.player.play();
        const auto playhead = rig.player.playhead();
        ASSERT_GE(playhead.position, 0.0);
        (void)rig.player.takePeaks();
        std::this_thread::yield();
    }
}

} // namespace
} // namespace inventio::audio

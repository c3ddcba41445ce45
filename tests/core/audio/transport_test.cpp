#include "core/audio/transport.h"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::audio {
namespace {

using ::testing::ElementsAre;
using State = Transport::State;

std::vector<FrameRange> stretches(Transport& transport, int blocks)
{
    std::vector<FrameRange> all;
    for (int i = 0; i < blocks; ++i) {
        const auto block = transport.advance();
        for (int s = 0; s < block.count; ++s)
            all.push_back(block.stretches[static_cast<std::size_t>(s)].range);
    }
    return all;
}

FrameRange range(std::int64_t from, std::int64_t to)
{
    return {{from}, {to}};
}

CountIn countIn(std::int64_t beats, std::int64_t framesPerBeat)
{
    CountIn result;
    result.beats = beats;
    result.framesPerBeat = double(framesPerBeat);
    result.beatsPerBar = beats;
    result.length = {beats * framesPerBeat};
    return result;
}

TEST(TransportTest, StandsStillUntilItPlays)
{
    Transport transport;
    EXPECT_EQ(transport.advance().count, 0);
    transport.play({});
    EXPECT_THAT(stretches(transport, 2), ElementsAre(range(0, 64), range(64, 128)));
    transport.pause();
    EXPECT_EQ(transport.advance().count, 0);
    EXPECT_EQ(transport.position(), 128);
}

TEST(TransportTest, ShiftsWithoutAJump)
{
    Transport transport;
    transport.play({});
    stretches(transport, 2);
    transport.shift({1000});
    const auto block = transport.advance();
    EXPECT_FALSE(block.stretches[0].isJump);
    EXPECT_EQ(block.stretches[0].range, range(1128, 1192));
    transport.shift({-5000});
    EXPECT_EQ(transport.position(), 0);
}

TEST(TransportTest, JumpsWhenItStartsAndSeeks)
{
    Transport transport;
    transport.play({});
    EXPECT_TRUE(transport.advance().stretches[0].isJump);
    EXPECT_FALSE(transport.advance().stretches[0].isJump);
    transport.seek({1000});
    const auto block = transport.advance();
    EXPECT_TRUE(block.stretches[0].isJump);
    EXPECT_EQ(block.stretches[0].range, range(1000, 1064));
}

TEST(TransportTest, TurnsBackAtTheEndOfTheLoopToTheFrame)
{
    Transport transport;
    transport.setLoop(range(100, 2000));
    transport.seek({1950});
    transport.play({});
    const auto block = transport.advance();
    ASSERT_EQ(block.count, 2);
    EXPECT_EQ(block.stretches[0].range, range(1950, 2000));
    EXPECT_EQ(block.stretches[1].range, range(100, 114));
    EXPECT_TRUE(block.stretches[1].isJump);
    EXPECT_EQ(transport.position(), 114);
}

TEST(TransportTest, NeverDriftsInALoop)
{
    Transport transport;
    transport.setLoop(range(0, 1919));
    transport.play({});
    constexpr std::int64_t kBlocks = 1'000'000;
    for (std::int64_t i = 1; i <= kBlocks; ++i) {
        transport.advance();
        ASSERT_EQ(transport.position(), double(i * kBlockFrames % 1919));
    }
    EXPECT_EQ(transport.passes(), kBlocks * kBlockFrames / 1919);
}

TEST(TransportTest, LeavesALoopAloneThatLiesBehind)
{
    Transport transport;
    transport.setLoop(range(0, 2000));
    transport.seek({5000});
    transport.play({});
    EXPECT_THAT(stretches(transport, 2), ElementsAre(range(5000, 5064), range(5064, 5128)));
}

TEST(TransportTest, IgnoresLoopsTooShortToHear)
{
    Transport transport;
    transport.setLoop(range(0, kShortestLoop.value - 1));
    transport.play({});
    stretches(transport, 100);
    EXPECT_EQ(transport.position(), 6400);
}

TEST(TransportTest, PlaysFasterAndSlower)
{
    Transport transport;
    transport.play({});
    transport.setSpeed(1.5);
    EXPECT_THAT(stretches(transport, 2), ElementsAre(range(0, 96), range(96, 192)));
    transport.setSpeed(0.3);
    EXPECT_THAT(stretches(transport, 2), ElementsAre(range(192, 212), range(212, 231)));
    transport.setSpeed(100);
    EXPECT_EQ(transport.speed(), kFastest);
}

TEST(TransportTest, StopsAtTheEnd)
{
    Transport transport;
    transport.setEnd(Frames{100});
    transport.play({});
    EXPECT_FALSE(transport.advance().hasEnded);
    EXPECT_TRUE(transport.advance().hasEnded);
    EXPECT_EQ(transport.state(), State::Stopped);
    EXPECT_EQ(transport.advance().count, 0);
}

TEST(TransportTest, GoesOnAfterTheEndInALoopOrForARecording)
{
    Transport transport;
    transport.setEnd(Frames{100});
    transport.setLoop(range(0, 2000));
    transport.play({});
    stretches(transport, 10);
    EXPECT_EQ(transport.state(), State::Playing);
    transport.setLoop(std::nullopt);
    transport.setEnd(std::nullopt);
    stretches(transport, 100);
    EXPECT_EQ(transport.state(), State::Playing);
}

TEST(TransportTest, CountsInBeforeItPlays)
{
    Transport transport;
    transport.seek({500});
    transport.play(countIn(2, 100));
    std::vector<bool> accents;
    std::vector<FrameRange> played;
    EXPECT_EQ(transport.position(), 300);
    for (int i = 0; i < 4; ++i) {
        const auto block = transport.advance();
        if (block.countInClick)
            accents.push_back(block.countInClick->isAccent);
        for (int s = 0; s < block.count; ++s)
            played.push_back(block.stretches[static_cast<std::size_t>(s)].range);
    }
    EXPECT_THAT(accents, ElementsAre(true, false));
    EXPECT_THAT(played, ElementsAre(range(500, 556)));
    EXPECT_EQ(transport.position(), 556);
}

TEST(TransportTest, SkipsTheRestOfACountInWhenItSeeks)
{
    Transport transport;
    transport.play(countIn(2, 10'000));
    transport.advance();
    transport.seek({1000});
    EXPECT_THAT(stretches(transport, 1), ElementsAre(range(1000, 1064)));
}

} // namespace
} // namespace inventio::audio

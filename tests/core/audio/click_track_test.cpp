#include "core/audio/click_track.h"

#include <gtest/gtest.h>

namespace inventio::audio {
namespace {

using music::TimeSignatureMap;

constexpr std::int64_t kBeat = 24'000; // frames, at 120 quarters a minute and 48 kHz

const Timeline kTimeline(music::TempoMap(), 480, 48'000);

TEST(ClickTrackTest, AccentsTheFirstBeatOfEveryBar)
{
    const ClickTrack clicks(TimeSignatureMap(480, {{{0}, 3, 4}}), kTimeline, {3 * 480 * 4});
    for (std::int64_t i = 0; i < 12; ++i)
        ASSERT_EQ(clicks.at(i), (Click{{i * kBeat}, i % 3 == 0})) << i;
}

TEST(ClickTrackTest, ClicksThreeEighthsInCompoundMetres)
{
    const ClickTrack clicks(TimeSignatureMap(480, {{{0}, 6, 8}}), kTimeline, {480 * 3});
    EXPECT_EQ(clicks.at(1), (Click{{kBeat * 3 / 2}, false}));
    EXPECT_EQ(clicks.at(2), (Click{{kBeat * 3}, true}));
}

TEST(ClickTrackTest, BeginsABarWhereAChangeCutsOneShort)
{
    const ClickTrack clicks(TimeSignatureMap(480, {{{0}, 4, 4}, {{480}, 2, 4}}), kTimeline, {480 * 5});
    EXPECT_EQ(clicks.at(1), (Click{{kBeat}, true}));
    EXPECT_EQ(clicks.at(2), (Click{{kBeat * 2}, false}));
    EXPECT_EQ(clicks.at(3), (Click{{kBeat * 3}, true}));
}

TEST(ClickTrackTest, GoesOnForEverAfterTheEnd)
{
    const ClickTrack clicks(TimeSignatureMap(480), kTimeline, {480 * 4});
    EXPECT_EQ(clicks.at(1'000'000), (Click{{1'000'000 * kBeat}, true}));
    EXPECT_EQ(clicks.at(1'000'001), (Click{{1'000'001 * kBeat}, false}));
}

TEST(ClickTrackTest, FindsTheFirstClickFromAnyFrame)
{
    const ClickTrack clicks(TimeSignatureMap(480), kTimeline, {480 * 6});
    for (const std::int64_t number : {0, 1, 5, 7, 8, 9, 100, 12'345}) {
        const Frames at = clicks.at(number).at;
        EXPECT_EQ(clicks.firstFrom(at), number);
        EXPECT_EQ(clicks.firstFrom(at + Frames{1}), number + 1);
    }
    EXPECT_EQ(clicks.firstFrom({-5}), 0);
}

TEST(ClickTrackTest, StaysSmallWhenAnEventIsYearsAway)
{
    const ClickTrack clicks(TimeSignatureMap(1, {{{0}, 1, 64}}), Timeline(music::TempoMap(), 1, 48'000), {0x7fff'ffff});
    EXPECT_EQ(clicks.at(1'000'000'000).at, Frames{1'000'000'000 * kBeat});
}

TEST(CountInTest, CountsWholeBars)
{
    const auto countIn = countInFor(TimeSignatureMap(480, {{{0}, 3, 4}}), kTimeline, {0}, 2);
    EXPECT_EQ(countIn.beats, 6);
    EXPECT_EQ(countIn.length, Frames{6 * kBeat});
    EXPECT_EQ(countIn.at(0), (Click{{0}, true}));
    EXPECT_EQ(countIn.at(5), (Click{{5 * kBeat}, false}));
}

TEST(CountInTest, CountsTheBeatsThatGoOnInTheMiddleOfABar)
{
    const auto countIn = countInFor(TimeSignatureMap(480), kTimeline, {480 * 6}, 1); // the third beat of the second bar
    EXPECT_EQ(countIn.beats, 4);
    EXPECT_EQ(countIn.length, Frames{4 * kBeat});
    EXPECT_EQ(countIn.at(0), (Click{{0}, false}));
    EXPECT_EQ(countIn.at(2), (Click{{2 * kBeat}, true}));
}

TEST(CountInTest, FindsTheBeatsOfAStartBetweenThem)
{
    const auto countIn = countInFor(TimeSignatureMap(480), kTimeline, {480 + 120}, 1);
    EXPECT_EQ(countIn.beats, 4);
    EXPECT_EQ(countIn.length, Frames{4 * kBeat});
    EXPECT_EQ(countIn.at(0), (Click{{kBeat * 3 / 4}, false}));
    EXPECT_EQ(countIn.at(2), (Click{{kBeat * 11 / 4}, true}));
    EXPECT_EQ(countIn.at(3), (Click{{kBeat * 15 / 4}, false}));
}

TEST(CountInTest, IsNothingForNoBars)
{
    EXPECT_EQ(countInFor(TimeSignatureMap(480), kTimeline, {480}, 0).beats, 0);
}

} // namespace
} // namespace inventio::audio

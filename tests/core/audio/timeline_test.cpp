#include "core/audio/timeline.h"

#include <gtest/gtest.h>

namespace inventio::audio {
namespace {

using music::TempoMap;

TEST(TimelineTest, CountsFramesAtTheTempoOfEveryTick)
{
    const Timeline timeline(TempoMap({{{480}, 1'000'000}, {{960}, 250'000}}), 480, 48'000);
    EXPECT_EQ(timeline.frameAt({0}), Frames{0});
    EXPECT_EQ(timeline.frameAt({240}), Frames{12'000});
    EXPECT_EQ(timeline.frameAt({480}), Frames{24'000});
    EXPECT_EQ(timeline.frameAt({960}), Frames{72'000});
    EXPECT_EQ(timeline.frameAt({1440}), Frames{84'000});
}

TEST(TimelineTest, FindsTheTickOfAFrameAgain)
{
    const Timeline timeline(TempoMap({{{7}, 333'333}, {{1001}, 1'234'567}, {{1002}, 400'001}}), 480, 44'100);
    for (std::int64_t tick = 0; tick < 5000; ++tick)
        ASSERT_EQ(timeline.tickAt(timeline.frameAt({tick})), music::Ticks{tick});
}

TEST(TimelineTest, NeverGoesBackInTime)
{
    const Timeline timeline(TempoMap({{{100}, 16'000'000}, {{101}, 20}, {{500}, 500'000}}), 96, 44'100);
    music::Ticks before = timeline.tickAt({0});
    for (std::int64_t frame = 1; frame < 20'000; frame += 7) {
        const auto tick = timeline.tickAt({frame});
        ASSERT_GE(tick, before) << frame;
        before = tick;
    }
}

TEST(TimelineTest, GoesOnBeforeTheStart)
{
    const Timeline timeline(TempoMap(), 480, 48'000);
    EXPECT_EQ(timeline.tickAt({-24'000}), music::Ticks{-480});
    EXPECT_EQ(timeline.frameAt({-480}), Frames{-24'000});
}

TEST(TimelineTest, IsRightToTheFrameAfterHoursOfTempoChanges)
{
    std::vector<music::TempoChange> changes;
    for (int i = 0; i < 10'000; ++i)
        changes.push_back({{i * 480}, i % 2 == 0 ? 500'001 : 499'999});
    const Timeline timeline(TempoMap(changes), 480, 48'000);
    EXPECT_EQ(timeline.frameAt({480 * 10'000}), Frames{240'000'000});
}

} // namespace
} // namespace inventio::audio

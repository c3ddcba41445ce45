#include "core/audio/limiter.h"

#include <gtest/gtest.h>

namespace inventio::audio {
namespace {

TEST(LimiterTest, LeavesAloneWhatFits)
{
    for (const float sample : {-0.8f, -0.3f, 0.0f, 0.5f, 0.8f})
        EXPECT_EQ(limited(sample), sample);
}

TEST(LimiterTest, KeepsEverythingWithinFullScale)
{
    for (const float sample : {0.9f, 1.0f, 3.0f, 1e9f}) {
        EXPECT_LE(limited(sample), 1.0f);
        EXPECT_EQ(limited(-sample), -limited(sample));
    }
}

TEST(LimiterTest, BendsWithoutAStep)
{
    float before = limited(0.7f);
    for (float sample = 0.7f; sample < 1.5f; sample += 0.001f) {
        EXPECT_GE(limited(sample), before);
        EXPECT_LT(limited(sample) - before, 0.0011f);
        before = limited(sample);
    }
}

} // namespace
} // namespace inventio::audio

#include "core/base/spsc_queue.h"

#include <cstdint>
#include <stop_token>
#include <thread>

#include <gtest/gtest.h>

namespace inventio::base {
namespace {

TEST(SpscQueueTest, GivesValuesBackInTheirOrder)
{
    SpscQueue<int> queue(4);
    EXPECT_TRUE(queue.push(1));
    EXPECT_TRUE(queue.push(2));
    EXPECT_EQ(queue.pop(), 1);
    EXPECT_TRUE(queue.push(3));
    EXPECT_EQ(queue.pop(), 2);
    EXPECT_EQ(queue.pop(), 3);
    EXPECT_EQ(queue.pop(), std::nullopt);
}

TEST(SpscQueueTest, HoldsAtLeastWhatWasAskedFor)
{
    EXPECT_EQ(SpscQueue<int>(0).capacity(), 1u);
    EXPECT_EQ(SpscQueue<int>(1).capacity(), 1u);
    EXPECT_EQ(SpscQueue<int>(5).capacity(), 8u);
}

TEST(SpscQueueTest, RefusesWhatDoesNotFitAndKeepsTheRest)
{
    SpscQueue<int> queue(2);
    EXPECT_TRUE(queue.push(1));
    EXPECT_TRUE(queue.push(2));
    EXPECT_FALSE(queue.push(3));
    EXPECT_EQ(queue.pop(), 1);
    EXPECT_TRUE(queue.push(4));
    EXPECT_EQ(queue.pop(), 2);
    EXPECT_EQ(queue.pop(), 4);
}

TEST(SpscQueueTest, GoesRoundManyTimes)
{
    SpscQueue<int> queue(3);
    for (int i = 0; i < 1000; ++i) {
        ASSERT_TRUE(queue.push(i));
        ASSERT_TRUE(queue.push(-i));
        ASSERT_EQ(queue.pop(), i);
        ASSERT_EQ(queue.pop(), -i);
    }
}

/// Two words that belong together: a torn copy would show.
struct Pair {
    std::uint64_t number = 0;
    std::uint64_t complement = 0;
};

TEST(SpscQueueTest, CarriesEveryValueWholeFromThreadToThread)
{
    constexpr std::uint64_t kCount = 200'000;
    SpscQueue<Pair> queue(64);
    std::jthread producer([&queue](const std::stop_token& stop) {
        for (std::uint64_t i = 0; i < kCount && !stop.stop_requested();) {
            if (queue.push({i, ~i}))
                ++i;
            else
                std::this_thread::yield();
        }
    });
    for (std::uint64_t expected = 0; expected < kCount;) {
        const auto pair = queue.pop();
        if (!pair) {
            std::this_thread::yield();
            continue;
        }
        ASSERT_EQ(pair->number, expected);
        ASSERT_EQ(pair->complement, ~expected);
        ++expected;
    }
}

} // namespace
} // namespace inventio::base

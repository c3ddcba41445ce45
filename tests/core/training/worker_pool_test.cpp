#include "core/training/worker_pool.h"

#include <atomic>
#include <set>

#include <gtest/gtest.h>

namespace inventio::training {
namespace {

TEST(WorkerPoolTest, DoesEveryPieceOnce)
{
    for (const int threads : {0, 1, 3}) {
        WorkerPool pool(threads);
        std::vector<std::atomic<int>> done(100);
        pool.each(done.size(), [&](std::size_t i) { ++done[i]; }).wait();
        for (const auto& times : done)
            EXPECT_EQ(times, 1) << threads << " threads";
    }
}

TEST(WorkerPoolTest, DoesSeveralJobsAtATime)
{
    WorkerPool pool(2);
    std::atomic<int> sum = 0;
    auto first = pool.each(10, [&](std::size_t i) { sum += static_cast<int>(i); });
    auto second = pool.each(10, [&](std::size_t i) { sum += static_cast<int>(i); });
    second.wait();
    first.wait();
    EXPECT_EQ(sum, 90);
}

TEST(WorkerPoolTest, IsDoneAtOnceWhenThereIsNothingToDo)
{
    WorkerPool pool(1);
    pool.each(0, [](std::size_t) { FAIL(); }).wait();
}

} // namespace
} // namespace inventio::training

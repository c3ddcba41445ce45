#include "core/analysis/movement.h"

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

std::vector<grid::MetrePosition> fourFour(int steps)
{
    std::vector<grid::MetrePosition> metre;
    for (int step = 0; step < steps; ++step)
        metre.push_back({step / 16, step % 16, 16, step % 4, 4});
    return metre;
}

/// A chord of three notes that lasts for some beats.
grid::Roll held(int beats)
{
    grid::Roll roll(4 * beats);
    for (const int pitch : {48, 52, 55})
        roll.add({0, pitch, 4 * beats});
    return roll;
}

TEST(MovementTest, BlockChordsDoNotMove)
{
    EXPECT_DOUBLE_EQ(movementOf(held(4), fourFour(16)), 0.0);
}

TEST(MovementTest, CountsTheBeatsInWhichSomethingStartsInside)
{
    grid::Roll roll = held(4);
    roll.add({2, 60, 2});
    roll.add({4, 62, 4});
    roll.add({13, 64, 1});
    roll.add({15, 65, 1});
    EXPECT_DOUBLE_EQ(movementOf(roll, fourFour(16)), 0.5);
}

TEST(MovementTest, ThinBeatsSayNothing)
{
    grid::Roll roll(8);
    roll.add({0, 60, 2});
    roll.add({2, 62, 2});
    EXPECT_DOUBLE_EQ(movementOf(roll, fourFour(8)), 0.0);
}

} // namespace
} // namespace inventio::analysis

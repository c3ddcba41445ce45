#include <gtest/gtest.h>

#include "ui/roll/content/roll_viewport.h"

namespace inventio::ui {
namespace {

using music::Ticks;

class FollowTest : public testing::Test {
protected:
    FollowTest()
    {
        // Ten quarters in view.
        m_viewport.set(RollGeometry().withSize({960, 480}).withContentEnd({480 * 400}).withZoom(96, 16));
    }
    double left() const { return m_viewport.geometry().left(); }

    RollViewport m_viewport;
};

TEST_F(FollowTest, TurnsThePageWhenThePlayheadLeaves)
{
    m_viewport.setFollowMode(FollowMode::Page);
    m_viewport.setPlayhead({4799});
    EXPECT_DOUBLE_EQ(left(), 0);
    m_viewport.setPlayhead({4801});
    EXPECT_DOUBLE_EQ(left(), 4801);
}

TEST_F(FollowTest, KeepsThePlayheadInTheMiddle)
{
    m_viewport.setFollowMode(FollowMode::Continuous);
    m_viewport.setPlayhead({9600});
    EXPECT_NEAR(m_viewport.geometry().x(Ticks{9600}), 480, 1e-6);
}

TEST_F(FollowTest, StaysWhereItIsWhenOff)
{
    m_viewport.setFollowMode(FollowMode::Off);
    m_viewport.setPlayhead({48'000});
    EXPECT_DOUBLE_EQ(left(), 0);
}

TEST_F(FollowTest, WaitsAfterTheUserHasScrolled)
{
    m_viewport.setFollowMode(FollowMode::Page);
    m_viewport.scrollBy(200, 0);
    const double scrolled = left();
    EXPECT_FALSE(m_viewport.isFollowing());
    m_viewport.setPlayhead({48'000});
    EXPECT_DOUBLE_EQ(left(), scrolled);
    m_viewport.resumeFollowing();
    EXPECT_TRUE(m_viewport.isFollowing());
    EXPECT_DOUBLE_EQ(left(), 48'000);
}

TEST_F(FollowTest, GoesOnWhenTheUserScrollsUpAndDown)
{
    m_viewport.setFollowMode(FollowMode::Page);
    m_viewport.scrollBy(0, 50);
    EXPECT_TRUE(m_viewport.isFollowing());
}

} // namespace
} // namespace inventio::ui

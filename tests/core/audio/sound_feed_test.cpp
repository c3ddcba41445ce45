#include "core/audio/sound_feed.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::audio {
namespace {

using ::testing::Each;

/// Gives ones, and notices when two threads ask it at once.
class Ones : public AudioSource {
public:
    void render(float* left, float* right, int frames) override
    {
        if (m_isAsked.exchange(true))
            hasBeenAskedTwice = true;
        std::fill_n(left, frames, 1.0f);
        std::fill_n(right, frames, 1.0f);
        m_isAsked = false;
    }
    int rate() const override { return 48'000; }

    std::atomic<bool> hasBeenAskedTwice = false;

private:
    std::atomic<bool> m_isAsked = false;
};

using Block = std::array<float, 64>;

Block asked(SoundFeed& feed, SoundFeed::Ticket ticket)
{
    Block left;
    Block right;
    left.fill(7.0f);
    right.fill(7.0f);
    feed.render(ticket, left.data(), right.data(), 64);
    EXPECT_EQ(left, right);
    return left;
}

TEST(SoundFeedTest, FeedsItsHolderAlone)
{
    Ones source;
    SoundFeed feed(source);
    EXPECT_THAT(asked(feed, 1), Each(0.0f));
    feed.passTo(1);
    EXPECT_THAT(asked(feed, 1), Each(1.0f));
    EXPECT_THAT(asked(feed, 2), Each(0.0f));
    feed.passTo(2);
    EXPECT_THAT(asked(feed, 1), Each(0.0f));
    EXPECT_THAT(asked(feed, 2), Each(1.0f));
    EXPECT_EQ(feed.counters().callbacks, 2u);
    EXPECT_EQ(feed.counters().frames, 128u);
    EXPECT_EQ(feed.refusals(), 3u);
}

TEST(SoundFeedTest, NeverAsksTheSourceTwiceAtOnce)
{
    Ones source;
    SoundFeed feed(source);
    const auto ask = [&feed](SoundFeed::Ticket ticket) {
        return [&feed, ticket](const std::stop_token& stop) {
            while (!stop.stop_requested())
                asked(feed, ticket);
        };
    };
    {
        const std::jthread first(ask(1));
        const std::jthread second(ask(2));
        for (int i = 0; i < 2000; ++i) {
            feed.passTo(1 + i % 2);
            std::this_thread::yield();
        }
    }
    EXPECT_FALSE(source.hasBeenAskedTwice);
}

/// Not made for two threads: the feed has to keep them apart.
class Count : public AudioSource {
public:
    void render(float*, float*, int) override { ++asked; }
    int rate() const override { return 48'000; }

    int asked = 0;
};

TEST(SoundFeedTest, AsksTheSourceNoMoreOnceItIsClosed)
{
    Count source;
    SoundFeed feed(source);
    std::jthread device([&feed](const std::stop_token& stop) {
        while (!stop.stop_requested())
            feed.render(1, nullptr, nullptr, 0);
    });
    std::int64_t heard = 0;
    for (int round = 0; round < 5'000 || heard == 0; ++round) {
        feed.passTo(1);
        if (round % 16 == 0)
            std::this_thread::yield();
        feed.close();
        const int before = source.asked; // a data race, did the feed not order it
        heard += before;
        for (int look = 0; look < 8; ++look)
            ASSERT_EQ(static_cast<const volatile Count&>(source).asked, before) << "in round " << round;
    }
}

} // namespace
} // namespace inventio::audio

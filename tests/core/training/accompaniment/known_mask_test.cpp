#include "core/training/accompaniment/known_mask.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace inventio::training {
namespace {

TEST(KnownMaskTest, SometimesHidesEverythingAndNeverShowsEverything)
{
    base::Random random(1);
    int hidden = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto known = knownMask(3, 64, 16, random);
        ASSERT_EQ(known.size(), 3U * 64U);
        hidden += std::ranges::count(known, 1) == 0 ? 1 : 0;
    }
    EXPECT_GT(hidden, 400);
    EXPECT_LT(hidden, 600);
}

TEST(KnownMaskTest, HidesWholeBeats)
{
    base::Random random(2);
    for (int i = 0; i < 200; ++i) {
        const auto known = knownMask(2, 64, 12, random);
        for (std::size_t step = 0; step < known.size(); ++step)
            EXPECT_EQ(known[step], known[step / 4 * 4]);
    }
}

TEST(KnownMaskTest, ShowsTheFirstBarsOfAllPartsNowAndThen)
{
    base::Random random(3);
    int firstBars = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto known = knownMask(2, 64, 16, random);
        std::vector<std::uint8_t> wanted(64, 0);
        std::fill_n(wanted.begin(), 32, std::uint8_t{1});
        firstBars += std::equal(wanted.begin(), wanted.end(), known.begin())
            && std::equal(wanted.begin(), wanted.end(), known.begin() + 64);
    }
    EXPECT_GT(firstBars, 40);
}

} // namespace
} // namespace inventio::training

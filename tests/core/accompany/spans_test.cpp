#include "core/accompany/spans.h"

#include <gtest/gtest.h>

namespace inventio::accompany {
namespace {

std::vector<grid::MetrePosition> metreOf(int numerator, int denominator, int bars)
{
    const music::TimeSignatureMap map(480, {{music::Ticks{0}, numerator, denominator}});
    return grid::metrePositions(map, 480, bars * 16 * numerator / denominator);
}

/// How many steps each span has.
std::vector<int> lengths(const std::vector<int>& spans)
{
    std::vector<int> counted;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (i == 0 || spans[i] != spans[i - 1])
            counted.push_back(0);
        ++counted.back();
    }
    return counted;
}

TEST(SpansTest, AreTheBarsOfCommonMetres)
{
    EXPECT_EQ(lengths(spansOf(metreOf(4, 4, 3))), (std::vector{16, 16, 16}));
    EXPECT_EQ(lengths(spansOf(metreOf(3, 4, 3))), (std::vector{12, 12, 12}));
    EXPECT_EQ(lengths(spansOf(metreOf(6, 8, 2))), (std::vector{12, 12}));
    EXPECT_EQ(lengths(spansOf(metreOf(3, 2, 2))), (std::vector{24, 24}));
}

TEST(SpansTest, JoinShortBarsAndPartLongOnes)
{
    EXPECT_EQ(lengths(spansOf(metreOf(2, 4, 5))), (std::vector{16, 16, 8}));
    EXPECT_EQ(lengths(spansOf(metreOf(3, 8, 4))), (std::vector{12, 12}));
    EXPECT_EQ(lengths(spansOf(metreOf(4, 2, 2))), (std::vector{16, 16, 16, 16}));
}

TEST(SpansTest, CountWithoutAGapAndRise)
{
    for (const auto& metre :
        {metreOf(4, 4, 5), metreOf(2, 4, 7), metreOf(4, 2, 3), metreOf(5, 4, 3), metreOf(1, 8, 30)}) {
        const std::vector<int> spans = spansOf(metre);
        EXPECT_EQ(spans.front(), 0);
        for (std::size_t i = 1; i < spans.size(); ++i) {
            EXPECT_GE(spans[i], spans[i - 1]);
            EXPECT_LE(spans[i], spans[i - 1] + 1);
        }
        const std::vector<int> counted = lengths(spans);
        for (std::size_t i = 0; i + 1 < counted.size(); ++i) {
            EXPECT_GE(counted[i], 12);
            EXPECT_LE(counted[i], 24);
        }
    }
}

TEST(SpansTest, BarsBeginWhereTheMetreSays)
{
    EXPECT_EQ(barStartsOf(metreOf(3, 4, 3)), (std::vector{0, 12, 24}));
}

} // namespace
} // namespace inventio::accompany

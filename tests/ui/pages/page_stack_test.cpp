#include "ui/pages/page_stack.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

constexpr PageStack kThree{{100, 140}, 3, 5, 16};

TEST(PageStackTest, SheetsLieBelowEachOtherInTheMiddle)
{
    EXPECT_EQ(kThree.rectOf(0, 700), QRectF(100, 16, 500, 700));
    EXPECT_EQ(kThree.rectOf(1, 700), QRectF(100, 732, 500, 700));
    EXPECT_EQ(kThree.rectOf(2, 700).bottom() + 16, kThree.size().height());
}

TEST(PageStackTest, ASheetThatIsTooWideBeginsAtTheLeft)
{
    EXPECT_EQ(kThree.rectOf(0, 300).left(), 16);
    EXPECT_EQ(kThree.size().width(), 532);
}

TEST(PageStackTest, FindsTheSheetAtAHeightOrTheNearest)
{
    EXPECT_EQ(kThree.pageAt(-50), 0);
    EXPECT_EQ(kThree.pageAt(16), 0);
    EXPECT_EQ(kThree.pageAt(715), 0);
    EXPECT_EQ(kThree.pageAt(733), 1);
    EXPECT_EQ(kThree.pageAt(1e6), 2);
}

TEST(PageStackTest, FitsTheWidthOrAWholeSheet)
{
    EXPECT_DOUBLE_EQ(kThree.spaceForWidth(632), 6);
    EXPECT_DOUBLE_EQ(kThree.spaceForPage({632, 452}), 3);
    EXPECT_DOUBLE_EQ(kThree.spaceForPage({232, 2000}), 2) << "its width as well";
}

TEST(PageStackTest, ACrispSpaceIsOfWholePixelsOfTheScreen)
{
    EXPECT_DOUBLE_EQ(crispSpace(5.9, 1), 5);
    EXPECT_DOUBLE_EQ(crispSpace(5.9, 2), 5.5);
    EXPECT_TRUE(isCrisp(crispSpace(5.9, 1.25), 1.25));
    EXPECT_DOUBLE_EQ(crispSpace(3.4, 1), 3.4) << "where three would be much less";
    EXPECT_FALSE(isCrisp(3.4, 1));
}

} // namespace
} // namespace inventio::ui

#include "ui/theme/contrast.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

TEST(ContrastTest, IsTwentyOneBetweenBlackAndWhite)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 1e-6);
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21.0, 1e-6);
}

TEST(ContrastTest, IsOneOfAColourWithItself)
{
    EXPECT_DOUBLE_EQ(contrast(Qt::red, Qt::red), 1.0);
}

TEST(ContrastTest, KnowsTheGreyThatJustCarriesText)
{
    // The example of the guidelines: #767676 on white is the lightest grey of 4.5.
    EXPECT_GE(contrast(QColor(0x76, 0x76, 0x76), Qt::white), 4.5);
    EXPECT_LT(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.5);
}

TEST(ContrastTest, MixesByShares)
{
    EXPECT_EQ(mixed(Qt::black, Qt::white, 0.0), QColor(Qt::black));
    EXPECT_EQ(mixed(Qt::black, Qt::white, 1.0), QColor(Qt::white));
    EXPECT_EQ(mixed(Qt::black, QColor(200, 100, 0), 0.5), QColor(100, 50, 0));
}

} // namespace
} // namespace inventio::ui

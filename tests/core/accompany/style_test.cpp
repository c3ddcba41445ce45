#include "core/accompany/style.h"

#include <gtest/gtest.h>

namespace inventio::accompany {
namespace {

TEST(StyleTest, NamesAndStylesAreTheSame)
{
    for (const Style style : {Style::Chorale, Style::Song})
        EXPECT_EQ(styleNamed(nameOf(style)), style);
    EXPECT_EQ(styleNamed("opera"), std::nullopt);
}

TEST(StyleTest, AChoraleHasThreeVoicesAndASongTwoHands)
{
    EXPECT_EQ(layoutOf(Style::Chorale).slotCount(), 3);
    EXPECT_EQ(layoutOf(Style::Chorale).slotsPerPart, 1);
    EXPECT_EQ(layoutOf(Style::Song).parts.size(), 2U);
    EXPECT_EQ(layoutOf(Style::Song).slotCount(), 8);
}

} // namespace
} // namespace inventio::accompany

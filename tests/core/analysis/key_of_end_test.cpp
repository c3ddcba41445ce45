#include "core/analysis/key_of_end.h"

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

/// How long each degree of a tune in C sounds.
constexpr PitchClassWeights kTune{5, 0, 3, 0, 4, 2, 0, 4, 0, 2, 0, 1};

TEST(KeyOfEndTest, IsTheKeyOfATuneThatEndsOnItsTonicOrThird)
{
    for (const int last : {60, 72, 64}) {
        const auto key = keyOfEnd(kTune, last);
        ASSERT_TRUE(key);
        EXPECT_EQ(key->tonic, 0);
        EXPECT_EQ(key->mode, Mode::Major);
    }
}

TEST(KeyOfEndTest, WhatEndsElsewhereOrIsInNoKeyHasNone)
{
    EXPECT_FALSE(keyOfEnd(kTune, 62));
    EXPECT_FALSE(keyOfEnd({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 60));
    EXPECT_FALSE(keyOfEnd({}, 60));
}

TEST(KeyOfEndTest, TheLastNoteDecidesBetweenKeysThatFitAlike)
{
    constexpr PitchClassWeights kWhite{3, 0, 2, 0, 3, 1, 0, 2, 0, 3, 0, 1};
    EXPECT_EQ(keyOfEnd(kWhite, 69)->mode, Mode::Minor);
    EXPECT_EQ(keyOfEnd(kWhite, 60)->mode, Mode::Major);
}

} // namespace
} // namespace inventio::analysis

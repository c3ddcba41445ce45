#include "core/analysis/triads.h"

#include <vector>

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

TriadReading read(const std::vector<int>& pitches)
{
    return readTriads(pitches);
}

TEST(TriadsTest, ATriadStandsOnItsRootOrNot)
{
    EXPECT_TRUE(read({48, 64, 67, 72}).isOnRoot);
    EXPECT_TRUE(read({57, 60, 64}).isOnRoot);
    EXPECT_TRUE(read({52, 60, 67}).isTriad);
    EXPECT_FALSE(read({52, 60, 67}).isOnRoot);
}

TEST(TriadsTest, ASixFourChordStandsOnItsFifth)
{
    EXPECT_TRUE(read({55, 60, 64}).isOnFifth);
    EXPECT_FALSE(read({52, 60, 67}).isOnFifth);
    EXPECT_FALSE(read({48, 64, 67}).isOnFifth);
    EXPECT_FALSE(read({55, 60}).isOnFifth) << "C major and C minor: nobody knows yet";
}

TEST(TriadsTest, TwoPitchesTellWhetherTheRootMayBeBelow)
{
    EXPECT_TRUE(read({48, 64}).isOnRoot) << "a third";
    EXPECT_TRUE(read({48, 67}).isOnRoot) << "a fifth";
    EXPECT_FALSE(read({52, 72}).isOnRoot) << "a sixth";
    EXPECT_FALSE(read({55, 72}).isOnRoot) << "a fourth";
    EXPECT_TRUE(read({60}).isOnRoot);
}

TEST(TriadsTest, PitchesComeLowestFirst)
{
    grid::Roll roll(16);
    for (const grid::GridNote& note : {grid::GridNote{0, 60, 8}, {4, 48, 4}, {4, 72, 4}})
        roll.add(note);
    EXPECT_EQ(pitchesAt(roll, 5), (std::vector{48, 60, 72}));
    EXPECT_TRUE(pitchesAt(roll, 12).empty());
}

TEST(TriadsTest, WhatIsNoTriadSaysNothing)
{
    for (const auto& pitches : {std::vector{48, 50}, std::vector{48, 55, 64, 70}, std::vector{47, 50, 53}}) {
        EXPECT_FALSE(read(pitches).isTriad);
        EXPECT_FALSE(read(pitches).isOnRoot);
        EXPECT_FALSE(read(pitches).isOnFifth);
    }
}

} // namespace
} // namespace inventio::analysis

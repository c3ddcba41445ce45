#include "core/composing/melody.h"

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

using grid::GridNote;

bool isSingle(const std::vector<GridNote>& notes)
{
    return isSingleLine(canvasOf(16, notes).roll);
}

std::vector<int> pitchesOf(const std::vector<Ceiling>& ceilings)
{
    std::vector<int> pitches;
    for (const Ceiling& ceiling : ceilings)
        pitches.push_back(ceiling.pitch);
    return pitches;
}

TEST(MelodyTest, KnowsASingleLine)
{
    EXPECT_TRUE(isSingle({{0, 60, 4}, {4, 62, 4}, {12, 64, 4}}));
    EXPECT_FALSE(isSingle({{0, 60, 4}, {0, 64, 4}}));
    EXPECT_FALSE(isSingle({{0, 60, 8}, {4, 64, 4}}));
    EXPECT_FALSE(isSingle({}));
}

TEST(MelodyTest, ALegatoPlayersLineIsASingleOne)
{
    EXPECT_TRUE(isSingle({{0, 60, 5}, {4, 62, 4}}));
    EXPECT_FALSE(isSingle({{0, 60, 6}, {4, 62, 4}}));
}

TEST(MelodyTest, TheHighestNoteIsTheCeiling)
{
    const auto ceilings = ceilingsUnderMelody(canvasOf(4, {{0, 60, 4}, {0, 67, 2}, {2, 64, 2}}), false);
    EXPECT_EQ(pitchesOf(ceilings), (std::vector<int>{67, 67, 64, 64}));
}

TEST(MelodyTest, InARestTheLowerNeighbourIsTheCeiling)
{
    const auto ceilings = ceilingsUnderMelody(canvasOf(8, {{1, 60, 2}, {4, 67, 1}, {6, 62, 1}}), true);
    EXPECT_EQ(pitchesOf(ceilings), (std::vector<int>{60, 60, 60, 60, 67, 62, 62, 62}));
    EXPECT_FALSE(ceilings[3].mayRise);
}

TEST(MelodyTest, BarsBehindTheMelodyAreFree)
{
    const auto ceilings = ceilingsUnderMelody(canvasOf(32, {{0, 60, 8}}), true);
    EXPECT_EQ(ceilings[15], (Ceiling{60, false}));
    EXPECT_EQ(ceilings[16], Ceiling{});
    EXPECT_EQ(ceilings[31], Ceiling{});
}

TEST(MelodyTest, OnlyANoteThatMayGoMayBeReplacedByAHigherOne)
{
    Canvas canvas = canvasOf(8, {{0, 60, 4}, {4, 62, 4}});
    canvas.locked.set({4, 62});
    const auto ceilings = ceilingsUnderMelody(canvas, true);
    EXPECT_TRUE(ceilings[0].mayRise);
    EXPECT_FALSE(ceilings[4].mayRise);
    EXPECT_FALSE(ceilingsUnderMelody(canvas, false)[0].mayRise);
}

TEST(MelodyTest, WithoutNotesThereIsNoCeiling)
{
    EXPECT_TRUE(ceilingsUnderMelody(canvasOf(8, {}), true).empty());
}

} // namespace
} // namespace inventio::composing

#include "core/analysis/parallels.h"

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

VoiceLines twoVoices(std::vector<std::uint8_t> upper, std::vector<std::uint8_t> lower)
{
    VoiceLines lines;
    lines.pitches.fill(std::vector<std::uint8_t>(upper.size()));
    lines.pitches[0] = std::move(upper);
    lines.pitches[3] = std::move(lower);
    return lines;
}

TEST(ParallelsTest, CountsFifthsThatMoveTheSameWay)
{
    EXPECT_EQ(countParallels(twoVoices({67, 69, 67}, {60, 62, 60})), (Parallels{.fifths = 2, .octaves = 0}));
}

TEST(ParallelsTest, CountsOctavesThatMoveTheSameWay)
{
    EXPECT_EQ(countParallels(twoVoices({72, 74}, {60, 62})), (Parallels{.fifths = 0, .octaves = 1}));
}

TEST(ParallelsTest, CompoundIntervalsCountAsSimpleOnes)
{
    EXPECT_TRUE(isParallelFifth({79, 60, 81, 62}));
    EXPECT_TRUE(isParallelOctave({84, 60, 86, 74}));
}

TEST(ParallelsTest, AVoiceThatStaysMakesNoParallel)
{
    EXPECT_EQ(countParallels(twoVoices({67, 67, 79}, {60, 60, 60})), Parallels{});
}

TEST(ParallelsTest, ContraryMotionMakesNoParallel)
{
    EXPECT_FALSE(isParallelFifth({67, 60, 79, 48}));
    EXPECT_FALSE(isParallelOctave({72, 60, 74, 50}));
}

TEST(ParallelsTest, UnisonsAreNoOctaves)
{
    EXPECT_FALSE(isParallelOctave({60, 60, 62, 62}));
    EXPECT_FALSE(isParallelOctave({72, 60, 74, 74}));
    EXPECT_FALSE(isParallelOctave({60, 60, 74, 62}));
}

TEST(ParallelsTest, RestsInterrupt)
{
    EXPECT_EQ(countParallels(twoVoices({67, 0, 69}, {60, 0, 62})), Parallels{});
    EXPECT_EQ(countParallels(twoVoices({67, 69}, {0, 62})), Parallels{});
}

TEST(ParallelsTest, LooksAtEveryPairOfVoices)
{
    VoiceLines lines;
    lines.pitches = {{{79, 81}, {72, 74}, {67, 69}, {60, 62}}};
    // Fifths: the outer voices, the upper two, the lower two. Octaves: soprano and tenor, alto and bass.
    EXPECT_EQ(countParallels(lines), (Parallels{.fifths = 3, .octaves = 2}));
}

} // namespace
} // namespace inventio::analysis

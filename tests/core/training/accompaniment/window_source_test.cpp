#include "core/training/accompaniment/window_source.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/core/training/accompaniment/small_song.h"

namespace inventio::training {
namespace {

AccompaniedPiece piece(int bars, int transposed = 0)
{
    return *accompaniedPiece("scale", smallChorale(bars, transposed), accompany::Style::Chorale, 64);
}

WindowSource sourceOf(std::vector<AccompaniedFolder> folders, std::uint64_t seed = 1)
{
    return WindowSource(folders, accompany::Style::Chorale, 64, seed);
}

TEST(WindowSourceTest, AllPiecesStandOneBehindTheOther)
{
    const WindowSource source = sourceOf({{{piece(6), piece(4)}, 0.0}});
    EXPECT_EQ(source.pieceCount(), 2);
    EXPECT_EQ(source.steps().steps(), 96U + 64U + 64U + 64U);
    EXPECT_EQ(source.steps().slots.size(), 3 * source.steps().steps());
    EXPECT_EQ(source.steps().places.size(), 4 * source.steps().steps());
    EXPECT_EQ(source.steps().spans[95], 5);
    EXPECT_EQ(source.steps().spans[96], -1);
    EXPECT_EQ(source.steps().spans[96 + 64], 6);
}

TEST(WindowSourceTest, TheSameSeedAndStepGiveTheSameBatch)
{
    const WindowSource source = sourceOf({{{piece(20)}, 0.0}});
    const WindowSource same = sourceOf({{{piece(20)}, 0.0}});
    const auto first = source.batch(5, 16, true);
    EXPECT_EQ(first.first, same.batch(5, 16, true).first);
    EXPECT_EQ(first.known, same.batch(5, 16, true).known);
    EXPECT_NE(first.first, source.batch(6, 16, true).first);
    EXPECT_NE(first.first, sourceOf({{{piece(20)}, 0.0}}, 2).batch(5, 16, true).first);
}

TEST(WindowSourceTest, TranspositionKeepsEveryPitchInRange)
{
    const WindowSource source = sourceOf({{{piece(8, 10)}, 0.0}});
    const auto batch = source.batch(0, 256, true);
    std::set<int> keys(batch.semitones.begin(), batch.semitones.end());
    const int highest = 67 + 12 + 10 - accompany::kLowestPitch;
    EXPECT_EQ(*keys.begin(), -6);
    EXPECT_LE(*keys.rbegin() + highest, accompany::kPitches - 1);
}

TEST(WindowSourceTest, OthersHaveTheKeyOfTheMelodyTheyDoNotBelongTo)
{
    const WindowSource source = sourceOf({{{piece(8), piece(8, 3)}, 0.0}});
    const auto batch = source.batch(0, 64, true);
    const int secondPiece = 8 * 16 + 64;
    const auto tonic = [&](int first, int semitones) { return ((first >= secondPiece ? 3 : 0) + semitones + 24) % 12; };
    int others = 0;
    for (std::size_t i = 0; i < 64; ++i) {
        others += batch.first[i] != batch.otherFirst[i] ? 1 : 0;
        EXPECT_EQ(tonic(batch.first[i], batch.semitones[i]), tonic(batch.otherFirst[i], batch.otherSemitones[i]));
    }
    EXPECT_GT(others, 48) << "all but those that find no other in a few tries";
}

TEST(WindowSourceTest, OtherFoldersComeAsOftenAsTheyShouldAndAreMarked)
{
    const WindowSource source = sourceOf({{{piece(8)}, 0.0}, {{piece(8)}, 0.25}});
    const int secondFolder = 8 * 16 + 64;
    const auto others = [&](bool othersToo) {
        int count = 0;
        for (const int first : source.batch(0, 1000, othersToo).first)
            count += first >= secondFolder ? 1 : 0;
        return count;
    };
    EXPECT_NEAR(others(true), 250, 60);
    EXPECT_EQ(others(false), 0);
    EXPECT_EQ(source.steps().idiom.front(), 1);
    EXPECT_EQ(source.steps().idiom.back(), 0);
}

TEST(WindowSourceTest, ValidationWindowsAreInTheirOwnKeysWithNothingKnown)
{
    const WindowSource source = sourceOf({{{piece(20)}, 0.0}});
    const auto batch = source.validationBatch(8);
    EXPECT_EQ(batch.semitones, std::vector<std::int32_t>(8, 0));
    EXPECT_EQ(batch.known, std::vector<std::uint8_t>(8 * 3 * 64, 0));
    EXPECT_LT(batch.first.front(), batch.first.back());
}

} // namespace
} // namespace inventio::training

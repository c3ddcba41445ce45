#include "core/analysis/harmony/phrases.h"

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

/// Mostly eight beats.
PhraseLengths mostlyEight()
{
    PhraseLengths lengths;
    lengths.fill(0.01F);
    lengths[0] = 0;
    lengths[8] = 0.7F;
    return lengths;
}

TEST(PhrasesTest, AnEndThatIsHardlyHeardIsFoundWhereOneIsDue)
{
    std::vector<double> ends(32, 0.02);
    for (const std::size_t beat : {7u, 23u, 31u})
        ends[beat] = 0.9;
    const auto likely = inPhrases(ends, mostlyEight());
    EXPECT_GT(likely[15], 0.5);
    EXPECT_LT(likely[14], 0.1);
    EXPECT_LT(likely[10], 0.1);
}

TEST(PhrasesTest, TheEndOfThePieceIsTheEndOfAPhrase)
{
    const auto likely = inPhrases(std::vector<double>(8, 0.1), mostlyEight());
    EXPECT_NEAR(likely.back(), 1, 1e-9);
}

TEST(PhrasesTest, APiecesOwnLengthsCount)
{
    std::vector<double> ends(36, 0.05);
    for (const std::size_t beat : {5u, 11u, 17u, 29u, 35u})
        ends[beat] = 0.95;
    EXPECT_GT(inPhrases(ends, mostlyEight())[23], 0.5) << "phrases of six beats";
}

TEST(PhrasesTest, ALongPieceIsNoTroubleForTheNumbers)
{
    const auto likely = inPhrases(std::vector<double>(4096, 0.3), mostlyEight());
    for (const double end : likely)
        ASSERT_TRUE(end >= 0 && end <= 1);
}

} // namespace
} // namespace inventio::analysis

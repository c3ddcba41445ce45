#include "app/terminal/option_values.h"

#include <array>
#include <limits>

#include <gtest/gtest.h>

namespace inventio::app {
namespace {

TEST(OptionValuesTest, ReadsWholeNumbersUpToBothEnds)
{
    EXPECT_EQ(parseWholeNumber("--iterations", "1", 1, 1000).value(), 1);
    EXPECT_EQ(parseWholeNumber("--iterations", "1000", 1, 1000).value(), 1000);
}

TEST(OptionValuesTest, RefusesWhatIsNoWholeNumberInRange)
{
    for (const auto* text : {"", " ", "0", "1001", "-1", "3.5", "1e3", "ten", "5x", " 5", "99999999999999999999"})
        EXPECT_FALSE(parseWholeNumber("--iterations", text, 1, 1000)) << text;
}

TEST(OptionValuesTest, SaysWhichOptionTakesWhatAndWhatWasGiven)
{
    EXPECT_EQ(parseWholeNumber("--iterations", "ten", 1, 1000).error().message,
        "--iterations must be a whole number from 1 to 1000, not \"ten\".");
    EXPECT_EQ(parseNumber("--creative-risk", "11", 0.1, 10).error().message,
        "--creative-risk must be a number from 0.1 to 10, not \"11\".");
}

TEST(OptionValuesTest, ReadsDecimalsWithAPoint)
{
    EXPECT_DOUBLE_EQ(parseNumber("--creative-risk", "0.5", 0.1, 10).value(), 0.5);
    EXPECT_DOUBLE_EQ(parseNumber("--max-remove", "12.5", 0, 100).value(), 12.5);
}

TEST(OptionValuesTest, ReadsARiskOrACurveOfRisks)
{
    EXPECT_EQ(parseRisk("--creative-risk", "0.5").value(), composing::CreativeRisk(0.5));
    EXPECT_EQ(composing::textOf(parseRisk("--creative-risk", "2.5..0.8").value()), "2.5..0.8");
    for (const auto* text : {"", "0.09", "10.1", "nan", "1..11", "2..0", "1,5", "1..2..3..4..5..6"})
        EXPECT_FALSE(parseRisk("--creative-risk", text)) << text;
    EXPECT_EQ(parseRisk("--creative-risk", "11").error().message,
        "--creative-risk must be a number from 0.1 to 10, or up to 5 of them as in 2.5..0.8, not \"11\".");
}

TEST(OptionValuesTest, RefusesNumbersThatAreNoNumbers)
{
    for (const auto* text : {"", "nan", "inf", "-inf", "0,5", "1.2.3", "0x1", "-0.1", "100.1"})
        EXPECT_FALSE(parseNumber("--max-remove", text, 0, 100)) << text;
}

TEST(OptionValuesTest, TakesEverySeedOf64Bits)
{
    EXPECT_EQ(parseSeed("--seed", "18446744073709551615").value(), std::numeric_limits<std::uint64_t>::max());
    EXPECT_FALSE(parseSeed("--seed", "18446744073709551616"));
    EXPECT_FALSE(parseSeed("--seed", "-1"));
}

TEST(OptionValuesTest, ReadsNoneAsNoLimit)
{
    EXPECT_EQ(parseCountOrNone("--max-add", "none", 100).value(), std::nullopt);
    EXPECT_EQ(parseCountOrNone("--max-add", "0", 100).value(), 0);
    EXPECT_FALSE(parseCountOrNone("--max-add", "101", 100));
    EXPECT_FALSE(parseCountOrNone("--max-add", "None", 100));
}

TEST(OptionValuesTest, ReadsThePlaceOfTheMelody)
{
    EXPECT_EQ(parseMelodyPlace("--melody", "top").value(), composing::MelodyPlace::Top);
    EXPECT_EQ(parseMelodyPlace("--melody", "anywhere").value(), composing::MelodyPlace::Anywhere);
    EXPECT_FALSE(parseMelodyPlace("--melody", "Top"));
    EXPECT_FALSE(parseMelodyPlace("--melody", ""));
}

TEST(OptionValuesTest, ReadsAnIdiom)
{
    EXPECT_EQ(parseIdiom("--idiom", "bach").value(), composing::Idiom::Bach);
    EXPECT_EQ(parseIdiom("--idiom", "hymn").value(), composing::Idiom::Hymn);
    EXPECT_EQ(parseIdiom("--idiom", "jazz").error().message, R"(--idiom must be "bach" or "hymn", not "jazz".)");
}

TEST(OptionValuesTest, ReadsVoices)
{
    EXPECT_EQ(parseVoices("--voices", "SATB").value(), composing::VoiceChoice{});
    EXPECT_EQ(parseVoices("--voices", "AT").value().filled, (std::array{false, true, true, false}));
    EXPECT_TRUE(parseVoices("--voices", "any").value().moreThanFour);
    for (const auto* text : {"", "BA", "AA", "satb", "SATBX", "all"})
        EXPECT_FALSE(parseVoices("--voices", text)) << text;
}

TEST(OptionValuesTest, ReadsBars)
{
    EXPECT_EQ(parseBars("--region", "4-5").value(), (music::BarRange{4, 5}));
    EXPECT_EQ(parseBars("--region", "4").value(), (music::BarRange{4, 4}));
    EXPECT_EQ(parseBars("--region", "4-4").value(), (music::BarRange{4, 4}));
}

TEST(OptionValuesTest, RefusesWhatIsNoBars)
{
    for (const auto* text : {"", "-", "4-", "-4", "0", "0-3", "4--5", "4-5-6", "a-b", "4:5", "1-99999999999"})
        EXPECT_FALSE(parseBars("--region", text)) << text;
}

TEST(OptionValuesTest, RefusesBarsInReverse)
{
    EXPECT_EQ(parseBars("--region", "5-4").error().message,
        "--region must be bars from the first to the last, such as 4-5, not \"5-4\".");
}

} // namespace
} // namespace inventio::app

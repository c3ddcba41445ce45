#include "core/project/accompaniment_receipt.h"

#include <limits>

#include <gtest/gtest.h>

namespace inventio::project {
namespace {

AccompanimentReceipt fullReceipt()
{
    AccompanimentReceipt receipt;
    receipt.program = "inventio test";
    receipt.model = "accompany-song 0123";
    receipt.style = accompany::Style::Song;
    receipt.settings = {std::numeric_limits<std::uint64_t>::max(), 1.1, -7, 0.3};
    receipt.rules = {0.1, 0.2, 0.3, 0.4, {1.0, 0.35}, 32, 5.5, 6.5};
    receipt.ticksPerQuarter = 96;
    receipt.region = music::Area{{96}, {960}, 40, 80};
    receipt.lockedAreas = {{{0}, {48}, 0, 127}};
    receipt.melody = {{0, 4}, {7, 7}};
    receipt.inputHash = "aa";
    receipt.resultHash = "bb";
    receipt.added = {{5, 6}, {8, 20}};
    return receipt;
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

TEST(AccompanimentReceiptTest, IsReadAsItWasWritten)
{
    for (const AccompanimentReceipt& receipt : {fullReceipt(), AccompanimentReceipt()}) {
        const auto read = parseAccompanimentReceipt(formatReceipt(receipt));
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(*read, receipt);
    }
}

TEST(AccompanimentReceiptTest, IsOneLineOfAscii)
{
    AccompanimentReceipt receipt = fullReceipt();
    receipt.model = "Gr\xC3\xBC\xC3\x9F"
                    "e\n\xFF";
    for (const char letter : formatReceipt(receipt))
        EXPECT_TRUE(letter >= ' ' && letter <= '~') << static_cast<int>(letter);
}

TEST(AccompanimentReceiptTest, WhatMakesNoSenseIsRefused)
{
    const std::string text = formatReceipt(fullReceipt());
    EXPECT_FALSE(parseAccompanimentReceipt(""));
    EXPECT_FALSE(parseAccompanimentReceipt(text.substr(0, text.size() - 1)));
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "inventio-accompaniment", "inventio-receipt")));
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "\"version\":1", "\"version\":2")));
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "\"song\"", "\"opera\"")));
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "\"density\":1.1", "\"density\":9")));
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "\"register\":-7", "\"register\":-70")));
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "[1,0.35]", "[]")));
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "\"window-steps\":32", "\"window-steps\":33")));
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "[7,7]", "[7,6]")));
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "\"melody\"", "\"tune\"")));
}

TEST(AccompanimentReceiptTest, ARuleThatIsNotKnownIsRefused)
{
    const std::string text = formatReceipt(fullReceipt());
    EXPECT_FALSE(parseAccompanimentReceipt(replaced(text, "{\"temperature\"", "{\"swing\":1,\"temperature\"")));
}

TEST(AccompanimentReceiptTest, ARuleThatIsMissingHadNoSay)
{
    const std::string text = formatReceipt(fullReceipt());
    const auto read = parseAccompanimentReceipt(replaced(text, "\"third-bias\":6.5,", ""));
    ASSERT_TRUE(read) << read.error().message;
    AccompanimentReceipt expected = fullReceipt();
    expected.rules.thirdBias = 0.0;
    EXPECT_EQ(*read, expected);
}

} // namespace
} // namespace inventio::project

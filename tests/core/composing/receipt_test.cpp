#include "core/composing/receipt.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

using music::Ticks;
using testing::HasSubstr;
using testing::MatchesRegex;

Receipt someReceipt()
{
    Receipt receipt{"inventio 0.1.0", "bach-1 3f2a91c0", {}, "aa", "bb", 42};
    receipt.params = {.iterations = 300,
        .maxRemovePercent = 12.5,
        .maxAdd = 50,
        .creativeRisk = 0.1,
        .region = BarRange{4, 5},
        .seed = std::numeric_limits<std::uint64_t>::max()};
    return receipt;
}

music::Sequence melody(int ticksPerQuarter, int channel = 0)
{
    music::Sequence sequence;
    sequence.ticksPerQuarter = ticksPerQuarter;
    sequence.tracks.emplace_back();
    sequence.tracks[0].channel = channel;
    for (int beat = 0; beat < 4; ++beat)
        sequence.tracks[0].notes.push_back(
            {Ticks{beat * ticksPerQuarter}, 60 + beat, Ticks{ticksPerQuarter / 2}, 80, 64});
    return sequence;
}

TEST(ReceiptTest, IsOneLineOfText)
{
    EXPECT_EQ(formatReceipt(someReceipt()),
        R"(inventio-receipt {"program":"inventio 0.1.0","model":"bach-1 3f2a91c0","seed":18446744073709551615,)"
        R"("iterations":300,"max-remove":12.5,"max-add":50,"creative-risk":0.1,"region":[4,5],)"
        R"("input":"aa","result":"bb","edits":42})");
}

TEST(ReceiptTest, ReadsBackWhatItWrote)
{
    EXPECT_EQ(parseReceipt(formatReceipt(someReceipt())), someReceipt());
}

TEST(ReceiptTest, ReadsBackTheDefaults)
{
    EXPECT_EQ(parseReceipt(formatReceipt({}))->params, SamplerParams{});
}

TEST(ReceiptTest, StaysAsciiAndOneLineWithAnyName)
{
    Receipt receipt = someReceipt();
    receipt.model = "Prel\xc3\xbc\xff\n\"";
    for (const char letter : formatReceipt(receipt))
        EXPECT_TRUE(letter >= ' ' && letter <= '~');
}

TEST(ReceiptTest, RefusesOtherTexts)
{
    const std::string good = formatReceipt(someReceipt());
    for (const std::string& text : {std::string(), std::string("Choral"), std::string("inventio-receipt "),
             std::string("inventio-receipt []"), std::string("inventio-receipt {}"), " " + good, good + "}"})
        EXPECT_FALSE(parseReceipt(text)) << text;
    EXPECT_THAT(parseReceipt("Choral").error().message, HasSubstr("not a receipt"));
}

TEST(ReceiptTest, RefusesEveryTruncation)
{
    const std::string good = formatReceipt(someReceipt());
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(parseReceipt(good.substr(0, length))) << length;
}

TEST(ReceiptTest, RefusesWrongTypesAndNumbersOutOfRange)
{
    const std::string good = formatReceipt(someReceipt());
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        return text.replace(text.find(from), from.size(), to);
    };
    EXPECT_FALSE(parseReceipt(with("300", "3000")));
    EXPECT_FALSE(parseReceipt(with("300", "4294967596"))); // 300 in the lower 32 bits
    EXPECT_FALSE(parseReceipt(with("300", "300.5")));
    EXPECT_FALSE(parseReceipt(with("300", "\"300\"")));
    EXPECT_FALSE(parseReceipt(with("18446744073709551615", "-1")));
    EXPECT_FALSE(parseReceipt(with("[4,5]", "[4]")));
    EXPECT_FALSE(parseReceipt(with("[4,5]", "4")));
}

TEST(HashOfNotesTest, IsASha256)
{
    EXPECT_THAT(hashOfNotes(melody(480)), MatchesRegex("[0-9a-f]{64}"));
}

TEST(HashOfNotesTest, NoticesEveryChangeOfANote)
{
    const std::string before = hashOfNotes(melody(480));
    auto changed = melody(480);
    changed.tracks[0].notes[2].pitch += 1;
    EXPECT_NE(hashOfNotes(changed), before);
    changed = melody(480);
    changed.tracks[0].notes[2].length += Ticks{1};
    EXPECT_NE(hashOfNotes(changed), before);
    changed = melody(480);
    changed.tracks[0].notes.pop_back();
    EXPECT_NE(hashOfNotes(changed), before);
}

TEST(HashOfNotesTest, DoesNotDependOnTracksAndResolution)
{
    const auto one = melody(480);
    EXPECT_EQ(hashOfNotes(one), hashOfNotes(melody(96, 3)));
    auto two = one;
    two.tracks.emplace_back();
    two.tracks[1].notes.push_back(two.tracks[0].notes.front());
    two.tracks[0].notes.erase(two.tracks[0].notes.begin());
    EXPECT_EQ(hashOfNotes(two), hashOfNotes(one));
}

} // namespace
} // namespace inventio::composing

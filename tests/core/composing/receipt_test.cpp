#include "core/composing/receipt.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/composing/rules/rules.h"

#include "core/composing/note_list.h"
#include "tests/core/music/pieces.h"

namespace inventio::composing {
namespace {

using music::Ticks;
using music::testing::noteAt;
using testing::HasSubstr;

Receipt someReceipt()
{
    Receipt receipt;
    receipt.program = "inventio 0.1.0";
    receipt.model = "bach-1 3f2a91c0";
    receipt.params = {.iterations = 300,
        .maxRemovePercent = 12.5,
        .maxAdd = 50,
        .creativeRisk = 0.1,
        .seed = std::numeric_limits<std::uint64_t>::max(),
        .melody = MelodyPlace::Top,
        .idiom = Idiom::Hymn,
        .voices = *voiceChoiceOf("AT"),
        .movement = 0.5,
        .density = -1.0};
    receipt.rules.spacing = 3;
    receipt.rules.passProbabilities = {{"parallels", 0.5}};
    receipt.ticksPerQuarter = 96;
    receipt.region = music::Area{{48}, {384}, 40, 72};
    receipt.lockedAreas = {{{0}, {96}, 0, 127}};
    receipt.lockedNotes = {{0, 3}, {7, 7}};
    receipt.inputHash = "aa";
    receipt.resultHash = "bb";
    receipt.edits = 42;
    receipt.added = {{1, 5}};
    receipt.removed = {{Ticks{96}, 61, Ticks{24}, 90, 64}};
    return receipt;
}

TEST(ReceiptTest, IsOneLineOfText)
{
    EXPECT_EQ(formatReceipt(someReceipt()),
        R"(inventio-receipt {"version":2,"program":"inventio 0.1.0","model":"bach-1 3f2a91c0",)"
        R"("seed":18446744073709551615,"iterations":300,"max-remove":12.5,"max-add":50,"creative-risk":0.1,"timing":"auto",)"
        R"("melody":"top","idiom":"hymn","voices":"AT","movement":0.5,"density":-1.0,)"
        R"("rules":{"sharpness":2.0,"sharp-below":20.0,"removal-probability":0.48,"mistake-probability":0.45,"addition-share":0.03,"sketch-share":0.06,"gap-share":0.12,)"
        R"("least-addition":0.03,"missing-notes":2.0,"addition-probability":0.4,"edits-left-per-draw":5.0,)"
        R"("max-edits-per-forward":16,"spacing":3,"max-taken-back":2,"second-look":3.0,"parallels":0.5,)"
        R"("outer-voices":0.001,"leading-tone":0.001,"chord-seventh":0.001,"six-four":0.001,)"
        R"("second-inversions":0.3,"phrase-ends":0.001,"bass-leaps":0.001,)"
        R"("bare-fifths":0.001,"dissonance":0.2,"repetitions":0.6},)"
        R"("ticks-per-quarter":96,"region":[48,384,40,72],"locked-areas":[[0,96,0,127]],)"
        R"("locked-notes":[[0,3],[7,7]],"input":"aa","result":"bb","edits":42,"added":[[1,5]],)"
        R"("removed":[[96,61,24,90]]})");
}

TEST(ReceiptTest, ReadsBackWhatItWrote)
{
    EXPECT_EQ(parseReceipt(formatReceipt(someReceipt())), someReceipt());
}

TEST(ReceiptTest, ReadsBackTheDefaults)
{
    EXPECT_EQ(parseReceipt(formatReceipt({})), Receipt{});
}

TEST(ReceiptTest, ACurveOfRiskIsAList)
{
    Receipt receipt = someReceipt();
    receipt.params.creativeRisk = *creativeRiskOf("2.5..0.8");
    const std::string text = formatReceipt(receipt);
    EXPECT_THAT(text, HasSubstr(R"("creative-risk":[2.5,0.8])"));
    EXPECT_EQ(parseReceipt(text), receipt);
    for (const std::string wrong : {"[]", "[1]", "[1,11]", "[1,2,3,4,5,6]", R"(["1",2])", R"("1")"}) {
        std::string other = text;
        other.replace(other.find("[2.5,0.8]"), 9, wrong);
        EXPECT_FALSE(parseReceipt(other)) << wrong;
    }
}

TEST(ReceiptTest, ReadsOfOldThatTheFilesGridWasUsed)
{
    std::string text = formatReceipt(someReceipt());
    const std::string timing = R"("timing":"auto",)";
    ASSERT_NE(text.find(timing), std::string::npos);
    text.erase(text.find(timing), timing.size());
    EXPECT_EQ(parseReceipt(text)->params.timing, Timing::Written);
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
    EXPECT_FALSE(parseReceipt(with("300", "1000001")));
    EXPECT_FALSE(parseReceipt(with("300", "4294967596"))); // 300 in the lower 32 bits
    EXPECT_FALSE(parseReceipt(with("300", "300.5")));
    EXPECT_FALSE(parseReceipt(with("300", "\"300\"")));
    EXPECT_FALSE(parseReceipt(with("18446744073709551615", "-1")));
    EXPECT_FALSE(parseReceipt(with("[48,384,40,72]", "[48,384,40]")));
    EXPECT_FALSE(parseReceipt(with("[48,384,40,72]", "[48,384,40,128]")));
    EXPECT_FALSE(parseReceipt(with("[48,384,40,72]", "[-48,384,40,72]")));
    EXPECT_FALSE(parseReceipt(with("[48,384,40,72]", "48")));
    EXPECT_FALSE(parseReceipt(with("[7,7]", "[7,6]")));
    EXPECT_FALSE(parseReceipt(with("[7,7]", "[-1,7]")));
    EXPECT_FALSE(parseReceipt(with("\"ticks-per-quarter\":96", "\"ticks-per-quarter\":0")));
}

TEST(ReceiptTest, RefusesRulesOtherThanItsOwn)
{
    const std::string good = formatReceipt(someReceipt());
    std::string more = good;
    more.replace(more.find("\"spacing\""), 0, "\"no-such-rule\":0.5,");
    EXPECT_FALSE(parseReceipt(more));
    std::string fewer = good;
    fewer.erase(fewer.find("\"spacing\":3,"), std::string("\"spacing\":3,").size());
    EXPECT_FALSE(parseReceipt(fewer));
    std::string later = good;
    later.replace(later.find("\"version\":2"), std::string("\"version\":2").size(), "\"version\":3");
    EXPECT_FALSE(parseReceipt(later));
}

TEST(ReceiptTest, RulesThatItDoesNotNameWereNotThereYet)
{
    std::string old = formatReceipt(someReceipt());
    for (const std::string part :
        {R"("mistake-probability":0.45,)", R"("sketch-share":0.06,)", R"("gap-share":0.12,)", R"("second-look":3.0,)",
            R"("leading-tone":0.001,)", R"("idiom":"hymn","voices":"AT","movement":0.5,"density":-1.0,)"})
        old.erase(old.find(part), part.size());
    const auto receipt = parseReceipt(old);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->rules.sketchShare, receipt->rules.additionShare);
    EXPECT_EQ(receipt->rules.gapShare, 0.0);
    EXPECT_EQ(receipt->rules.secondLook, 0.0) << "nobody looked again";
    EXPECT_EQ(receipt->rules.mistakeProbability, 1.0) << "nothing was mended beforehand";
    EXPECT_EQ(passProbability(*findRule("leading-tone"), receipt->rules), 1.0);
    EXPECT_EQ(passProbability(*findRule("six-four"), receipt->rules), 0.001);
    EXPECT_EQ(receipt->params.voices, VoiceChoice());
    EXPECT_EQ(receipt->params.idiom, Idiom::Bach);
}

TEST(ReceiptTest, ReadsWhatTheFirstVersionSaid)
{
    const auto receipt = parseReceipt(
        R"(inventio-receipt {"program":"inventio 0.1.0","model":"bach","seed":7,"iterations":300,"max-remove":12.5,)"
        R"("max-add":null,"creative-risk":0.1,"region":[4,5],"input":"aa","result":"bb","edits":42})");
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->version, 1);
    EXPECT_EQ(receipt->params.seed, 7u);
    EXPECT_EQ(parseReceipt(formatReceipt(*receipt)), *receipt);
}

TEST(ReceiptTest, TellsWhatWasAddedAndRemoved)
{
    const auto before = music::testing::pieceOf({noteAt(0, 60, 480), noteAt(480, 62, 480), noteAt(960, 64, 480)});
    const auto after = music::testing::pieceOf(
        {noteAt(0, 48, 480), noteAt(0, 60, 480), noteAt(480, 62, 240), noteAt(960, 52, 480), noteAt(960, 64, 480)});
    const Receipt receipt = withNotes({}, before, after);
    EXPECT_EQ(receipt.inputHash, hashOfNotes(before));
    EXPECT_EQ(receipt.resultHash, hashOfNotes(after));
    EXPECT_EQ(receipt.added, (std::vector<NoteRange>{{0, 0}, {2, 3}}));
    EXPECT_EQ(countNotes(receipt.added), 3);
    EXPECT_EQ(receipt.removed, (std::vector<music::Note>{noteAt(480, 62, 480)}));
}

} // namespace
} // namespace inventio::composing

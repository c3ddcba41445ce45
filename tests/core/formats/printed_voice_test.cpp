#include "core/formats/printed_voice.h"

#include <gtest/gtest.h>

namespace inventio::formats {
namespace {

std::vector<int> unitsOf(int position, int length)
{
    std::vector<int> units;
    for (const PrintedValue& value : printedValues(position, length))
        units.push_back(value.length);
    return units;
}

TEST(PrintedVoiceTest, PrintedValuesAddUp)
{
    for (int position = 0; position < 130; ++position)
        for (int length = 0; length < 300; ++length) {
            int sum = 0;
            for (const PrintedValue& value : printedValues(position, length)) {
                ASSERT_EQ(value.length, value.isDotted ? value.base * 3 / 2 : value.base);
                sum += value.length;
            }
            ASSERT_EQ(sum, length);
        }
}

TEST(PrintedVoiceTest, PrintsValuesAsMusiciansWriteThem)
{
    EXPECT_EQ(unitsOf(0, 64), (std::vector<int>{64}));
    EXPECT_EQ(unitsOf(0, 48), (std::vector<int>{48}));
    EXPECT_EQ(unitsOf(16, 32), (std::vector<int>{32}));
    EXPECT_EQ(unitsOf(8, 16), (std::vector<int>{16})) << "a syncopated quarter";
    EXPECT_EQ(unitsOf(4, 16), (std::vector<int>{12, 4})) << "to the next beat first";
    EXPECT_EQ(unitsOf(0, 20), (std::vector<int>{16, 4}));
}

/// A voice of notes one after the other, from the start of a bar, by their lengths in units.
NotationVoice voiceOf(std::initializer_list<int> lengths)
{
    NotationVoice voice;
    int start = 0;
    for (const int length : lengths) {
        voice.push_back({start, length, {{60, {}}}});
        start += length;
    }
    return voice;
}

NotationBar barOf(int quarters)
{
    return {0, quarters * kUnitsPerQuarter, {}, false};
}

/// Each printed value as "eighth of 3:2", in 64ths.
std::string inWords(const PrintedVoice& voice)
{
    std::string words;
    for (const Printed& printed : voice) {
        words += printed.beginsTuplet ? " [" : " ";
        words += std::to_string(printed.value.length);
        if (!printed.tuplet.isPlain())
            words += "x" + std::to_string(printed.tuplet.actual) + ":" + std::to_string(printed.tuplet.normal);
        words += printed.chord == nullptr ? "r" : printed.isTiedOn ? "~" : "";
        words += printed.endsTuplet ? "]" : "";
    }
    return words;
}

TEST(PrintedVoiceTest, ThirdsOfABeatAreTriplets)
{
    constexpr int kThird = kUnitsPerQuarter / 3;
    EXPECT_EQ(inWords(printedVoice(voiceOf({kThird, kThird, kThird, kUnitsPerQuarter}), barOf(2))),
        " [8x3:2 8x3:2 8x3:2] 16");
    EXPECT_EQ(inWords(printedVoice(voiceOf({2 * kThird, kThird}), barOf(2))), " [16x3:2 8x3:2] 16r");
}

TEST(PrintedVoiceTest, ThirdsOfTwoBeatsAreTripletsOfQuarters)
{
    constexpr int kThird = 2 * kUnitsPerQuarter / 3;
    EXPECT_EQ(inWords(printedVoice(voiceOf({kThird, kThird, kThird}), barOf(2))), " [16x3:2 16x3:2 16x3:2]");
}

TEST(PrintedVoiceTest, ANoteIntoATripletIsTiedUnlessTwoBeatsAreOne)
{
    constexpr int kThird = kUnitsPerQuarter / 3;
    EXPECT_EQ(inWords(printedVoice(voiceOf({kUnitsPerQuarter + kThird, 2 * kThird}), barOf(2))), " [32x3:2 16x3:2]");
    EXPECT_EQ(
        inWords(printedVoice(voiceOf({kUnitsPerQuarter / 2, kUnitsPerQuarter / 2 + kThird, 2 * kThird}), barOf(2))),
        " 8 8~ [8x3:2 16x3:2]");
}

TEST(PrintedVoiceTest, FifthsAndSeventhsOfABeatAreTupletsToo)
{
    constexpr int kFifth = kUnitsPerQuarter / 5;
    constexpr int kSeventh = kUnitsPerQuarter / 7;
    EXPECT_EQ(inWords(printedVoice(voiceOf({kFifth, 4 * kFifth}), barOf(1))), " [4x5:4 12x5:4~ 4x5:4]");
    EXPECT_EQ(inWords(printedVoice(voiceOf({kSeventh, 6 * kSeventh}), barOf(1))), " [4x7:4 12x7:4~ 12x7:4]");
}

TEST(PrintedVoiceTest, ABarWithoutNotesIsEmpty)
{
    EXPECT_TRUE(printedVoice({}, barOf(4)).empty());
}

} // namespace
} // namespace inventio::formats

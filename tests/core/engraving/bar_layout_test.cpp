#include "core/engraving/bar_layout.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::engraving {
namespace {

using music::testing::noteAt;
using music::testing::pieceOf;
using music::testing::trackOf;

TEST(BarLayoutTest, FourVoicesOfAChoirShareTwoStaves)
{
    std::vector<music::Track> tracks;
    for (const int pitch : {72, 67, 60, 48})
        tracks.push_back(trackOf({noteAt(0, pitch, 1920)}));
    const auto notation = formats::notate(pieceOf(std::move(tracks)));
    ASSERT_TRUE(notation.has_value());
    const auto staves = stavesOf(*notation);
    ASSERT_EQ(staves.size(), 2u);
    EXPECT_EQ(staves[0].staff.clef, formats::Clef::Treble);
    EXPECT_EQ(staves[1].staff.clef, formats::Clef::Bass);
    EXPECT_EQ(staves[0].staff.voices.size(), 2u);
}

TEST(BarLayoutTest, FourHighVoicesHaveAStaffEach)
{
    std::vector<music::Track> tracks;
    for (const int pitch : {79, 76, 72, 69})
        tracks.push_back(trackOf({noteAt(0, pitch, 1920)}));
    const auto notation = formats::notate(pieceOf(std::move(tracks)));
    ASSERT_TRUE(notation.has_value());
    const auto staves = stavesOf(*notation);
    ASSERT_EQ(staves.size(), 4u) << "on a bass staff they would stand on ledger lines";
    EXPECT_EQ(staves[3].staff.clef, formats::Clef::Treble);
}

TEST(BarLayoutTest, LongerNotesHaveMoreRoomButNotInProportion)
{
    const auto piece = pieceOf({noteAt(0, 67, 240), noteAt(240, 69, 240), noteAt(480, 67, 480), noteAt(960, 67, 960)});
    const formats::MusicXmlOptions options;
    const auto score = formats::WrittenScore::create(piece, options);
    ASSERT_TRUE(score.has_value());
    const auto staves = stavesOf(score->notation);
    const auto bars = layBars(*score, staves);
    const auto& columns = bars.front().columns;
    ASSERT_EQ(columns.size(), 4u);
    EXPECT_GT(columns[2].advance, columns[0].advance);
    EXPECT_GT(columns[3].advance, columns[2].advance);
    EXPECT_LT(columns[3].advance, 4 * columns[0].advance);
}

TEST(BarLayoutTest, TheTimeSignatureIsShownWhereItChanges)
{
    auto piece = pieceOf({noteAt(0, 67, 480 * 11)});
    piece.metre = music::TimeSignatureMap(480, {{{}, 4, 4}, {music::Ticks{1920}, 3, 4}});
    const formats::MusicXmlOptions options;
    const auto score = formats::WrittenScore::create(piece, options);
    ASSERT_TRUE(score.has_value());
    const auto bars = layBars(*score, stavesOf(score->notation));
    ASSERT_EQ(bars.size(), 4u);
    EXPECT_TRUE(bars[0].showsTime);
    EXPECT_TRUE(bars[1].showsTime);
    EXPECT_FALSE(bars[2].showsTime);
}

} // namespace
} // namespace inventio::engraving

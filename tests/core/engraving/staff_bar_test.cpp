#include "core/engraving/staff_bar.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/engraving/bar_layout.h"
#include "tests/core/music/pieces.h"

namespace inventio::engraving {
namespace {

using music::testing::noteAt;
using music::testing::pieceOf;

/// The first bar of a piece for one staff, and what it was made of.
struct Laid {
    music::Sequence piece;
    formats::MusicXmlOptions options;
    std::unique_ptr<formats::WrittenScore> score;
    std::vector<StaffPlan> staves;
    std::vector<BarLayout> bars;

    explicit Laid(music::Sequence sequence)
        : piece(std::move(sequence))
        , score(std::make_unique<formats::WrittenScore>(*formats::WrittenScore::create(piece, options)))
        , staves(stavesOf(score->notation))
        , bars(layBars(*score, staves))
    {
    }
    const std::vector<Item>& items() const { return bars.front().staves.front().items; }
};

TEST(StaffBarTest, HeadsStandOnTheirLines)
{
    const Laid laid(pieceOf({noteAt(0, 71, 480), noteAt(480, 64, 480), noteAt(960, 81, 960)}));
    EXPECT_EQ(laid.items()[0].heads[0].line, 0) << "b' on the middle line of the treble clef";
    EXPECT_EQ(laid.items()[1].heads[0].line, -4);
    EXPECT_EQ(laid.items()[2].heads[0].line, 6);
    EXPECT_EQ(laid.items()[2].glyph, Glyph::HeadHalf);
}

TEST(StaffBarTest, StemsOfOneVoicePointToTheMiddle)
{
    const Laid laid(pieceOf({noteAt(0, 64, 480), noteAt(480, 79, 480)}));
    EXPECT_TRUE(laid.items()[0].isStemUp);
    EXPECT_FALSE(laid.items()[1].isStemUp);
}

TEST(StaffBarTest, ASecondStandsOnBothSidesOfTheStem)
{
    const Laid laid(pieceOf({noteAt(0, 64, 480), noteAt(0, 65, 480)}));
    ASSERT_EQ(laid.items()[0].heads.size(), 2u);
    EXPECT_EQ(laid.items()[0].heads[0].x, 0);
    EXPECT_GT(laid.items()[0].heads[1].x, 1);
}

TEST(StaffBarTest, DotsStandInSpacesAndNeverOnEachOther)
{
    const Laid laid(pieceOf({noteAt(0, 64, 1440), noteAt(0, 65, 1440)}));
    ASSERT_EQ(laid.items()[0].heads.size(), 2u);
    EXPECT_EQ(laid.items()[0].heads[1].dotLine, -3) << "f' in its own space";
    EXPECT_EQ(laid.items()[0].heads[0].dotLine, -5) << "e' on a line, below it, as the space above is taken";
}

TEST(StaffBarTest, DotsOfTheLowerVoiceStandBelowTheirLine)
{
    const auto voice = [](int pitch) { return music::testing::trackOf({noteAt(0, pitch, 1440)}); };
    const Laid laid(pieceOf({voice(74), voice(67), voice(59), voice(43)}));
    ASSERT_EQ(laid.items().size(), 4u) << "two notes, two rests";
    for (const Item& item : laid.items())
        if (!item.isRest) {
            EXPECT_EQ(item.heads[0].dotLine, item.isStemUp ? 3 : -3);
        }
}

TEST(StaffBarTest, AHeadThatTwoVoicesShareHasOneDot)
{
    const auto voice = [](int pitch) { return music::testing::trackOf({noteAt(0, pitch, 1440)}); };
    const Laid laid(pieceOf({voice(67), voice(67), voice(59), voice(43)}));
    for (const Item& item : laid.items())
        if (!item.isRest) {
            EXPECT_EQ(item.heads[0].dotLine, -1);
        }
}

TEST(StaffBarTest, WholeNotesOfTwoVoicesStandSideBySide)
{
    const auto voice = [](int pitch, int length) { return music::testing::trackOf({noteAt(0, pitch, length)}); };
    const auto distance = [&](int length) {
        const Laid laid(pieceOf({voice(67, length), voice(67, length), voice(59, length), voice(43, length)}));
        return std::abs(laid.items()[0].x - laid.items()[1].x);
    };
    EXPECT_GT(distance(1920), 1) << "without stems one head would tell of one voice";
    EXPECT_EQ(distance(960), 0);
}

TEST(StaffBarTest, EighthsOfABeatShareABeam)
{
    const Laid laid(pieceOf(
        {noteAt(0, 64, 240), noteAt(240, 65, 240), noteAt(480, 67, 240), noteAt(720, 65, 240), noteAt(960, 64, 960)}));
    EXPECT_EQ(laid.items()[0].beam, laid.items()[1].beam);
    EXPECT_EQ(laid.items()[2].beam, laid.items()[3].beam);
    EXPECT_NE(laid.items()[1].beam, laid.items()[2].beam);
    EXPECT_EQ(laid.items()[4].beam, -1);
}

TEST(StaffBarTest, ASingleEighthHasAFlag)
{
    const Laid laid(pieceOf({noteAt(0, 64, 240), noteAt(480, 65, 480)}));
    EXPECT_TRUE(laid.items()[0].hasFlag());
    EXPECT_EQ(laid.items()[0].flags, 1);
}

TEST(StaffBarTest, AccidentalsStandLeftOfTheirHeadsAndBesideEachOther)
{
    // C sharp and A sharp in C major, a sixth apart: their sharps would touch.
    auto piece = pieceOf({noteAt(0, 66, 960), noteAt(0, 73, 960), noteAt(0, 70, 960), noteAt(960, 60, 960)});
    piece.conductor = {{{}, {0xff, 0x59, 0, 0}}};
    const Laid laid(piece);
    std::vector<Box> boxes;
    for (const HeadPlace& head : laid.items()[0].heads) {
        ASSERT_TRUE(head.accidental.has_value());
        boxes.push_back(infoOf(*head.accidental).box.movedBy(head.accidentalX, yOf(head.line)));
        EXPECT_LT(boxes.back().right, 0);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            EXPECT_FALSE(boxes[i].overlaps(boxes[j]));
}

TEST(StaffBarTest, RestsOfTwoVoicesKeepToTheirSides)
{
    const Laid laid(pieceOf({noteAt(0, 76, 1920), noteAt(480, 64, 480)}));
    for (const Item& item : laid.items())
        EXPECT_TRUE(!item.isRest || item.restLine < 0);
}

} // namespace
} // namespace inventio::engraving

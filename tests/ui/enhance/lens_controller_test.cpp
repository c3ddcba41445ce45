#include "ui/enhance/lens_controller.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

using composing::EditKind;

project::LensEdit edit(int quarter, int pitch, int rank)
{
    project::LensEdit seen;
    seen.note = {.onset = {quarter * 480}, .pitch = pitch, .length = {480}};
    seen.probability = 1.0 / (1 + rank);
    seen.rank = rank;
    return seen;
}

project::LensReading reading(std::vector<project::LensEdit> edits)
{
    auto piece = std::make_shared<project::Piece>();
    piece->ticksPerQuarter = 480;
    return {piece, {0}, {16 * 480}, std::move(edits)};
}

TEST(LensMapTest, ProposesTheTwelveLikeliestNotes)
{
    std::vector<project::LensEdit> edits;
    for (int rank = 1; rank <= 15; ++rank)
        edits.push_back(edit(rank - 1, 60, rank));
    const auto map = lensMapOf(reading(edits));
    ASSERT_EQ(map.choices.size(), 12U);
    EXPECT_EQ(map.choices[11].note, edits[11].note);
    EXPECT_GT(map.add[LensMap::index(56, 60)], 0.0F) << "the others glow";
}

TEST(LensMapTest, ProposesNoOtherLengthOfWhatIsProposedAndNothingThatRulesForbid)
{
    auto longer = edit(0, 60, 2);
    longer.note.length = {960};
    auto forbidden = edit(4, 62, 3);
    forbidden.acceptance = 0.0;
    auto removal = edit(8, 64, 4);
    removal.kind = EditKind::Remove;
    const auto map = lensMapOf(reading({edit(0, 60, 1), longer, forbidden, removal, edit(0, 55, 5)}));
    ASSERT_EQ(map.choices.size(), 2U);
    EXPECT_EQ(map.choices[0].note, edit(0, 60, 1).note);
    EXPECT_EQ(map.choices[1].note, edit(0, 55, 5).note);
}

} // namespace
} // namespace inventio::ui

#include "core/project/enhance_request.h"

#include <gtest/gtest.h>

#include "tests/core/project/quarters.h"

namespace inventio::project {
namespace {

using testing::quarters;

TEST(PieceForModelTest, KeepsTheModelWithinTheTimeOfTheSelectedNotes)
{
    const auto piece = quarters();
    EnhanceSettings settings;
    settings.scope = EnhanceScope::Selection;
    const auto& notes = piece.tracks.front().notes;
    const auto asked = pieceForModel(piece, {notes[4].id, notes[5].id}, settings);
    ASSERT_TRUE(asked.region);
    EXPECT_EQ(asked.region->from.value, 4 * 480);
    EXPECT_EQ(asked.region->to.value, 6 * 480);
}

} // namespace
} // namespace inventio::project

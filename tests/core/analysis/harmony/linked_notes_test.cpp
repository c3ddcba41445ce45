#include "core/analysis/harmony/linked_notes.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::analysis {
namespace {

using music::testing::noteAt;

TEST(LinkedNotesTest, ANoteKnowsWhatItsVoiceSangBeforeAndWhatFollows)
{
    music::Track line;
    line.notes = {noteAt(0, 60, 480), noteAt(480, 62, 480), noteAt(1440, 64, 480)};
    const auto notes = linkedNotes(line, 480);
    ASSERT_EQ(notes.size(), 3u);
    EXPECT_EQ(notes[0].moveInto(), std::nullopt);
    EXPECT_EQ(notes[0].moveOut(), 2);
    EXPECT_EQ(notes[1].moveInto(), 2);
    EXPECT_EQ(notes[1].moveOut(), std::nullopt) << "a rest follows";
}

TEST(LinkedNotesTest, OfTwoVoicesInATrackEachGoesOnToTheNearest)
{
    music::Track both;
    both.notes = {noteAt(0, 48, 480), noteAt(0, 72, 480), noteAt(480, 50, 480), noteAt(480, 71, 480)};
    const auto notes = linkedNotes(both, 480);
    EXPECT_EQ(notes[0].moveOut(), 2);
    EXPECT_EQ(notes[1].moveOut(), -1);
    EXPECT_EQ(notes[3].moveInto(), -1);
}

} // namespace
} // namespace inventio::analysis

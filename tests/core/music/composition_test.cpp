#include "core/music/composition.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::music {
namespace {

using namespace testing;

TEST(CompositionTest, IsEmptyAtFirst)
{
    const Composition composition;
    EXPECT_EQ(composition.noteCount(), 0);
    EXPECT_EQ(composition.lastNoteEnd(), Ticks{});
    EXPECT_EQ(composition.end(), Ticks{});
}

TEST(CompositionTest, EndsItsNotesWithTheLongestHeld)
{
    const Composition composition
        = pieceOf({trackOf({noteAt(0, 60, 900), noteAt(480, 62, 100)}), trackOf({noteAt(0, 48, 10)})});
    EXPECT_EQ(composition.lastNoteEnd(), Ticks{900});
    EXPECT_EQ(composition.noteCount(), 3);
}

TEST(CompositionTest, EndsWithTheRestsOfItsLongestTrack)
{
    Composition composition = pieceOf({trackOf({noteAt(0, 60, 900)}), trackOf({})});
    composition.tracks[1].end = Ticks{1920};
    EXPECT_EQ(composition.end(), Ticks{1920});
}

TEST(CompositionTest, KnowsDrumsByTheirChannel)
{
    EXPECT_TRUE(trackOf({}, 9).isDrums());
    EXPECT_FALSE(trackOf({}, 10).isDrums());
}

} // namespace
} // namespace inventio::music

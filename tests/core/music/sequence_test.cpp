#include "core/music/sequence.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::music {
namespace {

using namespace testing;

TEST(SequenceTest, IsEmptyAtFirst)
{
    const Sequence sequence;
    EXPECT_EQ(sequence.noteCount(), 0);
    EXPECT_EQ(sequence.lastNoteEnd(), Ticks{});
    EXPECT_EQ(sequence.end(), Ticks{});
}

TEST(SequenceTest, EndsItsNotesWithTheLongestHeld)
{
    const Sequence sequence
        = pieceOf({trackOf({noteAt(0, 60, 900), noteAt(480, 62, 100)}), trackOf({noteAt(0, 48, 10)})});
    EXPECT_EQ(sequence.lastNoteEnd(), Ticks{900});
    EXPECT_EQ(sequence.noteCount(), 3);
}

TEST(SequenceTest, EndsWithTheRestsOfItsLongestTrack)
{
    Sequence sequence = pieceOf({trackOf({noteAt(0, 60, 900)}), trackOf({})});
    sequence.tracks[1].end = Ticks{1920};
    EXPECT_EQ(sequence.end(), Ticks{1920});
}

TEST(SequenceTest, KnowsDrumsByTheirChannel)
{
    EXPECT_TRUE(trackOf({}, 9).isDrums());
    EXPECT_FALSE(trackOf({}, 10).isDrums());
}

} // namespace
} // namespace inventio::music

#include "core/analysis/phrase_ends.h"

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

using grid::GridNote;

std::vector<grid::MetrePosition> metre(int steps)
{
    std::vector<grid::MetrePosition> positions;
    for (int step = 0; step < steps; ++step)
        positions.push_back({step / 16, step % 16, 16, step % 4, 4});
    return positions;
}

std::vector<GridNote> endsOf(const std::vector<GridNote>& notes)
{
    grid::Roll roll(96);
    for (const GridNote& note : notes)
        roll.add(note);
    return phraseEndsIn(roll, metre(96), 0, 96, 0.5);
}

/// Quarters upwards from a pitch.
std::vector<GridNote> run(int first, int pitch, int count)
{
    std::vector<GridNote> notes;
    for (int i = 0; i < count; ++i)
        notes.push_back({first + 4 * i, pitch + 2 * i, 4});
    return notes;
}

std::vector<GridNote> together(std::vector<GridNote> notes, const std::vector<GridNote>& more)
{
    notes.insert(notes.end(), more.begin(), more.end());
    return notes;
}

TEST(PhraseEndsTest, ALongNoteBeforeAnUpbeatEndsAPhrase)
{
    const GridNote end{20, 72, 8};
    EXPECT_EQ(endsOf(together(together(run(0, 62, 5), {end}), run(28, 67, 6))), std::vector{end});
}

TEST(PhraseEndsTest, ANoteBeforeARestEndsAPhrase)
{
    const GridNote end{16, 72, 8};
    EXPECT_EQ(endsOf(together(together(run(0, 62, 4), {end}), run(32, 67, 6))), std::vector{end});
}

TEST(PhraseEndsTest, ARunOfQuartersHasNoEnd)
{
    EXPECT_TRUE(endsOf(run(0, 60, 10)).empty()) << "its last note is left out, too";
    EXPECT_TRUE(endsOf({}).empty());
}

TEST(PhraseEndsTest, TheHighestLineIsWhatSingsThem)
{
    const GridNote end{20, 72, 8};
    const auto tune = together(together(run(0, 62, 5), {end}), run(28, 67, 6));
    std::vector<GridNote> below;
    for (int step = 0; step < 52; step += 2)
        below.push_back({step, 40, 2});
    EXPECT_EQ(endsOf(together(tune, below)), std::vector{end});
}

TEST(PhraseEndsTest, OnlyEndsThatSoundInTheStepsAreGiven)
{
    grid::Roll roll(96);
    for (const GridNote& note : together(together(run(0, 62, 5), {{20, 72, 8}}), run(28, 67, 6)))
        roll.add(note);
    EXPECT_EQ(phraseEndsIn(roll, metre(96), 27, 32, 0.5).size(), 1U);
    EXPECT_TRUE(phraseEndsIn(roll, metre(96), 28, 96, 0.5).empty());
    EXPECT_TRUE(phraseEndsIn(roll, metre(96), 0, 20, 0.5).empty());
}

} // namespace
} // namespace inventio::analysis

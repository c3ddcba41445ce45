#include "core/composing/line_mending.h"

#include <optional>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/composing/drafts.h"
#include "core/composing/melody.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

/// Brother Jacob in C with an F sharp for a G, in quarters.
const std::vector<int> kPitches{60, 62, 64, 60, 60, 62, 64, 60, 64, 65, 66, 64, 65, 67, 67, 69, 67, 65, 64, 60};
constexpr int kQuarter = 4;
constexpr std::size_t kSlipAt = 10;

std::vector<grid::GridNote> line()
{
    std::vector<grid::GridNote> notes;
    for (const int pitch : kPitches)
        notes.push_back({kQuarter * static_cast<int>(notes.size()), pitch, kQuarter});
    return notes;
}

const grid::GridNote kWrong = line()[kSlipAt];
const grid::GridNote kRight{kWrong.step, 67, kQuarter};

/// Without the chord below its end.
std::vector<grid::GridNote> tuneIn(const grid::Roll& roll)
{
    std::vector<grid::GridNote> notes = roll.notes();
    std::erase_if(notes, [](const grid::GridNote& note) { return note.pitch < kPitches.front(); });
    return notes;
}

EnhanceInput inputOf(const std::vector<grid::GridNote>& notes)
{
    constexpr int kSteps = 80;
    grid::Roll roll(kSteps);
    for (const grid::GridNote& note : notes)
        roll.add(note);
    auto input = EnhanceInput::of({roll, CellMask(kSteps), std::vector<MetrePosition>(kSteps)});
    input.limits.ceilings = ceilingsUnderMelody(input.canvas, true);
    return input;
}

SamplerParams leading()
{
    return {.melody = MelodyPlace::Top};
}

EditLog mended(const EnhanceInput& input, const SamplerParams& params)
{
    return mendLine(input, params, {});
}

/// Has no wish, and remembers what it was shown last.
class Watching final : public ScriptedScorer {
public:
    Watching()
        : ScriptedScorer([this](const Canvas& canvas, int, EditScores&) { last = canvas; })
    {
    }

    std::optional<Canvas> last;
};

TEST(LineMendingTest, AWrongNoteMakesWayForTheOneThatWasMeant)
{
    const auto edits = mended(inputOf(line()), leading());
    ASSERT_EQ(edits.size(), 2U);
    EXPECT_EQ(edits[0].kind, EditKind::Remove);
    EXPECT_EQ(edits[0].note, kWrong);
    EXPECT_GT(edits[0].probability, 0.5F);
    EXPECT_EQ(edits[1].kind, EditKind::Add);
    EXPECT_EQ(edits[1].note, kRight);
}

TEST(LineMendingTest, ARightLineStaysAsItIs)
{
    auto notes = line();
    notes[kSlipAt] = kRight;
    EXPECT_TRUE(mended(inputOf(notes), leading()).empty());
}

TEST(LineMendingTest, WhereNothingElseIsPossibleTheNoteStays)
{
    auto input = inputOf(line());
    for (int pitch = kWrong.pitch - kMendingRoom; pitch <= kWrong.pitch + kMendingRoom; ++pitch)
        if (pitch != kWrong.pitch)
            input.canvas.locked.set({kWrong.step, pitch});
    EXPECT_TRUE(mended(input, leading()).empty()) << "no hole";
}

TEST(LineMendingTest, TheNoteThatEndsATuneInItsKeyIsRight)
{
    auto notes = line();
    notes.back().pitch = 61;
    EXPECT_EQ(mended(inputOf(notes), leading()).size(), 4U) << "the slip, and a C sharp for C";
    auto input = inputOf(notes);
    input.finalChord = FinalChord{{76, 80}, 61, 1, analysis::Mode::Major};
    EXPECT_EQ(mended(input, leading()).size(), 2U);
}

TEST(LineMendingTest, MoreIsDoubtedAtHigherRisk)
{
    auto daring = leading();
    daring.creativeRisk = 6.0;
    EXPECT_GT(mended(inputOf(line()), daring).size(), 2U);
}

TEST(LineMendingTest, TheBudgetsHold)
{
    auto params = leading();
    params.maxRemovePercent = 4.0; // of twenty notes
    EXPECT_TRUE(mended(inputOf(line()), params).empty());
    params.maxRemovePercent = 5.0;
    params.maxAdd = 0;
    EXPECT_EQ(mended(inputOf(line()), params).size(), 2U) << "what goes makes room";
    params.iterations = 1;
    EXPECT_TRUE(mended(inputOf(line()), params).empty());
    auto input = inputOf(line());
    input.canvas.locked.set({kWrong.step, kWrong.pitch});
    EXPECT_TRUE(mended(input, leading()).empty());
}

TEST(LineMendingTest, OnlyALineThatLeadsAndMayChangeIsMended)
{
    EXPECT_TRUE(mendsLine(inputOf(line()), leading()));
    auto params = leading();
    params.maxRemovePercent = 0.0;
    EXPECT_FALSE(mendsLine(inputOf(line()), params));
    EXPECT_FALSE(mendsLine(inputOf(line()), {.melody = MelodyPlace::Anywhere}));
    auto locked = inputOf(line());
    for (const grid::GridNote& note : line())
        locked.canvas.locked.set({note.step, note.pitch});
    EXPECT_FALSE(mendsLine(locked, leading()));
    auto chords = line();
    chords.push_back({0, 48, 8});
    EXPECT_FALSE(mendsLine(inputOf(chords), leading()));
}

TEST(LineMendingTest, AMendedLineIsGivenToTheModelWithNothingAboveIt)
{
    Watching scorer;
    const auto result = enhance(inputOf(line()), leading(), scorer).value();
    EXPECT_EQ(result.roll.lengthAt({kRight.step, kRight.pitch}), kQuarter);
    const Canvas& last = *scorer.last;
    for (const grid::GridNote& note : tuneIn(result.roll)) {
        EXPECT_TRUE(last.locked.test({note.step, note.pitch}));
        EXPECT_TRUE(last.locked.test({note.step, note.pitch + 1}));
        EXPECT_FALSE(last.locked.test({note.step, note.pitch - 1}));
    }
}

TEST(LineMendingTest, AMendedTuneEndsOnTheTonicThatItsSlipsHid)
{
    const EnhanceInput input = inputOf(line());
    ASSERT_FALSE(input.finalChord);
    ScriptedScorer content;
    const auto result = enhance(input, leading(), content).value();
    std::vector<int> chord;
    for (int pitch = grid::kLowestPitch; pitch <= kPitches.back(); ++pitch)
        if (result.roll.soundsAt({result.roll.steps() - 1, pitch}))
            chord.push_back(pitch % 12);
    EXPECT_THAT(chord, ::testing::ElementsAre(0, 4, 0));
}

TEST(LineMendingTest, AllDraftsOfARequestAreMendedAlike)
{
    Watching scorer;
    const auto single = enhance(inputOf(line()), leading(), scorer).value();
    const auto drafts = enhanceInDrafts(inputOf(line()), leading(), scorer, 3, {}, {}, {}).value();
    ASSERT_EQ(drafts.size(), 3U);
    for (const Draft& draft : drafts)
        EXPECT_EQ(tuneIn(draft.made.roll), tuneIn(single.roll));
}

} // namespace
} // namespace inventio::composing

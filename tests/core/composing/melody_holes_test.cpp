#include "core/composing/melody_holes.h"

#include <gtest/gtest.h>

#include "core/composing/melody.h"
#include "core/composing/sampler.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

grid::Roll rollOf(const std::vector<grid::GridNote>& notes)
{
    grid::Roll roll(16);
    for (const grid::GridNote& note : notes)
        roll.add(note);
    return roll;
}

const std::vector<grid::GridNote> kLine{{0, 64, 3}, {3, 62, 1}, {4, 60, 4}, {8, 67, 8}};

EditFilter anything()
{
    return [](EditKind, const grid::GridNote&) { return true; };
}

TEST(MelodyHolesTest, ANoteThatIsGoneLeavesAHole)
{
    EXPECT_TRUE(holesIn(rollOf(kLine), rollOf(kLine)).empty());
    const auto holes = holesIn(rollOf(kLine), rollOf({kLine[0], kLine[1], kLine[3], {4, 52, 4}}));
    EXPECT_EQ(holes, std::vector{kLine[2]}) << "a tenor replaces nothing";
}

TEST(MelodyHolesTest, ANoteThatIsReplacedLeavesNone)
{
    EXPECT_TRUE(holesIn(rollOf(kLine), rollOf({kLine[0], kLine[1], {4, 59, 4}, kLine[3]})).empty());
}

TEST(MelodyHolesTest, AnotherLengthChangesTheRhythm)
{
    const auto roll = rollOf({{0, 64, 4}, kLine[2], kLine[3], {8, 60, 8}});
    EXPECT_EQ(changesOfRhythm(rollOf(kLine), roll), (std::vector<grid::GridNote>{{0, 64, 4}}));
    EXPECT_TRUE(changesOfRhythm(rollOf(kLine), rollOf({kLine[0], kLine[1], {4, 59, 4}, kLine[3]})).empty());
}

TEST(MelodyHolesTest, TheLostNoteIsPutBackUnlessAnotherIsMuchMoreProbable)
{
    const Canvas canvas{rollOf({kLine[0], kLine[1], kLine[3]}), CellMask(16), {}};
    EditScores scores;
    EXPECT_EQ(bestInHole(kLine[2], canvas, 0, scores, anything())->note, kLine[2]);
    scores.setAddition({4, 60}, 3, 0.2F);
    scores.setAddition({4, 59}, 3, 0.3F);
    EXPECT_EQ(bestInHole(kLine[2], canvas, 0, scores, anything())->note, kLine[2]);
    scores.setAddition({4, 59}, 1, 0.3F);
    EXPECT_EQ(bestInHole(kLine[2], canvas, 0, scores, anything())->note, (grid::GridNote{4, 59, 4}));
    EXPECT_FLOAT_EQ(bestInHole(kLine[2], canvas, 0, scores, anything())->probability, 0.6F);
}

TEST(MelodyHolesTest, WhereThereIsNoRoomAHoleStays)
{
    const Canvas canvas{rollOf({kLine[0], kLine[1], kLine[3]}), CellMask(16), {}};
    EXPECT_FALSE(bestInHole(kLine[2], canvas, 0, {}, [](EditKind, const grid::GridNote&) { return false; }));
}

TEST(MelodyHolesTest, AModelThatOnlyTakesAwayLeavesTheTuneAsItWas)
{
    ScriptedScorer scorer([](const Canvas& canvas, int, EditScores& scores) {
        for (const grid::GridNote& note : canvas.roll.notes())
            if (note.step > 0)
                scores.setRemoval({note.step, note.pitch}, 0.9F);
    });
    auto input = EnhanceInput::of({rollOf(kLine), CellMask(16), std::vector<MetrePosition>(16)});
    input.limits.ceilings = ceilingsUnderMelody(input.canvas, true);
    const auto result = enhance(input, {.melody = MelodyPlace::Top}, scorer).value();
    EXPECT_EQ(result.roll, rollOf(kLine));
    EXPECT_EQ(result.log.size(), 6U);
    EXPECT_EQ(enhance(input, {.melody = MelodyPlace::Anywhere}, scorer)->roll.noteCount(), 1);
}

} // namespace
} // namespace inventio::composing

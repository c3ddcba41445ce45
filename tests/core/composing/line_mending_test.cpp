#include "core/composing/line_mending.h"

#include <optional>

#include <gtest/gtest.h>

#include "core/composing/drafts.h"
#include "core/composing/melody.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

const std::vector<grid::GridNote> kLine{{0, 64, 3}, {3, 62, 1}, {4, 61, 4}, {8, 67, 8}};
const grid::GridNote kWrong = kLine[2];

EnhanceInput inputOf(const std::vector<grid::GridNote>& notes, int steps = 16)
{
    grid::Roll roll(steps);
    for (const grid::GridNote& note : notes)
        roll.add(note);
    auto input = EnhanceInput::of({roll, CellMask(steps), std::vector<MetrePosition>(static_cast<std::size_t>(steps))});
    input.limits.ceilings = ceilingsUnderMelody(input.canvas, true);
    return input;
}

SamplerParams leading()
{
    return {.melody = MelodyPlace::Top};
}

/// Finds C#4 wrong, wherever it is, and offers these notes at its place, a quarter each.
class Offering final : public ScriptedScorer {
public:
    explicit Offering(std::vector<std::pair<int, float>> offers, float wrong = 0.9F)
        : ScriptedScorer(
            [this, offers = std::move(offers), wrong](const Canvas& canvas, int first, EditScores& scores) {
                ++looks;
                last = canvas;
                for (const grid::GridNote& note : canvas.roll.notes())
                    if (note.pitch == kWrong.pitch && note.step >= first && note.step < first + kWindowSteps)
                        scores.setRemoval({note.step - first, note.pitch}, wrong);
                if (first == 0)
                    for (const auto& [pitch, p] : offers)
                        scores.setAddition({kWrong.step, pitch}, 3, p);
            })
    {
    }

    int looks = 0;
    std::optional<Canvas> last;
};

EditLog mended(const EnhanceInput& input, const SamplerParams& params, NoteScorer& scorer)
{
    return mendLine(input, params, scorer, {}, {}).value().edits;
}

TEST(LineMendingTest, AWrongNoteMakesWayForTheMostProbableOneNearby)
{
    Offering scorer({{62, 0.2F}, {60, 0.5F}, {61, 0.3F}, {55, 0.9F}});
    const auto edits = mended(inputOf(kLine), leading(), scorer);
    ASSERT_EQ(edits.size(), 2U);
    EXPECT_EQ(edits[0].kind, EditKind::Remove);
    EXPECT_EQ(edits[0].note, kWrong);
    EXPECT_EQ(edits[1].kind, EditKind::Add);
    EXPECT_EQ(edits[1].note, (grid::GridNote{4, 60, 4}));
}

TEST(LineMendingTest, ANoteThatIsStillTheMostProbableStaysWithoutATrace)
{
    Offering scorer({{60, 0.2F}, {61, 0.3F}});
    EXPECT_TRUE(mended(inputOf(kLine), leading(), scorer).empty());
    Offering silent({});
    EXPECT_TRUE(mended(inputOf(kLine), leading(), silent).empty()) << "no hole";
}

TEST(LineMendingTest, TheNoteThatEndsATuneInItsKeyStays)
{
    Offering scorer({{60, 0.5F}});
    EnhanceInput input = inputOf(kLine);
    input.finalChord = FinalChord{{kWrong.step, kWrong.end()}, kWrong.pitch, kWrong.pitch % 12, analysis::Mode::Minor};
    EXPECT_TRUE(mended(input, leading(), scorer).empty());
}

TEST(LineMendingTest, ADoubtIsNotEnough)
{
    Offering scorer({{60, 0.5F}}, 0.3F);
    EXPECT_TRUE(mended(inputOf(kLine), leading(), scorer).empty());
    auto daring = leading();
    daring.creativeRisk = 2.0;
    EXPECT_EQ(mended(inputOf(kLine), daring, scorer).size(), 2U);
}

TEST(LineMendingTest, TheBudgetsHold)
{
    Offering scorer({{60, 0.5F}});
    auto params = leading();
    params.maxRemovePercent = 24.0; // of four notes
    EXPECT_TRUE(mended(inputOf(kLine), params, scorer).empty());
    params.maxRemovePercent = 25.0;
    params.maxAdd = 0;
    EXPECT_EQ(mended(inputOf(kLine), params, scorer).size(), 2U) << "what goes makes room";
    params.iterations = 1;
    EXPECT_TRUE(mended(inputOf(kLine), params, scorer).empty());
    auto input = inputOf(kLine);
    input.canvas.locked.set({kWrong.step, kWrong.pitch});
    EXPECT_TRUE(mended(input, leading(), scorer).empty());
}

TEST(LineMendingTest, OnlyALineThatLeadsAndMayChangeIsMended)
{
    EXPECT_TRUE(mendsLine(inputOf(kLine), leading()));
    auto params = leading();
    params.maxRemovePercent = 0.0;
    EXPECT_FALSE(mendsLine(inputOf(kLine), params));
    EXPECT_FALSE(mendsLine(inputOf(kLine), {.melody = MelodyPlace::Anywhere}));
    auto locked = inputOf(kLine);
    for (const grid::GridNote& note : kLine)
        locked.canvas.locked.set({note.step, note.pitch});
    EXPECT_FALSE(mendsLine(locked, leading()));
    auto chords = kLine;
    chords.push_back({0, 48, 8});
    EXPECT_FALSE(mendsLine(inputOf(chords), leading()));
}

TEST(LineMendingTest, WrongNotesFarApartAreFoundInALongLine)
{
    std::vector<grid::GridNote> line;
    for (int quarter = 0; quarter < 200; ++quarter)
        line.push_back({4 * quarter, quarter % 50 == 1 ? 61 : 64, 4});
    ScriptedScorer scorer([](const Canvas& canvas, int first, EditScores& scores) {
        for (const grid::GridNote& note : canvas.roll.notes())
            if (note.pitch == 61 && note.step >= first && note.step < first + kWindowSteps)
                scores.setRemoval({note.step - first, note.pitch}, 0.9F);
        for (int step = 0; step < kWindowSteps; step += 4)
            scores.setAddition({step, 62}, 3, 0.5F);
    });
    EXPECT_EQ(mended(inputOf(line, 800), leading(), scorer).size(), 8U);
}

TEST(LineMendingTest, AMendedLineIsGivenToTheModelWithNothingAboveIt)
{
    Offering scorer({{60, 0.5F}});
    const auto result = enhance(inputOf(kLine), leading(), scorer).value();
    EXPECT_EQ(result.roll.lengthAt({4, 60}), 4);
    const Canvas& last = *scorer.last;
    for (const grid::GridNote& note : result.roll.notes()) {
        EXPECT_TRUE(last.locked.test({note.step, note.pitch}));
        EXPECT_TRUE(last.locked.test({note.step, note.pitch + 1}));
        EXPECT_FALSE(last.locked.test({note.step, note.pitch - 1}));
    }
}

TEST(LineMendingTest, DraftsOfOneRequestAreMendedOnce)
{
    Offering alone({{60, 0.5F}});
    const auto single = enhance(inputOf(kLine), leading(), alone).value();
    Offering scorer({{60, 0.5F}});
    const auto drafts = enhanceInDrafts(inputOf(kLine), leading(), scorer, 3, {}, {}, {}).value();
    ASSERT_EQ(drafts.size(), 3U);
    for (const Draft& draft : drafts)
        EXPECT_EQ(draft.made.roll, single.roll);
    EXPECT_EQ(scorer.looks, 2 + 3 * (alone.looks - 2));
}

/// Finds the wrong note in one idiom alone.
class OfTwoMinds final : public NoteScorer {
public:
    explicit OfTwoMinds(float other)
        : m_other(other)
    {
    }
    base::Result<EditScores> score(const Canvas& canvas, int) override
    {
        EditScores scores;
        scores.setRemoval({kWrong.step, kWrong.pitch}, canvas.idiom == Idiom::Hymn ? 0.9F : m_other);
        scores.setAddition({kWrong.step, 60}, 3, 0.5F);
        return scores;
    }
    std::string identity() const override { return "two minds"; }
    bool knowsIdioms() const override { return true; }

private:
    float m_other;
};

TEST(LineMendingTest, ANoteIsWrongWhereTheIdiomsAgreeInTheMean)
{
    OfTwoMinds disagreeing(0.01F), agreeing(0.2F);
    EXPECT_TRUE(mended(inputOf(kLine), leading(), disagreeing).empty());
    EXPECT_EQ(mended(inputOf(kLine), leading(), agreeing).size(), 2U);
}

} // namespace
} // namespace inventio::composing

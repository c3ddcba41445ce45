#include "core/composing/blemishes.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/triads.h"
#include "core/composing/draft_quality.h"
#include "core/composing/sampler.h"
#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

using grid::GridNote;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int kFour = 4;

std::vector<GridNote> chord(int step, const std::vector<int>& pitches)
{
    std::vector<GridNote> notes;
    for (const int pitch : pitches)
        notes.push_back({step, pitch, 4});
    return notes;
}

/// Quarters from the beginning.
Canvas chords(const std::vector<std::vector<int>>& all)
{
    std::vector<GridNote> notes;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const GridNote& note : chord(static_cast<int>(i) * 4, all[i]))
            notes.push_back(note);
    return canvasOf(static_cast<int>(all.size()) * 4, notes);
}

std::vector<Blemish> allBlemishes(const Canvas& canvas, int voices = kFour)
{
    return blemishesIn(canvas, {0, canvas.steps()}, voices);
}

TEST(BlemishesTest, ThereAreNoneWhereFourVoicesSoundWell)
{
    const Canvas canvas = chords({{48, 64, 67, 72}, {53, 60, 69, 72}, {48, 64, 67, 72}});
    EXPECT_THAT(allBlemishes(canvas), IsEmpty());
    EXPECT_DOUBLE_EQ(missingIn(canvas, {0, 12}, kFour), 0.0);
}

TEST(BlemishesTest, ABeatOfTwoVoicesIsAHole)
{
    const Canvas canvas = chords({{48, 64, 67, 72}, {53, 72}, {48, 64, 67, 72}});
    EXPECT_EQ(std::ranges::count_if(allBlemishes(canvas), &Blemish::isHole), 1);
    EXPECT_EQ(allBlemishes(canvas).front().steps, (StepRange{0, 8}));
    EXPECT_TRUE(std::ranges::none_of(allBlemishes(canvas, 2), &Blemish::isHole)) << "no more are wanted";
    EXPECT_DOUBLE_EQ(missingIn(canvas, {4, 8}, kFour), 1.0);
}

TEST(BlemishesTest, TheFewerVoicesTheMoreIsMissing)
{
    const Canvas canvas = chords({{48, 64, 67, 72}, {53, 69, 74}, {53, 76}, {74}, {48, 64, 67, 72}, {48, 64, 67, 76}});
    double before = -1.0;
    for (int step = 0; step < 16; step += 4) {
        const double missing = missingIn(canvas, {step, step + 4}, kFour);
        EXPECT_GT(missing, before) << step;
        before = missing;
    }
}

TEST(BlemishesTest, ARestOfAllLacksNothing)
{
    EXPECT_DOUBLE_EQ(missingIn(canvasOf(16), {0, 16}, kFour), 0.0);
    EXPECT_THAT(allBlemishes(canvasOf(0)), IsEmpty());
}

TEST(BlemishesTest, ASixFourChordIsOneThoughNoHole)
{
    const Canvas canvas = chords({{48, 64, 67, 72}, {55, 60, 64, 72}, {48, 64, 67, 72}});
    EXPECT_THAT(allBlemishes(canvas), ElementsAre(Blemish{{0, 8}, false}));
}

TEST(BlemishesTest, AFaultOfPartWritingIsOneAndWeighs)
{
    const Canvas octaves = chords({{48, 64, 67, 72}, {50, 65, 69, 74}});
    EXPECT_FALSE(allBlemishes(octaves).empty());
    EXPECT_GE(blemishWeight(octaves, {0, 8}, kFour), faultWeight(analysis::FaultKind::ParallelOctaves));
}

/// Two bars; a phrase ends on the half note before the second, which begins with an upbeat.
Canvas phraseEnd(const std::vector<int>& under)
{
    std::vector<GridNote> notes{{0, 72, 4}, {4, 74, 4}, {8, 72, 16}, {28, 72, 4}};
    for (const int pitch : under)
        notes.push_back({8, pitch, 16});
    return canvasOf(32, notes);
}

TEST(BlemishesTest, AnEndOfAPhraseWantsItsRootInTheBass)
{
    const StepRange end{8, 12};
    EXPECT_DOUBLE_EQ(missingIn(phraseEnd({48, 64, 67}), end, kFour), 0.0);
    EXPECT_DOUBLE_EQ(missingIn(phraseEnd({52, 60, 67}), end, kFour), 2.0);
    EXPECT_DOUBLE_EQ(missingIn(phraseEnd({52, 60, 67}), end, 2), 0.0) << "two voices have no chords";
}

TEST(BlemishesTest, FewerVoicesAreWantedWhereLessIsAskedFor)
{
    EXPECT_EQ(voicesWanted({}), 4);
    EXPECT_EQ(voicesWanted({.density = 1.0}), 4);
    EXPECT_EQ(voicesWanted({.density = -1.0}), 2);
    EXPECT_EQ(voicesWanted({.voices = *voiceChoiceOf("AT")}), 0);
}

/// A tune whose two notes can be set in one way alone, with parallel octaves.
struct OneWay {
    Canvas tune = chords({{72}, {74}});
    ScriptedScorer scorer = oracleScorer(chords({{48, 72}, {50, 74}}).roll);

    Enhancement enhanced(double secondLook, std::vector<int>* told = nullptr)
    {
        return enhance(EnhanceInput::of(tune), {.maxRemovePercent = 0.0}, scorer, {},
            [told](const Progress& progress) {
                if (told)
                    told->push_back(progress.iteration);
            },
            {.secondLook = secondLook})
            .value();
    }
};

TEST(BlemishesTest, AFaultIsBetterThanAHole)
{
    OneWay oneWay;
    const auto left = oneWay.enhanced(0.0);
    const auto lookedAt = oneWay.enhanced(1000.0);
    EXPECT_GT(missingIn({left.roll, CellMask(8), oneWay.tune.metre}, {0, 8}, kFour),
        missingIn({lookedAt.roll, CellMask(8), oneWay.tune.metre}, {0, 8}, kFour));
    EXPECT_EQ(replay(oneWay.tune.roll, lookedAt.log, 1000), lookedAt.roll);
}

TEST(BlemishesTest, WhatIsNotKeptIsNotTold)
{
    OneWay oneWay;
    std::vector<int> told;
    const auto lookedAt = oneWay.enhanced(1000.0, &told);
    ASSERT_EQ(told.size(), lookedAt.log.size());
    for (std::size_t i = 0; i < told.size(); ++i)
        EXPECT_EQ(told[i], static_cast<int>(i) + 1);
}

TEST(BlemishesTest, ANoteOfTheInputIsNotWrittenAnew)
{
    OneWay oneWay;
    oneWay.tune = chords({{48, 72}, {74}});
    const auto lookedAt = oneWay.enhanced(1000.0);
    for (const Edit& edit : lookedAt.log)
        EXPECT_FALSE(edit.kind == EditKind::Remove && oneWay.tune.roll.lengthAt({edit.note.step, edit.note.pitch}) > 0);
}

/// Puts a G below the C major chord at the step, and a C once it has seen the G.
ScriptedScorer hasSecondThoughts(int at)
{
    return ScriptedScorer([at, hadG = false](const Canvas& canvas, int firstStep, EditScores& scores) mutable {
        constexpr int kQuarterClass = 3, kG = 55, kC = 48;
        hadG = hadG || canvas.roll.soundsAt({at, kG});
        if (!canvas.roll.soundsAt({at, kG}) && !canvas.roll.soundsAt({at, kC}))
            scores.setAddition({at - firstStep, hadG ? kC : kG}, kQuarterClass, 0.95F);
    });
}

/// The bass at a step, after a second look at three chords of which that one had none.
int bassAt(int step)
{
    const std::vector<int> whole{48, 64, 67, 72};
    std::vector<std::vector<int>> all{whole, whole, whole};
    all[static_cast<std::size_t>(step / 4)].erase(all[static_cast<std::size_t>(step / 4)].begin());
    ScriptedScorer scorer = hasSecondThoughts(step);
    SamplingRules rules = withoutCraft();
    rules.secondLook = 3.0;
    const auto made = enhance(EnhanceInput::of(chords(all)), {.maxRemovePercent = 0.0}, scorer, {}, {}, rules).value();
    return analysis::pitchesAt(made.roll, step).front();
}

TEST(BlemishesTest, ASixFourChordIsWrittenAnewButNotTheOneOnWhichThePieceEnds)
{
    EXPECT_EQ(bassAt(4), 48);
    EXPECT_EQ(bassAt(8), 55) << "another bass may be as good a chord and no ending";
}

} // namespace
} // namespace inventio::composing

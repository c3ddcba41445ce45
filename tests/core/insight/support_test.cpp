#include "core/insight/support.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::insight {
namespace {

constexpr int kQuarterClass = 3;
const grid::GridNote kNote{8, 64, 4};
const grid::GridNote kBass{8, 48, 4};
const grid::GridNote kClash{8, 65, 4};

/// Finds the note right by .8 above the bass, by .5 without it, and by half as much beside a clash.
composing::ScriptedScorer listener()
{
    return composing::ScriptedScorer([](const composing::Canvas& canvas, int, composing::EditScores& scores) {
        float probability = canvas.roll.startsAt({8, 48}) ? 0.8F : 0.5F;
        probability *= canvas.roll.startsAt({8, 65}) ? 0.5F : 1.0F;
        scores.setAddition({8, 64}, kQuarterClass, canvas.roll.startsAt({8, 64}) ? 0.0F : probability);
    });
}

double logOdds(double p)
{
    return std::log(p / (1.0 - p));
}

TEST(SupportTest, IsWhatANoteLosesWithoutItsNeighbour)
{
    const auto canvas = composing::canvasOf(32, {kNote, kBass, {0, 60, 4}});
    auto scorer = listener();
    const auto support = supportOf(canvas, kNote, scorer);
    ASSERT_TRUE(support);
    EXPECT_NEAR(support->probability, 0.8, 1e-6);
    ASSERT_EQ(support->neighbours.size(), 2U);
    EXPECT_EQ(support->neighbours[0].note, kBass);
    EXPECT_NEAR(support->neighbours[0].support, logOdds(0.8) - logOdds(0.5), 1e-5);
    EXPECT_NEAR(support->neighbours[1].support, 0.0, 1e-6) << "the note before has no say";
}

TEST(SupportTest, IsBelowZeroOfWhatSpeaksAgainstIt)
{
    auto scorer = listener();
    const auto support = supportOf(composing::canvasOf(32, {kNote, kClash}), kNote, scorer);
    ASSERT_TRUE(support);
    EXPECT_NEAR(support->neighbours.front().support, logOdds(0.25) - logOdds(0.5), 1e-5);
}

TEST(SupportTest, AsksOnceForEachOfSixteenNeighbours)
{
    const auto canvas = composing::fourVoices(128, 2);
    const auto note = canvas.roll.notes()[40];
    auto scorer = listener();
    const auto support = supportOf(canvas, note, scorer);
    ASSERT_TRUE(support);
    EXPECT_EQ(support->neighbours.size(), static_cast<std::size_t>(kNeighbours));
    EXPECT_EQ(scorer.asked.size(), static_cast<std::size_t>(kNeighbours) + 1);
}

TEST(SupportTest, AsksAboutWhatIsLockedToo)
{
    auto canvas = composing::canvasOf(32, {kNote, kBass});
    canvas.locked.set({kNote.step, kNote.pitch});
    auto scorer = listener();
    EXPECT_NEAR(supportOf(canvas, kNote, scorer)->probability, 0.8, 1e-6);
}

TEST(SupportTest, TakesTheNextShorterLengthThatTheModelCanWrite)
{
    auto scorer = listener();
    EXPECT_NEAR(supportOf(composing::canvasOf(32, {{8, 64, 5}, kBass}), {8, 64, 5}, scorer)->probability, 0.8, 1e-6);
}

TEST(SupportTest, RefusesANoteThatIsNotThere)
{
    auto scorer = listener();
    EXPECT_FALSE(supportOf(composing::canvasOf(32, {kBass}), kNote, scorer));
    EXPECT_FALSE(supportOf(composing::canvasOf(32, {kBass}), {40, 60, 1}, scorer));
}

TEST(SupportTest, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    auto scorer = listener();
    const auto support = supportOf(composing::canvasOf(32, {kNote, kBass}), kNote, scorer, stop.get_token());
    ASSERT_FALSE(support);
    EXPECT_EQ(support.error().code, base::ErrorCode::Cancelled);
}

TEST(NeighboursTest, AreTheNearestInTimeThenInPitch)
{
    const grid::GridNote before{4, 60, 4};
    const grid::GridNote far{24, 64, 4};
    const auto canvas = composing::canvasOf(64, {far, kNote, before, kBass, kClash, {60, 60, 4}});
    EXPECT_EQ(neighboursOf(canvas.roll, kNote, 0, 50), (std::vector{kClash, kBass, before, far}));
}

} // namespace
} // namespace inventio::insight

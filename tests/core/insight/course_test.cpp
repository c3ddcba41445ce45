#include "core/insight/course.h"

#include <gtest/gtest.h>

#include "tests/core/composing/acting_scorers.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/insight/settings.h"

namespace inventio::insight {
namespace {

TEST(CourseTest, FallsToNothingWhereTheModelKnowsWhatItWants)
{
    auto setting = settingOf(composing::canvasOf(64, {{0, 72, 8}}));
    composing::testing::BassScorer scorer;
    const auto made = composing::enhance(setting.input, setting.params, scorer, {}, {}, setting.rules);
    ASSERT_TRUE(made);
    ASSERT_EQ(made->log.size(), 16U) << "one at each beat";
    const auto course = courseOf(setting, made->log, scorer);
    ASSERT_TRUE(course);
    ASSERT_EQ(course->size(), static_cast<std::size_t>(kCoursePoints));
    EXPECT_EQ(course->front().iteration, 0);
    EXPECT_EQ(course->back().iteration, 16);
    EXPECT_EQ(course->back().expectedEditsLeft, 0.0);
    for (std::size_t i = 1; i < course->size(); ++i) {
        EXPECT_GT((*course)[i].iteration, (*course)[i - 1].iteration);
        EXPECT_LT((*course)[i].expectedEditsLeft, (*course)[i - 1].expectedEditsLeft);
        EXPECT_LE((*course)[i].entropyBits, (*course)[i - 1].entropyBits) << "fewer places are left";
    }
}

TEST(CourseTest, BeginsWithWhatTheSamplerExpects)
{
    auto setting = settingOf(composing::canvasOf(64, {{0, 72, 8}}));
    setting.params.iterations = 1;
    composing::testing::BassScorer scorer;
    double after = 0.0;
    const auto made = composing::enhance(
        setting.input, setting.params, scorer, {},
        [&](const composing::Progress& progress) { after = progress.expectedEditsLeft; }, setting.rules);
    const auto course = courseOf(setting, made->log, scorer);
    ASSERT_TRUE(course);
    ASSERT_EQ(course->size(), 2U);
    EXPECT_NEAR(course->front().expectedEditsLeft - made->log.front().probability, after, 1e-5);
}

TEST(CourseTest, IsASinglePointWithoutEdits)
{
    const auto setting = settingOf(composing::canvasOf(300));
    auto scorer = composing::ScriptedScorer();
    const auto course = courseOf(setting, {}, scorer);
    ASSERT_TRUE(course);
    EXPECT_EQ(course->size(), 1U);
    EXPECT_EQ(scorer.asked.size(), static_cast<std::size_t>(composing::windowCount(300)));
}

TEST(CourseTest, LooksAtSomeWindowsOfALongPieceOnly)
{
    const auto setting = settingOf(composing::canvasOf(5000));
    auto scorer = composing::ScriptedScorer();
    ASSERT_TRUE(courseOf(setting, {}, scorer));
    EXPECT_EQ(scorer.asked.size(), static_cast<std::size_t>(kMaxCourseWindows));
}

TEST(CourseTest, StopsWhenAsked)
{
    const auto setting = settingOf(composing::canvasOf(64));
    auto scorer = composing::ScriptedScorer();
    std::stop_source stop;
    stop.request_stop();
    const auto course = courseOf(setting, {}, scorer, stop.get_token());
    ASSERT_FALSE(course);
    EXPECT_EQ(course.error().code, base::ErrorCode::Cancelled);
    EXPECT_TRUE(scorer.asked.empty());
}

} // namespace
} // namespace inventio::insight

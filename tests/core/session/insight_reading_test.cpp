#include "core/session/insight_reading.h"

#include <gtest/gtest.h>

#include "core/insight/distribution.h"
#include "core/project/lens.h"
#include "tests/core/composing/acting_scorers.h"
#include "tests/core/project/quarters.h"

namespace inventio::session {
namespace {

using namespace project::testing;
using composing::testing::BassScorer;

TEST(InsightReadingTest, HasTheOddsThatTheLensShows)
{
    const auto asked = request(1);
    BassScorer scorer;
    const auto lens = project::readLens({asked.piece, asked.params, {0}, {7680}}, scorer);
    const auto reading = readInsight({asked.piece, asked.params, {0}}, scorer);
    ASSERT_TRUE(lens && reading);
    const auto distribution = insight::distributionOf(reading->setting, reading->look, 1.0);
    ASSERT_EQ(distribution.edits.size(), lens->edits.size());
    for (std::size_t i = 0; i < lens->edits.size(); ++i)
        EXPECT_DOUBLE_EQ(distribution.edits[i].drawProbability, lens->edits[i].drawProbability);
}

TEST(InsightReadingTest, LooksAtTheWindowThatIsAskedFor)
{
    const auto asked = request(1, 64);
    BassScorer scorer;
    const auto reading = readInsight({asked.piece, asked.params, {40 * 1920}}, scorer);
    ASSERT_TRUE(reading);
    EXPECT_TRUE(reading->look.window.zone.contains(40 * 16));
    EXPECT_FALSE(reading->support);
    EXPECT_TRUE(reading->course.empty());
}

TEST(InsightReadingTest, TellsTheCourseOfAnEnhance)
{
    const auto asked = request(8);
    BassScorer scorer;
    const auto job = project::prepareEnhance(asked.piece, asked.params);
    const auto made = project::enhance(*job, scorer, "inventio test");
    ASSERT_TRUE(made);
    InsightRequest insight{asked.piece, asked.params, {0}};
    insight.enhance = std::make_shared<const project::EnhanceRecord>(*made->version.enhance);
    const auto reading = readInsight(insight, scorer);
    ASSERT_TRUE(reading);
    ASSERT_FALSE(reading->course.empty());
    EXPECT_EQ(reading->course.back().iteration, insight.enhance->log.back().iteration);
    EXPECT_LT(reading->course.back().expectedEditsLeft, reading->course.front().expectedEditsLeft);
}

TEST(InsightReadingTest, HasNoSupportForWhatIsNotOnTheGrid)
{
    const auto asked = request(1);
    BassScorer scorer;
    InsightRequest insight{asked.piece, asked.params, {0}};
    insight.note = music::Note{.onset = {0}, .pitch = 20, .length = {480}};
    const auto reading = readInsight(insight, scorer);
    ASSERT_TRUE(reading);
    EXPECT_FALSE(reading->support);
}

TEST(InsightReadingTest, StopsWhenAsked)
{
    const auto asked = request(1);
    BassScorer scorer;
    std::stop_source stop;
    stop.request_stop();
    const auto reading = readInsight({asked.piece, asked.params, {0}}, scorer, stop.get_token());
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().code, base::ErrorCode::Cancelled);
}

} // namespace
} // namespace inventio::session

#include "core/project/lens.h"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/core/composing/acting_scorers.h"
#include "tests/core/project/quarters.h"

namespace inventio::project {
namespace {

using namespace testing;
using composing::testing::BassScorer;

TEST(LensTest, ReadsTheSamplersFirstDistribution)
{
    const auto asked = request(1);
    BassScorer scorer;
    const auto reading = readLens({asked.piece, asked.params, {0}, {1920}}, scorer);
    ASSERT_TRUE(reading);
    ASSERT_FALSE(reading->edits.empty());
    // Draw the first edit often: what comes out must be as frequent as the lens says.
    constexpr int kDraws = 4000;
    std::map<std::int64_t, int> drawn;
    auto job = prepareEnhance(asked.piece, asked.params);
    ASSERT_TRUE(job);
    for (int seed = 1; seed <= kDraws; ++seed) {
        job->params.seed = static_cast<std::uint64_t>(seed);
        ++drawn[composing::enhance(job->input, job->params, scorer)->log.front().note.step];
    }
    for (const auto& edit : reading->edits) {
        const double often = drawn[edit.note.onset.value / 120] / double(kDraws);
        EXPECT_NEAR(edit.drawProbability, often, 0.03) << "at tick " << edit.note.onset.value;
    }
}

TEST(LensTest, ReadsAllOfALongPartOnce)
{
    const auto asked = request(1, 16);
    BassScorer scorer;
    const auto reading = readLens({asked.piece, asked.params, {0}, {16 * 1920}}, scorer);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->from.value, 0);
    EXPECT_EQ(reading->to.value, 16 * 1920);
    std::set<std::int64_t> onsets;
    for (const auto& edit : reading->edits)
        EXPECT_TRUE(onsets.insert(edit.note.onset.value).second) << edit.note.onset.value;
    EXPECT_EQ(onsets.size(), 64U) << "one at each beat";
    for (std::size_t i = 1; i < reading->edits.size(); ++i)
        EXPECT_GE(reading->edits[i - 1].drawProbability, reading->edits[i].drawProbability);
}

TEST(LensTest, LeavesOutWhatIsLocked)
{
    auto piece = quarters();
    piece.lockedAreas.push_back({{0}, {1920}, 0, 127});
    BassScorer scorer;
    const auto reading = readLens({std::make_shared<const Piece>(piece), {}, {0}, {1920}}, scorer);
    ASSERT_TRUE(reading);
    for (const auto& edit : reading->edits)
        EXPECT_GE(edit.note.onset.value, 1920);
}

/// Asks to stop while it is looked at for the first time.
class StoppingScorer final : public BassScorer {
public:
    base::Result<composing::EditScores> score(const composing::Canvas& canvas, int firstStep) override
    {
        ++looks;
        stop.request_stop();
        return BassScorer::score(canvas, firstStep);
    }

    std::stop_source stop;
    int looks = 0;
};

TEST(LensTest, StopsBeforeTheNextLook)
{
    const auto asked = request(1, 64);
    StoppingScorer scorer;
    const auto reading = readLens({asked.piece, asked.params, {0}, {64 * 1920}}, scorer, scorer.stop.get_token());
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().code, base::ErrorCode::Cancelled);
    EXPECT_EQ(scorer.looks, 1);
}

} // namespace
} // namespace inventio::project

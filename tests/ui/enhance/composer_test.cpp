#include "ui/enhance/composer.h"

#include <gmock/gmock.h>

#include <QSignalSpy>

#include "core/composing/edit_sampler.h"
#include "core/project/piece_edits.h"
#include "tests/ui/enhance/scorers.h"

namespace inventio::ui {

namespace {

using testing::HasSubstr;

constexpr int kWaitMs = 20'000;

project::Piece quarters(int bars = 4)
{
    project::Piece piece;
    piece.tracks.emplace_back();
    std::vector<music::Note> notes;
    for (int quarter = 0; quarter < 4 * bars; ++quarter)
        notes.push_back({{quarter * 480}, 60 + quarter % 5, {480}});
    return project::withNotes(piece, 0, notes);
}

project::EnhanceRequest request(int iterations, int bars = 4)
{
    const auto users = std::make_shared<const project::Piece>(quarters(bars));
    project::EnhanceSettings settings;
    settings.params.iterations = iterations;
    return {{1}, std::make_shared<const project::Piece>(project::pieceForModel(*users, {}, settings)), users,
        settings.params};
}

std::shared_ptr<const project::EnhanceOutcome> outcomeOf(Composer& composer, project::EnhanceRequest asked)
{
    std::shared_ptr<const project::EnhanceOutcome> outcome;
    QObject::connect(&composer, &Composer::enhanced, &composer, [&](const auto& made) { outcome = made; });
    QSignalSpy done(&composer, &Composer::enhanced);
    composer.enhance(std::move(asked));
    done.wait(kWaitMs);
    return outcome;
}

TEST(ComposerTest, BringsTheEnhancedVersionBack)
{
    Composer composer(makeBassScorer, "inventio test");
    const auto outcome = outcomeOf(composer, request(7));
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->version.piece->noteCount(), 16 + 7);
    EXPECT_EQ(outcome->version.enhance->receipt.model, "bass 0000");
    EXPECT_EQ(outcome->reason, composing::StopReason::IterationsSpent);
    EXPECT_FALSE(composer.isEnhancing());
}

TEST(ComposerTest, GivesTheUsersLocksBack)
{
    Composer composer(makeBassScorer, "inventio test");
    const auto outcome = outcomeOf(composer, request(3));
    ASSERT_TRUE(outcome);
    for (const auto& track : outcome->version.piece->tracks)
        for (const auto& note : track.notes)
            EXPECT_FALSE(note.locked) << "only the model was to leave it alone";
}

TEST(ComposerTest, SaysWhyThereIsNoModelAndTriesAgain)
{
    bool isInstalled = false;
    Composer composer([&] { return isInstalled ? makeBassScorer() : makeNoScorer(); }, "inventio test");
    QSignalSpy missing(&composer, &Composer::modelMissing);
    QSignalSpy failed(&composer, &Composer::enhanceFailed);
    composer.enhance(request(3));
    ASSERT_TRUE(failed.wait(kWaitMs));
    ASSERT_EQ(missing.size(), 1);
    EXPECT_THAT(missing.front().front().toString().toStdString(), HasSubstr("weights are missing"));
    isInstalled = true;
    EXPECT_TRUE(outcomeOf(composer, request(3)));
}

TEST(ComposerTest, StopsWithWhatIsDoneSoFar)
{
    const auto gate = std::make_shared<GatedScorer::Gate>();
    Composer composer([&] { return std::make_unique<GatedScorer>(gate); }, "inventio test");
    QSignalSpy done(&composer, &Composer::enhanced);
    std::shared_ptr<const project::EnhanceOutcome> outcome;
    QObject::connect(&composer, &Composer::enhanced, &composer, [&](const auto& made) { outcome = made; });
    composer.enhance(request(16));
    gate->open.release(); // one forward, then it waits at the second
    while (gate->asked < 2)
        std::this_thread::yield();
    composer.stop();
    gate->open.release(100);
    ASSERT_TRUE(done.wait(kWaitMs));
    EXPECT_EQ(outcome->reason, composing::StopReason::Cancelled);
    EXPECT_GT(outcome->version.enhance->log.size(), 0U);
    EXPECT_LT(outcome->version.enhance->log.size(), 16U);
}

TEST(ComposerTest, ShowsTheNewestSnapshotWhileItWorks)
{
    const auto gate = std::make_shared<GatedScorer::Gate>();
    Composer composer([&] { return std::make_unique<GatedScorer>(gate); }, "inventio test");
    composer.enhance(request(16));
    gate->open.release();
    while (gate->asked < 2)
        std::this_thread::yield();
    const auto snapshot = composer.takeSnapshot();
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->piece->noteCount(), 16 + snapshot->iteration);
    EXPECT_FALSE(composer.takeSnapshot()) << "each is taken once";
    gate->open.release(100);
}

TEST(ComposerTest, EndsWhileItWorks)
{
    const auto gate = std::make_shared<GatedScorer::Gate>();
    gate->open.release(3);
    auto composer = std::make_unique<Composer>([&] { return std::make_unique<GatedScorer>(gate); }, "inventio test");
    composer->enhance(request(1000));
    gate->open.release(900);
    composer.reset();
    SUCCEED();
}

TEST(LensTest, ReadsTheSamplersFirstDistribution)
{
    const auto asked = request(1);
    BassScorer scorer;
    const auto reading = project::readLens({asked.piece, asked.params, {0}, {1920}}, scorer);
    ASSERT_TRUE(reading);
    ASSERT_FALSE(reading->edits.empty());
    // Draw the first edit often: what comes out must be as frequent as the lens says.
    constexpr int kDraws = 4000;
    std::map<std::int64_t, int> drawn;
    for (int seed = 0; seed < kDraws; ++seed) {
        auto params = asked.params;
        params.seed = static_cast<std::uint64_t>(seed) + 1;
        const auto job = project::prepareEnhance(asked.piece, params);
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
    const auto reading = project::readLens({asked.piece, asked.params, {0}, {16 * 1920}}, scorer);
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
    const auto reading = project::readLens({std::make_shared<const project::Piece>(piece), {}, {0}, {1920}}, scorer);
    ASSERT_TRUE(reading);
    for (const auto& edit : reading->edits)
        EXPECT_GE(edit.note.onset.value, 1920);
}

TEST(EnhanceRequestTest, KeepsTheModelWithinTheTimeOfTheSelectedNotes)
{
    const auto piece = quarters();
    project::EnhanceSettings settings;
    settings.scope = project::EnhanceScope::Selection;
    const auto& notes = piece.tracks.front().notes;
    const auto asked = project::pieceForModel(piece, {notes[4].id, notes[5].id}, settings);
    ASSERT_TRUE(asked.region);
    EXPECT_EQ(asked.region->from.value, 4 * 480);
    EXPECT_EQ(asked.region->to.value, 6 * 480);
}

} // namespace

} // namespace inventio::ui

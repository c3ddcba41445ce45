#include "core/session/composer.h"

#include <semaphore>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/accompany/acting_models.h"
#include "tests/core/composing/acting_scorers.h"
#include "tests/core/project/quarters.h"

namespace inventio::session {
namespace {

using namespace composing::testing;
using project::testing::request;
using ::testing::HasSubstr;

/// A fault of the model's library.
class FaultyScorer final : public BassScorer {
public:
    base::Result<composing::EditScores> score(const composing::Canvas& /*canvas*/, int /*firstStep*/) override
    {
        throw std::runtime_error("no memory");
    }
};

project::LensRequest lensRequest(int bars)
{
    const auto asked = request(1, bars);
    return {asked.piece, asked.params, {0}, {std::int64_t{bars} * 1920}};
}

class ComposerTest : public ::testing::Test {
protected:
    void open(const MakeScorer& makeScorer)
    {
        composer.reset();
        composer = std::make_unique<Composer>(
            makeScorer, "inventio test", [this] { m_news.release(); },
            [this](accompany::Style style) { return makeAccompaniment(style); });
    }
    void openGated()
    {
        gate = std::make_shared<GatedScorer::Gate>();
        open([gate = gate] { return std::make_unique<GatedScorer>(gate); });
    }
    /// Waits for the next event of that kind, and passes over others.
    template <class Event> Event await()
    {
        for (;;) {
            m_news.acquire();
            const auto event = composer->nextEvent();
            if (event && std::holds_alternative<Event>(*event))
                return std::get<Event>(*event);
        }
    }
    std::string nextResult()
    {
        for (;;) {
            m_news.acquire();
            const auto event = composer->nextEvent();
            if (event && std::holds_alternative<Enhanced>(*event))
                return "enhanced";
            if (event && std::holds_alternative<LensRead>(*event))
                return "read";
            if (event && std::holds_alternative<Replayed>(*event))
                return "replayed";
        }
    }
    std::shared_ptr<const project::EnhanceOutcome> outcomeOf(project::EnhanceRequest asked)
    {
        composer->enhance(std::move(asked));
        return await<Enhanced>().outcome;
    }
    void waitForLooks(int count) const
    {
        while (gate->asked < count)
            std::this_thread::yield();
    }

    std::shared_ptr<GatedScorer::Gate> gate;
    MakeAccompanimentModel makeAccompaniment = accompany::makeFreeModel; ///< called in the composer's thread

private:
    std::counting_semaphore<> m_news{0};

protected:
    std::unique_ptr<Composer> composer; ///< speaks to the others
};

TEST_F(ComposerTest, BringsTheEnhancedVersionBack)
{
    open(makeBassScorer);
    const auto outcome = outcomeOf(request(7));
    EXPECT_EQ(outcome->version.piece->noteCount(), 16 + 7);
    EXPECT_EQ(outcome->version.enhance->receipt.model, "bass 0000");
    EXPECT_EQ(outcome->ending.reason, composing::StopReason::IterationsSpent);
    EXPECT_FALSE(composer->isWorking());
}

TEST_F(ComposerTest, GivesTheUsersLocksBack)
{
    open(makeBassScorer);
    const auto outcome = outcomeOf(request(3));
    for (const auto& track : outcome->version.piece->tracks)
        for (const auto& note : track.notes)
            EXPECT_FALSE(note.locked) << "only the model was to leave it alone";
}

TEST_F(ComposerTest, SaysWhyThereIsNoModelAndTriesAgain)
{
    std::atomic<bool> isInstalled = false;
    open([&] { return isInstalled ? makeBassScorer() : makeNoScorer(); });
    composer->enhance(request(3));
    EXPECT_THAT(await<ModelMissing>().reason, HasSubstr("weights are missing"));
    EXPECT_EQ(await<EnhanceFailed>().why, EnhanceFailed::Why::NoModel);
    isInstalled = true;
    EXPECT_TRUE(outcomeOf(request(3)));
    composer.reset(); // it uses a variable of ours
}

TEST_F(ComposerTest, AnotherModelTakesThePlaceOfTheFirst)
{
    open(makeBassScorer);
    EXPECT_EQ(outcomeOf(request(1, 2))->version.enhance->receipt.model, "bass 0000");
    composer->useModel(makeWildScorer);
    EXPECT_EQ(await<ModelLoaded>().identity, "wild 0000");
    EXPECT_EQ(outcomeOf(request(1, 2))->version.enhance->receipt.model, "wild 0000");
}

TEST_F(ComposerTest, AModelThatCannotBeUsedChangesNothing)
{
    open(makeBassScorer);
    outcomeOf(request(1, 2));
    composer->useModel(makeNoScorer);
    EXPECT_FALSE(await<ModelRefused>().reason.empty());
    EXPECT_EQ(await<ModelLoaded>().identity, "bass 0000") << "says what there is";
    EXPECT_EQ(outcomeOf(request(1, 2))->version.enhance->receipt.model, "bass 0000");
}

TEST_F(ComposerTest, StopsWithWhatIsDoneSoFar)
{
    openGated();
    composer->enhance(request(16));
    gate->open.release(); // one look, then it waits at the second
    waitForLooks(2);
    composer->stop();
    gate->open.release(100);
    const auto outcome = await<Enhanced>().outcome;
    EXPECT_EQ(outcome->ending.reason, composing::StopReason::Cancelled);
    EXPECT_GT(outcome->version.enhance->log.size(), 0U);
    EXPECT_LT(outcome->version.enhance->log.size(), 16U);
}

TEST_F(ComposerTest, ShowsTheNewestSnapshotWhileItWorks)
{
    openGated();
    composer->enhance(request(16));
    gate->open.release();
    waitForLooks(2);
    const auto snapshot = composer->takeSnapshot();
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->piece->noteCount(), 16 + snapshot->iteration);
    EXPECT_FALSE(composer->takeSnapshot()) << "each is taken once";
    gate->open.release(100);
}

TEST_F(ComposerTest, ShowsTheFirstDraftWhileItTriesOthers)
{
    openGated();
    composer->enhance(request(16));
    std::shared_ptr<const project::EnhanceSnapshot> snapshot;
    for (int looks = 2; !snapshot || snapshot->draft == 0; ++looks) {
        gate->open.release();
        waitForLooks(looks);
        if (auto next = composer->takeSnapshot())
            snapshot = std::move(next);
    }
    EXPECT_EQ(snapshot->drafts, composing::kDrafts);
    EXPECT_LT(snapshot->iteration, 16);
    EXPECT_EQ(snapshot->piece->noteCount(), 16 + 16) << "all of the first";
    EXPECT_GT(snapshot->share, 1.0 / 3.0);
    gate->open.release(100);
}

TEST_F(ComposerTest, StoppedWhileItTriesOthersItKeepsTheFirstDraft)
{
    openGated();
    composer->enhance(request(16));
    for (int looks = 2;; ++looks) {
        gate->open.release();
        waitForLooks(looks);
        const auto snapshot = composer->takeSnapshot();
        if (snapshot && snapshot->draft == 1)
            break;
    }
    composer->stop();
    gate->open.release(100);
    const auto outcome = await<Enhanced>().outcome;
    EXPECT_EQ(outcome->ending.reason, composing::StopReason::IterationsSpent);
    EXPECT_EQ(outcome->version.enhance->log.size(), 16U);
    EXPECT_EQ(outcome->version.enhance->receipt.params.seed, request(16).params.seed);
}

TEST_F(ComposerTest, MakesAsManyDraftsAsAreAskedFor)
{
    openGated();
    gate->open.release(500);
    auto asked = request(16);
    asked.drafts = 1;
    outcomeOf(asked);
    const int looksOfOne = gate->asked;
    asked.drafts = 3;
    outcomeOf(asked);
    EXPECT_GE(gate->asked - looksOfOne, 3 * looksOfOne - 2) << "the model is asked about as often for each";
}

TEST_F(ComposerTest, EndsWhileItWorks)
{
    openGated();
    gate->open.release(3);
    composer->enhance(request(1000));
    gate->open.release(900);
    composer.reset();
    EXPECT_LT(gate->asked, 900);
}

TEST_F(ComposerTest, AReadingMakesRoomForAnEnhanceAndBeginsAnewAfterwards)
{
    openGated();
    composer->readLens(lensRequest(64));
    waitForLooks(1);
    composer->enhance(request(1));
    gate->open.release(100);
    EXPECT_EQ(nextResult(), "enhanced");
    EXPECT_EQ(nextResult(), "read");
}

TEST_F(ComposerTest, AReadingMakesRoomForANewerOne)
{
    openGated();
    composer->readLens(lensRequest(64));
    waitForLooks(1);
    const auto newer = lensRequest(4);
    composer->readLens(newer);
    gate->open.release(100);
    EXPECT_EQ(await<LensRead>().reading->piece, newer.piece);
    EXPECT_EQ(gate->asked, 2) << "one look of each";
}

TEST_F(ComposerTest, LooksInsideTheModelBehindTheLens)
{
    openGated();
    const auto asked = request(1);
    InsightRequest insight{asked.piece, asked.params, {0}};
    insight.note = asked.piece->tracks[0].notes[3].note;
    composer->readInsight(insight);
    waitForLooks(1);
    composer->readLens(lensRequest(4));
    gate->open.release(100);
    EXPECT_EQ(await<LensRead>().reading->piece->tracks.size(), 1U);
    const auto reading = await<InsightRead>().reading; // it began anew
    EXPECT_EQ(reading->request.piece, asked.piece);
    EXPECT_EQ(reading->support->neighbours.size(), 15U);
}

TEST_F(ComposerTest, LookingInsideMakesRoomForAnEnhance)
{
    openGated();
    const auto asked = request(1);
    composer->readInsight({asked.piece, asked.params, {0}});
    waitForLooks(1);
    composer->enhance(request(1));
    gate->open.release(100);
    EXPECT_EQ(nextResult(), "enhanced");
    EXPECT_EQ(await<InsightRead>().reading->request.piece, asked.piece);
}

TEST_F(ComposerTest, DoesAgainWhatMadeAVersion)
{
    open(makeBassScorer);
    auto version = outcomeOf(request(7))->version;
    version.id = {12};
    composer->replay(version);
    const auto replayed = await<Replayed>();
    EXPECT_EQ(replayed.version, version.id);
    EXPECT_TRUE(replayed.replay->givesTheSame());

    version.enhance->receipt.params.iterations = 3;
    composer->replay(version);
    EXPECT_FALSE(await<Replayed>().replay->givesTheSame());
}

TEST_F(ComposerTest, SaysWhyAVersionCannotBeReplayed)
{
    open(makeBassScorer);
    auto version = outcomeOf(request(7))->version;
    version.enhance->receipt.model = "another 1234";
    composer->replay(version);
    EXPECT_THAT(await<ReplayFailed>().reason, HasSubstr("another 1234"));
    composer->replay({.id = {3}, .parent = {}, .name = "Take", .piece = version.piece, .enhance = {}});
    EXPECT_THAT(await<ReplayFailed>().reason, HasSubstr("No model made"));
}

TEST_F(ComposerTest, AReplayMakesRoomForAnEnhanceAndBeginsAnewAfterwards)
{
    openGated();
    composer->enhance(request(16));
    gate->open.release(100);
    const auto version = await<Enhanced>().outcome->version;
    while (gate->open.try_acquire()) { }
    const int before = gate->asked;
    composer->replay(version);
    waitForLooks(before + 1);
    composer->enhance(request(1));
    composer->readLens(lensRequest(4));
    gate->open.release(100);
    EXPECT_EQ(nextResult(), "enhanced");
    EXPECT_EQ(nextResult(), "replayed");
    EXPECT_EQ(nextResult(), "read");
}

TEST_F(ComposerTest, AFaultUnderTheLensIsNoFaultOfAnEnhance)
{
    open([] { return std::make_unique<FaultyScorer>(); });
    composer->readLens(lensRequest(4));
    EXPECT_EQ(await<LensFailed>().reason, "no memory");
    composer->enhance(request(3));
    const auto failed = await<EnhanceFailed>();
    EXPECT_EQ(failed.why, EnhanceFailed::Why::Fault);
    EXPECT_EQ(failed.reason, "no memory");
}

project::AccompanyRequest accompanyRequest(accompany::Style style, int bars = 8)
{
    return project::requestFor(
        {1}, std::make_shared<const project::Piece>(project::testing::quarters(bars)), {.style = style});
}

TEST_F(ComposerTest, BringsTheAccompaniedVersionBack)
{
    open(makeNoScorer); // which is not asked for
    composer->accompany(accompanyRequest(accompany::Style::Song));
    EXPECT_TRUE(composer->isWorking());
    const auto outcome = await<Accompanied>().outcome;
    EXPECT_FALSE(composer->isWorking());
    EXPECT_EQ(outcome->request.version, project::VersionId{1});
    ASSERT_TRUE(outcome->version.accompaniment);
    EXPECT_EQ(outcome->version.accompaniment->receipt.model, "free");
    EXPECT_EQ(outcome->version.accompaniment->receipt.program, "inventio test");
    EXPECT_GT(outcome->version.piece->noteCount(), 32);
}

TEST_F(ComposerTest, LoadsTheModelOfEachStyleOnce)
{
    std::atomic<int> made = 0;
    makeAccompaniment = [&made](accompany::Style style) {
        ++made;
        return accompany::makeFreeModel(style);
    };
    open(makeNoScorer);
    for (const auto style : {accompany::Style::Song, accompany::Style::Chorale, accompany::Style::Song}) {
        composer->accompany(accompanyRequest(style));
        await<Accompanied>();
    }
    EXPECT_EQ(made, 2);
    composer.reset(); // it uses a variable of ours
}

TEST_F(ComposerTest, AnAccompanimentGrowsAndStopsWithoutAResult)
{
    const auto waiting = std::make_shared<accompany::GatedModel::Gate>();
    makeAccompaniment = [waiting](accompany::Style style) { return accompany::makeGatedModel(style, waiting); };
    open(makeNoScorer);
    composer->accompany(accompanyRequest(accompany::Style::Chorale, 16));
    waiting->open.release(4); // as often as a window is drawn
    while (waiting->asked < 5)
        std::this_thread::yield();
    const auto snapshot = composer->takeSnapshot();
    ASSERT_TRUE(snapshot);
    EXPECT_GT(snapshot->share, 0.0);
    EXPECT_LT(snapshot->share, 1.0);
    EXPECT_GT(snapshot->piece->noteCount(), 64);
    composer->stop();
    waiting->open.release();
    EXPECT_EQ(await<AccompanyFailed>().why, AccompanyFailed::Why::Stopped);
}

TEST_F(ComposerTest, SaysWhyNothingCanBeAccompanied)
{
    makeAccompaniment = [](accompany::Style) -> base::Result<std::unique_ptr<accompany::AccompanimentModel>> {
        return base::failure(base::ErrorCode::NotFound, "The weights are missing.");
    };
    open(makeNoScorer);
    composer->accompany(accompanyRequest(accompany::Style::Chorale));
    const auto failed = await<AccompanyFailed>();
    EXPECT_EQ(failed.why, AccompanyFailed::Why::NoModel);
    EXPECT_EQ(failed.reason, "The weights are missing.");
    composer->accompany(project::requestFor({1}, std::make_shared<const project::Piece>(), {}));
    EXPECT_EQ(await<AccompanyFailed>().why, AccompanyFailed::Why::Refused);
}

TEST_F(ComposerTest, ReplaysAnAccompanimentWithItsOwnModel)
{
    open(makeNoScorer);
    composer->accompany(accompanyRequest(accompany::Style::Song));
    project::Version version = await<Accompanied>().outcome->version;
    version.id = {7};
    composer->replay(version);
    const auto replayed = await<Replayed>();
    EXPECT_EQ(replayed.version, project::VersionId{7});
    EXPECT_TRUE(replayed.replay->givesTheSame());
}

} // namespace
} // namespace inventio::session

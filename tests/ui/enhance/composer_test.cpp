#include "ui/enhance/composer.h"

#include <gmock/gmock.h>

#include <QSignalSpy>

#include "tests/core/project/quarters.h"
#include "tests/ui/enhance/scorers.h"

namespace inventio::ui {

namespace {

using project::testing::request;
using ::testing::HasSubstr;

constexpr int kWaitMs = 20'000;

/// A fault of the model's library.
class FaultyScorer final : public BassScorer {
public:
    base::Result<composing::EditScores> score(const composing::Canvas& /*canvas*/, int /*firstStep*/) override
    {
        throw std::runtime_error("no memory");
    }
};

class ComposerTest : public ::testing::Test {
protected:
    /// What the signal told, as text; empty if it never came.
    template <class Ask> std::string told(Composer& composer, void (Composer::*signal)(const QString&), Ask ask)
    {
        QSignalSpy spy(&composer, signal);
        ask(composer);
        return spy.wait(kWaitMs) ? spy.front().front().toString().toStdString() : std::string();
    }
};

TEST_F(ComposerTest, BringsTheEnhancedVersionAsASignal)
{
    Composer composer(makeBassScorer, "inventio test");
    std::shared_ptr<const project::EnhanceOutcome> outcome;
    QObject::connect(&composer, &Composer::enhanced, &composer, [&](const auto& made) { outcome = made; });
    QSignalSpy done(&composer, &Composer::enhanced);
    composer.enhance(request(7));
    ASSERT_TRUE(done.wait(kWaitMs));
    EXPECT_EQ(outcome->version.piece->noteCount(), 16 + 7);
    EXPECT_FALSE(composer.isWorking());
}

TEST_F(ComposerTest, SaysInASentenceWhyAnEnhanceFailed)
{
    Composer none(makeNoScorer, "inventio test");
    const auto enhance = [](Composer& composer) { composer.enhance(request(3)); };
    EXPECT_EQ(told(none, &Composer::enhanceFailed, enhance), "There is no model to enhance with.");
    Composer faulty([] { return std::make_unique<FaultyScorer>(); }, "inventio test");
    EXPECT_EQ(told(faulty, &Composer::enhanceFailed, enhance), "The model stopped with a fault: no memory.");
}

TEST_F(ComposerTest, TellsAFaultUnderTheLensAsTheLensS)
{
    Composer composer([] { return std::make_unique<FaultyScorer>(); }, "inventio test");
    QSignalSpy enhanceFailed(&composer, &Composer::enhanceFailed);
    const auto asked = request(1);
    EXPECT_THAT(told(composer, &Composer::lensFailed,
                    [&](Composer& one) {
                        one.readLens({asked.piece, asked.params, {0}, {1920}});
                    }),
        HasSubstr("no memory"));
    EXPECT_EQ(enhanceFailed.count(), 0);
}

} // namespace

} // namespace inventio::ui

#include "core/accompany/third_of_end.h"

#include <gtest/gtest.h>

#include "tests/core/accompany/small_melody.h"

namespace inventio::accompany {
namespace {

constexpr std::size_t kSteps = 8;
constexpr int kFirst = 4; // where the chord begins

constexpr Symbol rowFor(int pitch)
{
    return static_cast<Symbol>(pitch - kLowestPitch);
}

/// A chorale whose melody ends on C5; nothing else is written.
struct Ending {
    Ending()
    {
        view.melody.assign(kSteps, kHold);
        view.melodySounding.assign(kSteps, rowFor(72));
        view.slots.assign(3, Slot(kSteps, kRest));
        view.known.assign(3, std::vector<std::uint8_t>(kSteps, 0));
        view.metre.resize(kSteps);
        view.spans.assign(kSteps, 0);
        logits.assign(3 * kSteps * kSymbols, 0.0F);
    }

    std::optional<ThirdOfEnd> third() const { return thirdOfEnd(view, logits, layoutOf(Style::Chorale), chord); }
    float& logit(std::size_t slot, int pitch) { return logitOf(logits, view, slot, kFirst, rowFor(pitch)); }

    ModelView view;
    std::vector<float> logits;
    FinalChord chord{kFirst, 0, analysis::Mode::Major};
};

TEST(ThirdOfEndTest, BelongsToTheLineThatIsLikeliestToHaveIt)
{
    Ending ending;
    ending.logit(1, 52) = 3.0F;
    ending.logit(0, 64) = 2.0F;
    ending.logit(2, 40) = 9.0F; // the bass, which has the root
    EXPECT_EQ(ending.third(), (ThirdOfEnd{1, 4}));
    for (int pitch = 60; pitch < 64; ++pitch)
        ending.logit(1, pitch) = 6.0F; // now that line has likelier things to do
    EXPECT_EQ(ending.third(), (ThirdOfEnd{0, 4}));
}

TEST(ThirdOfEndTest, BelongsToTheMelodyIfThatEndsOnIt)
{
    Ending ending;
    ending.view.melodySounding.assign(kSteps, rowFor(76));
    EXPECT_EQ(ending.third(), (ThirdOfEnd{std::nullopt, 4}));
}

TEST(ThirdOfEndTest, StaysWithTheLineThatIsGivenIt)
{
    Ending ending;
    ending.logit(0, 64) = 9.0F;
    ending.view.slots[1][kFirst - 1] = rowFor(52);
    ending.view.slots[1][kFirst] = kHold;
    ending.view.known[1].assign(kSteps, 1);
    EXPECT_EQ(ending.third(), (ThirdOfEnd{1, 4}));
}

TEST(ThirdOfEndTest, IsEitherThirdOfAMinorTune)
{
    Ending ending;
    ending.logit(0, 63) = 3.0F;
    EXPECT_EQ(ending.third()->degree, 4) << "a major tune ends in major";
    ending.chord.mode = analysis::Mode::Minor;
    EXPECT_EQ(ending.third(), (ThirdOfEnd{0, 3}));
    ending.logit(1, 64) = 4.0F;
    EXPECT_EQ(ending.third(), (ThirdOfEnd{1, 4}));
}

TEST(ThirdOfEndTest, NobodyHasItWhereTheChordIsNotInSightOrAllIsGivenWithoutIt)
{
    Ending ending;
    ending.chord.firstStep = static_cast<int>(kSteps);
    EXPECT_EQ(ending.third(), std::nullopt);
    ending.chord.firstStep = -3; // it began before
    EXPECT_NE(ending.third(), std::nullopt);
    ending.view.known.assign(3, std::vector<std::uint8_t>(kSteps, 1));
    EXPECT_EQ(ending.third(), std::nullopt);
}

} // namespace
} // namespace inventio::accompany

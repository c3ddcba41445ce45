#include "core/audio/deck.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/audio/pieces.h"
#include "tests/core/audio/recording_synth.h"

namespace inventio::audio {
namespace {

using namespace testing;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;
using Kind = SynthEvent::Kind;

class DeckTest : public ::testing::Test {
protected:
    void SetUp() override { m_deck.setSynth(&m_synth); }

    PlaybackPlan planOf(std::vector<music::Note> notes) { return PlaybackPlan(pieceOf(std::move(notes)), {}, kRate); }

    RecordingSynth m_synth;
    Deck m_deck;
};

TEST_F(DeckTest, TellsWhatIsDueAndNoMore)
{
    const PlaybackPlan plan(scale(4), {}, kRate);
    m_deck.setPlan(&plan);
    m_deck.start({0});
    m_deck.playUntil({24'000});
    EXPECT_THAT(m_synth.down, UnorderedElementsAre(Pair(0, 60)));
    m_deck.playUntil({24'001});
    EXPECT_THAT(m_synth.down, UnorderedElementsAre(Pair(0, 61)));
    m_deck.playUntil({1'000'000});
    EXPECT_THAT(m_synth.down, IsEmpty());
    EXPECT_EQ(m_synth.notes().size(), 8u);
}

TEST_F(DeckTest, SoundsANoteThatLiesAcrossTheStart)
{
    const auto plan = planOf({noteAt(0, 60, 1920), noteAt(0, 64, 480), noteAt(480, 67, 480)});
    m_deck.setPlan(&plan);
    m_deck.start({24'000});
    EXPECT_THAT(m_synth.down, UnorderedElementsAre(Pair(0, 60)));
    m_deck.playUntil({24'064});
    EXPECT_THAT(m_synth.down, UnorderedElementsAre(Pair(0, 60), Pair(0, 67)));
}

TEST_F(DeckTest, DoesNotStrikeADrumLate)
{
    const PlaybackPlan plan(pieceOf({trackOf({noteAt(0, 36, 1920)}, 9)}), {}, kRate);
    m_deck.setPlan(&plan);
    m_deck.start({24'000});
    EXPECT_THAT(m_synth.down, IsEmpty());
}

TEST_F(DeckTest, SetsChannelsAsTheyAreInTheMiddleOfAPiece)
{
    auto piece = scale(8);
    piece.tracks[0].events = {{{0}, {0xc0, 40}}, {{0}, {0xb0, 7, 30}}, {{1920}, {0xc0, 41}}};
    const PlaybackPlan plan(piece, {}, kRate);
    m_deck.setPlan(&plan);
    m_deck.start({96'001});
    EXPECT_EQ(m_synth.last(Kind::Program, 0), 41);
    EXPECT_EQ(m_synth.last(Kind::Controller, 0, 7), 30);
    m_deck.start({0});
    EXPECT_EQ(m_synth.last(Kind::Controller, 0, 7), 100);
}

TEST_F(DeckTest, LiftsThePedalWhenItStops)
{
    auto piece = scale(8);
    piece.tracks[0].events = {{{0}, {0xb0, 64, 127}}};
    const PlaybackPlan plan(piece, {}, kRate);
    m_deck.setPlan(&plan);
    m_deck.start({0});
    m_deck.playUntil({100});
    EXPECT_EQ(m_synth.last(Kind::Controller, 0, 64), 127);
    m_deck.stop();
    EXPECT_EQ(m_synth.last(Kind::Controller, 0, 64), 0);
    EXPECT_THAT(m_synth.down, IsEmpty());
    m_deck.start({30'000});
    EXPECT_EQ(m_synth.last(Kind::Controller, 0, 64), 127);
}

TEST_F(DeckTest, KeepsWhatBothPlansHoldWhenTheyAreExchanged)
{
    const auto before = planOf({noteAt(0, 60, 1920), noteAt(0, 64, 1920)});
    const auto after = planOf({noteAt(0, 60, 960), noteAt(0, 67, 1920)});
    m_deck.setPlan(&before);
    m_deck.start({0});
    m_deck.playUntil({24'000});
    m_synth.told.clear();
    m_deck.exchangePlan(&after, {24'000});
    EXPECT_THAT(m_synth.down, UnorderedElementsAre(Pair(0, 60), Pair(0, 67)));
    EXPECT_EQ(m_synth.notes().size(), 2u); // 64 ends, 67 begins, 60 is left alone
    m_deck.playUntil({48'001});
    EXPECT_THAT(m_synth.down, UnorderedElementsAre(Pair(0, 67)));
}

TEST_F(DeckTest, StrikesNoNoteTwiceThatBeginsAtTheExchange)
{
    const auto plan = planOf({noteAt(480, 60, 480)});
    const auto same = planOf({noteAt(480, 60, 480)});
    m_deck.setPlan(&plan);
    m_deck.start({0});
    m_deck.playUntil({24'000});
    m_deck.exchangePlan(&same, {24'000});
    m_deck.playUntil({100'000});
    EXPECT_EQ(m_synth.notes().size(), 2u);
}

TEST_F(DeckTest, EndsEveryNoteWhenItsPlanIsTakenAway)
{
    const PlaybackPlan plan(scale(4), {}, kRate);
    m_deck.setPlan(&plan);
    m_deck.start({0});
    m_deck.playUntil({100});
    m_deck.exchangePlan(nullptr, {100});
    EXPECT_THAT(m_synth.down, IsEmpty());
    m_deck.playUntil({100'000});
    EXPECT_THAT(m_synth.down, IsEmpty());
}

TEST(DeckWithoutSynthTest, IsSilent)
{
    const PlaybackPlan plan(scale(4), {}, kRate);
    Deck deck;
    deck.setPlan(&plan);
    deck.start({10});
    deck.playUntil({100'000});
    std::array<float, kBlockFrames> left;
    std::array<float, kBlockFrames> right;
    left.fill(1.0f);
    right.fill(1.0f);
    deck.render(left.data(), right.data(), kBlockFrames);
    EXPECT_THAT(left, ::testing::Each(0.0f));
    EXPECT_THAT(right, ::testing::Each(0.0f));
}

} // namespace
} // namespace inventio::audio

// The player with the real synthesizer: what is heard around a switch, and in step.
#include "core/audio/player.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/audio/player_rig.h"
#include "tests/core/devices/fluidsynth/fonts.h"

namespace inventio::audio {
namespace {

using namespace testing;

constexpr std::size_t kMillisecond = kRate / 1000;

float largestStep(const std::vector<float>& samples, std::size_t from, std::size_t to)
{
    float largest = 0.0f;
    for (std::size_t i = from + 1; i < to; ++i)
        largest = std::max(largest, std::abs(samples[i] - samples[i - 1]));
    return largest;
}

double levelOf(const std::vector<float>& samples, std::size_t from, std::size_t frames)
{
    double sum = 0.0;
    for (std::size_t i = from; i < from + frames; ++i)
        sum += samples[i] * samples[i];
    return std::sqrt(sum / double(frames));
}

class SwitchTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_rig.player.setSynths({testSynth(), testSynth(), testSynth()});
        m_rig.player.setPlan(DeckName::A, planOf(chord({48, 60, 64, 67})));
        m_rig.player.setPlan(DeckName::B, planOf(chord({48, 60, 65, 69})));
        m_rig.player.play();
        m_rig.render(kRate);
    }

    PlayerRig m_rig{256};
};

TEST_F(SwitchTest, HasNoGapAndNoClick)
{
    m_rig.renderAfresh(kRate / 2);
    const std::size_t at = m_rig.left.size();
    m_rig.player.listenTo(Listen::B);
    m_rig.render(kRate / 2);
    const float usual = std::max(
        largestStep(m_rig.left, 0, at - 1), largestStep(m_rig.left, at + 10 * kMillisecond, m_rig.left.size()));
    const float here = largestStep(m_rig.left, at - 1, at + 10 * kMillisecond);
    EXPECT_LT(here, 1.45f * usual); // where both sound alike their sum is up to the root of two
    // In periods of the lowest tone, 7.6 ms, no part of the switch is softer than the softer version by a quarter.
    const std::size_t period = 8 * kMillisecond;
    double softest = 1.0;
    for (std::size_t from = 0; from + period < at; from += kMillisecond)
        softest = std::min(softest, levelOf(m_rig.left, from, period));
    for (std::size_t from = at + 10 * kMillisecond; from + period < m_rig.left.size(); from += kMillisecond)
        softest = std::min(softest, levelOf(m_rig.left, from, period));
    double softestHere = 1.0;
    for (std::size_t from = at - period; from < at + 10 * kMillisecond; ++from)
        softestHere = std::min(softestHere, levelOf(m_rig.left, from, period));
    EXPECT_GT(softestHere, 0.75 * softest);
    RecordProperty("largest step usual", std::to_string(usual));
    RecordProperty("largest step at the switch", std::to_string(here));
    RecordProperty("softest level usual", std::to_string(softest));
    RecordProperty("softest level at the switch", std::to_string(softestHere));
}

TEST_F(SwitchTest, IsOverWithinTenMilliseconds)
{
    PlayerRig onlyB{256};
    onlyB.player.setSynths({testSynth(), testSynth(), testSynth()});
    onlyB.player.setPlan(DeckName::A, planOf(chord({48, 60, 64, 67})));
    onlyB.player.setPlan(DeckName::B, planOf(chord({48, 60, 65, 69})));
    onlyB.player.listenTo(Listen::B);
    onlyB.player.play();
    onlyB.render(kRate);
    m_rig.player.listenTo(Listen::B);
    m_rig.renderAfresh(kRate / 4);
    onlyB.renderAfresh(kRate / 4);
    // As if B had been heard all along: the decks ran in step.
    EXPECT_TRUE(std::equal(m_rig.left.begin() + 10 * kMillisecond, m_rig.left.end(),
        onlyB.left.begin() + 10 * kMillisecond, onlyB.left.end()));
}

TEST(PlayerSoundTest, FallsSilentAfterPauseLoopAndSeek)
{
    PlayerRig rig;
    rig.player.setSynths({testSynth(), testSynth(), testSynth()});
    auto piece = chord({48, 60, 64, 67});
    piece.tracks[0].events.push_back({{10}, {0xb0, kSustainController, 127}});
    rig.player.setPlan(DeckName::A, planOf(piece));
    rig.player.setLoop(FrameRange{{1000}, {30'000}});
    rig.player.play();
    rig.render(3 * kRate);
    rig.player.seek({100'000});
    rig.render(kRate);
    rig.player.pause();
    rig.render(8 * kRate);
    rig.renderAfresh(kRate / 10);
    EXPECT_LT(levelOf(rig.left, 0, rig.left.size()), 1e-4);
}

TEST(PlayerSoundTest, SoundsTheSameWhateverTheDevicesPeriod)
{
    std::vector<float> first;
    for (const int period : {64, 441}) {
        PlayerRig rig(period);
        rig.player.setSynths({testSynth(), testSynth(), testSynth()});
        rig.player.setPlan(DeckName::A, planOf(scale(8)));
        rig.player.play();
        rig.render(2 * kRate);
        rig.left.resize(2 * kRate);
        if (first.empty())
            first = rig.left;
        EXPECT_EQ(rig.left, first);
    }
}

} // namespace
} // namespace inventio::audio

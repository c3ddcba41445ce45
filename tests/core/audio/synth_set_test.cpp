#include "core/audio/synth_set.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/audio/player_rig.h"
#include "tests/core/devices/fluidsynth/fonts.h"

namespace inventio::audio {
namespace {

using namespace testing;

float peakOf(const std::vector<float>& samples)
{
    return *std::ranges::max_element(samples);
}

TEST(SynthSetTest, MakesBothDecksAndLiveKeysSound)
{
    PlayerRig rig;
    rig.player.setSynths(createSynthSet(devices::createFluidSynth, testFont()).value());
    rig.player.setPlan(DeckName::B, planOf(scale(4)));
    rig.player.listenTo(Listen::B);
    rig.player.play();
    rig.render(kRate / 2);
    EXPECT_GT(peakOf(rig.left), 0.01f);
    rig.player.pause();
    rig.player.playKey({SynthEvent::Kind::NoteOn, 0, 60, 100});
    rig.render(kRate);
    rig.renderAfresh(kRate / 10);
    EXPECT_GT(peakOf(rig.left), 0.001f);
}

TEST(SynthSetTest, LeavesThePlayerItsFontWhenAnotherCannotBeUsed)
{
    PlayerRig rig;
    rig.player.setSynths(createSynthSet(devices::createFluidSynth, testFont()).value());
    rig.player.setPlan(DeckName::A, planOf(scale(8)));
    rig.player.play();
    rig.render(kRate / 2);
    EXPECT_FALSE(createSynthSet(devices::createFluidSynth, "/dev/null"));
    rig.renderAfresh(kRate / 2);
    EXPECT_GT(peakOf(rig.left), 0.01f);
}

} // namespace
} // namespace inventio::audio

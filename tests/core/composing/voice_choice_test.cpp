#include "core/composing/voice_choice.h"

#include <gtest/gtest.h>

#include "core/composing/sampler.h"
#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

/// A bar with the tune and the bass alone.
Canvas outerVoices()
{
    return canvasOf(16, {{0, 74, 4}, {4, 76, 4}, {8, 77, 4}, {12, 76, 4}, {0, 46, 8}, {8, 45, 8}});
}

TEST(VoiceChoiceTest, ReadsBackItsText)
{
    for (const char* text : {"SATB", "S", "A", "AT", "SB", "any"}) {
        ASSERT_TRUE(voiceChoiceOf(text)) << text;
        EXPECT_EQ(textOf(*voiceChoiceOf(text)), text);
    }
    EXPECT_EQ(textOf(VoiceChoice()), "SATB");
}

TEST(VoiceChoiceTest, RefusesOtherTexts)
{
    for (const char* text : {"", "TA", "AA", "alto", "SATBX", "ANY"})
        EXPECT_FALSE(voiceChoiceOf(text)) << text;
}

TEST(VoiceChoiceTest, FillsTheChosenVoiceAlone)
{
    const VoiceChoice tenor = *voiceChoiceOf("T");
    EXPECT_TRUE(allows(tenor, outerVoices(), {0, 58, 8}));
    EXPECT_FALSE(allows(tenor, outerVoices(), {0, 69, 8})) << "the alto's";
    EXPECT_TRUE(allows({}, outerVoices(), {0, 69, 8}));
}

TEST(VoiceChoiceTest, NoFifthNoteSoundsUnlessAsked)
{
    const Canvas full = canvasOf(16, {{0, 72, 8}, {0, 67, 8}, {0, 64, 8}, {0, 48, 8}});
    EXPECT_FALSE(allows({}, full, {4, 60, 8}));
    EXPECT_TRUE(allows({}, full, {8, 60, 8}));
    EXPECT_TRUE(allows(*voiceChoiceOf("any"), full, {4, 60, 8}));
}

TEST(VoiceChoiceTest, TheSamplerKeepsToIt)
{
    SamplerParams params{.iterations = 200, .maxRemovePercent = 0.0, .creativeRisk = 3.0};
    params.voices = *voiceChoiceOf("A");
    auto scorer = noiseScorer(7);
    const auto done = enhance(EnhanceInput::of(outerVoices()), params, scorer);
    ASSERT_TRUE(done);
    ASSERT_FALSE(done->log.empty());
    for (const Edit& edit : done->log) {
        EXPECT_GT(edit.note.pitch, 50);
        EXPECT_LT(edit.note.pitch, 77);
    }
    for (int step = 0; step < 16; ++step) {
        int sounding = 0;
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
            sounding += done->roll.soundsAt({step, pitch}) ? 1 : 0;
        EXPECT_LE(sounding, 4);
    }
}

} // namespace
} // namespace inventio::composing

#include "ui/enhance/presets.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

TEST(PresetsTest, AllThatComeWithTheProgramCanBeAskedForAndDiffer)
{
    const auto presets = givenPresets();
    for (std::size_t i = 0; i < presets.size(); ++i) {
        EXPECT_TRUE(composing::validate(presets[i].settings.params)) << presets[i].name.toStdString();
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_FALSE(presets[i].settings == presets[k].settings);
    }
}

TEST(PresetsTest, LeaveWhereTheModelWorksItsSeedAndTheBeat)
{
    project::EnhanceSettings now;
    now.scope = project::EnhanceScope::Region;
    now.params.seed = 9;
    now.params.timing = composing::Timing::Written;
    now.params.creativeRisk = 4.0;
    const auto next = withPreset(now, givenPresets().front().settings);
    EXPECT_EQ(next.scope, now.scope);
    EXPECT_EQ(next.params.seed, 9U);
    EXPECT_EQ(next.params.timing, composing::Timing::Written);
    EXPECT_EQ(next.params.creativeRisk, givenPresets().front().settings.params.creativeRisk);
}

TEST(PresetsTest, SurviveTheSettingsFile)
{
    auto presets = givenPresets();
    presets[1].name = QStringLiteral("Töne / “mein”");
    presets[1].settings.params.idiom = composing::Idiom::Hymn;
    presets[1].settings.params.movement = -0.3;
    presets[2].settings.params.iterations = 12;
    presets[2].settings.params.voices = *composing::voiceChoiceOf("T");
    presets[3].settings.params.creativeRisk = *composing::creativeRiskOf("3..0.5");
    EXPECT_EQ(presetsFromJson(toJson(presets)), presets);
}

TEST(PresetsTest, WhatIsNoneIsLeftOut)
{
    EXPECT_TRUE(presetsFromJson({}).empty());
    EXPECT_TRUE(presetsFromJson("nonsense").empty());
    EXPECT_TRUE(presetsFromJson("[1, {}, {\"name\": \"x\", \"risk\": 900, \"remove\": 10, \"melody\": 0}]").empty());
    EXPECT_TRUE(presetsFromJson("[{\"name\": \"x\", \"risk\": 1, \"remove\": 10, \"melody\": 7}]").empty());
    EXPECT_EQ(presetsFromJson("[{\"name\": \"x\", \"risk\": 1, \"remove\": 10, \"melody\": 1}]").size(), 1U);
}

} // namespace
} // namespace inventio::ui

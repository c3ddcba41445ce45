#include "app/commands/render_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::app {
namespace {

using audio::SampleFormat;
using audio::SoundContainer;
using ::testing::HasSubstr;

RenderOptions optionsFor(const std::string& output)
{
    RenderOptions options;
    options.inputs = {"a.mid"};
    options.output = output;
    return options;
}

std::string refusal(const RenderOptions& options)
{
    const auto job = planRender(options);
    return job ? "" : job.error().message;
}

TEST(RenderPlanTest, TakesTheKindOfFileFromItsEnding)
{
    EXPECT_EQ(planRender(optionsFor("b.wav")),
        (RenderJob{"a.mid", "b.wav", {SoundContainer::Wav, SampleFormat::Pcm16, 48'000}}));
    EXPECT_EQ(planRender(optionsFor("b.FLAC"))->format.container, SoundContainer::Flac);
    EXPECT_EQ(planRender(optionsFor("b.ogg"))->format.container, SoundContainer::Ogg);
    EXPECT_THAT(refusal(optionsFor("b.mp3")), HasSubstr("b.mp3"));
    EXPECT_THAT(refusal(optionsFor("b")), HasSubstr(".flac"));
}

TEST(RenderPlanTest, KeepsRateAndSampleSize)
{
    auto options = optionsFor("b.wav");
    options.rate = 96'000;
    options.samples = SampleFormat::Float;
    EXPECT_EQ(planRender(options)->format, (audio::SoundFormat{SoundContainer::Wav, SampleFormat::Float, 96'000}));
}

TEST(RenderPlanTest, RefusesSamplesThatTheFileCannotHold)
{
    auto flac = optionsFor("b.flac");
    flac.samples = SampleFormat::Float;
    EXPECT_THAT(refusal(flac), HasSubstr("--bits"));
    auto ogg = optionsFor("b.ogg");
    ogg.samples = SampleFormat::Pcm16;
    EXPECT_THAT(refusal(ogg), HasSubstr("--bits"));
}

TEST(RenderPlanTest, WantsOneInputAndOneOutput)
{
    RenderOptions options;
    EXPECT_THAT(refusal(options), HasSubstr("nothing to render"));
    options.inputs = {"a.mid"};
    EXPECT_THAT(refusal(options), HasSubstr("--output"));
    options.output = "c.wav";
    options.inputs = {"a.mid", "b.mid"};
    EXPECT_THAT(refusal(options), HasSubstr("one file at a time"));
}

} // namespace
} // namespace inventio::app

#include "core/devices/fluidsynth/fluid_backends.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/devices/fluidsynth/fluid_engine.h"

namespace inventio::devices {
namespace {

using ::testing::HasSubstr;

class Silence : public audio::AudioSource {
public:
    void render(float*, float*, int) override { }
    int rate() const override { return 48'000; }
};

TEST(FluidBackendsTest, SaysThatADeviceIsNotThere)
{
    Silence source;
    const auto output = audio::openOutput(source, fluidBackends(), {.backend = "alsa", .device = "hw:77"}, {});
    EXPECT_TRUE(output->status().isSilent());
    EXPECT_THAT(output->status().message, HasSubstr("There is no sound device: ALSA"));
    EXPECT_EQ(output->status().otherRate, 0);
}

TEST(FluidBackendsTest, UnderstandsComplaintsAboutTheRate)
{
    EXPECT_EQ(rateComplainedOf("Jack sample rate mismatch (synth.sample-rate=48000, jackd=44100) impossible"), 44'100);
    EXPECT_EQ(rateComplainedOf("Requested sample rate of 48000, got 96000 instead, synthesizer likely"), 96'000);
    EXPECT_EQ(rateComplainedOf(""), std::nullopt);
    EXPECT_EQ(rateComplainedOf("Instrument not found, got jackd=none"), std::nullopt);
}

TEST(SoundEnvironmentTest, KeepsWhatTheUserHasSet)
{
    ::setenv("JACK_NO_START_SERVER", "0", 1);
    ::unsetenv("PULSE_PROP_application.name");
    prepareSoundEnvironment();
    EXPECT_STREQ(std::getenv("JACK_NO_START_SERVER"), "0");
    EXPECT_STREQ(std::getenv("PULSE_PROP_application.name"), "Inventio");
}

} // namespace
} // namespace inventio::devices

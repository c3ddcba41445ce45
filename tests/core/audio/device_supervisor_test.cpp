#include "core/audio/audio_output.h"

#include <atomic>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::audio {
namespace {

using ::testing::HasSubstr;

class CountingSource : public AudioSource {
public:
    void render(float*, float*, int frames) override { asked += frames; }
    int rate() const override { return 48'000; }

    std::atomic<std::int64_t> asked = 0;
};

void waitFor(const CountingSource& source, std::int64_t frames)
{
    while (source.asked < frames)
        std::this_thread::yield();
}

TEST(AudioOutputTest, KeepsTheClockGoingWhenSoundIsSwitchedOff)
{
    CountingSource source;
    const auto output = openOutput(source, {.driver = AudioDriver::Silent});
    EXPECT_EQ(output->status().message, "Sound is switched off.");
    waitFor(source, 4800);
    EXPECT_GT(output->counters().callbacks, 10u);
}

TEST(AudioOutputTest, KeepsTheClockGoingWhereThereIsNoDevice)
{
    CountingSource source;
    const auto output = openOutput(source, {.driver = AudioDriver::Alsa, .device = "hw:77"});
    EXPECT_EQ(output->status().driver, AudioDriver::Silent);
    EXPECT_THAT(output->status().message, HasSubstr("There is no sound device"));
    EXPECT_EQ(output->status().otherRate, 0);
    waitFor(source, 4800);
}

TEST(AudioOutputTest, AsksNoMoreOnceItIsGone)
{
    CountingSource source;
    openOutput(source, {.driver = AudioDriver::Silent}).reset();
    const std::int64_t asked = source.asked;
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_EQ(source.asked, asked);
}

} // namespace
} // namespace inventio::audio

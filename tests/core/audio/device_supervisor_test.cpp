#include <atomic>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/audio/audio_output.h"
#include "tests/core/audio/fake_sound.h"

namespace inventio::audio {
namespace {

using namespace testing;
using ::testing::HasSubstr;

class CountingSource : public AudioSource {
public:
    void render(float*, float*, int frames) override { asked += frames; }
    int rate() const override { return 48'000; }

    std::atomic<std::int64_t> asked = 0;
};

class DeviceSupervisorTest : public ::testing::Test {
protected:
    static bool comesTrue(const std::function<bool()>& condition)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (!condition() && std::chrono::steady_clock::now() < end)
            std::this_thread::yield();
        return condition();
    }
    bool clockRuns()
    {
        const std::int64_t before = source.asked;
        return comesTrue([this, before] { return source.asked > before + 4800; });
    }
    std::unique_ptr<AudioOutput> open(const OutputSettings& settings = {})
    {
        return openOutput(source, {sound.backend()}, settings, kHurry);
    }

    CountingSource source; // outlives what the fake may still do to it
    FakeSound sound;
};

TEST_F(DeviceSupervisorTest, KeepsTheClockGoingWhenSoundIsSwitchedOff)
{
    const auto output = open({.backend = kSilentBackend});
    EXPECT_EQ(output->status().message, "Sound is switched off.");
    EXPECT_TRUE(clockRuns());
    EXPECT_GT(output->counters().callbacks, 10u);
    EXPECT_EQ(sound.opened(), 0);
}

TEST_F(DeviceSupervisorTest, KeepsTheClockGoingWhereThereIsNoDevice)
{
    sound.refuse({"Fake runs at 44100 Hz, not at 48000 Hz.", 44'100});
    const auto output = open();
    EXPECT_TRUE(output->status().isSilent());
    EXPECT_EQ(output->status().message, "There is no sound device: Fake runs at 44100 Hz, not at 48000 Hz.");
    EXPECT_EQ(output->status().otherRate, 44'100);
    EXPECT_TRUE(clockRuns());
}

TEST_F(DeviceSupervisorTest, PlaysThroughTheFirstBackendThatOpens)
{
    FakeSound deaf("deaf", "Deaf");
    deaf.refuse({"Deaf does not answer."});
    const auto output = openOutput(source, {deaf.backend(), sound.backend()}, {.periodFrames = 480}, kHurry);
    EXPECT_EQ(output->status().backend, "Fake");
    EXPECT_EQ(output->status().message, "Sound plays through Fake.");
    EXPECT_DOUBLE_EQ(output->status().latencySeconds, 0.02);
    EXPECT_TRUE(clockRuns());
}

TEST_F(DeviceSupervisorTest, TriesTheWishedBackendAlone)
{
    FakeSound other("other", "Other");
    const auto output = openOutput(source, {sound.backend(), other.backend()}, {.backend = "other"}, kHurry);
    EXPECT_EQ(output->status().backend, "Other");
    EXPECT_EQ(sound.opened(), 0);
}

TEST_F(DeviceSupervisorTest, OpensADeviceThatComesLater)
{
    sound.refuse({"Fake does not answer."});
    const auto output = open();
    sound.accept();
    EXPECT_TRUE(comesTrue([&output] { return output->status().backend == "Fake"; }));
}

TEST_F(DeviceSupervisorTest, GivesUpADeviceThatDiesAndOpensItAgain)
{
    const auto output = open();
    sound.die();
    EXPECT_TRUE(clockRuns());
    ASSERT_TRUE(comesTrue([&output] { return output->counters().losses > 0; }));
    sound.revive();
    EXPECT_TRUE(comesTrue([&] { return !output->status().isSilent() && sound.opened() > 1; }));
    EXPECT_TRUE(comesTrue([this] { return sound.closed() > 0; }));
}

TEST_F(DeviceSupervisorTest, DoesNotWaitForAServerThatHangsWhenItIsOpened)
{
    sound.hang();
    const auto output = open();
    EXPECT_THAT(output->status().message, HasSubstr("does not answer"));
    EXPECT_TRUE(clockRuns());
    sound.letGo();
    EXPECT_TRUE(comesTrue([&output] { return output->status().backend == "Fake"; }));
    EXPECT_TRUE(comesTrue([this] { return sound.closed() == sound.opened() - 1; })) << "only one is used";
}

TEST_F(DeviceSupervisorTest, AsksNoMoreOnceItIsGoneThoughTheDeviceHangs)
{
    auto output = open();
    ASSERT_TRUE(clockRuns());
    sound.hang();
    output.reset();
    const std::int64_t asked = source.asked;
    EXPECT_EQ(sound.closed(), 0);
    sound.letGo();
    ASSERT_TRUE(comesTrue([this] { return sound.closed() == 1; }));
    EXPECT_EQ(source.asked, asked);
}

TEST_F(DeviceSupervisorTest, LeavesTheEnvironmentAlone)
{
    ::unsetenv("JACK_NO_START_SERVER");
    const auto output = open();
    EXPECT_EQ(std::getenv("JACK_NO_START_SERVER"), nullptr) << "another thread may be reading it";
}

} // namespace
} // namespace inventio::audio

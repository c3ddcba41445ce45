// Real sound servers, without hardware: what comes out at the other end, and what happens when they go.
#include "core/devices/fluidsynth/fluid_backends.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/devices/jack/jack_server.h"
#include "tests/core/audio/player_rig.h"
#include "tests/core/devices/fluidsynth/fonts.h"
#include "tests/core/devices/fluidsynth/sound_server.h"
#include "tests/cycles.h"
#include "tests/jack_server.h"
#include "tests/temporary_folder.h"

namespace inventio::audio {
namespace {

using namespace testing;
using namespace std::chrono_literals;
using ::testing::HasSubstr;

bool comesTrue(const std::function<bool()>& condition)
{
    for (int tries = 0; tries < 3000; ++tries) {
        if (condition())
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

/// Where sound begins after a tenth of a second of silence.
std::vector<std::int64_t> onsetsIn(const Recording& recording)
{
    constexpr float kSound = 0.002f;
    constexpr std::int64_t kSilence = kRate / 10;
    std::vector<std::int64_t> onsets;
    std::int64_t lastSound = -kSilence;
    for (std::int64_t i = 0; i < std::ssize(recording); ++i) {
        if (std::abs(recording[static_cast<std::size_t>(i)]) < kSound)
            continue;
        if (i - lastSound >= kSilence)
            onsets.push_back(i);
        lastSound = i;
    }
    return onsets;
}

/// Wood blocks, which begin at once and are soon over, at uneven times: two a second.
music::Sequence knocks(int count = 8)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < count; ++i)
        notes.push_back(noteAt(i * 480 + i * i % 97, 76, 60, 127));
    return pieceOf({trackOf(std::move(notes), 9)});
}

/// A few seconds, or as many minutes as INVENTIO_SOUND_MINUTES says: clocks that differ take time to part.
int knocksToHear()
{
    const char* minutes = std::getenv("INVENTIO_SOUND_MINUTES");
    return minutes ? 120 * std::atoi(minutes) : 8;
}

/// How far, in frames, an onset lies from where the first one says it should.
std::int64_t largestError(const std::vector<std::int64_t>& onsets, const music::Sequence& piece)
{
    std::int64_t largest = 0;
    for (std::size_t i = 0; i < onsets.size(); ++i) {
        const std::int64_t planned = piece.tracks[0].notes[i].onset.value * kFramesPerTick;
        largest = std::max(largest, std::abs(onsets[i] - onsets[0] - planned));
    }
    return largest;
}

/// The softest 10 ms between two places, of those that begin at every millisecond.
double softest(const Recording& recording, std::size_t from, std::size_t to)
{
    constexpr std::size_t kWindow = kRate / 100;
    double least = 1.0;
    for (std::size_t at = from; at + kWindow <= to; at += kRate / 1000) {
        double sum = 0.0;
        for (std::size_t i = at; i < at + kWindow; ++i)
            sum += recording[i] * recording[i];
        least = std::min(least, std::sqrt(sum / double(kWindow)));
    }
    return least;
}

class OutputSoundTest : public ::testing::Test {
protected:
    void setUpPlayer()
    {
        const SynthSettings dry{.hasReverb = false};
        m_player.setSynths({testSynth(dry), testSynth(dry), testSynth(dry)});
        m_player.setEndless(true);
    }
    void printCounters(const std::string& what, const AudioOutput& output)
    {
        const auto counters = output.counters();
        std::cout << what << ": " << counters.callbacks << " callbacks of " << counters.frames / counters.callbacks
                  << " frames, longest render " << counters.longestRender * 1000 << " ms (load " << counters.longestLoad
                  << "), longest pause " << counters.longestPause * 1000 << " ms, " << counters.overruns
                  << " overruns\n";
    }

    tests::TemporaryFolder m_temporary;
    Player m_player{kRate};
    std::string m_whyNot;
};

TEST_F(OutputSoundTest, IsHeardThroughPulseAudio)
{
    const auto server = PulseServer::start(m_temporary.path(), m_whyNot);
    if (!server)
        GTEST_SKIP() << m_whyNot;
    setUpPlayer();
    m_player.setPlan(DeckName::A, planOf(knocks()));
    const auto output = openOutput(m_player, devices::fluidBackends(), {.backend = "pulse"});
    ASSERT_EQ(output->status().backend, "PulseAudio") << output->status().message;
    server->record();
    ASSERT_TRUE(comesTrue([&server] { return server->recordedFrames() > kRate / 2; }));
    m_player.play();
    ASSERT_TRUE(comesTrue([this] { return m_player.playhead().position > 5 * kRate; }));
    // What has been sent is not heard yet.
    const auto sent = server->recordedFrames();
    ASSERT_TRUE(comesTrue([&] { return server->recordedFrames() > sent + kRate; }));
    const auto onsets = onsetsIn(server->stopRecording());
    printCounters("PulseAudio", *output);
    // A sink without hardware has an uneven clock, swallows the start of a stream and may pause within a sound: it tells
    // that there was sound and silence, no more.
    EXPECT_GE(onsets.size(), 4u);
    EXPECT_LE(onsets.size(), 16u);
}

TEST_F(OutputSoundTest, GoesOnWithoutTheServerAndComesBackWithIt)
{
    auto server = PulseServer::start(m_temporary.path(), m_whyNot);
    if (!server)
        GTEST_SKIP() << m_whyNot;
    setUpPlayer();
    m_player.setPlan(DeckName::A, planOf(knocks()));
    const auto output = openOutput(m_player, devices::fluidBackends(), {.backend = "pulse"});
    m_player.play();
    ASSERT_TRUE(comesTrue([this] { return m_player.framesRendered() > kRate; }));
    for (unsigned cycle = 1; cycle <= static_cast<unsigned>(tests::cycles(1)); ++cycle) {
        SCOPED_TRACE(cycle);
        server->crash();
        ASSERT_TRUE(comesTrue([&output] { return output->status().isSilent(); }));
        EXPECT_THAT(output->status().message, HasSubstr("has gone away"));
        EXPECT_EQ(output->counters().losses, cycle);
        const auto position = m_player.playhead().position;
        EXPECT_TRUE(comesTrue([&] { return m_player.playhead().position > position + kRate / 2; }));
        server.reset();
        server = PulseServer::start(m_temporary.path(), m_whyNot);
        ASSERT_TRUE(server) << m_whyNot;
        ASSERT_TRUE(comesTrue([&output] { return output->status().backend == "PulseAudio"; }));
        EXPECT_EQ(m_player.playhead().state, Transport::State::Playing);
    }
}

/// What looks for keyboards may find the next server before the loss of the last one is noticed here.
TEST_F(OutputSoundTest, OutlivesAJackServerThatIsReplacedAtOnce)
{
    auto server = tests::JackServer::start(kRate, 512, m_whyNot);
    if (!server)
        GTEST_SKIP() << m_whyNot;
    setUpPlayer();
    const auto output = openOutput(m_player, devices::fluidBackends(), {.backend = "jack"});
    ASSERT_EQ(output->status().backend, "JACK") << output->status().message;
    for (int cycle = 1; cycle <= tests::cycles(2); ++cycle) {
        SCOPED_TRACE(cycle);
        server.reset();
        server = tests::JackServer::start(kRate, 512, m_whyNot);
        ASSERT_TRUE(server) << m_whyNot;
        const auto keyboards = devices::JackServer::connect("keyboards");
        EXPECT_TRUE(keyboards);
        ASSERT_TRUE(comesTrue([&] { return output->counters().losses == static_cast<unsigned>(cycle); }));
        ASSERT_TRUE(comesTrue([&] { return output->status().backend == "JACK"; }));
    }
}

TEST_F(OutputSoundTest, PutsEveryOnsetWithinABlockOfThePlan)
{
    const auto server = JackRecorder::startServer(kRate, m_whyNot, tests::JackServer::Priority::RealTime);
    if (!server)
        GTEST_SKIP() << m_whyNot;
    setUpPlayer();
    const int count = knocksToHear();
    const auto piece = knocks(count);
    m_player.setPlan(DeckName::A, planOf(piece));
    const auto output = openOutput(m_player, devices::fluidBackends(), {.backend = "jack"});
    ASSERT_EQ(output->status().backend, "JACK") << output->status().message;
    // Where the whole machine stalls the server drops a period. That shows in one try, an error of ours in all of them.
    std::int64_t largest = kRate;
    for (int tries = 0; tries < 3 && largest > kBlockFrames; ++tries) {
        m_player.pause();
        m_player.seek({0});
        JackRecorder recorder(m_temporary.path(), count / 2 + 3);
        std::this_thread::sleep_for(1s);
        m_player.play();
        const auto onsets = onsetsIn(recorder.recording());
        printCounters("JACK", *output);
        if (onsets.size() == piece.tracks[0].notes.size())
            largest = largestError(onsets, piece);
    }
    std::cout << "largest onset error " << largest << " frames\n";
    EXPECT_LE(largest, kBlockFrames);
}

TEST_F(OutputSoundTest, PlaysWithoutAGapWhileEnhanceTakesEveryCore)
{
    if (!std::filesystem::exists(INVENTIO_MODEL_MODULE))
        GTEST_SKIP() << "Inventio was built without its model";
    const auto server = JackRecorder::startServer(kRate, m_whyNot, tests::JackServer::Priority::RealTime);
    if (!server)
        GTEST_SKIP() << m_whyNot;
    setUpPlayer();
    const int count = knocksToHear();
    const auto piece = knocks(count);
    m_player.setPlan(DeckName::A, planOf(piece));
    const auto output = openOutput(m_player, devices::fluidBackends(), {.backend = "jack"});
    ASSERT_EQ(output->status().backend, "JACK") << output->status().message;
    const auto result = m_temporary.path() / "result.mid";
    // At such a risk it always finds something to change.
    const std::string enhance = std::string("while " INVENTIO_PROGRAM " enhance " INVENTIO_MELODY
                                            " --iterations 1000 --creative-risk 6 --threads 0 --quiet --output ")
        + result.string() + "; do :; done";
    const tests::Process load({"sh", "-c", enhance});
    ASSERT_TRUE(comesTrue([&result] { return std::filesystem::exists(result); }));
    JackRecorder recorder(m_temporary.path(), count / 2 + 3);
    std::this_thread::sleep_for(1s);
    const auto overrunsBefore = output->counters().overruns;
    m_player.play();
    const auto onsets = onsetsIn(recorder.recording());
    printCounters("JACK beside Enhance", *output);
    EXPECT_EQ(output->counters().overruns, overrunsBefore);
    ASSERT_EQ(onsets.size(), piece.tracks[0].notes.size());
    EXPECT_LE(largestError(onsets, piece), kBlockFrames);
}

TEST_F(OutputSoundTest, SwitchesBetweenVersionsWithoutAGap)
{
    const auto server = JackRecorder::startServer(kRate, m_whyNot);
    if (!server)
        GTEST_SKIP() << m_whyNot;
    setUpPlayer();
    m_player.setPlan(DeckName::A, planOf(chord({60, 64, 67})));
    m_player.setPlan(DeckName::B, planOf(chord({60, 65, 69})));
    const auto output = openOutput(m_player, devices::fluidBackends(), {.backend = "jack"});
    ASSERT_EQ(output->status().backend, "JACK") << output->status().message;
    m_player.play();
    ASSERT_TRUE(comesTrue([this] { return m_player.playhead().position > kRate; }));
    JackRecorder recorder(m_temporary.path(), 4);
    std::this_thread::sleep_for(1s);
    for (int i = 0; i < 20; ++i) {
        m_player.listenTo(i % 2 == 0 ? Listen::B : Listen::A);
        std::this_thread::sleep_for(100ms);
    }
    const auto recording = recorder.recording();
    ASSERT_GT(recording.size(), 3u * kRate);
    // Before the first switch, and throughout.
    const double usual = softest(recording, kRate / 10, kRate / 2);
    const double ever = softest(recording, kRate / 10, recording.size() - kRate / 10);
    std::cout << "softest 10 ms of a version " << usual << ", of all " << ever << '\n';
    EXPECT_GT(ever, 0.4 * usual);
}

TEST_F(OutputSoundTest, SaysAtWhichRateTheServerRuns)
{
    const auto server = JackRecorder::startServer(44'100, m_whyNot);
    if (!server)
        GTEST_SKIP() << m_whyNot;
    const auto output = openOutput(m_player, devices::fluidBackends(), {.backend = "jack"});
    EXPECT_TRUE(output->status().isSilent());
    EXPECT_EQ(output->status().otherRate, 44'100);
    EXPECT_THAT(output->status().message, HasSubstr("44100 Hz"));
}

} // namespace
} // namespace inventio::audio

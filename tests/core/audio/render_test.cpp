#include "core/audio/render.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "tests/core/audio/pieces.h"
#include "tests/core/devices/fluidsynth/fonts.h"
#include "tests/temporary_folder.h"

namespace inventio::audio {
namespace {

using namespace testing;
using ::testing::ElementsAre;

/// The left ear of a whole piece.
std::vector<float> rendered(const music::Sequence& piece, bool hasReverb)
{
    const auto synth = testSynth({.hasReverb = hasReverb});
    const PlaybackPlan plan(piece, {}, kRate);
    OfflineRender render(plan, *synth);
    std::vector<float> samples;
    std::array<float, kBlockFrames> left{};
    std::array<float, kBlockFrames> right{};
    while (render.next(left.data(), right.data()))
        samples.insert(samples.end(), left.begin(), left.end());
    return samples;
}

TEST(OfflineRenderTest, StartsEveryNoteInTheBlockOfItsFrame)
{
    const auto alone = rendered(pieceOf({noteAt(0, 60, 96)}), false);
    ASSERT_GT(alone.size(), 1000u);
    for (const std::int64_t tick : {1, 2, 77, 480, 961, 12'345}) {
        const auto late = rendered(pieceOf({noteAt(tick, 60, 96)}), false);
        const auto delay = static_cast<std::size_t>(tick * kFramesPerTick / kBlockFrames * kBlockFrames);
        ASSERT_GT(late.size(), delay + 4800);
        ASSERT_TRUE(std::all_of(late.begin(), late.begin() + static_cast<std::ptrdiff_t>(delay),
            [](float sample) { return sample == 0.0f; }));
        // Until the note ends, which may fall into another block of the delayed one.
        ASSERT_TRUE(std::equal(alone.begin(), alone.begin() + 4700, late.begin() + static_cast<std::ptrdiff_t>(delay)))
            << tick;
    }
}

TEST(OfflineRenderTest, GivesTheSameSamplesAgain)
{
    EXPECT_EQ(rendered(scale(8), true), rendered(scale(8), true));
}

TEST(OfflineRenderTest, EndsWhenTheLastNoteHasFaded)
{
    const auto samples = rendered(scale(4), true);
    EXPECT_GT(samples.size(), 96'000u);
    EXPECT_LT(samples.size(), 96'000u + 6 * kRate);
    EXPECT_TRUE(std::all_of(samples.end() - 4000, samples.end(), [](float s) { return std::abs(s) < 1e-3f; }));
}

TEST(OfflineRenderTest, KeepsALoudPieceWithinTheCeiling)
{
    std::vector<music::Note> notes;
    for (const int pitch : {36, 48, 52, 55, 60, 64, 67, 72})
        notes.push_back(noteAt(0, pitch, 960, 127));
    const std::vector<music::Track> tracks(12, trackOf(notes));
    const auto synth = testSynth();
    const PlaybackPlan plan(pieceOf(tracks), {}, kRate);
    OfflineRender render(plan, *synth);
    std::array<float, kBlockFrames> left{};
    std::array<float, kBlockFrames> right{};
    while (render.next(left.data(), right.data())) { }
    EXPECT_GT(render.reductionDb(), 1.0);
    EXPECT_LE(20 * std::log10(render.peak()), LookAheadLimiter::kCeilingDb);
    EXPECT_GT(20 * std::log10(render.peak()), LookAheadLimiter::kCeilingDb - 1.0);
}

class RenderToFileTest : public ::testing::Test {
protected:
    base::Result<RenderReport> render(const music::Sequence& piece, const std::stop_token& stop = {})
    {
        const auto synth = testSynth();
        return renderToFile(piece, {}, *synth, {}, m_temporary.path() / "a.wav", stop,
            [this](double done) { m_progress.push_back(done); });
    }

    tests::TemporaryFolder m_temporary;
    std::vector<double> m_progress;
};

TEST_F(RenderToFileTest, WritesTheWholePiece)
{
    const auto report = render(scale(8));
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_GT(report->seconds, 4.0);
    EXPECT_GT(report->peak, 0.01f);
    constexpr std::uintmax_t kHeader = 44;
    EXPECT_EQ(std::filesystem::file_size(m_temporary.path() / "a.wav"),
        kHeader + static_cast<std::uintmax_t>(std::llround(report->seconds * kRate)) * 4);
}

TEST_F(RenderToFileTest, TellsHowFarItIs)
{
    ASSERT_TRUE(render(scale(32)));
    EXPECT_GT(m_progress.size(), 10u);
    EXPECT_TRUE(std::ranges::is_sorted(m_progress));
    EXPECT_EQ(m_progress.back(), 1.0);
}

TEST_F(RenderToFileTest, LeavesNothingWhenItIsStopped)
{
    std::stop_source stop;
    stop.request_stop();
    const auto report = render(scale(64), stop.get_token());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, base::ErrorCode::Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(m_temporary.path()));
}

TEST_F(RenderToFileTest, RefusesSilence)
{
    EXPECT_EQ(render(pieceOf(std::vector<music::Track>{})).error().code, base::ErrorCode::BadInput);
    EXPECT_TRUE(std::filesystem::is_empty(m_temporary.path()));
}

TEST_F(RenderToFileTest, RefusesANoteThatIsDaysAway)
{
    EXPECT_EQ(render(pieceOf({noteAt(0x7fff'0000, 60, 480)})).error().code, base::ErrorCode::BadInput);
}

} // namespace
} // namespace inventio::audio

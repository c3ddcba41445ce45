#include "core/audio/render.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace inventio::audio {

namespace {

constexpr float kInaudible = 1e-4f;        // -80 dB
constexpr double kQuietSeconds = 0.1;      // of which the sound is over
constexpr double kLongestFadeSeconds = 12; // an instrument that never fades is cut
constexpr int kBlocksBetweenReports = 256;

Frames framesOf(double seconds, int rate)
{
    return {std::llround(seconds * rate)};
}

} // namespace

OfflineRender::OfflineRender(const PlaybackPlan& plan, Synth& synth)
    : m_plan(plan)
    , m_limiter(plan.timeline().rate())
    , m_peak(plan.timeline().rate())
{
    m_deck.setSynth(&synth);
    m_deck.setPlan(&plan);
    m_deck.start({});
    std::array<float, kBlockFrames> left{};
    std::array<float, kBlockFrames> right{};
    for (int block = 0; block < LookAheadLimiter::kDelayBlocks; ++block)
        limitNext(left.data(), right.data());
}

void OfflineRender::limitNext(float* left, float* right)
{
    m_rendered += Frames{kBlockFrames};
    m_deck.playUntil(m_rendered);
    m_deck.render(left, right, kBlockFrames);
    m_limiter.process(left, right);
}

bool OfflineRender::next(float* left, float* right)
{
    if (isOver())
        return false;
    limitNext(left, right);
    m_position += Frames{kBlockFrames};
    m_peak.add(left, right, kBlockFrames);
    const auto isAudible = [](float sample) { return std::abs(sample) > kInaudible; };
    if (std::any_of(left, left + kBlockFrames, isAudible) || std::any_of(right, right + kBlockFrames, isAudible)
        || m_position < m_plan.end())
        m_quietSince = m_position;
    return true;
}

bool OfflineRender::isOver() const
{
    const int rate = m_plan.timeline().rate();
    return m_position >= m_plan.end()
        && (m_position - m_quietSince >= framesOf(kQuietSeconds, rate)
            || m_position - m_plan.end() >= framesOf(kLongestFadeSeconds, rate));
}

base::Result<RenderReport> renderToFile(const music::Sequence& piece, const MixerState& mix, Synth& synth,
    const SoundFormat& format, const std::filesystem::path& file, const std::stop_token& stop,
    const std::function<void(double)>& onProgress)
{
    if (piece.noteCount() == 0)
        return base::failure(base::ErrorCode::BadInput, "There is nothing to hear: the piece has no notes.");
    const PlaybackPlan plan(piece, mix, format.rate);
    if (plan.end() > framesOf(kMaxRenderSeconds, format.rate))
        return base::failure(base::ErrorCode::BadInput, "The piece is too long to render: more than three hours.");
    auto writer = SoundFileWriter::create(file, format);
    if (!writer)
        return base::failure(writer.error());

    OfflineRender render(plan, synth);
    std::array<float, kBlockFrames> left{};
    std::array<float, kBlockFrames> right{};
    std::vector<float> frames;
    const auto hand = [&]() -> base::Result<void> {
        auto written = writer->write(frames);
        frames.clear();
        if (onProgress)
            onProgress(std::min(1.0, double(render.position().value) / double(plan.end().value)));
        return written;
    };
    while (render.next(left.data(), right.data())) {
        for (std::size_t i = 0; i < left.size(); ++i)
            frames.insert(frames.end(), {left[i], right[i]});
        if (frames.size() < 2 * kBlockFrames * kBlocksBetweenReports)
            continue;
        if (stop.stop_requested())
            return base::failure(base::ErrorCode::Cancelled, "Stopped before it was done.");
        if (auto handed = hand(); !handed)
            return base::failure(handed.error());
    }
    if (auto handed = hand(); !handed)
        return base::failure(handed.error());
    if (auto finished = writer->finish(); !finished)
        return base::failure(finished.error());
    return RenderReport{double(render.position().value) / format.rate, render.peak(), render.reductionDb()};
}

} // namespace inventio::audio

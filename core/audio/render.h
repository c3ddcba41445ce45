#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "core/audio/deck.h"
#include "core/audio/frames.h"
#include "core/audio/look_ahead_limiter.h"
#include "core/audio/mixer_state.h"
#include "core/audio/sound_file.h"
#include "core/audio/true_peak.h"
#include "core/base/result.h"
#include "core/music/sequence.h"

namespace inventio::audio {

/// Plays a plan into memory, a block at a time and as fast as it goes: from the start until the last note has faded.
/// The same plan, font and rate give the same samples. One thread. [Off]
class OfflineRender {
public:
    /// Both must outlive it; `synth` runs at the plan's rate and is as it was made.
    OfflineRender(const PlaybackPlan& plan, Synth& synth);

    /// Writes the next kBlockFrames frames; false, with nothing written, when all is over. True peaks stay below
    /// LookAheadLimiter::kCeilingDb.
    bool next(float* left, float* right);
    Frames position() const { return m_position; }
    /// The largest true peak so far.
    double peak() const { return m_peak.peak(); }
    /// The most that loud places were turned down so far, in dB >= 0.
    double reductionDb() const { return m_limiter.reductionDb(); }

private:
    bool isOver() const;
    void limitNext(float* left, float* right);

    const PlaybackPlan& m_plan;
    Deck m_deck;
    LookAheadLimiter m_limiter;
    TruePeakMeter m_peak;
    Frames m_rendered; ///< by the synthesizer, which is ahead of what is handed out
    Frames m_position;
    Frames m_quietSince;
};

/// What was rendered.
struct RenderReport {
    double seconds = 0.0;     ///< of sound
    double peak = 0.0;        ///< the largest true peak, 1 is full scale
    double reductionDb = 0.0; ///< the most that loud places were turned down, >= 0
};

/// Renders a piece to a file, which is afterwards whole or as it was. `synth` runs at `format.rate` and is as it was made.
/// `onProgress` is called now and then with 0..1. Fails with BadInput (a piece without notes, or of more than
/// kMaxRenderSeconds), CannotWrite, Unsupported or Cancelled. [Off]
base::Result<RenderReport> renderToFile(const music::Sequence& piece, const MixerState& mix, Synth& synth,
    const SoundFormat& format, const std::filesystem::path& file, const std::stop_token& stop = {},
    const std::function<void(double)>& onProgress = {});

/// A WAV file of 32-bit samples counts its bytes in 32 bits; a day is beyond any of our containers' use.
inline constexpr double kMaxRenderSeconds = 3.0 * 60 * 60;

} // namespace inventio::audio

#pragma once

#include <array>
#include <deque>

#include "core/audio/frames.h"
#include "core/audio/true_peak.h"

namespace inventio::audio {

/// Keeps stereo sound within full scale without bending it: it looks some blocks ahead, turns everything down in time for what
/// is too loud, and slowly up again. What is never too loud goes through as it is. One thread. [Off]
class LookAheadLimiter {
public:
    static constexpr double kCeilingDb = -1.0; ///< of true peaks
    static constexpr int kDelayBlocks = 6;

    /// `rate` in frames a second.
    explicit LookAheadLimiter(int rate);

    /// Takes the next kBlockFrames frames and puts those of kDelayBlocks blocks before in their place, silence at first.
    void process(float* left, float* right);

    /// The most that it has turned down so far, in dB >= 0.
    double reductionDb() const;

private:
    static constexpr int kRampBlocks = kDelayBlocks - 1;
    using Ear = std::array<float, kBlockFrames>;
    struct Block {
        Ear left{};
        Ear right{};
        double gain = 1.0; ///< with which it is within the ceiling
    };

    double nextGain();

    TruePeakMeter m_meter;
    double m_release; ///< the part of the way back to 1 that a block takes
    std::deque<Block> m_blocks;
    std::array<double, kRampBlocks> m_held{}; ///< gains of the last blocks, the mean of which is heard
    std::size_t m_oldest = 0;
    double m_gain = 1.0; ///< at the end of the last block that was given out
    double m_lowest = 1.0;
};

} // namespace inventio::audio

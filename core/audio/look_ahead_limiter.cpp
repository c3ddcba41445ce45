#include "core/audio/look_ahead_limiter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inventio::audio {

namespace {

constexpr double kReleaseSeconds = 0.3;
// For what fourfold oversampling overlooks, and what the gain's own movement adds.
constexpr double kMarginDb = 0.2;

double factorOf(double decibels)
{
    return std::pow(10.0, decibels / 20);
}

} // namespace

LookAheadLimiter::LookAheadLimiter(int rate)
    : m_meter(rate)
    , m_release(1.0 - std::exp(-kBlockFrames / (kReleaseSeconds * rate)))
    , m_blocks(kDelayBlocks)
{
    m_held.fill(1.0);
}

// The gain moves in a straight line over each block. At its two ends it is the mean of kRampBlocks held gains, each of which
// looked as far ahead as the delay allows; so both ends are low enough for the block, and for the next one, whose first
// samples the meter may tell of late.
void LookAheadLimiter::process(float* left, float* right)
{
    static const double kCeiling = factorOf(kCeilingDb - kMarginDb);
    Block& taken = m_blocks.emplace_back();
    std::copy_n(left, kBlockFrames, taken.left.begin());
    std::copy_n(right, kBlockFrames, taken.right.begin());
    const double peak = m_meter.add(left, right, kBlockFrames);
    taken.gain = peak > kCeiling ? kCeiling / peak : 1.0;

    const double gain = nextGain();
    const double step = (gain - m_gain) / kBlockFrames;
    const Block& given = m_blocks.front();
    for (std::size_t i = 0; i < given.left.size(); ++i) {
        const auto factor = static_cast<float>(m_gain + step * static_cast<double>(i + 1));
        left[i] = given.left[i] * factor;
        right[i] = given.right[i] * factor;
    }
    m_gain = gain;
    m_lowest = std::min(m_lowest, gain);
    m_blocks.pop_front();
}

/// At the end of the block that is given out next.
double LookAheadLimiter::nextGain()
{
    constexpr double kAsGoodAsOne = 0.99999;
    const double needed = std::ranges::min(m_blocks, {}, &Block::gain).gain;
    const double last = m_held[(m_oldest + kRampBlocks - 1) % kRampBlocks];
    const double released = last + (1.0 - last) * m_release;
    m_held[m_oldest] = std::min(needed, released > kAsGoodAsOne ? 1.0 : released);
    m_oldest = (m_oldest + 1) % kRampBlocks;
    return std::accumulate(m_held.begin(), m_held.end(), 0.0) / kRampBlocks;
}

double LookAheadLimiter::reductionDb() const
{
    return -20 * std::log10(m_lowest);
}

} // namespace inventio::audio

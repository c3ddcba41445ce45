#include "core/audio/loudness.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/audio/render.h"

namespace inventio::audio {

namespace {

// Gating blocks of 0.4 s begin every tenth of a second.
constexpr int kPartsPerSecond = 10;
constexpr std::size_t kPartsPerBlock = 4;
constexpr double kAbsoluteGate = -70.0; // LUFS
constexpr double kRelativeGate = -10.0; // LU below what passes the absolute one

double loudnessOfPower(double power)
{
    return -0.691 + 10 * std::log10(power);
}

double powerOfLoudness(double loudness)
{
    return std::pow(10.0, (loudness + 0.691) / 10);
}

/// The mean of the powers that reach `gate`; 0 if none does.
double gatedMean(const std::vector<double>& powers, double gate)
{
    double sum = 0.0;
    int count = 0;
    for (const double power : powers) {
        if (power < gate)
            continue;
        sum += power;
        ++count;
    }
    return count == 0 ? 0.0 : sum / count;
}

} // namespace

// The recommendation gives its two filters for 48 kHz only; these analogue values lead to them at that rate, and to their
// like at others.
LoudnessMeter::LoudnessMeter(int rate)
    : m_framesPerPart(rate / kPartsPerSecond)
{
    {
        constexpr double kHertz = 1681.974450955533;
        constexpr double kDecibels = 3.999843853973347;
        constexpr double kQuality = 0.7071752369554196;
        const double k = std::tan(std::numbers::pi * kHertz / rate);
        const double high = std::pow(10.0, kDecibels / 20);
        const double band = std::pow(high, 0.4996667741545416);
        const double a0 = 1 + k / kQuality + k * k;
        m_shelf = {(high + band * k / kQuality + k * k) / a0, 2 * (k * k - high) / a0,
            (high - band * k / kQuality + k * k) / a0, 2 * (k * k - 1) / a0, (1 - k / kQuality + k * k) / a0};
    }
    constexpr double kHertz = 38.13547087602444;
    constexpr double kQuality = 0.5003270373238773;
    const double k = std::tan(std::numbers::pi * kHertz / rate);
    const double a0 = 1 + k / kQuality + k * k;
    m_highPass = {1.0, -2.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / kQuality + k * k) / a0};
}

void LoudnessMeter::add(const float* left, const float* right, int frames)
{
    for (int i = 0; i < frames; ++i) {
        const double l = weighted(0, left[i]);
        const double r = weighted(1, right[i]);
        m_sum += l * l + r * r;
        if (++m_frames < m_framesPerPart)
            continue;
        m_parts.push_back(m_sum / m_frames);
        m_sum = 0.0;
        m_frames = 0;
    }
}

std::optional<double> LoudnessMeter::loudness() const
{
    std::vector<double> blocks;
    for (std::size_t end = kPartsPerBlock; end <= m_parts.size(); ++end) {
        const auto last = m_parts.begin() + static_cast<std::ptrdiff_t>(end);
        const double sum = std::accumulate(last - static_cast<std::ptrdiff_t>(kPartsPerBlock), last, 0.0);
        blocks.push_back(sum / double(kPartsPerBlock));
    }
    const double audible = gatedMean(blocks, powerOfLoudness(kAbsoluteGate));
    if (audible <= 0.0)
        return std::nullopt;
    const double gate = std::max(powerOfLoudness(kAbsoluteGate), audible * std::pow(10.0, kRelativeGate / 10));
    return loudnessOfPower(gatedMean(blocks, gate));
}

/// In transposed direct form II.
double LoudnessMeter::filtered(const Filter& filter, Memory& memory, double sample)
{
    const double result = filter.b0 * sample + memory.first;
    memory.first = filter.b1 * sample - filter.a1 * result + memory.second;
    memory.second = filter.b2 * sample - filter.a2 * result;
    return result;
}

double LoudnessMeter::weighted(std::size_t ear, double sample)
{
    return filtered(m_highPass, m_highPassMemory[ear], filtered(m_shelf, m_shelfMemory[ear], sample));
}

std::optional<double> loudnessOf(const PlaybackPlan& plan, Synth& synth, const std::stop_token& stop)
{
    constexpr std::int64_t kMaxSeconds = 120;
    const Frames enough{kMaxSeconds * plan.timeline().rate()};
    LoudnessMeter meter(plan.timeline().rate());
    OfflineRender render(plan, synth);
    std::array<float, kBlockFrames> left{};
    std::array<float, kBlockFrames> right{};
    while (render.position() < enough && render.next(left.data(), right.data())) {
        if (stop.stop_requested())
            return std::nullopt;
        meter.add(left.data(), right.data(), kBlockFrames);
    }
    return meter.loudness();
}

std::array<float, 2> levelsFor(std::optional<double> loudnessOfA, std::optional<double> loudnessOfB)
{
    if (!loudnessOfA || !loudnessOfB)
        return {1.0f, 1.0f};
    constexpr double kMaxDecibels = 12.0;
    const double louder = std::clamp(*loudnessOfA - *loudnessOfB, -kMaxDecibels, kMaxDecibels);
    const auto factor
        = [](double decibels) { return static_cast<float>(std::pow(10.0, -std::max(decibels, 0.0) / 20)); };
    return {factor(louder), factor(-louder)};
}

} // namespace inventio::audio

#include "core/audio/metronome.h"

#include <cmath>
#include <numbers>

namespace inventio::audio {

namespace {

struct Tone {
    double hertz;
    double loudness;
};
constexpr Tone kAccent{1760.0, 0.35};
constexpr Tone kBeat{1320.0, 0.22};

/// A tone that dies away within 40 ms. It starts and ends at zero, so it does not crackle.
std::vector<float> soundOf(const Tone& tone, int rate)
{
    constexpr double kSeconds = 0.04;
    constexpr double kDecaySeconds = 0.008;
    std::vector<float> samples(static_cast<std::size_t>(kSeconds * rate));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double time = double(i) / rate;
        const double rest = 1.0 - time / kSeconds;
        const double wave = std::sin(2 * std::numbers::pi * tone.hertz * time);
        samples[i] = static_cast<float>(tone.loudness * wave * std::exp(-time / kDecaySeconds) * rest);
    }
    return samples;
}

} // namespace

Metronome::Metronome(int rate)
    : m_accent(soundOf(kAccent, rate))
    , m_beat(soundOf(kBeat, rate))
{
}

void Metronome::click(bool isAccent)
{
    m_sounding = isAccent ? &m_accent : &m_beat;
    m_next = 0;
}

void Metronome::add(float* left, float* right, int frames)
{
    for (int i = 0; m_sounding && i < frames; ++i) {
        if (m_next == m_sounding->size()) {
            m_sounding = nullptr;
            break;
        }
        const float sample = (*m_sounding)[m_next++];
        left[i] += sample;
        right[i] += sample;
    }
}

} // namespace inventio::audio

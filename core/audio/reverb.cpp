#include "core/audio/reverb.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inventio::audio {

namespace {

// Without common factors, so that echoes do not meet. The paths of a hall of some ten to twenty metres.
constexpr std::array kMilliseconds{29.7, 37.1, 41.3, 43.9, 47.9, 53.3, 59.1, 61.7};
constexpr double kDecaySeconds = 1.4; // to a thousandth
constexpr double kDampedHertz = 4500.0;
constexpr float kWet = 0.05f;
constexpr float kInaudible = 1e-12f; // far below this numbers become slow to reckon with

} // namespace

Reverb::Reverb(int rate)
    : m_damping(static_cast<float>(1 - std::exp(-2 * std::numbers::pi * kDampedHertz / rate)))
{
    static_assert(kMilliseconds.size() == kLines);
    for (std::size_t i = 0; i < kLines; ++i) {
        const double seconds = kMilliseconds[i] / 1000;
        m_lines[i].delay.resize(static_cast<std::size_t>(seconds * rate));
        m_lines[i].decay = static_cast<float>(std::pow(10.0, -3 * seconds / kDecaySeconds));
    }
}

void Reverb::add(float* left, float* right, int frames)
{
    for (int frame = 0; frame < frames; ++frame) {
        std::array<float, kLines> heard{};
        float sum = 0.0f;
        for (std::size_t i = 0; i < kLines; ++i) {
            Line& line = m_lines[i];
            line.damped += m_damping * (line.delay[line.next] - line.damped);
            if (std::abs(line.damped) < kInaudible)
                line.damped = 0.0f;
            heard[i] = line.damped * line.decay;
            sum += heard[i];
        }
        // Every line feeds all others alike and loses nothing by it: a reflection of the vector of lines.
        const float shared = sum * 2 / kLines;
        float wetLeft = 0.0f;
        float wetRight = 0.0f;
        for (std::size_t i = 0; i < kLines; ++i) {
            Line& line = m_lines[i];
            const bool isLeft = i % 2 == 0;
            line.delay[line.next] = (isLeft ? left[frame] : right[frame]) + heard[i] - shared;
            line.next = line.next + 1 == line.delay.size() ? 0 : line.next + 1;
            const float turned = i % 4 < 2 ? heard[i] : -heard[i];
            (isLeft ? wetLeft : wetRight) += turned;
        }
        left[frame] += kWet * wetLeft;
        right[frame] += kWet * wetRight;
    }
}

void Reverb::clear()
{
    for (Line& line : m_lines) {
        std::ranges::fill(line.delay, 0.0f);
        line.damped = 0.0f;
    }
}

} // namespace inventio::audio

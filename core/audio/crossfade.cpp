#include "core/audio/crossfade.h"

#include <cmath>
#include <numbers>

namespace inventio::audio {

namespace {

constexpr double kFadeSeconds = 0.005;

/// Between two gains, by power: from one to zero and back it is cosine and sine.
float between(float from, float to, float progress)
{
    return std::sqrt((1.0f - progress) * from * from + progress * to * to);
}

} // namespace

Crossfade::Crossfade(int rate)
    : m_progress(static_cast<std::size_t>(kFadeSeconds * rate))
    , m_from(sceneOf(Listen::A))
    , m_to(m_from)
    , m_frame(m_progress.size())
{
    for (std::size_t i = 0; i < m_progress.size(); ++i) {
        const double angle = std::numbers::pi / 2 * double(i + 1) / double(m_progress.size());
        m_progress[i] = static_cast<float>(std::sin(angle) * std::sin(angle));
    }
}

void Crossfade::listenTo(Listen listen)
{
    m_listen = listen;
    goTo(sceneOf(listen));
}

void Crossfade::setLevels(std::array<float, kDecks> levels)
{
    m_levels = levels;
    goTo(sceneOf(m_listen));
}

void Crossfade::mix(std::array<Stereo, kDecks> decks, Stereo out, int frames)
{
    for (int i = 0; i < frames; ++i) {
        const Scene scene = current();
        float left = 0.0f;
        float right = 0.0f;
        for (std::size_t deck = 0; deck < decks.size(); ++deck) {
            const Gains& gains = scene[deck];
            const float l = decks[deck].left[i];
            const float r = decks[deck].right[i];
            left += gains.leftToLeft * l + gains.rightToLeft * r;
            right += gains.leftToRight * l + gains.rightToRight * r;
        }
        out.left[i] = left;
        out.right[i] = right;
        if (m_frame < m_progress.size())
            ++m_frame;
    }
}

Crossfade::Scene Crossfade::sceneOf(Listen listen) const
{
    constexpr float kHalfPower = std::numbers::sqrt2_v<float> / 2;
    const auto stereo = [](float gain) { return Gains{gain, 0.0f, 0.0f, gain}; };
    const auto leftOnly = [](float gain) { return Gains{gain * kHalfPower, gain * kHalfPower, 0.0f, 0.0f}; };
    const auto rightOnly = [](float gain) { return Gains{0.0f, 0.0f, gain * kHalfPower, gain * kHalfPower}; };
    const float a = m_levels[0];
    const float b = m_levels[1];
    switch (listen) {
    case Listen::A:
        return {stereo(a), stereo(0.0f)};
    case Listen::B:
        return {stereo(0.0f), stereo(b)};
    case Listen::Both:
        return {stereo(a * kHalfPower), stereo(b * kHalfPower)};
    case Listen::LeftRight:
        return {leftOnly(a), rightOnly(b)};
    case Listen::RightLeft:
        return {rightOnly(a), leftOnly(b)};
    }
    return {};
}

Crossfade::Scene Crossfade::current() const
{
    if (m_frame == m_progress.size())
        return m_to;
    const float progress = m_progress[m_frame];
    Scene scene;
    for (std::size_t deck = 0; deck < scene.size(); ++deck) {
        const Gains& from = m_from[deck];
        const Gains& to = m_to[deck];
        scene[deck] = {between(from.leftToLeft, to.leftToLeft, progress),
            between(from.rightToLeft, to.rightToLeft, progress), between(from.leftToRight, to.leftToRight, progress),
            between(from.rightToRight, to.rightToRight, progress)};
    }
    return scene;
}

void Crossfade::goTo(const Scene& scene)
{
    m_from = current();
    m_to = scene;
    m_frame = 0;
}

} // namespace inventio::audio

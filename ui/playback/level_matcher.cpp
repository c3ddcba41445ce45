#include "ui/playback/level_matcher.h"

#include <algorithm>
#include <utility>

#include "core/audio/loudness.h"

namespace inventio::ui {

namespace {

constexpr int kPauseMs = 400;

} // namespace

LevelMatcher::LevelMatcher(audio::MakeSynth makeSynth, QObject* parent)
    : QObject(parent)
    , m_makeSynth(std::move(makeSynth))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &LevelMatcher::listen);
}

void LevelMatcher::match(const Plan& a, const Plan& b, const std::filesystem::path& font)
{
    m_soon.stop();
    m_job.stop();
    m_wanted = {Heard{a, font, {}}, Heard{b, font, {}}};
    if (a && b && !font.empty())
        m_soon.start();
    else
        Q_EMIT matched(1.0f, 1.0f);
}

bool LevelMatcher::areWanted(const Both& heard) const
{
    return std::ranges::equal(heard, m_wanted,
        [](const Heard& one, const Heard& other) { return one.plan == other.plan && one.font == other.font; });
}

void LevelMatcher::listen()
{
    if (m_job.isRunning())
        return m_soon.start(); // it was asked to end
    const auto known = std::make_shared<const Both>(m_heard);
    const auto heard = std::make_shared<Both>(m_wanted);
    m_job.start([this, known, heard, makeSynth = m_makeSynth](const std::stop_token& stop) -> BackgroundJob::Then {
        for (auto& one : *heard) {
            const auto same = std::ranges::find_if(
                *known, [&](const Heard& old) { return old.plan == one.plan && old.font == one.font; });
            if (same != known->end()) {
                one.loudness = same->loudness;
            } else if (const auto synth = makeSynth(one.font, {})) {
                one.loudness = audio::loudnessOf(*one.plan, **synth, stop);
            }
        }
        return [this, heard, isWhole = !stop.stop_requested()] {
            if (isWhole)
                m_heard = *heard;
            if (!isWhole || !areWanted(*heard))
                return;
            const auto levels = audio::levelsFor(m_heard[0].loudness, m_heard[1].loudness);
            Q_EMIT matched(levels[0], levels[1]);
        };
    });
}

} // namespace inventio::ui

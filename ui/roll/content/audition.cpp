#include "ui/roll/content/audition.h"

#include <utility>

#include "ui/roll/scene/roll_geometry.h"

namespace inventio::ui {

namespace {

constexpr int kBriefMs = 220;

} // namespace

Audition::Audition(QObject* parent)
    : QObject(parent)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(kBriefMs);
    connect(&m_silence, &QTimer::timeout, this, &Audition::silence);
}

void Audition::sound(int pitch, int velocity)
{
    m_silence.stop();
    if (pitch == m_sounding || pitch < 0 || pitch >= kAllPitches)
        return;
    silence();
    m_sounding = pitch;
    Q_EMIT noteOn(pitch, velocity);
}

void Audition::soundBriefly(int pitch, int velocity)
{
    silence();
    sound(pitch, velocity);
    m_silence.start();
}

void Audition::silence()
{
    m_silence.stop();
    if (const int pitch = std::exchange(m_sounding, -1); pitch >= 0)
        Q_EMIT noteOff(pitch);
}

} // namespace inventio::ui

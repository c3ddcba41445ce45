#include "core/audio/deck.h"

#include <algorithm>
#include <bit>

namespace inventio::audio {

using Kind = SynthEvent::Kind;

void Deck::setSynth(Synth* synth)
{
    m_synth = synth;
    m_keys = {};
}

void Deck::setPlan(const PlaybackPlan* plan)
{
    stop();
    m_plan = plan;
}

void Deck::exchangePlan(const PlaybackPlan* plan, Frames here)
{
    if (!plan || !m_plan) {
        setPlan(plan);
        start(here);
        return;
    }
    m_plan = plan;
    endNotesNotAcross(here);
    sendControls(here);
    beginNotesAcross(here);
    m_next = plan->firstFrom(here);
}

void Deck::start(Frames here)
{
    if (!m_plan || !m_synth)
        return;
    sendControls(here);
    beginNotesAcross(here);
    m_next = m_plan->firstFrom(here);
}

void Deck::playUntil(Frames until)
{
    if (!m_plan || !m_synth)
        return;
    const auto& events = m_plan->events();
    for (; m_next < events.size() && events[m_next].at < until; ++m_next)
        send(events[m_next].event);
}

void Deck::stop()
{
    if (!m_synth)
        return;
    liftPedals();
    m_synth->releaseAll();
    m_keys = {};
}

void Deck::silence()
{
    stop();
    if (m_synth)
        m_synth->silence();
}

void Deck::render(float* left, float* right, int frames)
{
    if (m_synth) {
        m_synth->render(left, right, frames);
        return;
    }
    std::fill_n(left, frames, 0.0f);
    std::fill_n(right, frames, 0.0f);
}

void Deck::send(const SynthEvent& event)
{
    m_synth->send(event);
    if (event.kind == Kind::NoteOn || event.kind == Kind::NoteOff)
        setSounding(event.channel, event.number, event.kind == Kind::NoteOn);
}

void Deck::sendControls(Frames here)
{
    for (std::size_t lane = 0; m_synth && lane < m_plan->controlLanes(); ++lane)
        m_synth->send(m_plan->controlBefore(lane, here));
}

void Deck::beginNotesAcross(Frames here)
{
    for (std::size_t lane = 0; m_synth && lane < m_plan->keyLanes(); ++lane) {
        const PlannedNote* note = m_plan->noteAcross(lane, here);
        if (note && !m_plan->isDrums(note->channel) && !isSounding(note->channel, note->key))
            send({Kind::NoteOn, note->channel, note->key, note->velocity});
    }
}

void Deck::endNotesNotAcross(Frames here)
{
    for (std::size_t word = 0; m_synth && word < m_keys.size(); ++word) {
        for (std::uint64_t left = m_keys[word]; left != 0; left &= left - 1) {
            const std::size_t bit = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
            const auto channel = static_cast<std::uint8_t>(bit / kKeys);
            const auto key = static_cast<std::uint8_t>(bit % kKeys);
            if (!m_plan->soundsAcross(channel, key, here))
                send({Kind::NoteOff, channel, key, 0});
        }
    }
}

void Deck::liftPedals()
{
    if (!m_plan)
        return;
    constexpr std::uint8_t kSostenuto = 66;
    for (std::size_t lane = 0; lane < m_plan->controlLanes(); ++lane) {
        SynthEvent event = m_plan->controlBefore(lane, {});
        const bool isPedal = event.number == kSustainController || event.number == kSostenuto;
        if (event.kind != Kind::Controller || !isPedal)
            continue;
        event.value = 0;
        m_synth->send(event);
    }
}

bool Deck::isSounding(std::uint8_t channel, std::uint8_t key) const
{
    const std::size_t bit = std::size_t{channel} * kKeys + key;
    return (m_keys[bit / 64] >> bit % 64 & 1u) != 0;
}

void Deck::setSounding(std::uint8_t channel, std::uint8_t key, bool sounding)
{
    const std::size_t bit = std::size_t{channel} * kKeys + key;
    const std::uint64_t mask = std::uint64_t{1} << bit % 64;
    m_keys[bit / 64] = sounding ? m_keys[bit / 64] | mask : m_keys[bit / 64] & ~mask;
}

} // namespace inventio::audio

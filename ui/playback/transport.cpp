#include "ui/playback/transport.h"

#include <utility>

namespace inventio::ui {

void Transport::markLoop(std::optional<session::TickSpan> span)
{
    State next = m_state;
    next.markLoop(span);
    change(next);
}

void Transport::setLooping(bool on)
{
    State next = m_state;
    next.setLooping(on);
    change(next);
}

void Transport::setPlayhead(music::Ticks at)
{
    m_state.setPlayhead(at);
    Q_EMIT playheadMoved();
}

void Transport::setOther(const State::Other& other)
{
    State next = m_state;
    next.setOther(other);
    change(next);
}

void Transport::setListening(State::Listening how)
{
    State next = m_state;
    next.setListening(how);
    change(next);
}

void Transport::setSecret(std::optional<audio::Listen> secret)
{
    State next = m_state;
    next.setSecret(secret);
    change(next);
}

void Transport::change(const State& next)
{
    const State before = std::exchange(m_state, next);
    if (before.markedLoop() != next.markedLoop() || before.isLooping() != next.isLooping())
        Q_EMIT loopChanged();
    if (before.heard() != next.heard() || before.other() != next.other() || before.isSecret() != next.isSecret())
        Q_EMIT listeningChanged();
}

} // namespace inventio::ui

#include "core/session/transport_state.h"

namespace inventio::session {

using audio::Listen;

void TransportState::markLoop(std::optional<TickSpan> span)
{
    m_marked = span;
    m_isLooping = span.has_value();
}

Listen TransportState::heard() const
{
    if (m_secret)
        return *m_secret;
    if (m_other.exists && m_listening == Listening::Both)
        return Listen::Both;
    if (m_other.exists && m_listening == Listening::Sides)
        return m_other.isOlder ? Listen::RightLeft : Listen::LeftRight;
    return m_other.exists && m_other.isShown ? Listen::B : Listen::A;
}

} // namespace inventio::session

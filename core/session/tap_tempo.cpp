#include "core/session/tap_tempo.h"

namespace inventio::session {

std::optional<double> TapTempo::tap(midi::Nanoseconds at)
{
    if (!m_taps.empty() && at - m_taps.back() > kPause)
        m_taps.clear();
    m_taps.push_back(at);
    if (m_taps.size() > kMaxTaps)
        m_taps.pop_front();
    const double passed = midi::toSeconds(m_taps.back() - m_taps.front()).value;
    if (passed <= 0.0)
        return std::nullopt;
    return 60.0 * static_cast<double>(m_taps.size() - 1) / passed;
}

} // namespace inventio::session

#pragma once

#include <optional>

#include "core/audio/crossfade.h"
#include "core/music/time.h"

namespace inventio::session {

/// A stretch of a piece.
struct TickSpan {
    music::Ticks from;
    music::Ticks to; ///< > from

    friend bool operator==(const TickSpan&, const TickSpan&) = default;
};

/// What is repeated, where the piece is heard, and which of two compared versions: the one place that knows. A value. [Any]
class TransportState {
public:
    /// How the two compared versions are heard.
    enum class Listening {
        OneAtATime,
        Both,
        Sides, ///< one at each ear, the older one at the left
    };

    /// What the user marked to be repeated. Marking it turns the loop on, taking it away turns it off.
    void markLoop(std::optional<TickSpan> span);
    void setLooping(bool on) { m_isLooping = on; }
    const std::optional<TickSpan>& markedLoop() const { return m_marked; }
    bool isLooping() const { return m_isLooping; }
    /// What is repeated now; nullopt: nothing.
    std::optional<TickSpan> loop() const { return m_isLooping ? m_marked : std::nullopt; }

    /// Where the piece is heard, or begins when it is played.
    music::Ticks playhead() const { return m_playhead; }
    void setPlayhead(music::Ticks at) { m_playhead = at; }

    /// The version beside the one on show, B beside A.
    struct Other {
        bool exists = false;
        bool isOlder = false; ///< than the one on show
        bool isShown = false; ///< in its place, to look at

        friend bool operator==(const Other&, const Other&) = default;
    };
    void setOther(const Other& other) { m_other = other; }
    const Other& other() const { return m_other; }
    void setListening(Listening how) { m_listening = how; }
    /// Only this is heard, whatever else is chosen, and it is a secret; nullopt: as chosen.
    void setSecret(std::optional<audio::Listen> secret) { m_secret = secret; }
    bool isSecret() const { return m_secret.has_value(); }
    /// What comes out of the loudspeakers.
    audio::Listen heard() const;

    friend bool operator==(const TransportState&, const TransportState&) = default;

private:
    std::optional<TickSpan> m_marked;
    bool m_isLooping = false;
    music::Ticks m_playhead;
    Other m_other;
    Listening m_listening = Listening::OneAtATime;
    std::optional<audio::Listen> m_secret;
};

} // namespace inventio::session

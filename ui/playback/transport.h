#pragma once

#include <QObject>

#include "core/session/transport_state.h"

namespace inventio::ui {

/// The transport as Qt knows it: whoever changes it does so here, and whoever shows, plays or records by it follows. [GUI]
class Transport : public QObject {
    Q_OBJECT
public:
    using State = session::TransportState;
    using QObject::QObject;

    const State& state() const { return m_state; }

    // Each as in session::TransportState.
    void markLoop(std::optional<session::TickSpan> span);
    void setLooping(bool on);
    void setPlayhead(music::Ticks at);
    void setOther(const State::Other& other);
    void setListening(State::Listening how);
    void setSecret(std::optional<audio::Listen> secret);

Q_SIGNALS:
    void loopChanged();      ///< what is marked, or whether it is repeated
    void playheadMoved();    ///< or set where it was
    void listeningChanged(); ///< what is heard, or could be

private:
    void change(const State& next);

    State m_state;
};

} // namespace inventio::ui

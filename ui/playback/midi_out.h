#pragma once

#include <memory>

#include <QObject>
#include <QString>

#include "core/midi/midi_sender.h"

namespace inventio::session {
class MidiTap;
}

namespace inventio::ui {

/// What plays in the studio also goes to a port: which there are, and which is chosen. Outlives the player whose sound the tap
/// listens to. [GUI]
class MidiOut : public QObject {
    Q_OBJECT
public:
    explicit MidiOut(session::MidiTap& tap, QObject* parent = nullptr);

    /// Looks for ports from now on, and sends to this one as long as it is there; empty: to none.
    void open(std::unique_ptr<midi::MidiOutput> output, const QString& port);
    void choose(const QString& port);
    const midi::MidiOutStatus& status() const { return m_status; }

Q_SIGNALS:
    void statusChanged();

private:
    session::MidiTap& m_tap;
    midi::MidiOutStatus m_status;
    std::unique_ptr<midi::MidiSender> m_sender; ///< last: it tells of the status
};

} // namespace inventio::ui

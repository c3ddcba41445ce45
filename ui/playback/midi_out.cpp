#include "ui/playback/midi_out.h"

#include <utility>

#include "core/session/midi_tap.h"

namespace inventio::ui {

MidiOut::MidiOut(session::MidiTap& tap, QObject* parent)
    : QObject(parent)
    , m_tap(tap)
{
}

void MidiOut::open(std::unique_ptr<midi::MidiOutput> output, const QString& port)
{
    midi::MidiSender::Options options;
    options.announce = [this](const midi::MidiOutStatus& status) {
        QMetaObject::invokeMethod(
            this,
            [this, status] {
                m_status = status;
                Q_EMIT statusChanged();
            },
            Qt::QueuedConnection);
    };
    m_sender = std::make_unique<midi::MidiSender>(std::move(output), std::move(options));
    m_tap.setSender(m_sender.get());
    choose(port);
}

void MidiOut::choose(const QString& port)
{
    if (m_sender)
        m_sender->choose(port.toStdString());
}

} // namespace inventio::ui

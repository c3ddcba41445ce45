#pragma once

#include <array>
#include <bitset>
#include <memory>

#include <QObject>
#include <QString>

#include "core/audio/player.h"
#include "core/midi/capture_buffer.h"
#include "core/midi/midi_stream.h"
#include "core/midi/port_watcher.h"
#include "core/project/piece.h"
#include "core/session/keyboard_thru.h"

namespace inventio::ui {

/// Everything that is played live: on a MIDI keyboard, which may be plugged in and out, with the mouse, or by typing. It
/// sounds at once, is remembered for two minutes, and is told event by event to whoever records.
///
/// [GUI]. What a MIDI keyboard plays comes through a thread of the machine's straight to the player, and waits in a queue
/// until fetch(). Destroy it before the player.
class LiveKeyboard : public QObject {
    Q_OBJECT
public:
    using Pitches = std::bitset<128>;

    explicit LiveKeyboard(audio::Player& player, QObject* parent = nullptr);
    ~LiveKeyboard() override;

    /// Listens to the machine's keyboards from now on: to `port`, or while that is empty to the first there is.
    void open(std::unique_ptr<midi::MidiInput> input, const QString& port);
    /// The same, once it is open.
    void choose(const QString& port);
    const midi::KeyboardStatus& status() const { return m_status; }

    /// A key on the screen, or of the computer's keyboard.
    void play(const midi::MidiEvent& event);
    /// Brings on what the MIDI keyboard has played; to be called in every frame.
    void fetch();

    /// The sound of what is played: that of a track.
    void setSound(const project::TrackMix& mix, bool isDrums);

    /// What is down now, by whatever means.
    const Pitches& down() const { return m_down; }
    midi::CaptureBuffer& remembered() { return m_remembered; }

Q_SIGNALS:
    /// In the order in which it was played, each with its moment.
    void played(const inventio::midi::MidiEvent& event);
    void downChanged();
    void statusChanged();

private:
    void chooseLikely();
    void passOn(const midi::MidiEvent& event);
    void trackHeldKeys(const midi::MidiEvent& event);

    audio::Player& m_player;
    session::KeyboardThru m_thru;
    midi::MidiStream m_stream;
    midi::KeyboardStatus m_status;
    bool m_takesAny = true; ///< the user chose none by name
    midi::CaptureBuffer m_remembered;
    std::array<int, 128> m_holds{}; ///< how many hold a pitch
    Pitches m_down;
    std::unique_ptr<midi::PortWatcher> m_watcher; ///< the last: it speaks to the others
};

} // namespace inventio::ui

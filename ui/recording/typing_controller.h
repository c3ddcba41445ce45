#pragma once

#include <map>

#include <QObject>

#include "core/midi/musical_typing.h"
#include "ui/recording/key_letters.h"

class QKeyEvent;
class QWidget;

namespace inventio::ui {

class LiveKeyboard;

/// While it is on, the letters of the computer's keyboard play notes wherever in the window one is, except in fields that
/// are written in; keys together with Shift, Ctrl or Alt stay shortcuts. [GUI]
class TypingController : public QObject {
    Q_OBJECT
public:
    /// Of the keys that are pressed in `window`.
    TypingController(QWidget& window, LiveKeyboard& live, QObject* parent = nullptr);

    void setOn(bool on);
    bool isOn() const { return m_isOn; }
    void setOctave(int octave);
    /// What to write on the keys of a piano.
    std::map<int, QString> letters() const { return m_letters.onPiano(m_typing); }
    /// Lets go of every key: their coming up may be told to others.
    void release();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void lettersChanged();

private:
    bool isForUs(const QObject* watched) const;
    bool plays(const QKeyEvent& event) const;
    bool press(const QKeyEvent& event);

    QWidget& m_window;
    LiveKeyboard& m_live;
    midi::MusicalTyping m_typing;
    KeyLetters m_letters;
    bool m_isOn = false;
};

} // namespace inventio::ui

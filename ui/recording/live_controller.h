#pragma once

#include <memory>
#include <optional>
#include <utility>

#include <QObject>
#include <QString>

#include "core/project/piece.h"

class QMainWindow;

namespace inventio::ui {

class Actions;
class CountInLabel;
class Document;
class LiveKeyboard;
class PianoPanel;
class RecordController;
class RollPanel;
class Settings;
class SoundController;
class TracksPanel;
class TypingController;

/// What is played live: brings together MIDI keyboard, piano, typed letters and recording, and lets them sound as the
/// chosen track does. [GUI]
class LiveController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        Actions& actions;
        Settings& settings;
        RollPanel& roll;
        TracksPanel& tracks;
        PianoPanel& piano;
        CountInLabel& countIn;
        SoundController& sound;
        QMainWindow& window;
    };
    explicit LiveController(const Dependencies& dependencies, QObject* parent = nullptr);
    ~LiveController() override;

    LiveKeyboard& keyboard() { return *m_keyboard; }
    RecordController& recording() { return *m_recording; }
    /// Says stateChanged() once more.
    void tellState();

Q_SIGNALS:
    /// For the status bar: which MIDI keyboard there is, and what is wrong with it.
    void stateChanged(const QString& state, const QString& why);

private:
    void connectPiano();
    void connectTrack();
    void addCountInMenu();
    void setTyping(bool on);
    void showLetters();
    void shiftOctave(int by);
    void chooseTrack(int track);
    void soundAsTrack();
    void showSoundingKeys();

    Dependencies m_dependencies;
    // Recording listens to the keyboard, and so do the letters: they end first.
    std::unique_ptr<LiveKeyboard> m_keyboard;
    std::unique_ptr<TypingController> m_typing;
    std::unique_ptr<RecordController> m_recording;
    std::optional<std::pair<project::TrackMix, bool>> m_sound; ///< of the chosen track, and whether it is drums
};

} // namespace inventio::ui

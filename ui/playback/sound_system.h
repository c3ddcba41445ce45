#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/audio/audio_output.h"
#include "core/audio/player.h"
#include "core/audio/sound_engine.h"
#include "core/session/midi_tap.h"
#include "ui/playback/midi_out.h"
#include "ui/widgets/background_job.h"

namespace inventio::ui {

/// The player with the font and the device that it sounds through; both can be exchanged while it plays. Without a sound
/// card or a font its clock runs all the same, and one that appears is noticed. [GUI]; what takes time is done in a thread of its own.
class SoundSystem : public QObject {
    Q_OBJECT
public:
    /// What to sound through. A value.
    struct Choice {
        std::string backend;                                     ///< as in OutputSettings
        std::filesystem::path font;                              ///< empty: the one that is found
        int bufferFrames = audio::OutputSettings{}.periodFrames; ///< asked for at a time

        friend bool operator==(const Choice&, const Choice&) = default;
    };

    explicit SoundSystem(audio::SoundEngine engine, QObject* parent = nullptr);

    const audio::SoundEngine& engine() const { return m_engine; }
    audio::Player& player() { return m_player; }
    const audio::Player& player() const { return m_player; }
    /// Listens in on what the player sounds, for a port.
    session::MidiTap& tap() { return m_tap; }
    MidiOut& midiOut() { return m_midiOut; }

    /// Opens what is asked for, or changes to it. A font that cannot be used leaves the old one sounding.
    void open(const Choice& choice);
    const Choice& choice() const { return m_choice; }
    bool isOpened() const { return m_watch.isActive(); } ///< open() was called
    bool isOpening() const { return m_job.isRunning(); }

    /// The file that sounds now; empty: none.
    const std::filesystem::path& font() const { return m_font; }
    audio::OutputStatus output() const;
    /// How long a frame takes from the player to the ear, about.
    double latencySeconds() const { return m_output ? m_output->status().latencySeconds : 0.0; }
    /// A sentence: through what it sounds, or why it does not.
    QString state() const;
    /// The same in two or three words.
    QString briefState() const;
    /// Why nothing is heard though it should be; empty: it is heard, or is about to be, or silence was chosen.
    QString trouble() const;

Q_SIGNALS:
    /// Font, device or state are others, or what was asked for is done.
    void changed();
    void fontChanged();
    /// A sentence. The font that sounded before, if any, still does.
    void fontRefused(const QString& reason);

private:
    struct NewFont;

    void openMissing();
    void openOutput();
    void openFont();
    void take(NewFont& font);
    void watch();
    void lookForFont();

    const audio::SoundEngine m_engine;
    session::MidiTap m_tap; ///< these two outlive the player, whose synthesizers are listened to
    MidiOut m_midiOut{m_tap};
    audio::Player m_player;
    std::unique_ptr<audio::AudioOutput> m_output; ///< ends before the player does
    std::filesystem::path m_font;
    QString m_fontTrouble; ///< why there is no font
    QString m_told;
    QTimer m_watch;
    Choice m_choice;
    Choice m_has; ///< the choice that output and font were opened for
    bool m_triedFont = false;
    int m_watchesWithoutFont = 0;
    BackgroundJob m_job; ///< the last: it may hold the output
};

} // namespace inventio::ui

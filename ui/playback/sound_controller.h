#pragma once

#include <array>
#include <memory>

#include <QObject>
#include <QTimer>

#include "core/audio/player.h"
#include "core/music/time.h"
#include "core/project/piece.h"
#include "ui/playback/sound_system.h"
#include "ui/playback/transport.h"
#include "ui/widgets/frame_clock.h"

namespace inventio::ui {

class Actions;
class Document;
class RollPanel;
class Settings;
class TransportBar;
class VersionController;

/// Plays the version on show and the other one in step, and shows where they are. Without a sound card or a sound font
/// the playhead runs all the same, and the status says what is missing. [GUI]
class SoundController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        RollPanel& roll;
        TransportBar& transport;
        VersionController& versions;
        Settings& settings;
        const audio::SoundEngine& engine;
        const FrameClock& frames;
    };
    using Plan = std::shared_ptr<const audio::PlaybackPlan>;

    explicit SoundController(const Dependencies& dependencies, QObject* parent = nullptr);

    /// Opens font and device as the settings have them; call it once the window is there.
    void start();
    /// Changes to another font or device, and remembers it if it can be used.
    void choose(const SoundSystem::Choice& choice);
    /// What was chosen last, in this start or an earlier one.
    SoundSystem::Choice chosen() const;
    SoundSystem& system() { return m_system; }
    audio::Player& player() { return m_system.player(); }
    /// What a deck plays: A the version on show, B the other, null if there is none.
    const Plan& plan(audio::DeckName deck) const { return m_decks[static_cast<std::size_t>(deck)].plan; }

    /// What everything that moves with the sound goes by.
    const FrameClock& frames() const { return m_dependencies.frames; }
    /// Loop, playhead and heard version: what this plays by, and where it tells how far it is.
    Transport& transport() { return m_transport; }
    music::Ticks playhead() const; ///< that is heard now
    bool isPlaying() const;
    void play(int countInBars = 0);
    void pause();
    void stop(); ///< and back to the start
    enum class Repeat {
        Ruler,     ///< what is looped there, if the loop is on
        Something, ///< that, or else the whole piece
    };
    void repeat(Repeat what);
    /// Plays `piece` in place of the version on show; null: that again.
    void playInstead(std::shared_ptr<const project::Piece> piece);
    QString soundFont() const; ///< its file name; empty: none

Q_SIGNALS:
    /// A sentence for the status bar: through what it sounds, or why it does not.
    void stateTold(const QString& sentence);
    /// A sentence that should not be missed.
    /// Nothing is heard though it should be, and why; empty: it is heard again.
    void silenced(const QString& why);
    void troubled(const QString& sentence);
    /// The decks have something else to play.
    void planned();

private:
    struct Deck {
        std::shared_ptr<const project::Piece> piece;
        audio::MixerState mix;
        music::TempoMap tempo;
        Plan plan;
    };

    void connectActions();
    void connectSystem();
    void togglePlay();
    void seek(music::Ticks to);
    void markLoop();
    void showLoop();
    void showPlayhead();
    void planSoon();
    void planNow();
    void fill(audio::DeckName name, std::shared_ptr<const project::Piece> piece);
    void showFrame();
    void setVolume(double volume);
    void rememberChoice();

    Dependencies m_dependencies;
    Transport m_transport;
    std::array<Deck, 2> m_decks;
    std::shared_ptr<const project::Piece> m_instead;
    Repeat m_repeats = Repeat::Ruler;
    QTimer m_soon;
    bool m_wasPlaying = false;
    QString m_silence;         ///< what silenced() said last
    bool m_isChoosing = false; ///< the user has chosen a font or device that is being opened
    SoundSystem m_system;
};

} // namespace inventio::ui

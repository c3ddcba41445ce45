#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "core/audio/audio_source.h"
#include "core/audio/crossfade.h"
#include "core/audio/deck.h"
#include "core/audio/metronome.h"
#include "core/audio/playback_plan.h"
#include "core/audio/playhead.h"
#include "core/audio/transport.h"
#include "core/base/spsc_queue.h"

namespace inventio::audio {

/// The decks of the player: two versions of a piece that run in step.
enum class DeckName : std::uint8_t { A, B };

/// A synthesizer for each deck, and one for what is played live: keys sound on whatever the decks do.
struct SynthSet {
    std::unique_ptr<Synth> a;
    std::unique_ptr<Synth> b;
    std::unique_ptr<Synth> live;
};

/// The largest samples since they were last asked for, 1 is full scale.
struct Peaks {
    float left = 0.0f;
    float right = 0.0f;
};

/// Plays two versions of a piece at one playhead, clicks, and what is played live.
///
/// Threads: one thread, the GUI's as a rule, commands it; one other, the MIDI input's, may call playLive(); the device's
/// calls render(). They meet in bounded queues (commands, live events) and atomics (playhead, peaks) and never wait.
/// Commands take effect in their order, with the next block of 64 frames that is rendered. When their queue is full, which
/// it is only while no device asks for sound, they wait on the GUI's side and go in with a later call; live events are
/// dropped and counted. Plans and synthesizers are owned by the GUI's side, which frees old ones once the audio thread
/// has let go of them.
/// Destroy it after the output that calls render().
class Player : public AudioSource {
public:
    /// At `rate` frames a second, kLowestRate..kHighestRate. Silent until it has synthesizers. [GUI]
    explicit Player(int rate);
    ~Player() override;
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    // Sound. [GUI]

    /// All at the player's rate, ready to play; the old ones go.
    void setSynths(SynthSet synths);
    /// The version that a deck plays, at the player's rate; nullptr for none. In the middle of playing, notes that old and
    /// new plan both hold sound on. The decks share the playhead, so their plans should share the tempo. Deck A says where
    /// the clicks are and, with B, where the piece ends; where its tempo changes, the playhead stays at its tick.
    void setPlan(DeckName deck, std::shared_ptr<const PlaybackPlan> plan);
    void listenTo(Listen listen);
    /// Factors 0..1 that make the decks equally loud; see levelsFor().
    void setLevels(float a, float b);
    /// Of everything, 0..1 of the amplitude.
    void setVolume(float volume);

    // Transport. [GUI]

    /// Starts where the playhead is, after `countInBars` bars of clicks.
    void play(int countInBars = 0);
    /// Stops; the playhead stays.
    void pause();
    /// Frames of the piece, >= 0.
    void seek(Frames to);
    void setLoop(std::optional<FrameRange> loop);
    void setSpeed(double speed);
    void setMetronome(bool isOn);
    /// Goes on after the end of the piece, as when recording.
    void setEndless(bool isEndless);

    // Playing live.

    /// From the GUI: keys on the screen, instruments for them. [GUI]
    void playKey(const SynthEvent& event);
    /// From one other thread. False when the queue was full and the event is lost. [MIDI]
    bool playLive(const SynthEvent& event);
    /// Lets go of all live keys, as when a keyboard is unplugged or the window loses the focus. [GUI]
    void releaseKeys();
    /// Silence at once, everywhere. Playing goes on. [GUI]
    void panic();

    // What is going on; takePeaks() and tidy() have one reader. [Any]

    Playhead playhead() const { return m_board.read(); }
    /// The playhead as it is once everything that was commanded so far is obeyed. [GUI]
    Playhead commanded() const;
    /// Whether it is obeyed: until then playhead() tells of what was before. [GUI]
    bool hasObeyed() const;
    /// One reader. [GUI]
    Peaks takePeaks();
    std::uint64_t lostLiveEvents() const { return m_lostLiveEvents.load(std::memory_order_relaxed); }
    /// Frames rendered since it was made: the clock that goes on while there is any output.
    std::uint64_t framesRendered() const { return m_framesRendered.load(std::memory_order_relaxed); }
    /// Sends what waits and frees what is no longer used; a call now and then is enough. [GUI]
    void tidy();

    void render(float* left, float* right, int frames) override;
    int rate() const override { return m_rate; }

private:
    struct SetSynths {
        std::array<Synth*, kDecks> decks;
        Synth* live;
    };
    struct SetPlan {
        std::size_t deck;
        const PlaybackPlan* plan;
    };
    struct SetLevels {
        std::array<float, kDecks> levels;
    };
    struct SetVolume {
        float volume;
    };
    struct Pause { };
    struct Seek {
        Frames to;
    };
    struct SetLoop {
        std::optional<FrameRange> loop;
    };
    struct SetSpeed {
        double speed;
    };
    struct SetMetronome {
        bool isOn;
    };
    struct SetEndless {
        bool isEndless;
    };
    struct ReleaseKeys { };
    struct Panic { };
    using Command = std::variant<SetSynths, SetPlan, Listen, SetLevels, SetVolume, CountIn, Pause, Seek, SetLoop,
        SetSpeed, SetMetronome, SetEndless, SynthEvent, ReleaseKeys, Panic>;

    // The GUI's side.
    void send(const Command& command);
    void retire(std::shared_ptr<const void> old);

    // The audio thread's side.
    void obey(const Command& command);
    void on(const SetSynths& synths);
    void on(const SetPlan& change);
    Frames nextFrame() const;
    const PlaybackPlan* leadingPlan() const;
    void keepTick(const PlaybackPlan* before, const PlaybackPlan* after);
    void on(const CountIn& countIn);
    void on(const Seek& seek);
    void onPause();
    void onPanic();
    void updateEnd();
    void stopDecks();
    void releaseLive();
    void sendLive(const SynthEvent& event);
    void renderBlock();
    void playStretch(const Transport::Block::Stretch& stretch);
    void clickIn(const FrameRange& range);
    void fillBlock();
    void finishBlock();
    void publish(int waiting);

    // Constant.
    const int m_rate;

    // The GUI's alone.
    std::array<std::shared_ptr<const PlaybackPlan>, kDecks> m_plans;
    std::array<std::shared_ptr<Synth>, kDecks + 1> m_synths;
    std::deque<Command> m_waiting; ///< commands that did not fit yet
    std::uint64_t m_sent = 0;      ///< commands so far, those that wait included
    /// Things to free once so many commands have been obeyed.
    std::vector<std::pair<std::uint64_t, std::shared_ptr<const void>>> m_retired;
    Frames m_soughtLast; ///< where the playhead goes by the last command, if one is on its way
    std::uint64_t m_soughtBy = 0;
    bool m_isToMove = false; ///< likewise, whether it moves
    std::uint64_t m_movedBy = 0;

    // Between the threads.
    base::SpscQueue<Command> m_commands;
    base::SpscQueue<SynthEvent> m_liveEvents;
    std::atomic<std::uint64_t> m_obeyed = 0; ///< commands that the playhead on the board knows
    std::atomic<std::uint64_t> m_lostLiveEvents = 0;
    std::atomic<std::uint64_t> m_framesRendered = 0;
    std::atomic<float> m_peakLeft = 0.0f;
    std::atomic<float> m_peakRight = 0.0f;
    PlayheadBoard m_board;

    // The audio thread's alone.
    std::uint64_t m_obeyedHere = 0;
    Transport m_transport;
    std::array<Deck, kDecks> m_decks;
    Synth* m_live = nullptr;
    Crossfade m_crossfade;
    Metronome m_metronome;
    bool m_metronomeIsOn = false;
    bool m_isEndless = false;
    float m_volume = 1.0f;
    float m_volumeWanted = 1.0f;
    using Ear = std::array<float, kBlockFrames>;
    Ear m_left{}; ///< the block that is handed out
    Ear m_right{};
    int m_ready = 0; ///< frames of it that are still to be handed out
};

} // namespace inventio::audio

#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "core/midi/clock_follower.h"
#include "core/midi/recorder.h"
#include "core/project/project.h"
#include "core/project/rhythm_assist.h"
#include "core/project/take.h"

namespace inventio::ui {

class Actions;
class Document;
class LiveKeyboard;
class RollPanel;
class Settings;
class SoundController;

/// Makes takes of what is played live: into the track that is chosen, from the playhead on, with or without a count-in,
/// while the piece plays along. A take is one step to undo, and in the journal while it is played. When a loop brought several, each becomes a version of its
/// own beside the others, and the last one is on show. [GUI]
class RecordController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        RollPanel& roll;
        SoundController& sound;
        LiveKeyboard& live;
        Settings& settings;
    };
    explicit RecordController(const Dependencies& dependencies, QObject* parent = nullptr);

    bool isRecording() const { return m_state != State::Idle; }
    /// From the playhead, after the count-in that the settings have; at once while the piece plays.
    void start();
    /// Ends the take and hands it to the document; the piece stops.
    void stop();
    /// Makes a take of what was played since the last pause though nothing was recorded: where it was heard if the piece
    /// played along, else from the playhead on.
    void capture();
    /// Shows takes in time with the grid, or as they were played.
    void setInTime(bool inTime);
    void followUndo();
    /// After the strength was changed, or the grid.
    void refreshTiming();

    /// Fetches what was played and moves the picture on; the frame clock calls it.
    void frame();
    /// Where the piece is heard at any moment, by the player's latest report.
    midi::PieceClock report() const;

Q_SIGNALS:
    void recordingChanged(bool isRecording);
    /// A take is about to be written into the version on show.
    void begun();
    void written(); ///< takes are in the piece
    void framed();  ///< what was played until now was told
    /// The beat of the count-in that is heard, from 1; 0: it is over.
    void counted(int beat);
    /// A sentence for the status bar.
    void told(const QString& sentence);

private:
    enum class State {
        Idle,
        Waiting, ///< for the player to begin
        Running,
    };
    /// The last time that the piece played without a jump.
    struct Run {
        midi::PieceClock clock;
        midi::Nanoseconds from;
        midi::Nanoseconds to;
    };

    void begin();
    void finish();
    void keepClock(const midi::PieceClock& now);
    void showTake();
    void journalTakes(midi::Nanoseconds now);
    void showCountIn();
    project::Take takeOf(const midi::Take& take, int number) const;
    std::vector<project::Take> takesSoFar() const;
    void write(const std::vector<midi::Take>& takes, int track);
    void remember(const midi::Take& take, const project::Take& written, std::uint64_t firstId);
    music::QuantiseSettings grid() const;
    midi::PieceClock clockForCapture(midi::Nanoseconds firstNote) const;
    bool isMoving() const;

    Dependencies m_dependencies;
    State m_state = State::Idle;
    midi::Recorder m_recorder;
    midi::ClockFollower m_follower;
    music::Ticks m_from; ///< where the take begins
    int m_track = 0;
    int m_beat = 0;
    int m_takes = 0; ///< of this piece so far
    project::TakeProgress m_journalled;
    bool m_isPlayed = false; ///< since the takes were journalled
    midi::Nanoseconds m_journalledAt{};
    std::optional<Run> m_run;
    bool m_isRunning = false;
    project::RhythmAssist m_assist;
    std::vector<project::NoteId> m_written; ///< notes of the last take
};

} // namespace inventio::ui

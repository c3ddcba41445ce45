#include "ui/recording/record_controller.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/playback/sound_controller.h"
#include "ui/recording/live_keyboard.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"

namespace inventio::ui {

using midi::NoteEnd;
using midi::PieceClock;
using midi::Seconds;
using project::Piece;

namespace {

constexpr midi::Nanoseconds kJournalEvery{1'000'000'000}; ///< while a chord is only held

/// The lines that the roll's grid draws takes to; sixteenths where it has none so fine.
music::QuantiseGrid gridOf(const RollContent& content)
{
    const bool isCoarse = content.tools().snap() == SnapUnit::Off || content.tools().snap() == SnapUnit::Bar
        || content.tools().snap() == SnapUnit::Beat;
    return content.grid(isCoarse ? SnapUnit::Sixteenth : content.tools().snap()).quantiseGridAt({0});
}

Seconds secondsAt(const Piece& piece, music::Ticks tick)
{
    return {piece.tempo.secondsAt(tick, piece.ticksPerQuarter)};
}

music::Ticks tickAt(const Piece& piece, Seconds place)
{
    return piece.tempo.tickAt(std::max(place.value, 0.0), piece.ticksPerQuarter);
}

} // namespace

RecordController::RecordController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
{
    connect(&m_dependencies.sound.frames(), &FrameClock::frame, this, &RecordController::frame);
    connect(&m_dependencies.live, &LiveKeyboard::played, this, [this](const midi::MidiEvent& event) {
        m_recorder.receive(event);
        m_isPlayed = true;
    });
    // What comes after the jump is no part of the take.
    connect(&m_dependencies.roll, &RollPanel::seekRequested, this, &RecordController::finish);
    connect(&m_dependencies.document, &Document::unfinishedWanted, this, [this] {
        if (isRecording())
            stop();
    });
    connect(&m_dependencies.document, &Document::savedChanged, this, [this] { m_journalled.forget(); });
    connect(&m_dependencies.document, &Document::replaced, this, [this] {
        m_recorder.finish(midi::monotonicNow());
        finish();
        m_assist.forget();
        m_takes = 0;
    });
    const auto on = [this](ActionId what, auto handler) { m_dependencies.actions.on(what, this, handler); };
    on("record.record", [this] { isRecording() ? stop() : start(); });
    on("record.capture", [this] { capture(); });
    on("record.rhythmAssist", [this] { setInTime(m_dependencies.actions["record.rhythmAssist"]->isChecked()); });
    m_dependencies.actions["record.rhythmAssist"]->setChecked(m_dependencies.settings.rhythmAssist());
    for (const auto what : {ActionId("edit.undo"), ActionId("edit.redo")}) // once it is done
        connect(m_dependencies.actions[what], &QAction::triggered, this, &RecordController::followUndo,
            Qt::QueuedConnection);
}

PieceClock RecordController::report() const
{
    auto& player = m_dependencies.sound.player();
    const auto head = player.playhead();
    PieceClock clock{.at = {head.nanoseconds},
        .position = {head.position / player.rate()},
        .speed = head.state == audio::Transport::State::Stopped ? 0.0 : head.speed,
        .outputLatency = {m_dependencies.sound.system().latencySeconds()},
        .pass = head.passes};
    if (const auto loop = m_dependencies.sound.transport().state().loop()) {
        const auto& piece = m_dependencies.document.piece();
        clock.loop = PieceClock::Loop{secondsAt(piece, loop->from), secondsAt(piece, loop->to)};
    }
    return clock;
}

bool RecordController::isMoving() const
{
    return m_dependencies.sound.isPlaying();
}

void RecordController::start()
{
    if (isRecording())
        return;
    Q_EMIT begun();
    m_track = m_dependencies.roll.content().editableTrack();
    auto& player = m_dependencies.sound.player();
    player.setEndless(true);
    if (isMoving() && player.hasObeyed()) {
        m_from = tickAt(m_dependencies.document.piece(), report().heardAt(midi::monotonicNow()).position);
        begin();
    } else {
        m_from = m_dependencies.sound.playhead();
        m_state = State::Waiting;
        m_dependencies.roll.resumeFollowing();
        player.play(m_dependencies.settings.countInBars());
    }
    m_dependencies.actions["record.record"]->setChecked(true);
    Q_EMIT recordingChanged(true);
}

/// The player plays, or counts in.
void RecordController::begin()
{
    const auto sequence = project::sequenceOf(m_dependencies.document.piece());
    m_recorder.begin(midi::takeStartAt(m_from, sequence), m_follower.smoothed(report()), midi::monotonicNow());
    m_journalled.forget();
    m_state = State::Running;
}

void RecordController::stop()
{
    m_dependencies.live.fetch();
    finish();
    m_dependencies.sound.pause();
}

void RecordController::finish()
{
    if (!isRecording())
        return;
    const auto takes = m_recorder.finish(midi::monotonicNow());
    m_state = State::Idle;
    m_dependencies.sound.player().setEndless(false);
    m_dependencies.roll.setRecording({});
    m_dependencies.actions["record.record"]->setChecked(false);
    if (std::exchange(m_beat, 0) != 0)
        Q_EMIT counted(0);
    Q_EMIT recordingChanged(false);
    if (takes.empty())
        return;
    m_dependencies.live.remembered().clear(); // it is a take now, and not to be captured again
    write(takes, m_track);
}

void RecordController::frame()
{
    const bool moves = isMoving();
    const bool hasClock = moves && m_dependencies.sound.player().hasObeyed();
    if (hasClock)
        keepClock(report());
    if (hasClock && m_state == State::Waiting)
        begin();
    m_isRunning = hasClock;
    m_dependencies.live.fetch();
    Q_EMIT framed();
    if (m_state != State::Running)
        return;
    if (!moves) { // the user has stopped it
        finish();
        return;
    }
    const auto moment = midi::monotonicNow();
    m_recorder.advance(moment);
    journalTakes(moment);
    showTake();
    showCountIn();
}

void RecordController::keepClock(const PieceClock& now)
{
    constexpr double kJumpSeconds = 0.1;
    if (!m_isRunning)
        m_follower = {};
    const PieceClock clock = m_follower.smoothed(now);
    const bool goesOn = m_isRunning && m_run && m_run->clock.loop == clock.loop
        && std::abs((m_run->clock.heardAt(now.at).position - clock.heardAt(now.at).position).value) < kJumpSeconds;
    if (!goesOn)
        m_run = Run{clock, now.at, now.at};
    m_run->clock = clock;
    m_run->to = now.at;
    if (m_state == State::Running)
        m_recorder.setClock(clock);
}

void RecordController::showTake()
{
    const auto& piece = m_dependencies.document.piece();
    m_dependencies.roll.setRecording(
        midi::notesOf(m_recorder.takes().back(), piece.tempo, piece.ticksPerQuarter, NoteEnd::Silence));
}

void RecordController::showCountIn()
{
    const auto& piece = m_dependencies.document.piece();
    const auto place = piece.metre.at(m_from);
    const double beat = (secondsAt(piece, m_from + place.beatLength) - secondsAt(piece, m_from)).value;
    const auto heard = m_run->clock.heardAt(midi::monotonicNow()).position;
    const double left = (secondsAt(piece, m_from) - heard).value / beat;
    int shown = 0;
    if (left > 0 && m_recorder.phase() == midi::Recorder::Phase::CountIn) {
        const auto inBar
            = std::max<std::int64_t>(place.barLength.value / std::max<std::int64_t>(place.beatLength.value, 1), 1);
        const auto first = place.inBar.value / std::max<std::int64_t>(place.beatLength.value, 1);
        const auto beats = static_cast<std::int64_t>(std::ceil(left));
        shown = static_cast<int>(((first - beats) % inBar + inBar) % inBar) + 1;
    }
    if (std::exchange(m_beat, shown) != shown)
        Q_EMIT counted(shown);
}

void RecordController::capture()
{
    if (isRecording())
        return;
    m_dependencies.live.fetch();
    const auto phrase = m_dependencies.live.remembered().lastPhrase();
    if (phrase.empty()) {
        Q_EMIT told(tr("Nothing was played in the last two minutes."));
        return;
    }
    Q_EMIT begun();
    const auto first = phrase.front().at;
    const PieceClock clock = clockForCapture(first);
    const Seconds from = std::max(clock.heardAt(first).position, Seconds{});
    const auto takes = midi::takesOf(phrase, clock, from, midi::monotonicNow());
    m_dependencies.live.remembered().clear();
    if (!takes.empty())
        write(takes, m_dependencies.roll.content().editableTrack());
}

/// That of the piece, if it was heard while the first note was played; else one that began with it.
PieceClock RecordController::clockForCapture(midi::Nanoseconds firstNote) const
{
    const bool wasRunning = m_run && firstNote >= m_run->from && (firstNote <= m_run->to || m_isRunning);
    if (wasRunning && m_run->clock.heardAt(firstNote).position >= Seconds{})
        return m_run->clock;
    return {.at = firstNote, .position = secondsAt(m_dependencies.document.piece(), m_dependencies.sound.playhead())};
}

project::Take RecordController::takeOf(const midi::Take& take, int number) const
{
    const auto& piece = m_dependencies.document.piece();
    return {tr("Take %1").arg(number).toStdString(), m_track,
        midi::notesOf(take, piece.tempo, piece.ticksPerQuarter, NoteEnd::Silence)};
}

std::vector<project::Take> RecordController::takesSoFar() const
{
    std::vector<project::Take> takes;
    for (const auto& take : m_recorder.takes())
        if (!take.notes.empty())
            takes.push_back(takeOf(take, m_takes + static_cast<int>(takes.size()) + 1));
    return takes;
}

void RecordController::journalTakes(midi::Nanoseconds now)
{
    if (!std::exchange(m_isPlayed, false) && now - m_journalledAt < kJournalEvery)
        return;
    m_journalledAt = now;
    for (const auto& part : m_journalled.update(takesSoFar()))
        if (!m_dependencies.document.journalTake(part))
            return m_journalled.forget();
}

/// Each take is a step of its own. Several become versions beside each other, of the version that they were played to.
void RecordController::write(const std::vector<midi::Take>& takes, int track)
{
    m_track = track;
    auto& document = m_dependencies.document;
    const auto base = document.project().current;
    const auto place = takes.size() == 1 ? project::TakePlace::SameVersion : project::TakePlace::OwnVersion;
    for (const auto& take : takes) {
        const auto written = takeOf(take, ++m_takes);
        const auto firstId = project::lastNoteId(document.project()) + 1;
        auto project = project::withTake(document.project(), base, written, place);
        remember(take, written, firstId);
        if (m_dependencies.actions["record.rhythmAssist"]->isChecked()) {
            Piece inTime = m_assist.inTime(project.piece(), grid());
            project = project::withPiece(std::move(project), std::move(inTime));
        }
        document.commit(QString::fromStdString(written.name), std::move(project));
    }
    document.select(m_written);
    Q_EMIT written();
    Q_EMIT told(tr("Take %1: %n notes.", nullptr, static_cast<int>(m_written.size())).arg(m_takes));
}

void RecordController::remember(const midi::Take& take, const project::Take& written, std::uint64_t firstId)
{
    const auto& piece = m_dependencies.document.piece();
    const auto keyed = midi::notesOf(take, piece.tempo, piece.ticksPerQuarter, NoteEnd::KeyUp);
    m_written.clear();
    std::vector<project::PlayedNote> played;
    for (std::size_t i = 0; i < keyed.size(); ++i) {
        m_written.push_back({firstId + i});
        played.push_back({written.notes[i], keyed[i]});
    }
    m_assist.remember(m_written, played);
}

music::QuantiseSettings RecordController::grid() const
{
    music::QuantiseSettings settings;
    settings.grid = gridOf(m_dependencies.roll.content());
    settings.strengthPercent = m_dependencies.settings.rhythmStrength();
    settings.lengths = music::QuantiseLengths::Snap;
    return settings;
}

void RecordController::refreshTiming()
{
    if (m_dependencies.actions["record.rhythmAssist"]->isChecked())
        setInTime(true);
}

/// Undone, the rhythm assist is not chosen any more; done again, it is.
void RecordController::followUndo()
{
    if (m_assist.isEmpty())
        return;
    const auto& piece = m_dependencies.document.piece();
    auto asked = m_assist; // which would remember what it is only asked for
    const bool isInTime = asked.inTime(piece, grid()) == piece;
    const bool isAsPlayed = m_assist.asPlayed(piece) == piece;
    if (isInTime == isAsPlayed)
        return;
    m_dependencies.actions["record.rhythmAssist"]->setChecked(isInTime);
    m_dependencies.settings.setRhythmAssist(isInTime);
}

void RecordController::setInTime(bool inTime)
{
    m_dependencies.settings.setRhythmAssist(inTime);
    if (m_assist.isEmpty())
        return;
    const auto& piece = m_dependencies.document.piece();
    m_dependencies.document.commit(inTime ? tr("Rhythm Assist") : tr("Original Timing"),
        inTime ? m_assist.inTime(piece, grid()) : m_assist.asPlayed(piece));
}

} // namespace inventio::ui

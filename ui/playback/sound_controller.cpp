#include "ui/playback/sound_controller.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QGuiApplication>

#include "core/midi/time.h"
#include "core/project/piece.h"
#include "core/session/track_mix.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/playback/transport_bar.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {

using audio::DeckName;
using audio::Frames;
using audio::SynthEvent;

namespace {

constexpr int kPlanDelayMs = 30; // gathers the steps of a drag

SoundController::Plan planOf(const project::Piece& piece, const audio::MixerState& mix, const music::TempoMap& tempo)
{
    auto sequence = project::sequenceOf(piece);
    sequence.tempo = tempo;
    return std::make_shared<const audio::PlaybackPlan>(sequence, mix, audio::kUsualRate);
}

SynthEvent keyEvent(SynthEvent::Kind kind, int pitch, int velocity)
{
    return {kind, 0, static_cast<std::uint8_t>(pitch), static_cast<std::int16_t>(velocity)};
}

} // namespace

SoundController::SoundController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_system(dependencies.engine)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPlanDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &SoundController::planNow);
    connect(&m_dependencies.document, &Document::pieceChanged, this, &SoundController::planSoon);
    connect(&m_dependencies.document, &Document::replaced, this, [this] {
        stop();
        planNow();
    });
    connect(&m_dependencies.versions, &VersionController::otherChanged, this, &SoundController::planSoon);
    auto& roll = m_dependencies.roll;
    connect(&roll, &RollPanel::seekRequested, this, &SoundController::seek);
    connect(&roll, &RollPanel::loopChanged, this, &SoundController::markLoop);
    connect(&m_transport, &Transport::loopChanged, this, &SoundController::showLoop);
    connect(&m_transport, &Transport::playheadMoved, this, &SoundController::showPlayhead);
    connect(&m_transport, &Transport::listeningChanged, this, [this] {
        const auto heard = m_transport.state().heard();
        player().listenTo(heard);
        m_system.tap().setHeard(heard == audio::Listen::B ? audio::DeckName::B : audio::DeckName::A);
        // The roll shows one of the two: a playhead on it would tell which one is heard.
        m_dependencies.roll.setPlayheadVisible(!m_transport.state().isSecret());
    });
    connect(&roll, &RollPanel::noteOn, this,
        [this](int pitch, int velocity) { player().playKey(keyEvent(SynthEvent::Kind::NoteOn, pitch, velocity)); });
    connect(&roll, &RollPanel::noteOff, this,
        [this](int pitch) { player().playKey(keyEvent(SynthEvent::Kind::NoteOff, pitch, 0)); });
    connectActions();
    connectSystem();
    planNow();
}

void SoundController::connectActions()
{
    const auto on = [this](ActionId what, auto handler) { m_dependencies.actions.on(what, this, handler); };
    on("play.play", [this] { togglePlay(); });
    on("play.toStart", [this] { stop(); });
    on("play.loop", [this] { m_transport.setLooping(m_dependencies.actions["play.loop"]->isChecked()); });
    on("play.metronome", [this] { player().setMetronome(m_dependencies.actions["play.metronome"]->isChecked()); });
    on("play.panic", [this] { player().panic(); });
}

void SoundController::connectSystem()
{
    connect(&m_system, &SoundSystem::changed, this, [this] {
        Q_EMIT stateTold(m_system.state());
        if (const QString why = m_system.trouble(); std::exchange(m_silence, why) != why)
            Q_EMIT silenced(why);
        rememberChoice();
    });
    connect(&m_system, &SoundSystem::fontRefused, this, &SoundController::troubled);
    // The key that is let go elsewhere is never told to this window.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state != Qt::ApplicationActive)
            player().releaseKeys();
    });
    connect(&m_dependencies.transport, &TransportBar::volumeChosen, this, &SoundController::setVolume);
    m_dependencies.transport.setVolume(m_dependencies.settings.masterVolume());
    player().setVolume(static_cast<float>(m_dependencies.settings.masterVolume()));
}

void SoundController::setVolume(double volume)
{
    player().setVolume(static_cast<float>(volume));
    m_dependencies.settings.setMasterVolume(volume);
}

void SoundController::start()
{
    connect(&m_dependencies.frames, &FrameClock::frame, this, &SoundController::showFrame, Qt::UniqueConnection);
    m_system.open(chosen());
}

SoundSystem::Choice SoundController::chosen() const
{
    const auto& settings = m_dependencies.settings;
    if (m_system.isOpened())
        return m_system.choice();
    return {settings.audioDriver().toStdString(), settings.soundFont().toStdString(), settings.audioBuffer()};
}

void SoundController::choose(const SoundSystem::Choice& choice)
{
    m_isChoosing = true;
    m_system.open(choice);
    rememberChoice();
}

void SoundController::rememberChoice()
{
    if (!m_isChoosing || m_system.isOpening())
        return;
    m_isChoosing = false;
    const auto& chosen = m_system.choice();
    m_dependencies.settings.setAudioDriver(QString::fromStdString(chosen.backend));
    m_dependencies.settings.setSoundFont(QString::fromStdString(chosen.font.string()));
    m_dependencies.settings.setAudioBuffer(chosen.bufferFrames);
}

QString SoundController::soundFont() const
{
    return QString::fromStdString(m_system.font().filename().string());
}

bool SoundController::isPlaying() const
{
    return m_system.player().commanded().state != audio::Transport::State::Stopped;
}

music::Ticks SoundController::playhead() const
{
    // The player says at which tick it is: for a moment it may still go by a plan in another tempo than the newest.
    const auto head = m_system.player().commanded();
    auto tick = static_cast<double>(head.tick.value);
    if (head.state == audio::Transport::State::Playing) {
        const double passed = static_cast<double>(midi::monotonicNow().value - head.nanoseconds) * 1e-9;
        const double seconds = std::clamp(passed - m_system.latencySeconds(), -0.5, 0.5) * head.speed;
        tick += seconds * audio::kUsualRate / head.framesPerTick;
    }
    return {std::llround(std::max(0.0, tick))};
}

void SoundController::togglePlay()
{
    if (isPlaying())
        pause();
    else
        play();
}

void SoundController::play(int countInBars)
{
    const bool isAtEnd = player().commanded().position >= static_cast<double>(plan(DeckName::A)->end().value);
    if (isAtEnd && countInBars == 0)
        player().seek({0});
    m_dependencies.roll.resumeFollowing();
    player().play(countInBars);
}

void SoundController::pause()
{
    player().pause();
}

void SoundController::stop()
{
    pause();
    seek({0});
}

void SoundController::seek(music::Ticks to)
{
    player().seek(plan(DeckName::A)->timeline().frameAt(to));
    m_transport.setPlayhead(to);
}

void SoundController::showPlayhead()
{
    const auto at = m_transport.state().playhead();
    m_dependencies.roll.setPlayhead(at);
    m_dependencies.transport.showTime(m_dependencies.document.piece(), at);
}

/// What the user marked in the ruler, or took away there.
void SoundController::markLoop()
{
    const auto& marked = m_dependencies.roll.content().loop();
    m_transport.markLoop(marked ? std::optional(session::TickSpan{marked->from, marked->to}) : std::nullopt);
}

void SoundController::showLoop()
{
    m_dependencies.actions["play.loop"]->setChecked(m_transport.state().isLooping());
    repeat(Repeat::Ruler);
}

void SoundController::repeat(Repeat what)
{
    m_repeats = what;
    auto span = m_transport.state().loop();
    if (!span && what == Repeat::Something)
        span = session::TickSpan{{0}, m_dependencies.roll.content().endOfLastBar()};
    if (!span)
        return player().setLoop(std::nullopt);
    const auto& timeline = plan(DeckName::A)->timeline();
    player().setLoop(audio::FrameRange{timeline.frameAt(span->from), timeline.frameAt(span->to)});
}

void SoundController::planSoon()
{
    m_soon.start();
}

void SoundController::playInstead(std::shared_ptr<const project::Piece> piece)
{
    m_instead = std::move(piece);
    if (isPlaying())
        planSoon();
    else
        planNow(); // what is played next is this
}

void SoundController::planNow()
{
    m_soon.stop();
    const auto& project = m_dependencies.document.project();
    fill(DeckName::A, m_instead ? m_instead : project.currentVersion().piece);
    const auto* other = project.find(m_dependencies.versions.other());
    fill(DeckName::B, other ? other->piece : nullptr);
    repeat(m_repeats); // its ticks may have other frames now
    Q_EMIT planned();
}

/// What is mute in the version on show is so in the other one, or they could not be compared track by track; and it goes at
/// the same tempo, or they would not run in step.
void SoundController::fill(DeckName name, std::shared_ptr<const project::Piece> piece)
{
    const auto& shown = m_dependencies.document.piece();
    const auto mix = session::mixerStateOf(shown);
    const bool sharesTempo = piece && piece->ticksPerQuarter == shown.ticksPerQuarter;
    const auto tempo = piece && !sharesTempo ? piece->tempo : shown.tempo;
    auto& deck = m_decks[static_cast<std::size_t>(name)];
    if (piece == deck.piece && mix == deck.mix && tempo == deck.tempo)
        return;
    deck.piece = std::move(piece);
    deck.mix = mix;
    deck.tempo = tempo;
    deck.plan = deck.piece ? planOf(*deck.piece, mix, tempo) : nullptr;
    player().setPlan(name, deck.plan);
}

void SoundController::showFrame()
{
    player().tidy();
    const auto peaks = player().takePeaks();
    m_dependencies.transport.showPeaks(peaks.left, peaks.right);
    const bool playing = isPlaying();
    if (playing != m_wasPlaying)
        m_dependencies.transport.showPlaying(playing);
    if (playing || m_wasPlaying)
        m_transport.setPlayhead(playhead());
    // What lights up would tell which version a blind test plays; and what is played instead may not be what the roll shows.
    const bool isShown = !m_instead || !m_dependencies.roll.content().isEditable();
    m_dependencies.roll.setPlaying(playing && isShown && !m_transport.state().isSecret());
    m_wasPlaying = playing;
}

} // namespace inventio::ui

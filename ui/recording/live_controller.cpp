#include "ui/recording/live_controller.h"

#include <QActionGroup>
#include <QGuiApplication>
#include <QMainWindow>
#include <QWindow>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/playback/sound_controller.h"
#include "ui/playback/tracks_panel.h"
#include "ui/recording/count_in_label.h"
#include "ui/recording/live_keyboard.h"
#include "ui/recording/piano_panel.h"
#include "ui/recording/record_controller.h"
#include "ui/recording/typing_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"
#include "ui/widgets/core_sentences.h"

namespace inventio::ui {

LiveController::LiveController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_keyboard(std::make_unique<LiveKeyboard>(dependencies.sound.player()))
    , m_typing(std::make_unique<TypingController>(dependencies.window, *m_keyboard))
    , m_recording(std::make_unique<RecordController>(RecordController::Dependencies{dependencies.document,
          dependencies.actions, dependencies.roll, dependencies.sound, *m_keyboard, dependencies.settings}))
{
    connectPiano();
    connectTrack();
    addCountInMenu();
    connect(m_keyboard.get(), &LiveKeyboard::statusChanged, this, &LiveController::tellState);
    connect(m_recording.get(), &RecordController::counted, &dependencies.countIn, &CountInLabel::showBeat);
    soundAsTrack();
}

LiveController::~LiveController() = default;

void LiveController::tellState()
{
    const auto& status = m_keyboard->status();
    const QString name = QString::fromStdString(status.chosen);
    const QString state = status.isOpen ? tr("Keyboard: %1").arg(name) : tr("No keyboard");
    if (!status.problem.empty())
        Q_EMIT stateChanged(state, inOurWords(status.problem));
    else
        Q_EMIT stateChanged(state, status.isOpen || name.isEmpty() ? QString() : tr("%1 is not plugged in.").arg(name));
}

void LiveController::connectPiano()
{
    auto& piano = m_dependencies.piano;
    auto* live = m_keyboard.get();
    connect(&piano.keys(), &PianoKeys::pressed, live, [live](int pitch, int velocity) {
        live->play(midi::eventOf(midi::NoteOn{.pitch = pitch, .velocity = velocity}, midi::monotonicNow()));
    });
    connect(&piano.keys(), &PianoKeys::released, live,
        [live](int pitch) { live->play(midi::eventOf(midi::NoteOff{.pitch = pitch}, midi::monotonicNow())); });
    connect(live, &LiveKeyboard::downChanged, this, [this] {
        m_dependencies.piano.keys().setPlayed(m_keyboard->down());
        for (int pitch = 0; pitch < kPianoKeys; ++pitch)
            m_dependencies.roll.setKeyPressed(pitch, m_keyboard->down().test(static_cast<std::size_t>(pitch)));
    });
    connect(m_typing.get(), &TypingController::lettersChanged, this, &LiveController::showLetters);
    connect(m_recording.get(), &RecordController::framed, this, &LiveController::showSoundingKeys);
    const auto& actions = m_dependencies.actions;
    auto* isShown = actions["view.piano"];
    actions.on("view.piano", this, [this, isShown] { m_dependencies.piano.setVisible(isShown->isChecked()); });
    auto* isTyping = actions["record.typing"];
    actions.on("record.typing", this, [this, isTyping] { setTyping(isTyping->isChecked()); });
    actions.on("record.octaveLower", this, [this] { shiftOctave(-1); });
    actions.on("record.octaveHigher", this, [this] { shiftOctave(1); });
    const auto release = [this] {
        m_dependencies.piano.keys().release();
        m_typing->release();
    };
    actions.on("play.panic", this, release);
    // Keys that come up while another program has the keyboard and the mouse are never told of.
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, live, release);
    isShown->setChecked(m_dependencies.settings.showsPiano());
    piano.setVisible(m_dependencies.settings.showsPiano());
}

void LiveController::connectTrack()
{
    connect(&m_dependencies.tracks, &TracksPanel::trackChosen, this, &LiveController::chooseTrack);
    connect(&m_dependencies.document, &Document::replaced, this, [this] { chooseTrack(0); });
    connect(&m_dependencies.document, &Document::pieceChanged, this, &LiveController::soundAsTrack);
    connect(&m_dependencies.sound.system(), &SoundSystem::changed, this, [this] {
        m_sound.reset(); // another synthesizer knows nothing of it
        soundAsTrack();
    });
}

void LiveController::addCountInMenu()
{
    auto* play = m_dependencies.actions.menu(Menu::Play);
    auto* menu = new QMenu(tr("&Count-In"), play);
    auto* group = new QActionGroup(menu);
    auto& settings = m_dependencies.settings;
    int number = 0;
    for (const auto& name : {tr("&None"), tr("&One Bar"), tr("&Two Bars")}) {
        auto* action = menu->addAction(name, this, [&settings, bars = number] { settings.setCountInBars(bars); });
        action->setCheckable(true);
        group->addAction(action);
        ++number;
    }
    connect(menu, &QMenu::aboutToShow, this,
        [&settings, group] { group->actions().at(settings.countInBars())->setChecked(true); });
    play->insertMenu(m_dependencies.actions["record.rhythmAssist"], menu);
}

void LiveController::setTyping(bool on)
{
    m_typing->setOn(on);
    m_dependencies.actions.setLettersPlay(on);
    m_dependencies.piano.setTyping(on);
    showLetters();
    if (auto* piano = m_dependencies.actions["view.piano"]; on && !piano->isChecked())
        piano->trigger(); // it shows which letter is which note
}

void LiveController::showLetters()
{
    m_dependencies.piano.keys().setLetters(m_typing->isOn() ? m_typing->letters() : std::map<int, QString>());
}

void LiveController::shiftOctave(int by)
{
    m_dependencies.piano.setOctave(m_dependencies.piano.octave() + by);
    m_typing->setOctave(m_dependencies.piano.octave());
}

void LiveController::chooseTrack(int track)
{
    m_dependencies.roll.content().tools().setActiveTrack(track);
    m_dependencies.tracks.setChosen(track);
    soundAsTrack();
}

void LiveController::soundAsTrack()
{
    const auto& tracks = m_dependencies.document.piece().tracks;
    const auto chosen = static_cast<std::size_t>(m_dependencies.roll.content().editableTrack());
    std::pair<project::TrackMix, bool> sound;
    if (chosen < tracks.size())
        sound = {tracks[chosen].mix, tracks[chosen].isDrums()};
    sound.first.muted = false;
    sound.first.soloed = false;
    if (m_sound == sound)
        return;
    m_sound = sound;
    m_keyboard->setSound(sound.first, sound.second);
}

void LiveController::showSoundingKeys()
{
    PianoKeys::Pitches sounding;
    // In a blind test they would tell whether what is on show is what is heard.
    const bool isSecret = m_dependencies.sound.transport().state().isSecret();
    if (m_dependencies.piano.isVisible() && m_dependencies.sound.isPlaying() && !isSecret) {
        const auto at = m_dependencies.sound.playhead();
        const auto& content = m_dependencies.roll.content();
        content.notes().visit(at, at + music::Ticks{1}, [&](const project::PieceNote& note, int track) {
            if (!content.piece().tracks[static_cast<std::size_t>(track)].isDrums())
                sounding.set(static_cast<std::size_t>(note.note.pitch));
        });
    }
    m_dependencies.piano.keys().setSounding(sounding);
}

} // namespace inventio::ui

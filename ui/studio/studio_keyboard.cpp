// What is played live, as far as it concerns the window as a whole; see studio_window.h.

#include <QActionGroup>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QStatusBar>
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
#include "ui/studio/studio_window.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {

namespace {

constexpr int kMessageMs = 6000;

} // namespace

void StudioWindow::makeKeyboard()
{
    m_live = new LiveKeyboard(m_sound->player(), this);
    m_typing = new TypingController(*this, *m_live, this);
    m_recording = new RecordController({*m_document, *m_actions, *m_roll, *m_sound, *m_live, *m_settings}, this);
    connectPiano();
    connectRecording();
    connect(m_live, &LiveKeyboard::statusChanged, this, &StudioWindow::showKeyboard);
    connect(m_tracksPanel, &TracksPanel::trackChosen, this, &StudioWindow::chooseTrack);
    connect(m_document, &Document::replaced, this, [this] { chooseTrack(0); });
    connect(m_document, &Document::pieceChanged, this, &StudioWindow::followSound);
    connect(&m_sound->system(), &SoundSystem::changed, this, [this] {
        m_liveSound.reset(); // another synthesizer knows nothing of it
        followSound();
    });
    followSound();
    showKeyboard();
}

void StudioWindow::connectPiano()
{
    auto& keys = m_piano->keys();
    connect(&keys, &PianoKeys::pressed, m_live, [this](int pitch, int velocity) {
        m_live->play(midi::eventOf(midi::NoteOn{.pitch = pitch, .velocity = velocity}, midi::monotonicNow()));
    });
    connect(&keys, &PianoKeys::released, m_live,
        [this](int pitch) { m_live->play(midi::eventOf(midi::NoteOff{.pitch = pitch}, midi::monotonicNow())); });
    connect(m_live, &LiveKeyboard::downChanged, this, [this] {
        m_piano->keys().setPlayed(m_live->down());
        for (int pitch = 0; pitch < kPianoKeys; ++pitch)
            m_roll->setKeyPressed(pitch, m_live->down().test(static_cast<std::size_t>(pitch)));
    });
    connect(m_typing, &TypingController::lettersChanged, this, &StudioWindow::showLetters);
    connect(m_recording, &RecordController::framed, this, &StudioWindow::showSoundingKeys);
    m_actions->on("view.piano", this, [this] { m_piano->setVisible((*m_actions)["view.piano"]->isChecked()); });
    m_actions->on("record.typing", this, [this] { setTyping((*m_actions)["record.typing"]->isChecked()); });
    m_actions->on("record.octaveLower", this, [this] { shiftOctave(-1); });
    m_actions->on("record.octaveHigher", this, [this] { shiftOctave(1); });
    const auto release = [this] {
        m_piano->keys().release();
        m_typing->release();
    };
    m_actions->on("play.panic", this, release);
    // Keys that come up while another program has the keyboard and the mouse are never told of.
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, m_live, release);
    (*m_actions)["view.piano"]->setChecked(m_settings->showsPiano());
    m_piano->setVisible(m_settings->showsPiano());
}

void StudioWindow::connectRecording()
{
    connect(m_recording, &RecordController::begun, this, [this] { m_versions->showOther(false); });
    connect(m_recording, &RecordController::counted, m_countIn, &CountInLabel::showBeat);
    connect(m_recording, &RecordController::told, this,
        [this](const QString& sentence) { statusBar()->showMessage(sentence, kMessageMs); });
}

void StudioWindow::fillCountIn()
{
    auto* menu = new QMenu(tr("&Count-In"), this);
    auto* group = new QActionGroup(menu);
    int number = 0;
    for (const auto& name : {tr("&None"), tr("&One Bar"), tr("&Two Bars")}) {
        auto* action = menu->addAction(name, this, [this, bars = number] { m_settings->setCountInBars(bars); });
        action->setCheckable(true);
        group->addAction(action);
        ++number;
    }
    connect(menu, &QMenu::aboutToShow, this,
        [this, group] { group->actions().at(m_settings->countInBars())->setChecked(true); });
    m_actions->menu(Menu::Play)->insertMenu((*m_actions)["record.rhythmAssist"], menu);
}

void StudioWindow::setTyping(bool on)
{
    m_typing->setOn(on);
    m_actions->setLettersPlay(on);
    m_piano->setTyping(on);
    showLetters();
    if (on && !(*m_actions)["view.piano"]->isChecked())
        (*m_actions)["view.piano"]->trigger(); // it shows which letter is which note
}

void StudioWindow::showLetters()
{
    m_piano->keys().setLetters(m_typing->isOn() ? m_typing->letters() : std::map<int, QString>());
}

void StudioWindow::shiftOctave(int by)
{
    m_piano->setOctave(m_piano->octave() + by);
    m_typing->setOctave(m_piano->octave());
}

void StudioWindow::chooseTrack(int track)
{
    m_roll->setActiveTrack(track);
    m_tracksPanel->setChosen(track);
    followSound();
}

/// What is played sounds as the chosen track does.
void StudioWindow::followSound()
{
    const auto& tracks = m_document->piece().tracks;
    const auto chosen = static_cast<std::size_t>(m_roll->content().editableTrack());
    std::pair<project::TrackMix, bool> sound;
    if (chosen < tracks.size())
        sound = {tracks[chosen].mix, tracks[chosen].isDrums()};
    sound.first.muted = false;
    sound.first.soloed = false;
    if (m_liveSound == sound)
        return;
    m_liveSound = sound;
    m_live->setSound(sound.first, sound.second);
}

void StudioWindow::showKeyboard()
{
    const auto& status = m_live->status();
    const QString name = QString::fromStdString(status.chosen);
    m_keyboardState->setText(status.isOpen ? tr("Keyboard: %1").arg(name) : tr("No keyboard"));
    m_keyboardState->setToolTip(!status.problem.empty() ? QString::fromStdString(status.problem)
            : status.isOpen || name.isEmpty()           ? QString()
                                                        : tr("%1 is not plugged in.").arg(name));
}

void StudioWindow::showSoundingKeys()
{
    PianoKeys::Pitches sounding;
    if (m_piano->isVisible() && m_sound->isPlaying()) {
        const auto at = m_sound->playhead();
        const auto& content = m_roll->content();
        content.notes().visit(at, at + music::Ticks{1}, [&](const project::PieceNote& note, int track) {
            if (!content.piece().tracks[static_cast<std::size_t>(track)].isDrums())
                sounding.set(static_cast<std::size_t>(note.note.pitch));
        });
    }
    m_piano->keys().setSounding(sounding);
}

} // namespace inventio::ui

#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include <QApplication>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "tests/core/audio/recording_synth.h"
#include "tests/core/midi/scripted_input.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/playback/sound_controller.h"
#include "ui/recording/live_keyboard.h"
#include "ui/recording/piano_panel.h"
#include "ui/recording/record_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"

namespace inventio::ui {

/// The real window with an empty piece (4/4, 480 ticks a quarter), a keyboard to be plugged in and out, and a sound card
/// that asks for sound when a test says so.
class RecordingStudio : public testing::Test {
protected:
    static constexpr auto kPort = "Claviorgan";
    static constexpr music::Ticks kQuarter{480};
    static constexpr music::Ticks kBar{4 * 480};

    RecordingStudio()
    {
        cables.plugIn(kPort);
        open([this] { return std::make_unique<midi::testing::ScriptedInput>(cables); });
    }

    void open(const MakeKeyboard& makeKeyboard)
    {
        studio.reset();
        auto parts = studioParts(makeScorer, folder.path(), &prompts);
        parts.makeKeyboard = makeKeyboard;
        studio = std::make_unique<TestStudio>(parts);
        studio->settings().setCountInBars(0);
        studio->show();
        studio->begin({});
        act("file.new");
        hear(0.1);
    }

    void act(ActionId what) { studio->actions()[what]->trigger(); }
    const project::Project& project() { return studio->document().project(); }
    bool waitForKeyboard(bool isThere)
    {
        return QTest::qWaitFor([&] { return studio->live().status().isOpen == isThere; }, kWaitMs);
    }

    /// What a sound card asks for in that time, in whole blocks.
    void hear(double seconds)
    {
        std::array<float, audio::kBlockFrames> left{};
        std::array<float, audio::kBlockFrames> right{};
        for (int frames = 0; frames < static_cast<int>(seconds * audio::kUsualRate); frames += audio::kBlockFrames)
            studio->sound().player().render(left.data(), right.data(), audio::kBlockFrames);
    }

    /// Begins to record and lets so much time of the piece pass, count-in included.
    void record(double seconds)
    {
        act("record.record");
        hear(0.01);
        studio->recording().frame();
        hear(seconds);
        studio->recording().frame();
    }

    /// When a place of the piece was heard.
    midi::Nanoseconds momentOf(music::Ticks tick)
    {
        const auto clock = studio->recording().report();
        const auto& piece = project().piece();
        const midi::Seconds place{piece.tempo.secondsAt(tick, piece.ticksPerQuarter)};
        return clock.at + midi::toNanoseconds(place - clock.position + clock.outputLatency);
    }
    void press(int pitch, music::Ticks at, int velocity = 80)
    {
        cables.play(kPort, midi::eventOf(midi::NoteOn{.pitch = pitch, .velocity = velocity}, momentOf(at)));
    }
    void release(int pitch, music::Ticks at)
    {
        cables.play(kPort, midi::eventOf(midi::NoteOff{.pitch = pitch}, momentOf(at)));
    }
    void play(int pitch, music::Ticks from, music::Ticks to)
    {
        press(pitch, from);
        release(pitch, to);
    }

    /// A key at a place of the computer's keyboard, whatever its letter. Whether somebody wants it.
    static bool type(QWidget* widget, QEvent::Type type, std::uint32_t scanCode, Qt::Key key, const QString& text)
    {
        QKeyEvent event(type, key, Qt::NoModifier, scanCode, 0, 0, text);
        event.setAccepted(type != QEvent::ShortcutOverride);
        QApplication::sendEvent(widget, &event);
        return event.isAccepted();
    }

    std::vector<music::Note> notes()
    {
        std::vector<music::Note> found;
        for (const auto& track : project().piece().tracks)
            for (const auto& note : track.notes)
                found.push_back(note.note);
        std::ranges::sort(found);
        return found;
    }

    MakeScorer makeScorer = makeNoScorer; ///< of the next window that is opened
    QTemporaryDir folder;
    FakePrompts prompts;
    midi::testing::Cables cables;
    std::unique_ptr<TestStudio> studio;
};

} // namespace inventio::ui

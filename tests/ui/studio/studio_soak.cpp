// A studio at work for hours: studio_soak COUNT pieces|minutes. Piece after piece is drawn, heard, recorded into, enhanced, compared,
// undone, made again, saved and exported, with a sound card and a keyboard that run in threads of their own, as real ones do.
// Prints the number of each piece with the memory that the program holds then, in KB.
#include <chrono>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <thread>

#include <QTemporaryDir>
#include <unistd.h>

#include "tests/core/audio/fake_sound.h"
#include "tests/core/midi/scripted_input.h"
#include "tests/ui/studio/seen_by_thread_sanitizer.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/files/export_controller.h"
#include "ui/files/file_controller.h"
#include "ui/playback/sound_controller.h"
#include "ui/recording/live_keyboard.h"
#include "ui/recording/record_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kPort = "Claviorgan";

/// What is plugged in before the studio starts.
struct Devices {
    Devices() { cables.plugIn(kPort); }

    audio::testing::FakeSound speakers;
    midi::testing::Cables cables;
};

StudioParts partsOf(Devices& devices, const QString& folder, UserPrompts* prompts)
{
    StudioParts parts = studioParts(makeBassScorer, folder, prompts);
    parts.opensSound = true;
    parts.sound.backends = {devices.speakers.backend()};
    parts.makeKeyboard = [&devices] { return std::make_unique<midi::testing::ScriptedInput>(devices.cables); };
    return parts;
}

class Musician {
public:
    Musician()
        : m_studio(partsOf(m_devices, m_folder.path(), &m_prompts))
    {
        m_studio.show();
        m_studio.begin({});
        m_studio.settings().setCountInBars(0);
        waitFor("the keyboard", [this] { return m_studio.live().status().isOpen; });
    }

    void makePiece()
    {
        m_studio.files().newPiece();
        draw();
        record();
        enhance();
        compare();
        keep();
        std::cout << ++m_pieces << ' ' << kilobytesHeld() << std::endl;
    }

    int pieces() const { return m_pieces; }

private:
    void act(ActionId what) { m_studio.actions()[what]->trigger(); }

    /// Ends the program where it waits in vain.
    void waitFor(const char* what, const std::function<bool()>& condition)
    {
        if (QTest::qWaitFor(condition, kWaitMs))
            return;
        std::cerr << "Waited in vain for " << what << ". " << m_studio.notices().sentence().toStdString() << std::endl;
        std::exit(1);
    }

    void draw()
    {
        act("tool.draw");
        RollView& view = m_studio.roll().view();
        const int notes = m_studio.document().piece().noteCount();
        for (int note = 0; note < 4; ++note)
            QTest::mouseClick(&view, Qt::LeftButton, {}, {40 + 60 * note, view.height() / 2 - 20 * note});
        act("tool.select");
        waitFor("notes that were drawn", [&] { return m_studio.document().piece().noteCount() > notes; });
    }

    /// Plays while it sounds, from another thread.
    void record()
    {
        constexpr int kNotes = 16;
        static constexpr auto kHeld = 20ms;
        act("record.record");
        const auto& player = m_studio.sound().player();
        waitFor("the sound", [&] { return m_studio.sound().isPlaying() && player.hasObeyed(); });
        m_studio.recording().frame();
        const int notes = m_studio.document().piece().noteCount();
        std::jthread hands([this] {
            for (int note = 0; note < kNotes; ++note) {
                const int pitch = 60 + note % 12;
                m_devices.cables.play(kPort, midi::eventOf(midi::NoteOn{.pitch = pitch}, midi::monotonicNow()));
                std::this_thread::sleep_for(kHeld);
                m_devices.cables.play(kPort, midi::eventOf(midi::NoteOff{.pitch = pitch}, midi::monotonicNow()));
            }
        });
        QTest::qWait(kNotes * 2 * static_cast<int>(kHeld.count()));
        hands.join();
        act("record.record");
        waitFor("the notes of the take", [&] { return m_studio.document().piece().noteCount() >= notes + kNotes; });
    }

    void enhance()
    {
        act("play.toStart");
        act("play.play");
        for (const ActionId what : {ActionId("model.enhance"), ActionId("model.enhanceAgain")}) {
            bool isDone = false;
            const auto stopped = QObject::connect(
                &m_studio.enhancing(), &EnhanceController::stopped, &m_studio, [&isDone] { isDone = true; });
            if (!m_studio.actions()[what]->isEnabled())
                continue; // the model found nothing to change
            act(what);
            waitFor(what.info().id, [&] { return isDone; });
            QObject::disconnect(stopped);
        }
    }

    /// Back and forth while it plays.
    void compare()
    {
        constexpr int kTimes = 4;
        for (int time = 0; time < kTimes; ++time) {
            act("version.compare");
            QTest::qWait(20);
        }
        act("play.play");
        for (const ActionId what : {ActionId("edit.undo"), ActionId("edit.redo")})
            for (int step = 0; step < 3; ++step)
                act(what);
    }

    void keep()
    {
        const bool isSaved = m_studio.files().saveTo(m_folder.filePath(QStringLiteral("piece.inventio")))
            && m_studio.exports().exportScore(m_folder.filePath(QStringLiteral("piece.mid")))
            && m_studio.exports().exportScore(m_folder.filePath(QStringLiteral("piece.musicxml")));
        if (!isSaved)
            std::exit(1);
        m_studio.exports().exportAudio(m_folder.filePath(QStringLiteral("piece.wav")));
        waitFor("the sound file", [this] { return !m_studio.exports().isExportingAudio(); });
    }

    static long kilobytesHeld()
    {
        long pages = 0;
        std::ifstream("/proc/self/statm") >> pages >> pages; // the second number: resident
        return pages * (::sysconf(_SC_PAGESIZE) / 1024);
    }

    QTemporaryDir m_folder;
    Devices m_devices;
    FakePrompts m_prompts;
    TestStudio m_studio;
    int m_pieces = 0;
};

} // namespace

} // namespace inventio::ui

int main(int argumentCount, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const inventio::ui::SeenApplication application(argumentCount, arguments);
    const std::string unit = argumentCount == 3 ? arguments[2] : "";
    if (unit != "pieces" && unit != "minutes")
        return 2;
    const int count = std::stoi(arguments[1]);
    const auto begun = std::chrono::steady_clock::now();
    inventio::ui::Musician musician;
    const auto hasMore = [&] {
        return unit == "pieces" ? musician.pieces() < count
                                : std::chrono::steady_clock::now() - begun < std::chrono::minutes(count);
    };
    while (hasMore())
        musician.makePiece();
}

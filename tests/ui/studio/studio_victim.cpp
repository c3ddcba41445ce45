// A studio at work until it is killed: studio_victim FOLDER edit|drag|enhance|save|record; or on a disk that cannot be written,
// until it has told what it came to: full|recovered|readOnly. It numbers its steps and
// prints each number once the step is done; the name of the first track is the number of the last one. Notes of a take are
// steps too: the first track holds so many at the end.
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <thread>

#include <QApplication>
#include <QtTest/QTest>

#include "core/project/project_file.h"
#include "tests/ui/studio/studio_fixture.h"
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

class SlowScorer final : public BassScorer {
public:
    base::Result<composing::EditScores> score(const composing::Canvas& canvas, int firstStep) override
    {
        std::this_thread::sleep_for(20ms);
        return BassScorer::score(canvas, firstStep);
    }
};

base::Result<std::unique_ptr<composing::NoteScorer>> makeSlowScorer()
{
    return std::make_unique<SlowScorer>();
}

class Victim {
public:
    explicit Victim(const QString& folder)
        : m_folder(folder)
        , m_studio(studioParts(makeSlowScorer, folder, &m_prompts))
    {
        m_studio.show();
        m_studio.begin({});
    }

    void edit()
    {
        auto piece = m_studio.document().piece();
        piece.tracks.front().name = std::to_string(++m_steps);
        m_studio.document().commit(QStringLiteral("Step"), std::move(piece));
        printSteps();
    }

    void save()
    {
        edit();
        if (!m_studio.files().saveTo(file()))
            std::exit(1);
    }

    /// Takes hold of the first note and never lets it go.
    void drag()
    {
        edit();
        RollView& view = m_studio.roll().view();
        const auto& note = m_studio.document().piece().tracks.front().notes.front().note;
        const QPoint hold = view.geometryOfRoll().rectOf(note).center().toPoint();
        QTest::mousePress(&view, Qt::LeftButton, {}, hold);
        for (int i = 0;; ++i) {
            QTest::mouseMove(&view, hold + QPoint(10 + i % 40, 20));
            QCoreApplication::processEvents();
            if (!view.isGestureActive())
                std::exit(1);
            printSteps();
        }
    }

    void enhance()
    {
        edit();
        m_studio.actions()["model.enhance"]->trigger();
        const auto until = std::chrono::steady_clock::now() + 60ms;
        while (std::chrono::steady_clock::now() < until)
            QCoreApplication::processEvents();
        printSteps();
        QSignalSpy stopped(&m_studio.enhancing(), &EnhanceController::stopped);
        m_studio.actions()["model.stop"]->trigger();
        stopped.wait(kWaitMs);
    }

    /// Plays on, far behind the melody, and never ends the take.
    void record()
    {
        beginTake();
        for (int i = 0;; ++i) {
            playNote(i);
            ++m_steps;
            printSteps();
        }
    }

    /// Fills the disk, in which nothing can be saved then, and makes room again. Ends as if it were killed.
    void full()
    {
        constexpr int kBlock = 4096;
        save();
        std::cout << "saved " << m_steps << std::endl;
        const auto filler = (m_folder + QStringLiteral("/filler")).toStdString();
        std::ofstream stream(filler, std::ios::binary);
        while (stream.write(std::string(kBlock, 'x').data(), kBlock).flush()) { }
        stream.close();
        edit();
        tellFailure();
        std::cout << "in the file " << project::readProject(file().toStdString())->piece().tracks.front().name
                  << std::endl;
        std::filesystem::remove(filler);
        save();
        std::cout << "saved " << m_steps << std::endl;
        edit();
        std::_Exit(0);
    }

    /// What the next start finds.
    void recovered()
    {
        std::cout << "recovered " << m_studio.document().piece().tracks.front().name << std::endl;
        std::_Exit(0);
    }

    void readOnly()
    {
        std::cout << "notice: " << m_studio.notices().sentence().toStdString() << std::endl;
        edit();
        tellFailure();
        std::_Exit(0);
    }

private:
    QString file() const { return m_folder + QStringLiteral("/piece.inventio"); }
    /// Of saving, which must fail.
    void tellFailure()
    {
        const bool isSaved = m_studio.files().saveTo(file());
        std::cout << (isSaved ? "saved after all" : "refused: " + m_prompts.failures.last().toStdString()) << std::endl;
    }
    /// What a sound card asks for.
    void hear()
    {
        std::array<float, audio::kBlockFrames> left{};
        std::array<float, audio::kBlockFrames> right{};
        for (int block = 0; block < 10; ++block)
            m_studio.sound().player().render(left.data(), right.data(), audio::kBlockFrames);
    }
    void beginTake()
    {
        auto& sound = m_studio.sound();
        m_studio.settings().setCountInBars(0);
        sound.player().seek(sound.plan(audio::DeckName::A)->end());
        hear();
        m_studio.actions()["record.record"]->trigger();
    }
    void playNote(int number)
    {
        hear();
        m_studio.recording().frame();
        const int pitch = 60 + number % 12;
        m_studio.live().play(midi::eventOf(midi::NoteOn{.pitch = pitch}, midi::monotonicNow()));
        hear();
        m_studio.recording().frame();
        m_studio.live().play(midi::eventOf(midi::NoteOff{.pitch = pitch}, midi::monotonicNow()));
        m_studio.recording().frame();
        if (!m_studio.recording().isRecording())
            std::exit(1);
    }
    void printSteps() const { std::cout << m_steps << std::endl; }

    const QString m_folder;
    FakePrompts m_prompts;
    TestStudio m_studio;
    int m_steps = 0;
};

} // namespace

} // namespace inventio::ui

int main(int argumentCount, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argumentCount, arguments);
    using inventio::ui::Victim;
    const std::map<std::string, void (Victim::*)()> acts{{"edit", &Victim::edit}, {"drag", &Victim::drag},
        {"enhance", &Victim::enhance}, {"save", &Victim::save}, {"record", &Victim::record}, {"full", &Victim::full},
        {"recovered", &Victim::recovered}, {"readOnly", &Victim::readOnly}};
    const auto act = argumentCount == 3 ? acts.find(arguments[2]) : acts.end();
    if (act == acts.end())
        return 2; // before anything is written
    Victim victim(QString::fromLocal8Bit(arguments[1]));
    while (true) {
        (victim.*act->second)();
        QCoreApplication::processEvents();
    }
}

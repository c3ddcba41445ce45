// How long the studio lets its user wait, with the shipped model, painted by software: from its start to a painted window,
// to open a large file, to read the lens after an edit, to see notes follow a slider, a hover or a switch, and how evenly
// edits stream in.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QEnterEvent>
#include <QEvent>
#include <QTemporaryDir>

#include "core/devices/fluidsynth/fluid_engine.h"
#include "core/formats/midi_file.h"
#include "core/model/arcnn_scorer.h"
#include "tests/ui/studio/test_studio.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/composer.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/lens_controller.h"
#include "ui/enhance/live_enhance_controller.h"
#include "ui/enhance/variation_card.h"
#include "ui/enhance/variation_strip.h"
#include "ui/files/file_controller.h"
#include "ui/playback/sound_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"
#include "ui/widgets/user_prompts.h"

namespace {

using namespace inventio;
using namespace inventio::ui;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Since the system started this process, to a hundredth of a second.
double millisecondsSinceStart()
{
    std::ifstream file("/proc/self/stat");
    std::string word;
    for (int field = 1; field <= 22; ++field)
        file >> word;
    std::ifstream uptimeFile("/proc/uptime");
    double uptime = 0.0;
    uptimeFile >> uptime;
    return 1e3 * (uptime - std::stod(word) / static_cast<double>(::sysconf(_SC_CLK_TCK)));
}

/// Says yes to everything.
class YesPrompts final : public UserPrompts {
public:
    Unsaved confirmSave(const QString&) override { return Unsaved::Discard; }
    bool confirmStopExport(const QString&) override { return true; }
    QString chooseFileToOpen(const QString&, const QString&) override { return {}; }
    QString chooseFolder(const QString&) override { return {}; }
    QString chooseFileToWrite(const QString&, const QString&, const QString&, const QString&) override { return {}; }
    std::optional<composing::Timing> confirmImport(
        const QString&, const formats::MidiFile&, const ImportFindings&) override
    {
        return composing::Timing::Auto;
    }
    std::optional<std::size_t> chooseRecovery(const std::vector<project::Recovered>&) override { return std::nullopt; }
    QString askName(const QString&, const QString& suggestion) override { return suggestion; }
    void showFailure(const QString& sentence) override { std::fprintf(stderr, "%s\n", qUtf8Printable(sentence)); }
};

/// Remembers when a widget was painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget& widget)
        : m_widget(widget)
    {
        widget.installEventFilter(this);
    }

    std::vector<Clock::time_point> paints;

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == &m_widget && event->type() == QEvent::Paint)
            paints.push_back(Clock::now());
        return false;
    }
    QWidget& m_widget;
};

bool waitFor(const std::function<bool()>& condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return condition();
}

void print(const char* what, double milliseconds)
{
    std::printf("%-58s %8.1f ms\n", what, milliseconds);
}

double partOf(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void measureLiveEdits(TestStudio& studio)
{
    project::EnhanceSettings settings;
    settings.params.iterations = 1000;
    settings.params.creativeRisk = 6.0; // at which something is left to do to the end
    studio.enhancePanel().setSettings(settings);
    PaintWatch watch(studio.roll().view());
    bool stopped = false;
    const QObject context; // of connections that end with this
    QObject::connect(&studio.enhancing(), &EnhanceController::stopped, &context, [&stopped] { stopped = true; });
    const auto begin = Clock::now();
    studio.actions()["model.enhance"]->trigger();
    waitFor([&stopped] { return stopped; });
    const double took = millisecondsSince(begin);
    std::vector<double> gaps;
    for (std::size_t i = 1; i < watch.paints.size(); ++i)
        gaps.push_back(std::chrono::duration<double, std::milli>(watch.paints[i] - watch.paints[i - 1]).count());
    print("1,000 live edits", took);
    std::printf("  %zu pictures, %.1f a second; between two: median %.1f, 95 %% %.1f, most %.1f ms\n",
        watch.paints.size(), 1e3 * static_cast<double>(watch.paints.size()) / took, partOf(gaps, 0.5),
        partOf(gaps, 0.95), partOf(gaps, 1.0));
}

void measureLens(TestStudio& studio)
{
    constexpr int kEdits = 40;
    bool shown = false;
    const QObject context; // of connections that end with this
    QObject::connect(&studio.lens(), &LensController::shown, &context, [&shown] { shown = true; });
    studio.actions()["view.lens"]->trigger();
    waitFor([&shown] { return shown; });
    std::vector<double> delays;
    for (int i = 0; i < kEdits; ++i) {
        auto piece = studio.document().piece();
        auto& note = piece.tracks.front().notes[static_cast<std::size_t>(i)].note;
        note.pitch += i % 2 == 0 ? 1 : -1;
        std::ranges::sort(piece.tracks.front().notes);
        shown = false;
        const auto begin = Clock::now();
        studio.document().commit(QStringLiteral("Move"), std::move(piece));
        waitFor([&shown] { return shown; });
        QCoreApplication::processEvents();
        delays.push_back(millisecondsSince(begin));
    }
    studio.actions()["view.lens"]->trigger();
    std::printf("%-58s %8.1f ms median, %.1f ms 95 %%\n", "edit to lens (16 bars in view)", partOf(delays, 0.5),
        partOf(delays, 0.95));
}

/// Pitches and onsets that the roll shows.
std::vector<std::pair<std::int64_t, int>> notesOnShow(TestStudio& studio)
{
    std::vector<std::pair<std::int64_t, int>> notes;
    for (const auto& track : studio.roll().content().piece().tracks)
        for (const auto& note : track.notes)
            notes.emplace_back(note.note.onset.value, note.note.pitch);
    return notes;
}

void printDelays(const char* what, const std::vector<double>& delays)
{
    if (!delays.empty())
        std::printf("%-58s %8.1f ms median, %.1f ms 95 %%\n", what, partOf(delays, 0.5), partOf(delays, 0.95));
}

/// Of all threads of this process; unlike the time on the wall it does not grow with other work on the machine.
double processorMilliseconds()
{
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// From `act` until the roll has painted other notes, or `isEnough` says that there will be none; negative then.
double untilOtherNotesArePainted(
    TestStudio& studio, const std::function<void()>& act, const std::function<bool()>& isEnough)
{
    const auto before = notesOnShow(studio);
    PaintWatch watch(studio.roll().view());
    const auto begin = Clock::now();
    act();
    bool isPainted = false;
    waitFor([&] {
        isPainted = isPainted || (!watch.paints.empty() && notesOnShow(studio) != before);
        watch.paints.clear();
        return isPainted || isEnough();
    });
    return isPainted ? millisecondsSince(begin) : -1.0;
}

/// From a slider's move to a picture with the first notes that follow from it, and to the last.
void measureLive(TestStudio& studio, const std::string& what)
{
    constexpr int kMoves = 40;
    constexpr double kLongestMs = 12e3; // who measures a long piece does not wait for its last notes, either
    bool made = false;
    const QObject context; // of connections that end with this
    QObject::connect(&studio.following(), &LiveEnhanceController::made, &context, [&made] { made = true; });
    studio.actions()["model.live"]->trigger();
    std::vector<double> first, last;
    const double startOfWork = processorMilliseconds();
    const auto start = Clock::now();
    for (int i = 0; i < kMoves; ++i) {
        project::EnhanceSettings settings;
        settings.params.creativeRisk = 0.8 + 0.1 * (i % 5);
        made = false;
        const auto begin = Clock::now();
        const auto act = [&] { studio.enhancePanel().setSettings(settings); };
        if (const double took = untilOtherNotesArePainted(studio, act, [&made] { return made; }); took >= 0.0)
            first.push_back(took);
        const bool isStopped = millisecondsSince(start) > kLongestMs;
        if (isStopped)
            studio.composer().stop();
        waitFor([&made] { return made; });
        QCoreApplication::processEvents();
        if (!isStopped)
            last.push_back(millisecondsSince(begin));
    }
    printDelays(("slider to the first changed notes (" + what + ")").c_str(), first);
    printDelays("  to the last", last);
    print("  of processor time, each move", (processorMilliseconds() - startOfWork) / kMoves);
    studio.actions()["model.live"]->trigger();
}

/// A hand that moves a slider all the time.
void measureDrag(TestStudio& studio, const std::string& what)
{
    constexpr int kMoves = 120;
    constexpr auto kBetweenMoves = std::chrono::milliseconds(16);
    studio.actions()["model.live"]->trigger();
    std::vector<double> gaps;
    auto before = notesOnShow(studio);
    auto changed = Clock::now();
    PaintWatch watch(studio.roll().view());
    for (int i = 0; i < kMoves; ++i) {
        const auto next = Clock::now() + kBetweenMoves;
        project::EnhanceSettings settings;
        settings.params.creativeRisk = 0.5 + 0.02 * (i % 60);
        studio.enhancePanel().setSettings(settings);
        while (Clock::now() < next) {
            watch.paints.clear();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 4);
            if (watch.paints.empty() || notesOnShow(studio) == before)
                continue;
            before = notesOnShow(studio);
            gaps.push_back(millisecondsSince(std::exchange(changed, Clock::now())));
        }
    }
    waitFor([&studio] { return !studio.composer().isWorking(); });
    printDelays(("between two changes of the notes in a drag (" + what + ")").c_str(), gaps);
    studio.actions()["model.live"]->trigger();
}

/// From the pointer on a variation, or the switch, to a block of sound in which it is heard, from a device without
/// hardware: what the window sends takes effect with the next block. A real device adds what it buffers.
void measureHearing(TestStudio& studio)
{
    constexpr int kTimes = 40;
    studio.settings().setAudioDriver(QString::fromLatin1(audio::kSilentBackend));
    studio.sound().start();
    waitFor([&studio] { return !studio.sound().system().isOpening(); });
    studio.actions()["play.play"]->trigger();
    auto& player = studio.sound().player();
    std::vector<double> hovers, switches;
    const auto measure = [&player](std::vector<double>& delays, const std::function<void()>& act) {
        const auto begin = Clock::now();
        act();
        const auto heard = player.framesRendered() + audio::kBlockFrames;
        if (waitFor([&] { return player.framesRendered() >= heard; }))
            delays.push_back(millisecondsSince(begin));
    };
    const double start = processorMilliseconds();
    const auto& cards = studio.findChild<VariationStrip*>()->cards();
    for (int i = 0; i < kTimes; ++i) {
        auto* card = cards[static_cast<std::size_t>(i) % cards.size()];
        measure(hovers, [card] {
            QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
            QCoreApplication::sendEvent(card, &enter);
        });
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(card, &leave);
        QCoreApplication::processEvents();
        measure(switches, [&studio] { studio.actions()["compare.other"]->trigger(); });
    }
    studio.actions()["play.play"]->trigger();
    printDelays("pointer on a variation until it is heard", hovers);
    printDelays("Before | After until the other is heard", switches);
    print("  of processor time with the synthesizers, each", (processorMilliseconds() - start) / (2 * kTimes));
}

/// From the pointer on a variation, or the switch Before | After, to its picture.
void measureComparing(TestStudio& studio)
{
    constexpr int kTimes = 40;
    bool stopped = false;
    const QObject context; // of connections that end with this
    QObject::connect(&studio.enhancing(), &EnhanceController::stopped, &context, [&stopped] { stopped = true; });
    studio.enhancePanel().setSettings({});
    studio.actions()["model.enhance"]->trigger();
    waitFor([&stopped] { return stopped; });
    QCoreApplication::processEvents();
    std::vector<double> hovers, switches;
    const auto& cards = studio.findChild<VariationStrip*>()->cards();
    const auto measure = [&studio](std::vector<double>& delays, const std::function<void()>& act) {
        if (const double took = untilOtherNotesArePainted(studio, act, [] { return false; }); took >= 0.0)
            delays.push_back(took);
    };
    for (int i = 0; i < kTimes; ++i) {
        auto* card = cards[static_cast<std::size_t>(i) % cards.size()];
        if (card->version() == studio.document().project().current)
            continue;
        measure(hovers, [card] {
            QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
            QCoreApplication::sendEvent(card, &enter);
        });
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(card, &leave);
        QCoreApplication::processEvents();
    }
    const double between = processorMilliseconds();
    for (int i = 0; i < kTimes; ++i)
        measure(switches, [&studio] { studio.actions()["compare.other"]->trigger(); });
    printDelays("pointer on a variation to its notes", hovers);
    printDelays("Before | After to the other notes", switches);
    print("  of processor time, each", (processorMilliseconds() - between) / kTimes);
    measureHearing(studio);
}

/// The piece on show four times, one after the other.
void openFourTimes(TestStudio& studio, const QString& folder)
{
    auto piece = project::sequenceOf(studio.document().piece());
    const auto length = studio.roll().content().endOfLastBar();
    for (auto& track : piece.tracks) {
        const auto notes = track.notes;
        for (int time = 1; time < 4; ++time)
            for (auto note : notes) {
                note.onset = note.onset + length * time;
                track.notes.push_back(note);
            }
        track.end = length * 4;
    }
    const QString file = folder + QStringLiteral("/long.mid");
    if (!formats::writeMidiFile(file.toStdString(), piece))
        std::fprintf(stderr, "The long file could not be written.\n");
    studio.files().open(file);
    studio.roll().viewport().fitTo({{0}, studio.roll().content().endOfLastBar(), 36, 84});
}

void measureLargeFile(TestStudio& studio, const QString& folder)
{
    music::Sequence piece;
    piece.tracks.emplace_back();
    for (int i = 0; i < 100'000; ++i)
        piece.tracks[0].notes.push_back({{i / 4 * 240}, 40 + i % 4 * 12 + i / 4 % 12, {240}, 80});
    std::ranges::sort(piece.tracks[0].notes);
    piece.tracks[0].end = piece.tracks[0].notes.back().end();
    const QString file = folder + QStringLiteral("/large.mid");
    if (!formats::writeMidiFile(file.toStdString(), piece)) {
        std::fprintf(stderr, "The large file could not be written.\n");
        return;
    }
    PaintWatch watch(studio.roll().view());
    const auto begin = Clock::now();
    studio.files().open(file);
    waitFor([&watch] { return !watch.paints.empty(); });
    print("open a MIDI file of 100,000 notes and paint it", millisecondsSince(begin));
}

/// What the window does itself for one edit, from the commit until all that follows from it is done: the piece's
/// difference for the journal, the plan of the sound, the picture.
void measureLargeEdits(TestStudio& studio)
{
    constexpr int kEdits = 20;
    constexpr auto kUntilQuiet = std::chrono::milliseconds(150);
    std::vector<double> commits, longest;
    for (int i = 0; i < kEdits; ++i) {
        auto piece = studio.document().piece();
        auto& notes = piece.tracks.front().notes;
        notes[notes.size() / 2].note.velocity = 60 + i;
        auto begin = Clock::now();
        studio.document().commit(QStringLiteral("Louder"), std::move(piece));
        commits.push_back(millisecondsSince(begin));
        longest.push_back(commits.back());
        const auto end = Clock::now() + kUntilQuiet;
        while (Clock::now() < end) {
            begin = Clock::now();
            QCoreApplication::processEvents();
            longest.back() = std::max(longest.back(), millisecondsSince(begin));
        }
    }
    std::printf("%-58s %8.1f ms median, %.1f ms most; commit alone %.1f ms\n",
        "longest wait of the window for an edit of 100,000 notes", partOf(longest, 0.5), partOf(longest, 1.0),
        partOf(commits, 0.5));
}

} // namespace

/// studio_bench MODULE_FOLDER WEIGHTS
int main(int argumentCount, char** arguments)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argumentCount != 3) {
        std::fprintf(stderr, "usage: studio_bench MODULE_FOLDER WEIGHTS\n");
        return 2;
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argumentCount, arguments);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QTemporaryDir folder;
    YesPrompts prompts;
    StudioParts parts;
    parts.makeScorer = [arguments]() -> base::Result<std::unique_ptr<composing::NoteScorer>> {
        auto scorer = model::loadScorer(arguments[1], {arguments[2], 1});
        if (!scorer)
            return base::failure(scorer.error());
        return std::move(*scorer);
    };
    parts.program = "inventio bench";
    parts.sound = devices::fluidEngine();
    parts.dataFolder = folder.path().toStdString();
    parts.settingsFile = folder.filePath(QStringLiteral("settings.ini"));
    parts.prompts = &prompts;
    parts.opensSound = false;
    TestStudio studio(parts);
    studio.resize(1920, 1080);
    PaintWatch watch(studio.roll().view());
    bool isLoaded = false;
    QObject::connect(&studio.composer(), &Composer::modelLoaded, &studio, [&isLoaded] { isLoaded = true; });
    QObject::connect(&studio.composer(), &Composer::modelMissing, &studio,
        [](const QString& reason) { std::fprintf(stderr, "%s\n", qUtf8Printable(reason)); });
    studio.show();
    studio.begin({});
    waitFor([&watch] { return !watch.paints.empty(); });
    QCoreApplication::processEvents();
    print("start of the process to a painted window", millisecondsSinceStart());
    if (!waitFor([&isLoaded] { return isLoaded; }))
        return 1;
    print("start of the process to a model that is ready", millisecondsSinceStart());
    studio.files().openMelody(QStringLiteral("ode-to-joy")); // sixteen bars
    measureLens(studio);
    measureLive(studio, "16 bars");
    openFourTimes(studio, folder.path());
    measureLive(studio, "64 bars");
    measureDrag(studio, "64 bars");
    studio.files().openMelody(QStringLiteral("frere-jacques"));
    measureLive(studio, "8 bars");
    measureDrag(studio, "8 bars");
    measureComparing(studio);
    studio.files().openMelody(QStringLiteral("ode-to-joy"));
    measureLiveEdits(studio);
    measureLargeFile(studio, folder.path());
    measureLargeEdits(studio);
    return 0;
}

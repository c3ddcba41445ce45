#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QEventLoop>
#include <QImage>
#include <QScrollBar>

#include "ui/pages/page_panel.h"
#include "ui/roll/roll_panel.h"

// How long the roll, the score below it and the pages in its place take to paint, by software, 1920 x 1080 pixels. The counter p95_ms is the 95th percentile.

namespace inventio::bench {

namespace {

using music::Ticks;
using Clock = std::chrono::steady_clock;

constexpr int kWidth = 1920;
constexpr int kHeight = 1080;
constexpr int kTicks = 480;
constexpr int kPitchesUsed = 60;
constexpr int kLowest = 34;

/// `notes` in all, `perQuarter` of them in each quarter, of every owner, a third of them the model's.
project::Piece pieceOf(int notes, int perQuarter)
{
    project::Piece piece;
    piece.tracks.emplace_back();
    auto& track = piece.tracks.back();
    for (int i = 0; i < notes; ++i) {
        const int quarter = i / perQuarter;
        const int pitch = kLowest + (i % perQuarter) * kPitchesUsed / perQuarter;
        track.notes.push_back({.note = {.onset = {quarter * kTicks},
                                   .pitch = pitch,
                                   .length = {kTicks * (1 + i % 4) / 4},
                                   .velocity = 40 + i % 80},
            .id = piece.newId(),
            .provenance = i % 3 != 0 ? project::Provenance::Yours
                : i % 2 == 0         ? project::Provenance::Added
                                     : project::Provenance::Changed,
            .locked = i % 50 == 0});
    }
    std::ranges::sort(track.notes);
    track.end = piece.lastNoteEnd();
    return piece;
}

/// A roll of the size of a screen, `quarters` of the piece and the pitches in use in view.
class Roll {
public:
    Roll(project::Piece piece, double quarters)
        : m_document(project::newProject(std::move(piece), "Bench"))
        , m_view(m_actions, m_content, m_viewport, m_theme)
    {
        m_content.setDocument(&m_document);
        m_view.resize(kWidth, kHeight);
        m_viewport.set(ui::RollGeometry()
                           .withSize({kWidth, kHeight})
                           .withContentEnd(m_content.piece().end())
                           .withZoom(kWidth / quarters, kHeight / (kPitchesUsed + 4.0))
                           .scrolledTo(0, ui::kAllPitches - kLowest - kPitchesUsed - 2));
        m_view.show();
        QApplication::processEvents();
    }

    int notesInView()
    {
        int count = 0;
        const auto& geometry = m_viewport.geometry();
        m_content.notes().visit(geometry.firstTick(), geometry.lastTick(), [&](const project::PieceNote& note, int) {
            count += note.note.pitch <= geometry.highestPitch() && note.note.pitch >= geometry.lowestPitch();
        });
        return count;
    }
    /// Whatever has to be painted.
    void paint(const QRegion& region = QRect(0, 0, kWidth, kHeight)) { m_view.render(&m_screen, {}, region, {}); }

    ui::RollContent& content() { return m_content; }
    ui::RollViewport& viewport() { return m_viewport; }

private:
    QWidget m_window; ///< whose actions they are
    ui::Actions m_actions{&m_window};
    ui::Theme m_theme = ui::makeTheme(ui::ThemeKind::Light);
    ui::Document m_document;
    ui::RollContent m_content;
    ui::RollViewport m_viewport;
    ui::RollView m_view;
    QImage m_screen{kWidth, kHeight, QImage::Format_RGB32};
};

/// Times `paint` after each `change`, which is not timed.
template <class Change, class Paint> void measure(benchmark::State& state, Change&& change, Paint&& paint)
{
    std::vector<double> milliseconds;
    for (auto _ : state) {
        change();
        const auto begin = Clock::now();
        paint();
        const std::chrono::duration<double> took = Clock::now() - begin;
        state.SetIterationTime(took.count());
        milliseconds.push_back(took.count() * 1000);
    }
    std::ranges::sort(milliseconds);
    state.counters["p95_ms"] = milliseconds[milliseconds.size() * 95 / 100];
}

/// A pixel further, so that everything is painted anew.
auto scrolls(Roll& roll)
{
    return [&roll, forth = false]() mutable {
        forth = !forth;
        roll.viewport().scrollBy(forth ? 1 : -1, 0);
    };
}

void repaintManyInView(benchmark::State& state)
{
    Roll roll(pieceOf(20'000, 50), 100);
    state.counters["notes"] = roll.notesInView();
    measure(state, scrolls(roll), [&] { roll.paint(); });
}
BENCHMARK(repaintManyInView)->Name("roll/repaint 5,000 notes in view")->Unit(benchmark::kMillisecond)->UseManualTime();

void repaintOfLargePiece(benchmark::State& state)
{
    Roll roll(pieceOf(100'000, 20), 100);
    roll.viewport().scrollTo(kTicks * 2500, roll.viewport().geometry().top());
    state.counters["notes"] = roll.notesInView();
    measure(state, scrolls(roll), [&] { roll.paint(); });
}
BENCHMARK(repaintOfLargePiece)
    ->Name("roll/repaint, 100,000 notes in the piece")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

void showEditOfLargePiece(benchmark::State& state)
{
    Roll roll(pieceOf(100'000, 20), 100);
    const auto first = std::make_shared<const project::Piece>(pieceOf(100'000, 20));
    const auto second = std::make_shared<const project::Piece>(pieceOf(99'999, 20));
    auto preview = roll.content().preview().slotOf(ui::PreviewSource::OtherVersion);
    bool turn = false;
    measure(
        state, [&] { turn = !turn; },
        [&] {
            preview.show({turn ? first : second, {}, {}});
            roll.paint();
        });
}
BENCHMARK(showEditOfLargePiece)
    ->Name("roll/another version of 100,000 notes, and repaint")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

void movePlayhead(benchmark::State& state)
{
    Roll roll(pieceOf(20'000, 50), 100);
    roll.paint();
    std::int64_t at = 0;
    measure(
        state, [&] { roll.viewport().setPlayhead({at = (at + 20) % (kTicks * 90)}); },
        [&] {
            const int x = static_cast<int>(roll.viewport().geometry().x(Ticks{at}));
            roll.paint(QRect(x - 2, 0, 6, kHeight));
        });
}
BENCHMARK(movePlayhead)->Name("roll/move the playhead")->Unit(benchmark::kMillisecond)->UseManualTime();

/// Four voices of `notes` in all, a quarter or two eighths on each beat.
project::Piece chorale(int notes)
{
    project::Piece piece;
    for (const int home : {72, 66, 59, 48}) {
        piece.tracks.emplace_back();
        auto& track = piece.tracks.back();
        std::int64_t at = 0;
        for (int i = 0; i < notes / 4; ++i) {
            const std::int64_t length = i % 5 < 2 ? kTicks / 2 : kTicks;
            track.notes.push_back({.note = {.onset = {at}, .pitch = home + (i * 7 + i / 3) % 8, .length = {length}},
                .id = piece.newId(),
                .provenance = home == 72 ? project::Provenance::Yours : project::Provenance::Added});
            at += length;
        }
        track.end = {at};
    }
    return piece;
}

/// The score lane below a roll that shows `bars` bars.
class Score {
public:
    Score(int notes, double bars)
        : m_document(project::newProject(chorale(notes), "Bench"))
        , m_lane(m_content, m_viewport, m_theme)
    {
        m_content.setDocument(&m_document);
        m_lane.resize(kWidth, kLaneHeight);
        m_viewport.set(ui::RollGeometry()
                           .withSize({kWidth, kHeight})
                           .withContentEnd(m_content.piece().end())
                           .withZoom(kWidth / bars / 4, 16));
        m_lane.show();
        layOut();
    }
    /// Until the piece on show is laid out, which happens in a thread, and painted.
    void layOut()
    {
        const ui::LaneScore& score = m_lane.score();
        for (paint(); !score.isCurrent(); paint())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
    }
    void paint() { m_lane.render(&m_screen); }
    ui::RollContent& content() { return m_content; }
    ui::RollViewport& viewport() { return m_viewport; }

private:
    static constexpr int kLaneHeight = 200;
    ui::Theme m_theme = ui::makeTheme(ui::ThemeKind::Light);
    ui::Document m_document;
    ui::RollContent m_content;
    ui::RollViewport m_viewport;
    ui::ScoreLane m_lane;
    QImage m_screen{kWidth, kLaneHeight, QImage::Format_RGB32};
};

void scrollScore(benchmark::State& state)
{
    Score score(5'000, static_cast<double>(state.range(0)));
    bool forth = false;
    measure(
        state,
        [&] {
            forth = !forth;
            score.viewport().scrollBy(forth ? 1 : -1, 0);
        },
        [&] { score.paint(); });
}
BENCHMARK(scrollScore)
    ->Name("score/scroll, 5,000 notes in the piece, bars in view")
    ->Arg(8)
    ->Arg(32)
    ->Arg(300)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

void zoomScore(benchmark::State& state)
{
    Score score(5'000, 16);
    bool in = false;
    measure(
        state,
        [&] {
            in = !in;
            score.viewport().zoomInTime(in ? 1.2 : 1 / 1.2, 300);
        },
        [&] { score.paint(); });
}
BENCHMARK(zoomScore)->Name("score/zoom, 5,000 notes in the piece")->Unit(benchmark::kMillisecond)->UseManualTime();

/// Two versions of a score of 5,000 notes in turn, until `finish` is done with each.
template <class Finish> void turnVersions(benchmark::State& state, Score& score, const Finish& finish)
{
    const auto first = std::make_shared<const project::Piece>(chorale(5'000));
    const auto second = std::make_shared<const project::Piece>(chorale(4'996));
    auto preview = score.content().preview().slotOf(ui::PreviewSource::OtherVersion);
    bool turn = false;
    measure(
        state,
        [&] {
            turn = !turn;
            preview.show({turn ? first : second, {}, {}});
        },
        finish);
}

void engraveScore(benchmark::State& state)
{
    Score score(5'000, 16);
    turnVersions(state, score, [&] { score.layOut(); });
}
BENCHMARK(engraveScore)
    ->Name("score/another version of 5,000 notes, until it is seen")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

/// What the window itself does for it, while the score of before is seen.
void editScore(benchmark::State& state)
{
    Score score(5'000, 16);
    turnVersions(state, score, [&] { score.paint(); });
}
BENCHMARK(editScore)
    ->Name("score/another version of 5,000 notes, the window alone")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

/// The pages of a chorale in place of a roll of the size of a screen.
class Pages {
public:
    explicit Pages(int notes)
        : m_document(project::newProject(chorale(notes), "Bench"))
    {
        m_roll.setDocument(&m_document);
        m_pages.resize(kWidth, kHeight);
        m_pages.show();
        layOut();
    }
    /// Until the pages of the piece on show are laid, which happens in a thread, and painted.
    void layOut()
    {
        for (paint(); !m_pages.view().isCurrent(); paint())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
    }
    void paint() { m_pages.view().viewport()->render(&m_screen); }
    ui::RollContent& content() { return m_roll.content(); }
    ui::PageView& view() { return m_pages.view(); }

private:
    QWidget m_window; ///< whose actions they are
    ui::Actions m_actions{&m_window};
    ui::Document m_document;
    ui::RollPanel m_roll{m_actions, ui::makeTheme(ui::ThemeKind::Light)};
    ui::PagePanel m_pages{m_actions, m_roll, ui::makeTheme(ui::ThemeKind::Light)};
    QImage m_screen{kWidth, kHeight, QImage::Format_RGB32};
};

void scrollPages(benchmark::State& state)
{
    Pages pages(5'000);
    if (state.range(0) != 0)
        pages.view().setFit(ui::PageView::Fit::Page);
    QScrollBar* bar = pages.view().verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    measure(
        state, [&, forth = false]() mutable { bar->setValue(bar->value() + ((forth = !forth) ? 1 : -1)); },
        [&] { pages.paint(); });
}
BENCHMARK(scrollPages)
    ->Name("pages/scroll, 5,000 notes in the piece, whole pages in view")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

/// Two versions in turns. Measured is that one is shown, and `finish`.
template <class Prepare, class Finish>
void turnVersions(benchmark::State& state, const Prepare& prepare, const Finish& finish)
{
    const auto notes = static_cast<int>(state.range(0));
    Pages pages(notes);
    const auto first = std::make_shared<const project::Piece>(chorale(notes));
    const auto second = std::make_shared<const project::Piece>(chorale(notes - 4));
    auto preview = pages.content().preview().slotOf(ui::PreviewSource::OtherVersion);
    bool turn = false;
    measure(
        state,
        [&] {
            turn = !turn;
            prepare(pages);
        },
        [&] {
            preview.show({turn ? first : second, {}, {}});
            finish(pages);
        });
}

/// Of 800 notes: laid at once, in the window's thread.
void editPages(benchmark::State& state)
{
    turnVersions(
        state, [](Pages& pages) { pages.layOut(); }, [](Pages& pages) { pages.paint(); });
}
BENCHMARK(editPages)
    ->Name("pages/another version, the window alone, notes")
    ->Arg(800)
    ->Arg(5'000)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

void layPages(benchmark::State& state)
{
    turnVersions(
        state, [](Pages&) {}, [](Pages& pages) { pages.layOut(); });
}
BENCHMARK(layPages)
    ->Name("pages/another version, until it is seen, notes")
    ->Arg(1'000)
    ->Arg(2'600)
    ->Arg(5'000)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

} // namespace

} // namespace inventio::bench

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

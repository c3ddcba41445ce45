#include <array>

#include <QApplication>
#include <QPainter>

#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using music::Note;
using music::Ticks;
using project::Piece;
using project::Provenance;

/// Four voices, eight bars, with notes of every owner.
Piece chorale()
{
    constexpr std::array soprano{67, 67, 69, 71, 72, 71, 69, 67, 71, 72, 74, 72, 71, 69, 69, 67};
    constexpr std::array alto{62, 64, 64, 62, 64, 62, 66, 62, 67, 67, 66, 67, 67, 67, 66, 62};
    constexpr std::array tenor{59, 59, 60, 55, 55, 55, 60, 59, 62, 64, 57, 57, 59, 60, 60, 59};
    constexpr std::array bass{43, 40, 45, 43, 36, 43, 38, 43, 43, 48, 50, 45, 43, 48, 50, 43};
    Piece piece;
    int index = 0;
    for (const auto* voice : {&soprano, &alto, &tenor, &bass}) {
        piece.tracks.emplace_back();
        std::vector<Note> notes;
        for (std::size_t i = 0; i < voice->size(); ++i)
            notes.push_back({.onset = {static_cast<std::int64_t>(i) * 960},
                .pitch = (*voice)[i],
                .length = {i % 5 == 2 ? 480 : 960},
                .velocity = 60 + static_cast<int>(i * 7 % 50)});
        piece = project::withNotes(std::move(piece), index++, notes);
    }
    for (std::size_t track = 1; track < piece.tracks.size(); ++track)
        for (std::size_t i = 0; i < piece.tracks[track].notes.size(); ++i) {
            auto& note = piece.tracks[track].notes[i];
            note.provenance = i % 6 == 5 ? Provenance::Changed : Provenance::Added;
        }
    piece.tracks[0].notes[3].locked = true;
    piece.tracks[2].notes[6].locked = true;
    return piece;
}

/// Writes pictures to look at, beside the test program. What they promise by themselves is that a window of any theme
/// and ratio is painted to its last pixel.
class PicturesTest : public RollFixture {
protected:
    PicturesTest()
        : RollFixture(chorale())
    {
        m_panel.resize(1280, 800);
        QApplication::processEvents();
    }

    QImage grab(double ratio)
    {
        QImage image(m_panel.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(kUntouched);
        m_panel.render(&image);
        return image;
    }
    void save(const QImage& image, const QString& name)
    {
        EXPECT_TRUE(image.save(QStringLiteral(INVENTIO_PICTURES "/%1.png").arg(name)));
    }
    static int untouched(const QImage& image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == kUntouched;
        return count;
    }
    void dressUp()
    {
        Piece piece = this->piece();
        piece.region = project::Area{{1920 * 4}, {1920 * 6}, 36, 76};
        piece.lockedAreas = {{{1920 * 6}, {1920 * 7}, 64, 76}};
        m_document.commit(QStringLiteral("Region"), piece);
        m_panel.setLoop(TimeSpan{{1920}, {1920 * 3}});
        m_panel.setPlayhead({1920 + 720});
        select({{2}, {3}});
        m_review.show({nullptr,
            {{.onset = {2880}, .pitch = 57, .length = {480}}, {.onset = {3840}, .pitch = 64, .length = {960}}}, {}});
        Piece ghost = project::withNotesMoved(piece, {{20}, {21}, {40}}, {.by = {}, .semitones = -2});
        m_panel.overlays().setGhost(std::make_shared<const Piece>(std::move(ghost)));
    }

    PreviewSlot m_review = m_panel.preview().slotOf(PreviewSource::Review);
    static constexpr QRgb kUntouched = 0xffff00ff;
};

TEST_F(PicturesTest, CoverTheWholePanelInEveryThemeAndRatio)
{
    dressUp();
    for (const auto& [kind, name] :
        {std::pair{ThemeKind::Light, "light"}, {ThemeKind::Dark, "dark"}, {ThemeKind::HighContrast, "contrast"}}) {
        m_panel.setTheme(makeTheme(kind));
        for (const double ratio : {1.0, 1.5, 2.0}) {
            const QImage image = grab(ratio);
            EXPECT_EQ(untouched(image), 0) << name << " at " << ratio;
            save(image, QStringLiteral("roll-%1-%2x").arg(QLatin1String(name)).arg(ratio));
        }
    }
}

TEST_F(PicturesTest, ShowTheLensOverAScale)
{
    auto lens = std::make_shared<LensMap>();
    lens->steps = 128;
    lens->add.assign(128 * grid::kPitches, 0.0F);
    lens->remove.assign(128 * grid::kPitches, 0.0F);
    for (int step = 0; step < 128; ++step)
        for (int pitch = 40; pitch < 80; ++pitch)
            lens->add[LensMap::index(step, pitch)]
                = step % 2 == 0 ? 1.0F / static_cast<float>(1 + (step * 7 + pitch * 13) % 997) : 0.0F;
    lens->remove[LensMap::index(8, 62)] = 0.6F;
    lens->remove[LensMap::index(16, 67)] = 0.05F;
    m_panel.overlays().setLens(lens);
    m_panel.overlays().setScale(ScaleHighlight{.tonic = 7, .mode = analysis::Mode::Major});
    for (const auto& [kind, name] : {std::pair{ThemeKind::Light, "light"}, {ThemeKind::Dark, "dark"}}) {
        m_panel.setTheme(makeTheme(kind));
        const QImage image = grab(1);
        EXPECT_EQ(untouched(image), 0);
        save(image, QStringLiteral("lens-%1").arg(QLatin1String(name)));
    }
}

TEST_F(PicturesTest, ShowTheWholePieceSmall)
{
    key(Qt::Key_F);
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_Minus, Qt::ControlModifier);
    const QImage image = grab(1);
    EXPECT_EQ(untouched(image), 0);
    save(image, QStringLiteral("roll-far"));
}

} // namespace
} // namespace inventio::ui

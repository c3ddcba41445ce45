#include <set>

#include <gtest/gtest.h>

#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"
#include "ui/roll/painting/note_look.h"
#include "ui/roll/painting/roll_painter.h"
#include "ui/theme/contrast.h"

namespace inventio::ui {
namespace {

using music::Note;
using music::Ticks;
using project::Piece;
using project::PieceNote;

/// Paints a roll of the test's own.
class PaintingTest : public testing::TestWithParam<ThemeKind> {
protected:
    void show(Piece piece)
    {
        m_index = NoteIndex(std::make_shared<const Piece>(std::move(piece)));
        m_scene.notes = &m_index;
        m_scene.end = {480 * 64};
    }
    QImage image(double ratio = 1) const { return rollImage(m_geometry, ratio, m_scene, m_theme); }
    /// The picture of a note alone.
    QImage pictureOf(const Note& note, const QImage& image) const
    {
        return image.copy(m_geometry.rectOf(note).toAlignedRect());
    }
    Note first() const { return m_index.piece().tracks[0].notes[0].note; }
    QImage pictureOfFirst() const { return pictureOf(first(), image()); }

    static Piece oneNote(PieceNote note)
    {
        note.note.onset = {480};
        note.note.pitch = 70;
        note.note.length = {960};
        note.id = {1};
        Piece piece;
        piece.tracks.emplace_back();
        piece.tracks[0].notes.push_back(note);
        piece.tracks[0].end = note.note.end();
        piece.lastId = 1;
        return piece;
    }
    static Piece ownedBy(project::Provenance provenance)
    {
        PieceNote note;
        note.provenance = provenance;
        return oneNote(note);
    }

    Theme m_theme = makeTheme(GetParam());
    RollGeometry m_geometry
        = RollGeometry().withSize({640, 320}).withContentEnd({480 * 64}).withZoom(64, 16).scrolledTo(0, 45);
    NoteIndex m_index;
    RollScene m_scene;
};

TEST_P(PaintingTest, GivesEveryOwnerAnotherPicture)
{
    show(ownedBy(project::Provenance::Yours));
    const QImage yours = pictureOfFirst();
    show(ownedBy(project::Provenance::Added));
    const QImage added = pictureOfFirst();
    show(ownedBy(project::Provenance::Changed));
    const QImage changed = pictureOfFirst();
    EXPECT_NE(yours, added);
    EXPECT_NE(yours, changed);
    EXPECT_NE(added, changed);
}

TEST_P(PaintingTest, TellsOwnersApartByShapeToo)
{
    // Away from name and marks a note of yours is one colour; hatching makes it several.
    const auto coloursInside = [&](project::Provenance provenance) {
        show(ownedBy(provenance));
        const QImage picture = pictureOfFirst();
        std::set<QRgb> colours;
        for (int x = picture.width() / 2; x < picture.width() - 8; ++x)
            for (int y = 4; y < picture.height() - 4; ++y)
                colours.insert(picture.pixel(x, y));
        return colours.size();
    };
    EXPECT_EQ(coloursInside(project::Provenance::Yours), 1U);
    EXPECT_GT(coloursInside(project::Provenance::Added), 2U);
    EXPECT_GT(coloursInside(project::Provenance::Changed), 2U);
}

TEST_P(PaintingTest, LeavesRemovedNotesHollow)
{
    show(Piece());
    const Note gone{.onset = {480}, .pitch = 70, .length = {960}};
    const QImage empty = pictureOf(gone, image());
    m_scene.removed = {&gone, 1};
    const QImage hollow = pictureOf(gone, image());
    EXPECT_EQ(hollow.pixel(hollow.width() / 3 + 5, 4), empty.pixel(empty.width() / 3 + 5, 4)) << "see-through";
    EXPECT_NE(hollow.pixel(hollow.width() / 3, 0), empty.pixel(empty.width() / 3, 0)) << "with an outline";
}

TEST_P(PaintingTest, ShowsSelectionAndLocks)
{
    show(ownedBy(project::Provenance::Yours));
    const QImage plain = pictureOfFirst();
    const std::vector<project::NoteId> selection{{1}};
    m_scene.selection = selection;
    EXPECT_NE(pictureOfFirst(), plain);
    m_scene.selection = {};
    PieceNote locked;
    locked.locked = true;
    show(oneNote(locked));
    EXPECT_NE(pictureOfFirst(), plain);
}

TEST_P(PaintingTest, ShowsAGhostOnlyWhereTheVersionsDiffer)
{
    show(ownedBy(project::Provenance::Yours));
    const QImage alone = image();
    const NoteIndex same(m_index.sharedPiece());
    m_scene.ghost = &same;
    EXPECT_EQ(image(), alone);
    const NoteIndex other(std::make_shared<const Piece>(threeNotes()));
    m_scene.ghost = &other;
    EXPECT_NE(image(), alone);
}

TEST_P(PaintingTest, ShowsADraftInPlaceOfWhatItHides)
{
    show(ownedBy(project::Provenance::Yours));
    const QImage before = image();
    Draft draft;
    draft.hidden = {{1}};
    m_scene.draft = &draft;
    const QImage hidden = image();
    EXPECT_NE(hidden, before);
    draft.shown = {m_index.piece().tracks[0].notes[0]};
    draft.shown[0].note.pitch += 2;
    EXPECT_EQ(pictureOf(first(), image()), pictureOf(first(), hidden));
    EXPECT_NE(pictureOf(draft.shown[0].note, image()), pictureOf(draft.shown[0].note, hidden));
}

TEST_P(PaintingTest, ShowsRecordedNotesAsTheyGrow)
{
    show(Piece());
    Note played{.onset = {480}, .pitch = 70, .length = {100}};
    m_scene.recording = {&played, 1};
    const QImage young = image();
    played.length = {900};
    EXPECT_NE(image(), young);
}

TEST_P(PaintingTest, HeatsTheLensByItsProbability)
{
    show(Piece());
    const QImage cold = image();
    LensMap lens;
    lens.steps = 16;
    lens.add.assign(16 * grid::kPitches, 0.0F);
    lens.remove.assign(16 * grid::kPitches, 0.0F);
    m_scene.lens = &lens;
    EXPECT_EQ(image(), cold) << "what is impossible is not drawn";
    lens.add[LensMap::index(4, 70)] = 0.01F;
    const QPoint middle = m_geometry.rectOf(project::Area{{480}, {600}, 70, 70}).center().toPoint();
    const QColor ground = cold.pixelColor(middle);
    const QColor warm = image().pixelColor(middle);
    lens.add[LensMap::index(4, 70)] = 0.9F;
    const QColor hot = image().pixelColor(middle);
    EXPECT_GT(contrast(hot, ground), contrast(warm, ground));
    EXPECT_GT(contrast(warm, ground), 1.0);
}

TEST_P(PaintingTest, ATrackMayHaveAColourOfItsOwn)
{
    Piece piece;
    piece.tracks.resize(2);
    piece = project::withNote(piece, 0, {.onset = {0}, .pitch = 72, .length = {960}});
    piece = project::withNote(piece, 1, {.onset = {0}, .pitch = 65, .length = {960}});
    const auto middle = [&](int pitch) {
        return m_geometry.rectOf(music::Note{.onset = {0}, .pitch = pitch, .length = {960}}).center().toPoint();
    };
    show(piece);
    const QImage before = image();
    piece.tracks[1].colour = 2;
    show(piece);
    const QImage after = image();
    EXPECT_EQ(after.pixelColor(middle(72)), before.pixelColor(middle(72)));
    EXPECT_NE(after.pixelColor(middle(65)), before.pixelColor(middle(65)));
}

TEST_P(PaintingTest, ColoursVoicesApartAndLeavesTheOwnersHatching)
{
    Piece piece;
    piece.tracks.emplace_back();
    for (const int pitch : {72, 65, 57, 45})
        piece = project::withNote(piece, 0, {.onset = {0}, .pitch = pitch, .length = {960}});
    show(piece);
    const QImage byOwner = image();
    m_scene.coloursByVoice = true;
    const QImage byVoice = image();
    const auto middle = [&](int pitch) {
        return m_geometry.rectOf(music::Note{.onset = {0}, .pitch = pitch, .length = {960}}).center().toPoint();
    };
    EXPECT_EQ(byOwner.pixelColor(middle(72)), byOwner.pixelColor(middle(65)));
    EXPECT_NE(byVoice.pixelColor(middle(72)), byVoice.pixelColor(middle(65)));
    EXPECT_NE(byVoice.pixelColor(middle(57)), byVoice.pixelColor(middle(65)));
    const auto hatched = lookOf(project::Provenance::Added, analysis::Voice::Alto, m_theme);
    EXPECT_TRUE(hatched.hatched);
    EXPECT_EQ(hatched.colours.outline, m_theme.colours.added.outline);
}

TEST_P(PaintingTest, DrawsWhatTheLensProposesAsNotesInAHueOfItsOwn)
{
    show(Piece());
    const QImage cold = image();
    LensMap lens;
    lens.choices = {{{.onset = {480}, .pitch = 70, .length = {480}}, 0.5}};
    m_scene.lens = &lens;
    const QImage drawn = image();
    const QRect place = m_geometry.rectOf(lens.choices[0].note).toRect();
    EXPECT_NE(drawn.copy(place), cold.copy(place));
    const auto& colours = m_theme.colours;
    for (const QColor& other : {colours.yours.fill, colours.added.fill, colours.changed.fill, colours.removed})
        EXPECT_NE(colours.lensAdd, other);
}

TEST_P(PaintingTest, MarksRegionsAndLockedAreas)
{
    show(Piece());
    const QImage plain = image();
    Piece piece;
    piece.region = project::Area{{480}, {960}, 65, 70};
    show(piece);
    const QImage withRegion = image();
    EXPECT_NE(withRegion, plain);
    piece.region.reset();
    piece.lockedAreas = {{{480}, {960}, 65, 70}};
    show(piece);
    EXPECT_NE(image(), plain);
    EXPECT_NE(image(), withRegion);
}

TEST_P(PaintingTest, TheEdgeOfARegionCutsNoNote)
{
    const project::Area region{{480}, {960}, 65, 70};
    Piece piece;
    piece.tracks.emplace_back();
    piece = project::withNote(piece, 0, music::Note{.onset = {0}, .pitch = 67, .length = {1920}});
    show(piece);
    const QRect note = m_geometry.rectOf(piece.tracks[0].notes[0].note).toRect().adjusted(2, 2, -2, -2);
    const QImage plain = image().copy(note);
    piece.region = region;
    show(piece);
    EXPECT_EQ(image().copy(note), plain);
}

TEST_P(PaintingTest, ShadesLanesByTheScale)
{
    show(Piece());
    const QImage keys = image();
    m_scene.scale = ScaleHighlight{.tonic = 9, .mode = analysis::Mode::Minor};
    EXPECT_NE(image(), keys);
}

TEST_P(PaintingTest, MarksBarsMoreThanBeats)
{
    show(Piece());
    const QImage picture = image();
    const int row = 8;
    const auto lineAt
        = [&](int tick) { return picture.pixelColor(static_cast<int>(std::lround(m_geometry.x(Ticks{tick}))), row); };
    const QColor lane = picture.pixelColor(static_cast<int>(m_geometry.x(Ticks{300})), row);
    EXPECT_GT(contrast(lineAt(1920), lane), contrast(lineAt(480), lane));
    EXPECT_GT(contrast(lineAt(480), lane), 1.0);
}

TEST_P(PaintingTest, PaintsTheSameAtEveryRatioButSharper)
{
    show(notesOfAllOwners());
    for (const double ratio : {1.0, 1.5, 2.0}) {
        const QImage picture = image(ratio);
        EXPECT_EQ(picture.width(), static_cast<int>(640 * ratio));
        const QRectF note = m_geometry.rectOf(m_index.piece().tracks[0].notes[2].note);
        const int row = static_cast<int>((note.top() + 4) * ratio);
        EXPECT_NE(picture.pixel(static_cast<int>((note.right() - 8) * ratio), row),
            picture.pixel(static_cast<int>((note.right() + 8) * ratio), row));
    }
}

TEST_P(PaintingTest, HidesDrumsUnlessTheirTrackIsEdited)
{
    Piece piece = ownedBy(project::Provenance::Yours);
    piece.tracks[0].channel = music::kDrumChannel;
    show(piece);
    m_scene.activeTrack = 1;
    const QImage hidden = image();
    m_scene.activeTrack = 0;
    EXPECT_NE(image(), hidden);
}

INSTANTIATE_TEST_SUITE_P(
    Themes, PaintingTest, testing::Values(ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast));

} // namespace
} // namespace inventio::ui

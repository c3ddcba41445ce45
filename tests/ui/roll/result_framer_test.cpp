#include <gtest/gtest.h>

#include <QWindow>
#include <QtTest/QTest>

#include "core/project/piece_edits.h"
#include "core/project/project.h"
#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using music::Note;
using project::Piece;

constexpr int kMelody = 72;
constexpr int kBass = 41;
constexpr double kRow = 16;
constexpr int kAfterwardsMs = 120; ///< longer than a held button is asked after

Piece with(Piece piece, int pitch, int onset = 0)
{
    return project::withNote(std::move(piece), 0, Note{.onset = {onset}, .pitch = pitch, .length = {480}});
}

Piece melody()
{
    Piece piece;
    piece.tracks.emplace_back();
    return with(with(piece, kMelody), kMelody + 5, 960);
}

/// A melody in a view of two octaves, whose lowest row is well above any bass.
class ResultFramerTest : public RollFixture {
protected:
    ResultFramerTest()
        : RollFixture(melody())
    {
        showRows(kMelody + 12, kMelody - 12);
        settle();
    }

    /// Rows of the usual height, and no more room than for them.
    void showRows(int highest, int lowest)
    {
        m_panel.resize(
            m_panel.width(), m_panel.height() - view().height() + static_cast<int>((highest - lowest + 1) * kRow));
        settle();
        auto& viewport = m_panel.viewport();
        viewport.set(viewport.geometry().withZoom(64, kRow).scrolledTo(0, kAllPitches - 1 - highest));
    }

    void settle() { QTest::qWait(1); }

    /// As the model does it, or who opens another version.
    void bring(const Piece& piece)
    {
        m_document.commit(QStringLiteral("Accompany"), project::withPiece(m_document.project(), piece));
        settle();
    }

    bool isInView(int pitch) const
    {
        const RollGeometry& now = geometry();
        return now.y(pitch) >= 0 && now.y(pitch) + now.rowHeight() <= now.size().height();
    }
    const RollGeometry& geometry() const { return const_cast<RollPanel&>(m_panel).viewport().geometry(); }
};

TEST_F(ResultFramerTest, ABassBelowTheViewComesIntoItAndTheMelodyStays)
{
    ASSERT_FALSE(isInView(kBass));
    bring(with(piece(), kBass));
    EXPECT_TRUE(isInView(kBass));
    EXPECT_TRUE(isInView(kMelody + 5));
    EXPECT_LT(geometry().rowHeight(), kRow);
    EXPECT_DOUBLE_EQ(geometry().rowHeight(), std::floor(geometry().rowHeight())) << "whole rows";
    EXPECT_DOUBLE_EQ(geometry().left(), 0);
}

TEST_F(ResultFramerTest, RowsKeepTheirHeightWhereScrollingIsEnough)
{
    showRows(kMelody + 20, kMelody - 8);
    bring(with(piece(), kMelody - 12));
    EXPECT_TRUE(isInView(kMelody - 12));
    EXPECT_TRUE(isInView(kMelody + 5));
    EXPECT_DOUBLE_EQ(geometry().rowHeight(), kRow);
}

TEST_F(ResultFramerTest, NothingMovesWhereEverythingNewIsInView)
{
    bring(with(piece(), kBass));
    showRows(kMelody + 12, kMelody - 12);
    const RollGeometry before = geometry();
    bring(with(piece(), kMelody - 7, 480));
    EXPECT_EQ(geometry(), before) << "the bass is out of view, which the hand wanted, and is not new";
}

TEST_F(ResultFramerTest, TheHandThatDrawsIsNotFollowed)
{
    const RollGeometry before = geometry();
    content().commit(QStringLiteral("Draw"), with(piece(), kBass));
    settle();
    EXPECT_EQ(geometry(), before);
}

TEST_F(ResultFramerTest, NothingMovesWhileAButtonIsHeld)
{
    QWindow* window = m_panel.windowHandle();
    const RollGeometry before = geometry();
    QTest::mousePress(window, Qt::LeftButton, {}, QPoint(2, 2));
    bring(with(piece(), kBass));
    QTest::qWait(kAfterwardsMs);
    EXPECT_EQ(geometry(), before);
    QTest::mouseRelease(window, Qt::LeftButton, {}, QPoint(2, 2));
    QTest::qWait(kAfterwardsMs);
    EXPECT_TRUE(isInView(kBass));
}

TEST_F(ResultFramerTest, WhatGrowsIsFollowedUntilTheHandChoosesOtherRows)
{
    auto preview = m_panel.preview().slotOf(PreviewSource::Model);
    const auto show = [&](const Piece& piece) {
        preview.show({.piece = std::make_shared<const Piece>(piece), .removed = {}, .recording = {}});
        settle();
    };
    const Piece first = with(piece(), kBass + 5);
    show(first);
    EXPECT_TRUE(isInView(kBass + 5));
    m_panel.viewport().scrollBy(0, -1000);
    const RollGeometry chosen = geometry();
    const Piece second = with(first, kBass, 480);
    show(second);
    EXPECT_EQ(geometry(), chosen);
    preview.clear();
    bring(second);
    EXPECT_EQ(geometry(), chosen);
}

TEST_F(ResultFramerTest, BeforeAndAfterNeedOneViewAlone)
{
    bring(with(piece(), kBass));
    const RollGeometry after = geometry();
    m_document.undo();
    settle();
    EXPECT_EQ(geometry(), after);
    m_document.redo();
    settle();
    EXPECT_EQ(geometry(), after);
}

TEST_F(ResultFramerTest, WhereNotAllHasRoomTheMelodyStaysAndAsMuchAsCanBeComesToIt)
{
    m_panel.resize(m_panel.width(), m_panel.height() - 160);
    settle();
    m_panel.viewport().set(geometry().withZoom(64, kRow / 2).scrolledTo(0, kAllPitches - 1 - kMelody - 8));
    const int tenor = geometry().lowestPitch(); // the first row that is not seen
    bring(with(with(piece(), tenor), tenor - 40, 480));
    EXPECT_TRUE(isInView(kMelody + 5));
    EXPECT_TRUE(isInView(tenor));
    EXPECT_FALSE(isInView(tenor - 40));
}

TEST_F(ResultFramerTest, APreviewNeverTakesTheMelodyAway)
{
    m_panel.resize(m_panel.width(), m_panel.height() - 160);
    settle();
    m_panel.viewport().set(geometry().withZoom(64, kRow / 2).scrolledTo(0, kAllPitches - 1 - kMelody - 8));
    auto preview = m_panel.preview().slotOf(PreviewSource::Model);
    preview.show({.piece = std::make_shared<const Piece>(with(piece(), kBass - 20)), .removed = {}, .recording = {}});
    settle();
    EXPECT_TRUE(isInView(kMelody + 5));
}

TEST_F(ResultFramerTest, APieceOfMoreOctavesThanFitShowsWhatIsNew)
{
    bring(with(with(piece(), 10, 48'000), kBass));
    EXPECT_TRUE(isInView(10) || isInView(kBass));
    EXPECT_GE(geometry().rowHeight(), kRow / 2);
}

} // namespace
} // namespace inventio::ui

#include "ui/score/lanes/score_lane.h"

#include <QEventLoop>

#include <gmock/gmock.h>

#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ScoreLaneTest : public RollFixture {
protected:
    ScoreLane& lane() { return m_panel.lanes().score(); }
    const RollGeometry& geometry() { return m_panel.viewport().geometry(); }
    QPointF headOf(project::NoteId id)
    {
        const auto head = lane().headOf(id);
        return head ? head->center() : QPointF(-1, -1);
    }
};

TEST_F(ScoreLaneTest, HeadsStandBelowTheNotesOfTheRollAtEveryZoom)
{
    for (const double factor : {1.0, 0.3, 5.0, 1.7}) {
        m_panel.viewport().zoomInTime(factor, 0);
        for (const auto id : {kC, kE, kG}) {
            const double x = geometry().x(note(id).onset);
            if (x < 0 || x > lane().width())
                continue;
            ASSERT_TRUE(lane().headOf(id).has_value());
            EXPECT_NEAR(lane().headOf(id)->left(), x, 0.01) << "zoomed by " << factor;
        }
    }
}

TEST_F(ScoreLaneTest, ScrollsWithTheRoll)
{
    m_panel.viewport().zoomInTime(5, 0);
    m_panel.viewport().scrollBy(150, 0);
    ASSERT_TRUE(lane().headOf(kE).has_value());
    EXPECT_NEAR(lane().headOf(kE)->left(), geometry().x(note(kE).onset), 0.01);
}

TEST_F(ScoreLaneTest, AClickSelectsTheNoteAndTheKeysOfTheRollEditIt)
{
    press(lane(), headOf(kE));
    release(lane(), headOf(kE));
    EXPECT_THAT(m_document.selection(), ElementsAre(kE));
    key(Qt::Key_Up);
    EXPECT_EQ(note(kE).pitch, 65);
}

TEST_F(ScoreLaneTest, AHigherNoteStandsHigher)
{
    EXPECT_LT(headOf(kE).y(), headOf(kC).y());
    EXPECT_LT(headOf(kG).y(), headOf(kE).y());
}

TEST_F(ScoreLaneTest, WithShiftAClickAddsToTheSelectionOrTakesAway)
{
    select({kC});
    press(lane(), headOf(kE), Qt::ShiftModifier);
    release(lane(), headOf(kE), Qt::ShiftModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kC, kE));
    press(lane(), headOf(kC), Qt::ShiftModifier);
    release(lane(), headOf(kC), Qt::ShiftModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kE));
}

TEST_F(ScoreLaneTest, ADragSelectsWhatLiesInItsRectangle)
{
    const QPointF from(headOf(kE).x() - 20, 2);
    const QPointF to(headOf(kG).x() + 20, lane().height() - 2.0);
    press(lane(), from);
    moveTo(lane(), to);
    release(lane(), to);
    EXPECT_THAT(m_document.selection(), ElementsAre(kE, kG));
}

TEST_F(ScoreLaneTest, AClickBesideEverythingSelectsNothing)
{
    select({kC});
    press(lane(), {lane().width() - 5.0, 5});
    release(lane(), {lane().width() - 5.0, 5});
    EXPECT_THAT(m_document.selection(), IsEmpty());
}

TEST_F(ScoreLaneTest, TellsWhichNoteThePointerIsOver)
{
    std::vector<project::NoteId> notes;
    QObject::connect(&m_panel, &RollPanel::noteHovered, &m_panel, [&](project::NoteId id) { notes.push_back(id); });
    moveTo(lane(), headOf(kE), {}, Qt::NoButton);
    moveTo(lane(), {lane().width() - 5.0, 5}, {}, Qt::NoButton);
    EXPECT_THAT(notes, ElementsAre(kE, project::NoteId{}));
}

TEST_F(ScoreLaneTest, FollowsEditsAndPreviews)
{
    const QImage before = lane().grab().toImage();
    select({kE});
    key(Qt::Key_Up);
    select({});
    EXPECT_NE(lane().grab().toImage(), before);
    m_document.undo();
    EXPECT_EQ(lane().grab().toImage(), before);
    PreviewSlot review = m_panel.preview().slotOf(PreviewSource::Review);
    review.show({nullptr, {{.onset = {480}, .pitch = 67, .length = {480}}}, {}});
    EXPECT_NE(lane().grab().toImage(), before) << "removed notes are hollow";
}

TEST_F(ScoreLaneTest, DrumsAreLeftOut)
{
    auto piece = this->piece();
    piece.tracks.emplace_back();
    piece.tracks.back().channel = music::kDrumChannel;
    const double height = lane().score().strip()->height();
    m_document.commit(
        QStringLiteral("Drums"), project::withNote(piece, 1, {.onset = {0}, .pitch = 38, .length = {120}}));
    EXPECT_EQ(lane().score().strip()->height(), height);
}

TEST_F(ScoreLaneTest, TheWindowDoesNotWaitForTheScoreOfALongPiece)
{
    auto piece = this->piece();
    std::vector<music::Note> notes;
    for (int i = 0; i < 3000; ++i)
        notes.push_back({.onset = {4800 + i * 480}, .pitch = 60 + i % 12, .length = {480}});
    const engraving::ScoreStrip* before = lane().score().strip();
    QEventLoop loop;
    QObject::connect(&lane(), &ScoreLane::laidOut, &loop, &QEventLoop::quit);
    m_document.commit(QStringLiteral("Many"), project::withNotes(piece, 0, notes));
    EXPECT_EQ(lane().score().strip(), before) << "that of before is shown meanwhile";
    EXPECT_TRUE(lane().headOf(kE).has_value());
    loop.exec();
    const engraving::ScoreStrip* after = lane().score().strip();
    EXPECT_NE(after, before);
    EXPECT_TRUE(lane().headOf(kE).has_value());
    EXPECT_EQ(lane().score().strip(), after) << "once";
}

class OwnersInScoreTest : public RollFixture {
protected:
    OwnersInScoreTest()
        : RollFixture(notesOfAllOwners())
    {
    }
    QColor colourOf(project::NoteId id)
    {
        LaneScore& score = m_panel.lanes().score().score();
        for (const auto& symbol : score.system(100).symbols)
            if (const auto* note = score.noteOf(symbol); note != nullptr && note->id == id)
                return score.colourOf(symbol);
        return {};
    }
};

TEST_F(OwnersInScoreTest, YoursHasTheColourOfTextAndTheModelsThatOfItsVoice)
{
    const Colours colours = makeTheme(ThemeKind::Light).colours;
    EXPECT_EQ(colourOf(kC), colours.text);
    EXPECT_NE(colourOf(kE), colours.text);
    EXPECT_EQ(colourOf(kE), colourOf(kG)) << "the same voice";
    select({kC});
    EXPECT_NE(colourOf(kC), colours.text);
}

} // namespace
} // namespace inventio::ui

#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

class PreviewTest : public RollFixture {
protected:
    PreviewSlot slotOf(PreviewSource source) { return m_panel.preview().slotOf(source); }
    void show(project::Piece piece) { m_slot.show({std::make_shared<const project::Piece>(std::move(piece)), {}, {}}); }

    PreviewSlot m_slot = slotOf(PreviewSource::OtherVersion);

    PreviewTest()
    {
        project::Piece more
            = project::withNote(threeNotes(), 0, music::Note{.onset = {480}, .pitch = 72, .length = {480}});
        show(std::move(more));
    }
};

TEST_F(PreviewTest, IsShownInPlaceOfTheDocument)
{
    EXPECT_EQ(content().piece().noteCount(), 4);
    EXPECT_EQ(noteCount(), 3);
    m_slot.clear();
    EXPECT_EQ(content().piece().noteCount(), 3);
}

TEST_F(PreviewTest, CannotBeEditedByHand)
{
    click(at(1500, 72));
    drag(bodyOf(kE), bodyOf(kE) + QPointF(100, 0));
    m_panel.setTool(Tool::kErase);
    click(bodyOf(kC));
    m_panel.setTool(Tool::kRegion);
    drag(at(490, 72), at(1430, 60));
    m_panel.setTool(Tool::kLock);
    click(bodyOf(kC));
    EXPECT_FALSE(m_document.canUndo());
    EXPECT_EQ(piece(), threeNotes());
}

TEST_F(PreviewTest, CannotBeEditedByKeys)
{
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    key(Qt::Key_Up);
    key(Qt::Key_D, Qt::ControlModifier);
    select({});
    key(Qt::Key_Return);
    EXPECT_FALSE(m_document.canUndo());
    EXPECT_FALSE(m_panel.commands().canRun("edit.insertNote"));
}

TEST_F(PreviewTest, CanBeScrolledAndZoomed)
{
    drag(at(960, 60), at(960, 60) - QPointF(50, 0), {}, Qt::MiddleButton);
    EXPECT_GT(m_panel.viewport().geometry().left(), 0);
}

TEST_F(PreviewTest, CallsOffAGestureInHand)
{
    m_slot.clear();
    press(view(), bodyOf(kE));
    moveTo(view(), bodyOf(kE) + QPointF(100, 0));
    show(threeNotes());
    release(view(), bodyOf(kE) + QPointF(100, 0));
    EXPECT_FALSE(m_document.canUndo());
}

TEST_F(PreviewTest, OfTheMoreImportantSourceIsSeen)
{
    auto enhance = slotOf(PreviewSource::Model);
    auto scrub = slotOf(PreviewSource::Scrub);
    enhance.show({std::make_shared<const project::Piece>(threeNotes()), {}, {}});
    scrub.show({std::make_shared<const project::Piece>(), {}, {}});
    EXPECT_EQ(content().piece().noteCount(), 3) << "though the scrubber came last";
    enhance.clear();
    EXPECT_EQ(content().piece().noteCount(), 0);
    scrub.clear();
    EXPECT_EQ(content().piece().noteCount(), 4) << "the other version is still shown";
}

TEST_F(PreviewTest, EndsWithItsSource)
{
    {
        auto scrub = slotOf(PreviewSource::Scrub);
        scrub.show({std::make_shared<const project::Piece>(), {}, {}});
        EXPECT_EQ(content().piece().noteCount(), 0);
    }
    EXPECT_EQ(content().piece().noteCount(), 4);
}

TEST_F(PreviewTest, KeepsRemovedNotesWithTheirPiece)
{
    auto review = slotOf(PreviewSource::Review);
    review.show({nullptr, {music::Note{.onset = {0}, .pitch = 50, .length = {480}}}, {}});
    EXPECT_TRUE(content().scene().removed.empty()) << "they are not of the version that is seen";
    m_slot.clear();
    EXPECT_EQ(content().scene().removed.size(), 1U);
    EXPECT_TRUE(content().isEditable());
}

TEST_F(PreviewTest, ShowsATakeOverEverything)
{
    m_panel.setRecording({music::Note{.onset = {0}, .pitch = 50, .length = {480}}});
    EXPECT_EQ(content().scene().recording.size(), 1U);
    EXPECT_EQ(content().piece().noteCount(), 4);
}

} // namespace
} // namespace inventio::ui

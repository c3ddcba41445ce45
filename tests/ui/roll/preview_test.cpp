#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

class PreviewTest : public RollFixture {
protected:
    PreviewTest()
    {
        project::Piece more
            = project::withNote(threeNotes(), 0, music::Note{.onset = {480}, .pitch = 72, .length = {480}});
        m_panel.setPreview(std::make_shared<const project::Piece>(std::move(more)));
    }
};

TEST_F(PreviewTest, IsShownInPlaceOfTheDocument)
{
    EXPECT_EQ(content().piece().noteCount(), 4);
    EXPECT_EQ(noteCount(), 3);
    m_panel.setPreview(nullptr);
    EXPECT_EQ(content().piece().noteCount(), 3);
}

TEST_F(PreviewTest, CannotBeEditedByHand)
{
    click(at(1500, 72));
    drag(bodyOf(kE), bodyOf(kE) + QPointF(100, 0));
    m_panel.setTool(Tool::Erase);
    click(bodyOf(kC));
    m_panel.setTool(Tool::Region);
    drag(at(490, 72), at(1430, 60));
    m_panel.setTool(Tool::Lock);
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
    m_panel.setPreview(nullptr);
    press(view(), bodyOf(kE));
    moveTo(view(), bodyOf(kE) + QPointF(100, 0));
    m_panel.setPreview(std::make_shared<const project::Piece>(threeNotes()));
    release(view(), bodyOf(kE) + QPointF(100, 0));
    EXPECT_FALSE(m_document.canUndo());
}

} // namespace
} // namespace inventio::ui

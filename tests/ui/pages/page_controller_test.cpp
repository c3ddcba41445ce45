#include "ui/pages/page_controller.h"

#include <QLabel>

#include "tests/ui/pages/page_fixture.h"

namespace inventio::ui {
namespace {

class PageControllerTest : public PageFixture {
protected:
    PageControllerTest()
        : PageFixture(longPiece())
    {
    }
    project::NoteId id(int note) { return piece().tracks[0].notes[static_cast<std::size_t>(note)].id; }
    bool isOnRoll(int tick) const
    {
        const RollGeometry& geometry = const_cast<RollPanel&>(m_panel).viewport().geometry();
        return geometry.firstTick().value <= tick && tick < geometry.lastTick().value;
    }
};

TEST_F(PageControllerTest, TheCommandShowsPagesInTheRollsPlaceAndBringsItBack)
{
    m_controller.setShown(false);
    EXPECT_TRUE(m_panel.isVisible());
    EXPECT_FALSE(m_pages.isVisible());
    m_actions["view.page"]->trigger();
    EXPECT_TRUE(m_pages.isVisible());
    EXPECT_FALSE(m_panel.isVisible());
    EXPECT_TRUE(m_actions["view.page"]->isChecked());
    m_actions["view.page"]->trigger();
    EXPECT_TRUE(m_panel.isVisible());
    EXPECT_FALSE(m_actions["view.page"]->isChecked());
}

TEST_F(PageControllerTest, TheFocusGoesToThePagesWhoeverGivesItToTheRoll)
{
    view().setFocus();
    EXPECT_EQ(m_place.focusWidget(), &pages());
    m_controller.setShown(false);
    EXPECT_EQ(m_place.focusWidget(), &view());
}

TEST_F(PageControllerTest, ADoubleClickGoesToTheBarInTheRoll)
{
    select({id(400)});
    ASSERT_TRUE(isSeen(id(400)));
    ASSERT_FALSE(isOnRoll(400 * 480));
    const QPointF at = headOf(id(400));
    clickOn(at);
    doubleClick(sheets(), at);
    QApplication::processEvents();
    EXPECT_TRUE(m_panel.isVisible());
    EXPECT_TRUE(isOnRoll(400 * 480));
    EXPECT_EQ(m_document.selection(), std::vector{id(400)}) << "in both the same";
}

TEST_F(PageControllerTest, ReturnGoesToTheSelectedNoteInTheRoll)
{
    select({id(500)});
    type(Qt::Key_Return);
    QApplication::processEvents();
    EXPECT_FALSE(m_controller.isShown());
    EXPECT_TRUE(isOnRoll(500 * 480));
}

TEST_F(PageControllerTest, PagesOpenWhereTheRollIs)
{
    m_controller.setShown(false);
    m_panel.viewport().set(m_panel.viewport().geometry().scrolledTo(450 * 480, 40));
    m_controller.setShown(true);
    QApplication::processEvents();
    EXPECT_TRUE(isSeen(id(450)));
}

TEST_F(PageControllerTest, AToolOfTheRollBringsItBack)
{
    m_actions["tool.draw"]->trigger();
    EXPECT_FALSE(m_controller.isShown());
    EXPECT_EQ(content().tools().tool(), Tool{"tool.draw"});
}

TEST_F(PageControllerTest, SaysWhichPageIsSeen)
{
    const auto* place = m_pages.findChild<QLabel*>(QStringLiteral("pagePlace"));
    const int pages = this->pages().pageCount();
    ASSERT_GT(pages, 2);
    EXPECT_EQ(place->text(), QStringLiteral("Page 1 of %1").arg(pages));
    type(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(place->text(), QStringLiteral("Page %1 of %1").arg(pages));
}

} // namespace
} // namespace inventio::ui

#include <gmock/gmock.h>

#include "core/project/piece_edits.h"

#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using music::Ticks;
using project::Area;

class RegionTest : public RollFixture {
protected:
    RegionTest() { m_panel.setTool(Tool::kRegion); }
};

TEST_F(RegionTest, IsDrawnInTimeAndPitch)
{
    drag(at(490, 72), at(1430, 60));
    EXPECT_EQ(piece().region, (Area{{480}, {1440}, 60, 72}));
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Set region"));
    m_document.undo();
    EXPECT_FALSE(piece().region);
}

TEST_F(RegionTest, IsShownBeforeTheRelease)
{
    press(view(), at(490, 72));
    moveTo(view(), at(1430, 60));
    EXPECT_FALSE(piece().region);
    EXPECT_EQ(content().draft().region, (Area{{480}, {1440}, 60, 72}));
}

TEST_F(RegionTest, GoesWithAClick)
{
    drag(at(490, 72), at(1430, 60));
    click(at(3000, 72));
    EXPECT_FALSE(piece().region);
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Clear region"));
    click(at(3000, 72));
    EXPECT_EQ(steps(), 2);
}

TEST_F(RegionTest, IsCalledOffByEscape)
{
    press(view(), at(490, 72));
    moveTo(view(), at(1430, 60));
    key(Qt::Key_Escape);
    EXPECT_FALSE(piece().region);
    EXPECT_TRUE(content().draft().empty());
}

class LockTest : public RollFixture {
protected:
    LockTest() { m_panel.setTool(Tool::kLock); }
    bool locked(project::NoteId id) const { return project::findNote(piece(), id)->locked; }
};

TEST_F(LockTest, TakesANoteAndLetsItGo)
{
    click(bodyOf(kE));
    EXPECT_TRUE(locked(kE));
    EXPECT_FALSE(locked(kC));
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Lock note"));
    click(bodyOf(kE));
    EXPECT_FALSE(locked(kE));
    EXPECT_EQ(steps(), 2);
}

TEST_F(LockTest, TakesTheSelectionWithANoteOfIt)
{
    select({kC, kE});
    click(bodyOf(kE));
    EXPECT_TRUE(locked(kC));
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Lock 2 notes"));
}

TEST_F(LockTest, TakesAnAreaAndLetsItGo)
{
    drag(at(490, 72), at(1430, 70));
    ASSERT_EQ(piece().lockedAreas.size(), 1U);
    EXPECT_EQ(piece().lockedAreas[0], (Area{{480}, {1440}, 70, 72}));
    click(at(600, 71));
    EXPECT_TRUE(piece().lockedAreas.empty());
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Unlock area"));
}

TEST_F(LockTest, ChangesNothingWithAClickBesideEverything)
{
    click(at(600, 80));
    EXPECT_FALSE(m_document.canUndo());
}

} // namespace
} // namespace inventio::ui

#include <QAccessible>

#include "tests/ui/roll/roll_fixture.h"
#include "ui/roll/roll_accessible.h"

namespace inventio::ui {
namespace {

std::vector<QAccessible::Event> announced;

void record(QAccessibleEvent* event)
{
    announced.push_back(event->type());
}

class AccessibilityTest : public RollFixture {
protected:
    AccessibilityTest()
        : RollFixture(notesOfAllOwners())
    {
        announced.clear();
        setAnnouncer(record);
    }
    ~AccessibilityTest() override { setAnnouncer(nullptr); }
    QAccessibleInterface* roll() { return QAccessible::queryAccessibleInterface(&view()); }
    QString nameOf(int child) { return roll()->child(child)->text(QAccessible::Name); }
    bool wasAnnounced(QAccessible::Event event) const { return std::ranges::find(announced, event) != announced.end(); }
};

TEST_F(AccessibilityTest, IsAListOfNotesWithNames)
{
    ASSERT_NE(roll(), nullptr);
    EXPECT_EQ(roll()->role(), QAccessible::List);
    ASSERT_EQ(roll()->childCount(), 3);
    EXPECT_EQ(roll()->child(1)->role(), QAccessible::ListItem);
    EXPECT_EQ(nameOf(0), QStringLiteral("C4, bar 1 beat 1, quarter, yours"));
    EXPECT_EQ(nameOf(1), QStringLiteral("E4, bar 1 beat 3, quarter, added by the model"));
    EXPECT_EQ(nameOf(2), QStringLiteral("G4, bar 2 beat 1, half, added by the model, changed by you"));
}

TEST_F(AccessibilityTest, SpellsNotesAndPlacesByTheKeySignature)
{
    project::Piece inF = notesOfAllOwners();
    inF.conductor.push_back({{0}, {0xff, 0x59, 0xff, 0}}); // one flat
    inF.tracks[0].notes[1].note.pitch = 70;
    m_document.commit(QStringLiteral("Move"), std::move(inF));
    EXPECT_EQ(nameOf(1), QStringLiteral("B flat 4, bar 1 beat 3, quarter, added by the model"));
    content().tools().setCursor({{480}, 58});
    EXPECT_EQ(roll()->text(QAccessible::Value), QStringLiteral("B flat 3, bar 1 beat 2"));
}

TEST_F(AccessibilityTest, LeadsBackFromTheNoteToTheRoll)
{
    QAccessibleInterface* note = roll()->child(2);
    EXPECT_EQ(note->parent(), roll());
    EXPECT_EQ(roll()->indexOfChild(note), 2);
}

TEST_F(AccessibilityTest, PutsNotesWhereTheyAreOnTheScreen)
{
    const QPointF middle = view().mapToGlobal(bodyOf(kE));
    EXPECT_TRUE(roll()->child(1)->rect().contains(middle.toPoint()));
    EXPECT_EQ(roll()->childAt(middle.toPoint().x(), middle.toPoint().y()), roll()->child(1));
    EXPECT_EQ(roll()->childAt(0, 0), nullptr);
}

TEST_F(AccessibilityTest, SelectsByItsAction)
{
    auto* actions = roll()->child(1)->actionInterface();
    ASSERT_NE(actions, nullptr);
    EXPECT_FALSE(roll()->child(1)->state().selected);
    actions->doAction(actions->actionNames().front());
    EXPECT_TRUE(roll()->child(1)->state().selected);
    EXPECT_TRUE(m_document.isSelected(kE));
}

TEST_F(AccessibilityTest, TellsOfNotesThatComeAndGo)
{
    announced.clear();
    select({kC});
    key(Qt::Key_Delete);
    EXPECT_TRUE(wasAnnounced(QAccessible::ObjectReorder));
    ASSERT_EQ(roll()->childCount(), 2);
    EXPECT_EQ(nameOf(0), QStringLiteral("E4, bar 1 beat 3, quarter, added by the model"));
}

TEST_F(AccessibilityTest, TellsOfANoteThatMoves)
{
    select({kC});
    announced.clear();
    key(Qt::Key_Up);
    EXPECT_TRUE(wasAnnounced(QAccessible::NameChanged));
    EXPECT_TRUE(wasAnnounced(QAccessible::LocationChanged));
    EXPECT_TRUE(nameOf(0).startsWith(QStringLiteral("C sharp 4")));
}

TEST_F(AccessibilityTest, ReadsTheCursorAloud)
{
    announced.clear();
    content().tools().setCursor({{480}, 62});
    EXPECT_TRUE(wasAnnounced(QAccessible::ValueChanged));
    EXPECT_EQ(roll()->text(QAccessible::Value), QStringLiteral("D4, bar 1 beat 2"));
}

TEST_F(AccessibilityTest, KeepsAHandleOnANoteThatHasGone)
{
    QAccessibleInterface* note = roll()->child(0);
    select({kC});
    key(Qt::Key_Delete);
    EXPECT_FALSE(note->isValid());
    EXPECT_TRUE(note->text(QAccessible::Name).isEmpty());
    EXPECT_EQ(roll()->indexOfChild(note), -1);
    m_document.undo();
    EXPECT_TRUE(note->isValid());
}

TEST_F(AccessibilityTest, NamesEveryPart)
{
    for (const QWidget* widget : std::initializer_list<const QWidget*>{&view(), &m_panel.ruler(), &m_panel.keys(),
             &m_panel.velocityLane(), &m_panel.overview(), &m_panel.harmony(), &m_panel.lanes().score()})
        EXPECT_FALSE(widget->accessibleName().isEmpty());
}

} // namespace
} // namespace inventio::ui

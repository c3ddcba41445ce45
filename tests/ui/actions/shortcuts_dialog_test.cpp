#include "ui/actions/shortcuts_dialog.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QWidget>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "ui/actions/actions.h"
#include "ui/actions/key_field.h"
#include "ui/theme/theme_keeper.h"

namespace inventio::ui {
namespace {

/// The dialog, and hands for it.
class ShortcutsDialogTest : public testing::Test {
protected:
    ShortcutsDialogTest() { m_dialog.show(); }

    template <class Part> Part* part(const char* name)
    {
        auto* found = m_dialog.findChild<Part*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    QToolButton* keyOf(const char* action) { return part<QToolButton>(action); }
    void click(const char* button) { part<QPushButton>(button)->click(); }
    QString message() { return part<QLabel>("message")->text(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        auto* edit = m_dialog.findChild<KeyField*>();
        ASSERT_TRUE(edit->isEnabled());
        QTest::keyClick(edit, key, modifiers);
    }

    QWidget m_window;
    Actions m_actions{&m_window};
    ShortcutsDialog m_dialog{m_actions};
};

TEST_F(ShortcutsDialogTest, HasFewerColumnsWhereTheScreenIsTooNarrowForAll)
{
    const auto isCutOff = [](const ShortcutsDialog& dialog) {
        return dialog.findChild<QScrollArea*>()->horizontalScrollBar()->maximum() > 0;
    };
    EXPECT_FALSE(isCutOff(m_dialog));
    ThemeKeeper keeper;
    for (const double scale : {2.0, 3.0}) {
        keeper.setScale(scale);
        ShortcutsDialog large(m_actions);
        large.show();
        QCoreApplication::processEvents();
        EXPECT_FALSE(isCutOff(large)) << scale;
    }
    keeper.setScale(1.0);
}

TEST_F(ShortcutsDialogTest, GivesAnActionANewKey)
{
    keyOf("edit.quantise")->click();
    press(Qt::Key_F7);
    click("set");
    EXPECT_EQ(m_actions["edit.quantise"]->shortcut(), QKeySequence(Qt::Key_F7));
    EXPECT_EQ(keyOf("edit.quantise")->text(), QStringLiteral("F7"));
    EXPECT_TRUE(m_actions["edit.quantise"]->toolTip().contains(QStringLiteral("F7")));
}

TEST_F(ShortcutsDialogTest, TellsWhoHasAKeyBeforeItTakesIt)
{
    keyOf("edit.quantise")->click();
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(message().contains(Actions::plainText("edit.duplicate"))) << message().toStdString();
    EXPECT_EQ(m_actions["edit.duplicate"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+D"))) << "not taken yet";
    click("set");
    EXPECT_EQ(m_actions["edit.quantise"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+D")));
    EXPECT_TRUE(m_actions["edit.duplicate"]->shortcut().isEmpty());
}

TEST_F(ShortcutsDialogTest, SaysNothingOfAKeyThatIsFree)
{
    keyOf("edit.quantise")->click();
    press(Qt::Key_F7);
    EXPECT_TRUE(message().isEmpty()) << message().toStdString();
}

TEST_F(ShortcutsDialogTest, TakesTheLastOfSeveralKeys)
{
    keyOf("edit.quantise")->click();
    press(Qt::Key_F7);
    press(Qt::Key_F8);
    click("set");
    EXPECT_EQ(m_actions["edit.quantise"]->shortcut(), QKeySequence(Qt::Key_F8));
}

TEST_F(ShortcutsDialogTest, PutsOneKeyBackOrAll)
{
    keyOf("edit.quantise")->click();
    press(Qt::Key_F7);
    click("set");
    keyOf("edit.undo")->click();
    click("remove");
    EXPECT_TRUE(m_actions["edit.undo"]->shortcut().isEmpty());
    click("reset");
    EXPECT_EQ(m_actions["edit.undo"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+Z")));
    EXPECT_EQ(m_actions["edit.quantise"]->shortcut(), QKeySequence(Qt::Key_F7));
    click("resetAll");
    EXPECT_EQ(m_actions.keys(), KeyMap());
    EXPECT_EQ(m_actions["edit.quantise"]->shortcut(), QKeySequence(Qt::Key_Q));
}

TEST_F(ShortcutsDialogTest, OffersNothingToSetWhileNoKeyIsChosen)
{
    for (const char* button : {"set", "remove", "reset", "resetAll"})
        EXPECT_FALSE(part<QPushButton>(button)->isEnabled()) << button;
}

} // namespace
} // namespace inventio::ui

#include "ui/actions/actions.h"

#include <QWidget>

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

class ActionsTest : public testing::Test {
protected:
    QWidget m_window;
    Actions m_actions{&m_window};
};

TEST_F(ActionsTest, AreEnabledOnceEverythingTheyNeedIsThere)
{
    EXPECT_FALSE(m_actions["edit.cut"]->isEnabled());
    m_actions.provide(Need::Selection, true);
    EXPECT_TRUE(m_actions["edit.copy"]->isEnabled());
    EXPECT_FALSE(m_actions["edit.cut"]->isEnabled());
    m_actions.provide(Need::Editable, true);
    EXPECT_TRUE(m_actions["edit.cut"]->isEnabled());
    m_actions.provide(Need::Selection, false);
    EXPECT_FALSE(m_actions["edit.cut"]->isEnabled());
    EXPECT_TRUE(m_actions["file.open"]->isEnabled());
}

TEST_F(ActionsTest, KnowWhetherAnybodyDoesThem)
{
    int done = 0;
    {
        QObject feature;
        m_actions.on("file.new", &feature, [&] { ++done; });
        EXPECT_TRUE(m_actions.isHandled("file.new"));
        EXPECT_FALSE(m_actions.isHandled("file.open"));
        m_actions["file.new"]->trigger();
    }
    m_actions["file.new"]->trigger();
    EXPECT_EQ(done, 1) << "the feature is gone";
}

TEST_F(ActionsTest, LeaveSingleLettersToTheNotesTheyPlay)
{
    m_actions.setLettersPlay(true);
    EXPECT_TRUE(m_actions["edit.quantise"]->shortcut().isEmpty());
    EXPECT_FALSE(m_actions["edit.undo"]->shortcut().isEmpty());
    KeyMap keys;
    keys.assign("edit.quantise", QKeySequence(Qt::Key_F7));
    m_actions.setKeys(keys);
    EXPECT_EQ(m_actions["edit.quantise"]->shortcut(), QKeySequence(Qt::Key_F7));
    m_actions.setLettersPlay(false);
    EXPECT_EQ(m_actions["play.loopSelection"]->shortcut(), QKeySequence(Qt::Key_L));
}

} // namespace
} // namespace inventio::ui

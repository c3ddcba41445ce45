#include "ui/manual/help_controller.h"

#include <gtest/gtest.h>

#include <QDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QtTest/QTest>

#include "ui/actions/actions.h"
#include "ui/manual/manual_window.h"
#include "ui/widgets/help_topic.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {
namespace {

class HelpControllerTest : public ::testing::Test {
protected:
    HelpControllerTest()
        : actions(&window)
        , notices(&window)
        , help(actions, notices, &window)
    {
    }

    QMainWindow window;
    Actions actions;
    NoticeBar notices;
    HelpController help;
};

TEST(HelpTopicTest, IsThatOfTheNearestAround)
{
    QWidget panel;
    QWidget row(&panel);
    QLineEdit field(&row);
    EXPECT_TRUE(helpTopicOf(&field).isEmpty());
    setHelpTopic(&panel, "enhance");
    EXPECT_EQ(helpTopicOf(&field), QStringLiteral("enhance"));
    setHelpTopic(&row, "enhance#seed");
    EXPECT_EQ(helpTopicOf(&field), QStringLiteral("enhance#seed"));
    EXPECT_TRUE(helpTopicOf(nullptr).isEmpty());
}

TEST(HelpTopicTest, ThePointerCountsBeforeTheFocus)
{
    QWidget pointed;
    QWidget focused;
    EXPECT_EQ(topicAt(&pointed, &focused), QStringLiteral("index"));
    setHelpTopic(&focused, "roll");
    EXPECT_EQ(topicAt(&pointed, &focused), QStringLiteral("roll"));
    setHelpTopic(&pointed, "enhance");
    EXPECT_EQ(topicAt(&pointed, &focused), QStringLiteral("enhance"));
    EXPECT_EQ(topicAt(nullptr, nullptr), QStringLiteral("index"));
}

TEST_F(HelpControllerTest, TheMenuOpensTheFirstPage)
{
    actions["help.manual"]->trigger();
    ASSERT_NE(help.manual(), nullptr);
    EXPECT_TRUE(help.manual()->isVisible());
    EXPECT_EQ(help.manual()->topic(), QStringLiteral("index"));
}

TEST_F(HelpControllerTest, ANoticeWithHelpOpensItsPage)
{
    notices.showSentence(QStringLiteral("Nothing will be heard."));
    const auto buttons = notices.findChildren<QPushButton*>();
    const auto button = std::ranges::find(buttons, QStringLiteral("Help"), &QPushButton::text);
    ASSERT_NE(button, buttons.end());
    EXPECT_TRUE((*button)->isHidden()) << "most notices say it all";
    notices.setHelp("troubleshooting#no-sound");
    EXPECT_FALSE((*button)->isHidden());
    (*button)->click();
    ASSERT_NE(help.manual(), nullptr);
    EXPECT_EQ(help.manual()->topic(), QStringLiteral("troubleshooting#no-sound"));
}

TEST_F(HelpControllerTest, ItsKeyWorksInADialogThatWaitsForAnAnswer)
{
    QDialog dialog(&window);
    dialog.setModal(true);
    setHelpTopic(&dialog, "settings");
    auto* field = new QLineEdit(&dialog);
    dialog.move(500, 500); // not under the pointer
    dialog.show();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_F1);
    ASSERT_NE(help.manual(), nullptr);
    EXPECT_EQ(help.manual()->topic().section(QLatin1Char('#'), 0, 0), QStringLiteral("settings"));
    EXPECT_EQ(help.manual()->parentWidget(), &dialog) << "or nobody could read it";
}

} // namespace
} // namespace inventio::ui

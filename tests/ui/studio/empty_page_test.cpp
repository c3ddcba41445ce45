// What an empty page offers.
#include "ui/files/empty_page.h"

#include <QPushButton>
#include <QtTest/QTest>

#include "tests/ui/studio/studio_fixture.h"

namespace inventio::ui {

namespace {

class EmptyPageTest : public StudioTest {
protected:
    EmptyPage& page() { return *studio->findChild<EmptyPage*>(); }

    void click(const QString& begin)
    {
        for (auto* button : page().findChildren<QPushButton*>())
            if (button->text().startsWith(begin))
                return QTest::mouseClick(button, Qt::LeftButton);
        FAIL() << "no button " << begin.toStdString();
    }
};

TEST_F(EmptyPageTest, ShowsWhileThereIsNothing)
{
    EXPECT_FALSE(page().isVisible());
    studio->actions()["file.new"]->trigger();
    EXPECT_TRUE(page().isVisible());
    EXPECT_TRUE(page().parentWidget()->rect().contains(page().geometry()));
    studio->actions()["edit.undo"]->trigger();
    EXPECT_TRUE(page().isVisible());
}

TEST_F(EmptyPageTest, BeginsWithATune)
{
    studio->actions()["file.new"]->trigger();
    click(QStringLiteral("Ode to Joy"));
    EXPECT_FALSE(page().isVisible());
    EXPECT_GT(project().currentVersion().piece->noteCount(), 0);
}

TEST_F(EmptyPageTest, GivesWayToThePencil)
{
    studio->actions()["file.new"]->trigger();
    click(QStringLiteral("Draw it"));
    EXPECT_FALSE(page().isVisible());
    EXPECT_TRUE(studio->actions()["tool.draw"]->isChecked());
    studio->actions()["file.new"]->trigger();
    EXPECT_TRUE(page().isVisible()) << "another page";
}

TEST_F(EmptyPageTest, GivesWayToARecording)
{
    studio->actions()["file.new"]->trigger();
    studio->actions()["record.record"]->trigger();
    EXPECT_FALSE(page().isVisible());
}

} // namespace

} // namespace inventio::ui

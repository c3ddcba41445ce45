#include "ui/widgets/focus_keeper.h"

#include <QAction>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace inventio::ui {

namespace {

/// A roll, a field, a name and a button; Space plays, Return stops, Esc calls off.
class FocusKeeperTest : public testing::Test {
protected:
    FocusKeeperTest()
    {
        auto* central = new QWidget(&window);
        auto* layout = new QVBoxLayout(central);
        for (auto* widget : {home, static_cast<QWidget*>(button), static_cast<QWidget*>(field),
                 static_cast<QWidget*>(name), static_cast<QWidget*>(next)})
            layout->addWidget(widget);
        window.setCentralWidget(central);
        home->setFocusPolicy(Qt::StrongFocus);
        field->setKeyboardTracking(false);
        field->setRange(0, 1000);
        field->setValue(100);
        for (auto [action, key] :
            {std::pair(&play, Qt::Key_Space), std::pair(&stop, Qt::Key_Return), std::pair(&cancel, Qt::Key_Escape)}) {
            action->setShortcut(key);
            window.addAction(action);
        }
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        home->setFocus();
    }

    QMainWindow window;
    QWidget* home = new QWidget;
    QPushButton* button = new QPushButton(QStringLiteral("Enhance"));
    QDoubleSpinBox* field = new QDoubleSpinBox;
    QLineEdit* name = new QLineEdit(QStringLiteral("Track"));
    QPushButton* next = new QPushButton(QStringLiteral("Next"));
    QAction play, stop, cancel;
    FocusKeeper keeper{window, *home};
};

TEST_F(FocusKeeperTest, SetsTheValueOfAFieldOnReturnAndComesHome)
{
    QSignalSpy stopped(&stop, &QAction::triggered);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("20"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(field->value(), 20.0);
    EXPECT_TRUE(home->hasFocus());
    EXPECT_EQ(stopped.count(), 0) << "the key was the field's";
    QTest::keyClick(home, Qt::Key_Return);
    EXPECT_EQ(stopped.count(), 1);
}

TEST_F(FocusKeeperTest, GivesUpWhatWasTypedOnEscape)
{
    QSignalSpy cancelled(&cancel, &QAction::triggered);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("20"));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(field->value(), 100.0);
    EXPECT_TRUE(home->hasFocus());
    EXPECT_EQ(cancelled.count(), 0);
}

TEST_F(FocusKeeperTest, LeavesSpaceToTheWindowWhereNumbersAreTyped)
{
    QSignalSpy played(&play, &QAction::triggered);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Space);
    EXPECT_EQ(played.count(), 1);
    name->setFocus();
    name->end(false);
    QTest::keyClick(name, Qt::Key_Space);
    EXPECT_EQ(played.count(), 1) << "a name may have spaces";
    EXPECT_EQ(name->text(), QStringLiteral("Track "));
}

TEST_F(FocusKeeperTest, ComesHomeFromWhatIsDisabledOrHidden)
{
    button->setFocus();
    button->setEnabled(false);
    EXPECT_TRUE(home->hasFocus());
    field->setFocus();
    field->hide();
    EXPECT_TRUE(home->hasFocus());
}

TEST_F(FocusKeeperTest, AClickedButtonLeavesTheKeysToTheRoll)
{
    QSignalSpy clicked(button, &QPushButton::clicked);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(clicked.count(), 1);
    EXPECT_TRUE(home->hasFocus());
    button->setFocus(Qt::TabFocusReason);
    EXPECT_TRUE(button->hasFocus()) << "who goes there by key is meant";
}

} // namespace

} // namespace inventio::ui

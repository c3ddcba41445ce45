#include "ui/theme/interface_scaler.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/theme_keeper.h"

namespace inventio::ui {
namespace {

class InterfaceScalerTest : public testing::Test {
protected:
    ~InterfaceScalerTest() override { m_keeper.setScale(1.0); }

    ThemeKeeper m_keeper;
    QWidget m_window;
};

TEST_F(InterfaceScalerTest, ScalesLayoutsWithinLayoutsAndBack)
{
    auto* outer = new QVBoxLayout(&m_window);
    outer->setContentsMargins(12, 8, 12, 4);
    outer->setSpacing(8);
    auto* inner = new QHBoxLayout;
    inner->setSpacing(4);
    outer->addLayout(inner);
    m_window.show();
    m_keeper.setScale(2.0);
    EXPECT_EQ(outer->contentsMargins(), QMargins(24, 16, 24, 8));
    EXPECT_EQ(outer->spacing(), 16);
    EXPECT_EQ(inner->spacing(), 8);
    m_keeper.setScale(1.25);
    EXPECT_EQ(outer->contentsMargins(), QMargins(15, 10, 15, 5));
    m_keeper.setScale(1.0);
    EXPECT_EQ(outer->contentsMargins(), QMargins(12, 8, 12, 4));
}

TEST_F(InterfaceScalerTest, ScalesWhatIsMadeLater)
{
    m_keeper.setScale(2.0);
    QWidget later;
    auto* grid = new QGridLayout(&later);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(12);
    later.show();
    EXPECT_EQ(grid->horizontalSpacing(), 8);
    EXPECT_EQ(grid->verticalSpacing(), 24);
}

TEST_F(InterfaceScalerTest, TakesMeasuresThatAreSetAnew)
{
    auto* layout = new QVBoxLayout(&m_window);
    layout->setSpacing(4);
    m_window.show();
    m_keeper.setScale(2.0);
    layout->setSpacing(12);
    m_keeper.setScale(1.5);
    EXPECT_EQ(layout->spacing(), 18);
}

TEST_F(InterfaceScalerTest, ScalesSizes)
{
    QLabel label(&m_window);
    setScaledFixedWidth(&label, 72);
    QWidget box(&m_window);
    setScaledMinimumSize(&box, {100, 40});
    EXPECT_EQ(label.minimumWidth(), 72);
    m_keeper.setScale(2.0);
    EXPECT_EQ(label.minimumWidth(), 144);
    EXPECT_EQ(label.maximumWidth(), 144);
    EXPECT_EQ(label.maximumHeight(), QWIDGETSIZE_MAX);
    EXPECT_EQ(box.minimumSize(), QSize(200, 80));
    EXPECT_EQ(scaled(21), 42);
}

TEST_F(InterfaceScalerTest, KeepsRoomForTheWidestText)
{
    QLabel label(&m_window);
    setRoomFor(&label, QStringLiteral("888:88:8"));
    m_window.show();
    const int before = label.minimumWidth();
    EXPECT_GE(before, label.fontMetrics().horizontalAdvance(QStringLiteral("888:88:8")));
    m_keeper.setScale(2.0);
    QCoreApplication::processEvents();
    EXPECT_NEAR(label.minimumWidth(), 2 * before, 6);
}

TEST_F(InterfaceScalerTest, GivesItsFontToAWindowThatIsThereAlready)
{
    QWidget window;
    const QLabel text(&window);
    QApplication::setFont(QFont(QStringLiteral("Serif"), 30));
    QWidget older;
    const QLabel inOlder(&older);
    const ThemeKeeper keeper; // as the studio's window makes one
    for (const QLabel* label : {&text, &inOlder}) {
        EXPECT_EQ(label->font().pixelSize(), 13);
        EXPECT_EQ(label->font().families().value(0), QStringLiteral("Inter"));
    }
}

TEST_F(InterfaceScalerTest, GivesTheApplicationAFontOfTheSize)
{
    m_keeper.setScale(2.0);
    EXPECT_EQ(QApplication::font().pixelSize(), 26);
    EXPECT_EQ(QApplication::font().families().value(0), QStringLiteral("Inter"));
}

} // namespace
} // namespace inventio::ui

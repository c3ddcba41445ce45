#include "ui/widgets/fold.h"

#include <QLabel>
#include <QToolButton>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace inventio::ui {

namespace {

TEST(FoldTest, TellsWhatIsSetInsideWhileItIsClosed)
{
    auto* inside = new QLabel(QStringLiteral("inside"));
    Fold fold(QStringLiteral("Limits"), inside);
    fold.setSummary(QStringLiteral("add 100"));
    fold.resize(240, 120);
    fold.show();
    auto* header = fold.findChild<QToolButton*>();
    EXPECT_FALSE(inside->isVisible());
    EXPECT_TRUE(header->text().contains(QStringLiteral("add 100")));

    QTest::mouseClick(header, Qt::LeftButton);
    EXPECT_TRUE(fold.isOpen());
    EXPECT_TRUE(inside->isVisible());
    EXPECT_EQ(header->text(), QStringLiteral("Limits"));
    EXPECT_EQ(header->accessibleName(), QStringLiteral("Limits: add 100"));

    QTest::keyClick(header, Qt::Key_Space);
    EXPECT_FALSE(inside->isVisible());
}

} // namespace

} // namespace inventio::ui

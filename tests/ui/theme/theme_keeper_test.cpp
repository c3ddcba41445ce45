#include "ui/theme/theme_keeper.h"

#include <gtest/gtest.h>

#include <QApplication>

#include "ui/theme/palette.h"

namespace inventio::ui {
namespace {

class ThemeKeeperTest : public testing::Test {
protected:
    ~ThemeKeeperTest() override { QApplication::setPalette(QPalette()); }

    ThemeKeeper m_keeper;
};

TEST_F(ThemeKeeperTest, TakesTheChosenTheme)
{
    int changes = 0;
    QObject::connect(&m_keeper, &ThemeKeeper::changed, &m_keeper, [&] { ++changes; });
    m_keeper.choose(ThemeChoice::Dark);
    EXPECT_EQ(m_keeper.theme().kind, ThemeKind::Dark);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), m_keeper.theme().colours.window);
    EXPECT_EQ(changes, 1);
    m_keeper.choose(ThemeChoice::Dark);
    EXPECT_EQ(changes, 1);
}

TEST_F(ThemeKeeperTest, FollowsTheSystemsPalette)
{
    m_keeper.choose(ThemeChoice::System);
    EXPECT_EQ(m_keeper.theme().kind, ThemeKind::Light);
    QApplication::setPalette(paletteOf(makeTheme(ThemeKind::Dark)));
    QApplication::processEvents();
    EXPECT_EQ(m_keeper.theme().kind, ThemeKind::Dark);
}

TEST_F(ThemeKeeperTest, DoesNotFollowTheSystemOnceTheUserHasChosen)
{
    m_keeper.choose(ThemeChoice::HighContrast);
    QApplication::setPalette(paletteOf(makeTheme(ThemeKind::Light)));
    QApplication::processEvents();
    EXPECT_EQ(m_keeper.theme().kind, ThemeKind::HighContrast);
}

TEST_F(ThemeKeeperTest, KeepsItsScaleWithinReason)
{
    m_keeper.setScale(2.0);
    EXPECT_DOUBLE_EQ(m_keeper.theme().metrics.rowHeight, 2 * Metrics{}.rowHeight);
    m_keeper.setScale(100.0);
    EXPECT_DOUBLE_EQ(m_keeper.scale(), 3.0);
}

} // namespace
} // namespace inventio::ui

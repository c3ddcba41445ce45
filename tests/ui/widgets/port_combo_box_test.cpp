#include "ui/widgets/port_combo_box.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

TEST(PortComboBoxTest, ShowsThePortThatIsChosen)
{
    PortComboBox box(QStringLiteral("None"));
    box.offer({"Claviorgan", "Spinet"}, QStringLiteral("Spinet"));
    EXPECT_EQ(box.count(), 3);
    EXPECT_EQ(box.port(), QStringLiteral("Spinet"));
    box.offer({"Claviorgan"}, {});
    EXPECT_EQ(box.currentText(), QStringLiteral("None"));
    EXPECT_TRUE(box.port().isEmpty());
}

TEST(PortComboBoxTest, KeepsAPortThatIsNotPluggedIn)
{
    PortComboBox box(QStringLiteral("None"));
    box.offer({"Claviorgan"}, QStringLiteral("Spinet"));
    EXPECT_EQ(box.currentText(), QStringLiteral("Spinet (not plugged in)"));
    EXPECT_EQ(box.port(), QStringLiteral("Spinet"));
    box.offer({"Claviorgan", "Spinet"}, box.port());
    EXPECT_EQ(box.currentText(), QStringLiteral("Spinet"));
    EXPECT_EQ(box.count(), 3);
}

} // namespace
} // namespace inventio::ui

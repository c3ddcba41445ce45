#include "ui/plots/heat_map.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

void show(HeatMap& map)
{
    map.setCells(
        {2, 3, {0.0F, 0.1F, 0.2F, 0.3F, 0.9F, 0.5F}, 0.0F, 1.0F},
        [](int column) { return QStringLiteral("step %1").arg(column); },
        [](int row) { return QStringLiteral("pitch %1").arg(row); });
}

TEST(HeatMapTest, TellsScreenReadersTheHighestCell)
{
    HeatMap map;
    show(map);
    EXPECT_EQ(map.accessibleDescription(), QStringLiteral("Highest at step 1, pitch 1: 0.90"));
}

TEST(HeatMapTest, HasARowOfItsTableForEachCell)
{
    HeatMap map;
    show(map);
    const PlotTable table = map.table();
    ASSERT_EQ(table.rows.size(), 6U);
    EXPECT_EQ(
        table.rows[4], (QStringList{QStringLiteral("step 1"), QStringLiteral("pitch 1"), QStringLiteral("0.900000")}));
}

TEST(HeatMapTest, PaintsTheHighestCellStrongest)
{
    HeatMap map;
    show(map);
    map.resize(400, 300);
    const QImage image = map.grab().toImage();
    const QColor strong = map.palette().color(QPalette::Highlight);
    const auto distance = [&](QPoint at) {
        const QColor seen = image.pixelColor(at);
        return std::abs(seen.red() - strong.red()) + std::abs(seen.green() - strong.green())
            + std::abs(seen.blue() - strong.blue());
    };
    // The right column, its middle row; and the left column, its lowest row.
    EXPECT_LT(distance({300, 160}), distance({100, 280}));
}

} // namespace
} // namespace inventio::ui

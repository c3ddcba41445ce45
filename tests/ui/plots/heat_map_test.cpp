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

/// How many pixels of an image differ between two maps.
int difference(HeatMap& one, HeatMap& other, const QRect& where)
{
    const QImage a = one.grab().toImage();
    const QImage b = other.grab().toImage();
    int count = 0;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
}

TEST(HeatMapTest, NamesItsAxesAndTheScaleOfItsColours)
{
    HeatMap plain;
    HeatMap named;
    for (HeatMap* map : {&plain, &named}) {
        show(*map);
        map->resize(400, 300);
    }
    HeatAxes axes{QStringLiteral("bar"), QStringLiteral("pitch"), QStringLiteral("probability"), {}, {}};
    named.setAxes(axes);
    const int line = named.fontMetrics().height();
    EXPECT_GT(difference(plain, named, {0, line + 8, 100, 2 * line}), 10) << "the name of the rows, above at the left";
    EXPECT_GT(difference(plain, named, {250, line + 8, 140, 2 * line}), 10)
        << "the unit of the scale, above at the right";
    EXPECT_GT(difference(plain, named, {0, 300 - 2 * line, 400, 2 * line - 1}), 10) << "the name of the columns, below";
    HeatMap marked;
    show(marked);
    marked.resize(400, 300);
    axes.columnMarks = {{0, QStringLiteral("1")}, {1, QStringLiteral("2")}};
    marked.setAxes(axes);
    EXPECT_GT(difference(named, marked, {0, 300 - 4 * line, 400, 4 * line - 1}), 10) << "the numbers of bars";
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
    EXPECT_LT(distance({250, 150}), distance({100, 220}));
}

} // namespace
} // namespace inventio::ui

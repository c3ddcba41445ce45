#include "ui/plots/line_plot.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

TEST(LinePlotTest, TellsScreenReadersWhereTheLineBeginsAndEnds)
{
    LinePlot plot;
    plot.setLine({{0, 80.5}, {50, 30}, {100, 2}}, QStringLiteral("edits made"), QStringLiteral("edits left"));
    EXPECT_EQ(plot.accessibleDescription(),
        QStringLiteral("From 0 edits made: 80.5 edits left to 100 edits made: 2 edits left"));
}

TEST(LinePlotTest, HasATable)
{
    LinePlot plot;
    plot.setLine({{0, 80.5}, {12, 3}}, QStringLiteral("edits"), QStringLiteral("bits"));
    EXPECT_EQ(csvOf(plot.table()), QStringLiteral("edits,bits\r\n0,80.500000\r\n12,3.000000\r\n"));
}

TEST(LinePlotTest, TwoLinesShareTheTableAndAreBothTold)
{
    LinePlot plot;
    plot.setLines(
        {{QStringLiteral("learned"), {{1, 16}, {2, 14}, {3, 13}}}, {QStringLiteral("others"), {{1, 17}, {3, 15.5}}}},
        QStringLiteral("minutes"), QStringLiteral("loss"));
    EXPECT_EQ(csvOf(plot.table()),
        QStringLiteral("minutes,learned,others\r\n1,16.000000,17.000000\r\n2,14.000000,\r\n3,13.000000,15.500000\r\n"));
    EXPECT_EQ(plot.accessibleDescription(),
        QStringLiteral("learned: From 1 minutes: 16 loss to 3 minutes: 13 loss; "
                       "others: From 1 minutes: 17 loss to 3 minutes: 15.5 loss"));
}

TEST(LinePlotTest, ALineOfItsOwnIsToldThoughTheOtherIsEmpty)
{
    LinePlot plot;
    plot.setLines({{QStringLiteral("learned"), {{1, 16}}}, {QStringLiteral("others"), {}}}, QStringLiteral("minutes"),
        QStringLiteral("loss"));
    plot.setFloor(PlotFloor::Lowest);
    plot.setEnd(60.0);
    plot.resize(300, 200);
    EXPECT_FALSE(plot.grab().isNull());
    EXPECT_EQ(plot.accessibleDescription(), QStringLiteral("learned: 1 minutes: 16 loss"));
}

TEST(LinePlotTest, NamesOfLinesHaveRoomOfTheirOwn)
{
    LinePlot one;
    one.setLine({{1, 16}}, QStringLiteral("x"), QStringLiteral("y"));
    LinePlot two;
    two.setLines(
        {{QStringLiteral("a"), {{1, 16}}}, {QStringLiteral("b"), {{1, 16}}}}, QStringLiteral("x"), QStringLiteral("y"));
    EXPECT_GE(two.minimumSizeHint().height(), one.minimumSizeHint().height() + 2 * two.fontMetrics().height());
}

TEST(LinePlotTest, SaysWhyItIsEmpty)
{
    LinePlot plot;
    plot.setEmptyText(QStringLiteral("The model did not make this version."));
    EXPECT_EQ(plot.accessibleDescription(), QStringLiteral("The model did not make this version."));
}

} // namespace
} // namespace inventio::ui

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

TEST(LinePlotTest, SaysWhyItIsEmpty)
{
    LinePlot plot;
    plot.setEmptyText(QStringLiteral("The model did not make this version."));
    EXPECT_EQ(plot.accessibleDescription(), QStringLiteral("The model did not make this version."));
}

} // namespace
} // namespace inventio::ui

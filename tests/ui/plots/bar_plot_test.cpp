#include "ui/plots/bar_plot.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

TEST(BarPlotTest, TellsScreenReadersBothNumbersOfAPair)
{
    BarPlot plot;
    plot.setTitle(QStringLiteral("Next edit"));
    plot.setBars(
        {{QStringLiteral("Add G3"), 0.62, 0.25}}, BarUnit::Share, {QStringLiteral("risk 1"), QStringLiteral("risk 6")});
    EXPECT_EQ(plot.accessibleName(), QStringLiteral("Next edit"));
    EXPECT_EQ(plot.accessibleDescription(), QStringLiteral("Add G3: 62 %, with risk 6 25 %"));
}

TEST(BarPlotTest, WritesSupportWithItsSign)
{
    BarPlot plot;
    plot.setBars({{QStringLiteral("bass"), 1.5}, {QStringLiteral("clash"), -0.25}}, BarUnit::Number);
    EXPECT_EQ(plot.summary(), QStringLiteral("bass: +1.50; clash: −0.25"));
}

TEST(BarPlotTest, HasATableWithFullNumbers)
{
    BarPlot plot;
    plot.setBars({{QStringLiteral("Add G3, bar 1"), 0.123456, 0.5}}, BarUnit::Share,
        {QStringLiteral("risk 1"), QStringLiteral("risk 6")});
    EXPECT_EQ(csvOf(plot.table()), QStringLiteral("name,risk 1,risk 6\r\n\"Add G3, bar 1\",0.123456,0.500000\r\n"));
}

TEST(BarPlotTest, GrowsWithItsBars)
{
    BarPlot plot;
    plot.setBars({{QStringLiteral("a"), 0.5}}, BarUnit::Share);
    const int one = plot.minimumSizeHint().height();
    plot.setBars({{QStringLiteral("a"), 0.5}, {QStringLiteral("b"), 0.4}, {QStringLiteral("c"), 0.1}}, BarUnit::Share);
    EXPECT_GT(plot.minimumSizeHint().height(), one);
}

/// A place in the plot is asked as the pointer does it.
class PointedBars : public BarPlot {
public:
    QString at(double y) const { return textAt({10.0, y}, QRectF(0.0, 0.0, 400.0, 300.0)); }
};

TEST(BarPlotTest, TellsThePointerWhatHasNoRoomBesideItsBar)
{
    PointedBars plot;
    const QString first = QStringLiteral("Add G3, bar 1 beat 1, dotted quarter");
    plot.setBars({{first, 0.5}, {QStringLiteral("Add C3"), 0.25}}, BarUnit::Share);
    EXPECT_EQ(plot.at(3.0), first + QStringLiteral(": 50 %"));
    EXPECT_EQ(plot.at(plot.fontMetrics().height() + 12.0), QStringLiteral("Add C3: 25 %"));
    EXPECT_EQ(plot.at(290.0), QString()) << "below the bars";
}

TEST(BarPlotTest, SaysWhyItIsEmpty)
{
    BarPlot plot;
    plot.setEmptyText(QStringLiteral("Nothing is left to do."));
    EXPECT_EQ(plot.accessibleDescription(), QStringLiteral("Nothing is left to do."));
}

} // namespace
} // namespace inventio::ui

#include "ui/plots/plot.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"
#include "ui/plots/bar_plot.h"

namespace inventio::ui {
namespace {

class PlotTest : public ::testing::Test {
protected:
    PlotTest()
    {
        plot.setTitle(QStringLiteral("Next edit"));
        plot.setBars({{QStringLiteral("Add G3"), 0.6}, {QStringLiteral("Add C3"), 0.4}}, BarUnit::Share);
        plot.resize(400, 200);
    }
    std::string written(const std::filesystem::path& file)
    {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    tests::TemporaryFolder folder;
    BarPlot plot;
};

TEST_F(PlotTest, IsWrittenAsADrawingWithItsText)
{
    ASSERT_TRUE(plot.writeTo(folder.path() / "plot.svg"));
    const auto text = written(folder.path() / "plot.svg");
    EXPECT_NE(text.find("<svg"), std::string::npos);
    EXPECT_NE(text.find("Next edit"), std::string::npos);
    EXPECT_NE(text.find("</svg>"), std::string::npos);
}

TEST_F(PlotTest, IsWrittenAsAPictureTwiceAsLarge)
{
    ASSERT_TRUE(plot.writeTo(folder.path() / "plot.PNG"));
    const QImage image(QString::fromStdString((folder.path() / "plot.PNG").string()));
    EXPECT_EQ(image.size(), QSize(800, 400));
}

TEST_F(PlotTest, IsWrittenAsNumbers)
{
    ASSERT_TRUE(plot.writeTo(folder.path() / "plot.csv"));
    EXPECT_EQ(written(folder.path() / "plot.csv"), "name,value\r\nAdd G3,0.600000\r\nAdd C3,0.400000\r\n");
}

TEST_F(PlotTest, RefusesOtherEndings)
{
    EXPECT_FALSE(plot.writeTo(folder.path() / "plot.bmp"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "plot.bmp"));
}

TEST(PlotTableTest, QuotesWhatWouldBreakIt)
{
    EXPECT_EQ(
        csvOf({{QStringLiteral("a"), QStringLiteral("b")}, {{QStringLiteral("x,y"), QStringLiteral("say \"z\"")}}}),
        QStringLiteral("a,b\r\n\"x,y\",\"say \"\"z\"\"\"\r\n"));
}

} // namespace
} // namespace inventio::ui

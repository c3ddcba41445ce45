// Pictures of the plots in every theme, in build/plots, to be looked at; and what can be measured of them.
#include <cmath>

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QVBoxLayout>
#include <gtest/gtest.h>

#include "ui/plots/bar_plot.h"
#include "ui/plots/heat_map.h"
#include "ui/plots/line_plot.h"
#include "ui/theme/contrast.h"
#include "ui/theme/theme_keeper.h"

namespace inventio::ui {
namespace {

class PlotPicturesTest : public ::testing::TestWithParam<ThemeChoice> { };

std::unique_ptr<QWidget> allPlots()
{
    auto page = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(page.get());
    auto* bars = new BarPlot(page.get());
    bars->setTitle(QStringLiteral("What the next edit is drawn from"));
    bars->setBars({{QStringLiteral("Add G3, bar 1 beat 1"), 0.62, 0.21}, {QStringLiteral("Add C3, bar 2"), 0.2, 0.18},
                      {QStringLiteral("Remove F4, bar 2"), 0.05, 0.15}},
        BarUnit::Share, {QStringLiteral("risk 1.0"), QStringLiteral("risk 6.0")});
    auto* support = new BarPlot(page.get());
    support->setTitle(QStringLiteral("What supports this note"));
    support->setBars({{QStringLiteral("C3, bar 1 beat 1"), 2.31}, {QStringLiteral("F4, bar 1 beat 2"), -0.74},
                         {QStringLiteral("E4, bar 1 beat 1"), 0.1}},
        BarUnit::Number);
    auto* line = new LinePlot(page.get());
    line->setTitle(QStringLiteral("How the work went"));
    line->setLine({{0, 84}, {20, 60}, {40, 30}, {60, 11}, {80, 4}, {96, 1.5}}, QStringLiteral("edits made"),
        QStringLiteral("edits expected"));
    line->setMark(40.0);
    auto* map = new HeatMap(page.get());
    map->setTitle(QStringLiteral("Where a note is missing"));
    HeatCells cells{64, 48, std::vector<float>(64 * 48), 0.0F, 1.0F};
    for (std::size_t i = 0; i < cells.values.size(); ++i)
        cells.values[i] = static_cast<float>(std::pow(std::abs(std::sin(0.37 * static_cast<double>(i))), 12.0));
    map->setCells(
        std::move(cells), [](int step) { return QString::number(step); }, [](int row) { return QString::number(row); });
    map->setAxes({QStringLiteral("bar"), QStringLiteral("pitch"), QStringLiteral("probability"),
        {{0, QStringLiteral("1")}, {16, QStringLiteral("2")}, {32, QStringLiteral("3")}, {48, QStringLiteral("4")}},
        {{0, QStringLiteral("C2")}, {12, QStringLiteral("C3")}, {24, QStringLiteral("C4")},
            {36, QStringLiteral("C5")}}});
    for (QWidget* plot : {static_cast<QWidget*>(bars), static_cast<QWidget*>(support), static_cast<QWidget*>(line),
             static_cast<QWidget*>(map)})
        column->addWidget(plot);
    page->resize(460, 860);
    return page;
}

TEST_P(PlotPicturesTest, AreLegibleInEveryTheme)
{
    ThemeKeeper keeper;
    keeper.choose(GetParam());
    const auto page = allPlots();
    page->ensurePolished();
    page->layout()->activate();
    const QImage image = page->grab().toImage();
    QDir().mkpath(QStringLiteral("plots"));
    image.save(QStringLiteral("plots/plots_%1.png").arg(static_cast<int>(GetParam())));
    const QPalette colours = page->palette();
    const QColor ground = colours.color(QPalette::Base);
    EXPECT_GE(contrast(colours.color(QPalette::Text), ground), 4.5);
    EXPECT_GE(contrast(colours.color(QPalette::PlaceholderText), ground), 4.5);
    EXPECT_GE(contrast(colours.color(QPalette::Highlight), ground), 3.0);
    keeper.choose(ThemeChoice::Light);
}

INSTANTIATE_TEST_SUITE_P(
    Themes, PlotPicturesTest, ::testing::Values(ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast));

} // namespace
} // namespace inventio::ui

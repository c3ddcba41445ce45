#include "ui/playback/peak_meter.h"

#include <algorithm>

#include <QImage>

#include <gtest/gtest.h>

#include "ui/theme/contrast.h"

namespace inventio::ui {
namespace {

TEST(PeakMeterTest, JumpsUpAndSinksSlowly)
{
    PeakMeter meter;
    meter.show(0.5f, 0.0f);
    const double high = meter.level(0);
    EXPECT_GT(high, 0.8);
    EXPECT_EQ(meter.level(1), 0.0);
    meter.show(0.0f, 0.0f);
    EXPECT_LT(meter.level(0), high);
    EXPECT_GT(meter.level(0), 0.95 * high);
}

TEST(PeakMeterTest, RunsOutInSilence)
{
    PeakMeter meter;
    meter.show(1.0f, 1.0f);
    for (int i = 0; i < 200; ++i)
        meter.show(0.0f, 0.0f);
    EXPECT_EQ(meter.level(0), 0.0);
    EXPECT_FALSE(meter.isOverloaded());
}

TEST(PeakMeterTest, RemembersFullScaleForAWhile)
{
    PeakMeter meter;
    meter.show(0.9f, 0.9f);
    EXPECT_FALSE(meter.isOverloaded());
    meter.show(0.1f, 1.0f);
    meter.show(0.1f, 0.1f);
    EXPECT_TRUE(meter.isOverloaded());
}

/// The strongest contrast of any pixel to the window behind.
double strongestContrast(PeakMeter& meter, const QColor& window)
{
    QImage image(meter.size(), QImage::Format_RGB32);
    image.fill(window);
    meter.render(&image, QPoint(), QRegion(), QWidget::RenderFlags());
    double strongest = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            strongest = std::max(strongest, contrast(image.pixelColor(x, y), window));
    return strongest;
}

TEST(PeakMeterTest, DoesNotLookLoudInSilence)
{
    for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        const Theme theme = makeTheme(kind);
        PeakMeter meter;
        meter.setTheme(theme);
        meter.resize(meter.sizeHint());
        EXPECT_LT(strongestContrast(meter, theme.colours.window), 2.0);
        meter.show(0.5f, 0.5f);
        EXPECT_GE(strongestContrast(meter, theme.colours.window), 3.0);
    }
}

} // namespace
} // namespace inventio::ui

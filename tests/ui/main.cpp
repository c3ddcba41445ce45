#include <gmock/gmock.h>

#include <QApplication>
#include <QTemporaryFile>

namespace {

// The screen that Qt imagines otherwise has 800 x 800 pixels: too few for the studio.
constexpr auto kScreen = R"({"screens": [{"name": "test", "x": 0, "y": 0, "width": 2880, "height": 1800,
    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})";

} // namespace

// Tests of windows run where there is no display, also while the build lists them.
int main(int argc, char** argv)
{
    QTemporaryFile screen;
    if (qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("offscreen")) == QLatin1String("offscreen")
        && screen.open()) {
        screen.write(kScreen);
        screen.flush();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toLocal8Bit());
    }
    testing::InitGoogleMock(&argc, argv);
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}

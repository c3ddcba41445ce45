#include "ui/roll/scene/roll_geometry.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

using music::Note;
using music::Ticks;

RollGeometry geometry()
{
    return RollGeometry().withSize({960, 480}).withContentEnd({480 * 4 * 100}).withZoom(96, 16).scrolledTo(960, 40);
}

TEST(RollGeometryTest, TakesPixelsBackToTheirMusic)
{
    const RollGeometry g = geometry();
    for (const int pitch : {60, 72, 87})
        EXPECT_EQ(g.pitchAt(g.y(pitch) + 1), pitch);
    for (const int tick : {960, 1000, 4000})
        EXPECT_NEAR(g.ticksAt(g.x(Ticks{tick})), tick, 1e-6);
    EXPECT_DOUBLE_EQ(g.x(Ticks{960}), 0);
    EXPECT_DOUBLE_EQ(g.y(87), 0);
}

TEST(RollGeometryTest, PutsHigherNotesHigherAndLongerNotesWider)
{
    const RollGeometry g = geometry();
    const QRectF quarter = g.rectOf(Note{.onset = {960}, .pitch = 72, .length = {480}});
    EXPECT_EQ(quarter, QRectF(0, 15 * 16, 96, 16));
    EXPECT_LT(g.y(73), g.y(72));
}

TEST(RollGeometryTest, KeepsWhatIsUnderThePointerWhenZooming)
{
    const RollGeometry g = geometry();
    for (const double factor : {1.2, 3.0, 0.7}) {
        EXPECT_NEAR(g.zoomedInTime(factor, 300).ticksAt(300), g.ticksAt(300), 1e-6);
        const RollGeometry taller = g.zoomedInPitch(factor, 200);
        EXPECT_NEAR(200 / taller.rowHeight() + taller.top(), 200 / g.rowHeight() + g.top(), 1e-6);
    }
}

TEST(RollGeometryTest, ZoomsEachAxisAlone)
{
    const RollGeometry g = geometry();
    EXPECT_DOUBLE_EQ(g.zoomedInTime(2, 0).rowHeight(), g.rowHeight());
    EXPECT_DOUBLE_EQ(g.zoomedInPitch(2, 0).pixelsPerQuarter(), g.pixelsPerQuarter());
}

TEST(RollGeometryTest, NeverScrollsBeyondTheRoll)
{
    const RollGeometry g = geometry();
    EXPECT_DOUBLE_EQ(g.scrolledBy(-1e9, -1e9).left(), 0);
    EXPECT_DOUBLE_EQ(g.scrolledBy(-1e9, -1e9).top(), 0);
    const RollGeometry end = g.scrolledBy(1e9, 1e9);
    EXPECT_EQ(end.lowestPitch(), -1);
    EXPECT_NEAR(end.ticksAt(960), 480 * 4 * 100, 1e-6);
}

TEST(RollGeometryTest, ZoomsNoFurtherThanMakesSense)
{
    const RollGeometry g = geometry();
    EXPECT_LE(g.zoomedInTime(1e9, 0).pixelsPerQuarter(), 1200);
    EXPECT_GT(g.zoomedInTime(1e-9, 0).pixelsPerQuarter(), 0);
    EXPECT_GE(g.zoomedInPitch(1e-9, 0).rowHeight() * kAllPitches, 480);
}

TEST(RollGeometryTest, FitsAnAreaIntoTheView)
{
    const project::Area area{{4800}, {9600}, 50, 75};
    const RollGeometry g = geometry().fittedTo(area);
    const QRectF rect = g.rectOf(area);
    EXPECT_TRUE(QRectF(QPointF(), g.size()).contains(rect));
    EXPECT_GT(rect.width(), 960 * 0.8);
}

TEST(RollGeometryTest, FitsWithRowsOfWholePixelsOfTheScreen)
{
    const project::Area area{{0}, {480 * 8}, 40, 78};
    for (const double ratio : {1.0, 1.25, 1.5, 2.0})
        for (int height = 300; height < 500; height += 7) {
            const RollGeometry g = geometry().withSize({960, static_cast<double>(height)}).fittedTo(area, ratio);
            const double pixels = g.rowHeight() * ratio;
            EXPECT_NEAR(pixels, std::round(pixels), 1e-9) << height << " at " << ratio;
            EXPECT_TRUE(QRectF(QPointF(), g.size()).contains(g.rectOf(area)));
        }
}

TEST(RollGeometryTest, HasWholeRowsThatStillFillTheView)
{
    const RollGeometry g = geometry().withSize({960, 1000}).withWholeRows(96, 1, 1);
    EXPECT_DOUBLE_EQ(g.rowHeight(), 8) << "128 rows of 7 pixels would leave some of it empty";
}

TEST(RollGeometryTest, FitsThePieceOfALongLifeToo)
{
    const RollGeometry g = RollGeometry().withSize({960, 480}).withContentEnd({480LL * 100'000});
    EXPECT_GE(g.fittedTo({{0}, {480LL * 99'000}, 36, 84}).lastTick(), Ticks{480LL * 99'000});
}

TEST(RollGeometryTest, FramesPitchesAsLittleAsItTakes)
{
    const RollGeometry g = geometry();
    const int lowest = g.lowestPitch() + 2;
    const int highest = g.highestPitch() - 2;
    EXPECT_EQ(g.framing(lowest, highest, 4), g) << "all in view";
    const RollGeometry scrolled = g.framing(lowest - 6, highest - 6, 4);
    EXPECT_DOUBLE_EQ(scrolled.rowHeight(), g.rowHeight());
    EXPECT_NEAR(scrolled.y(lowest - 7), 480, 1e-9) << "the lowest row is the last";
    const RollGeometry lower = g.framing(lowest - 12, highest + 12, 4);
    EXPECT_LT(lower.rowHeight(), g.rowHeight());
    EXPECT_GE(lower.y(highest + 12), 0);
    EXPECT_LE(lower.y(lowest - 13), 480);
    EXPECT_DOUBLE_EQ(g.framing(0, 127, 10).rowHeight(), 10) << "no lower than that";
}

TEST(RollGeometryTest, ScrollsAsLittleAsItTakes)
{
    const RollGeometry g = geometry();
    const project::Area inView{g.tickAt(100), g.tickAt(200), 70, 75};
    EXPECT_EQ(g.showing(inView), g);
    const project::Area right{g.tickAt(1000), g.tickAt(1100), 70, 75};
    EXPECT_NEAR(g.showing(right).x(right.to), 960, 0.01);
    const project::Area above{g.tickAt(100), g.tickAt(200), 100, 100};
    EXPECT_NEAR(g.showing(above).y(100), 0, 0.01);
}

TEST(RollGeometryTest, KeepsItsPlaceWhenTicksChange)
{
    const RollGeometry g = geometry().withTicksPerQuarter(960);
    EXPECT_DOUBLE_EQ(g.left(), 1920);
    EXPECT_DOUBLE_EQ(g.x(Ticks{1920 + 960}), 96);
}

TEST(HitZoneTest, HasSixPixelsAtBothEnds)
{
    const QRectF note(100, 50, 60, 16);
    EXPECT_EQ(zoneAt(note, {100, 55}, 6), Zone::Start);
    EXPECT_EQ(zoneAt(note, {105.9, 55}, 6), Zone::Start);
    EXPECT_EQ(zoneAt(note, {106, 55}, 6), Zone::Body);
    EXPECT_EQ(zoneAt(note, {153.9, 55}, 6), Zone::Body);
    EXPECT_EQ(zoneAt(note, {154, 55}, 6), Zone::End);
    EXPECT_EQ(zoneAt(note, {99, 55}, 6), Zone::Nothing);
    EXPECT_EQ(zoneAt(note, {120, 67}, 6), Zone::Nothing);
}

TEST(HitZoneTest, LeavesABodyToTheShortestNote)
{
    const QRectF note(100, 50, 6, 16);
    EXPECT_EQ(zoneAt(note, {101, 55}, 6), Zone::Start);
    EXPECT_EQ(zoneAt(note, {103, 55}, 6), Zone::Body);
    EXPECT_EQ(zoneAt(note, {105, 55}, 6), Zone::End);
}

} // namespace
} // namespace inventio::ui

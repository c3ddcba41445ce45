#include "core/model/planes.h"

#include <gtest/gtest.h>

#include "core/composing/note_scorer.h"

namespace inventio::model {
namespace {

using composing::kWindowSteps;
using grid::kLowestPitch;
using grid::kPitches;

composing::Canvas emptyCanvas(int steps)
{
    composing::Canvas canvas{grid::Roll(steps), composing::CellMask(steps), {}};
    for (int step = 0; step < steps; ++step)
        canvas.metre.push_back({step / 16, step % 16, 16, step % 4, 4});
    return canvas;
}

class Planes {
public:
    Planes(const composing::Canvas& canvas, int firstStep, int semitones = 0)
        : m_values(static_cast<std::size_t>(kInputPlanes) * kWindowSteps * kPitches, -7.0F)
    {
        fillPlanes(canvas, firstStep, m_values, semitones);
    }
    float at(int plane, int step, int pitch) const
    {
        return m_values[static_cast<std::size_t>((plane * kWindowSteps + step) * kPitches + pitch - kLowestPitch)];
    }
    int lit(int plane) const
    {
        int count = 0;
        for (int step = 0; step < kWindowSteps; ++step)
            for (int pitch = kLowestPitch; pitch < kLowestPitch + kPitches; ++pitch)
                count += at(plane, step, pitch) != 0.0F ? 1 : 0;
        return count;
    }

private:
    std::vector<float> m_values;
};

TEST(PlanesTest, ASingleNoteLightsItsOnsetAndItsCells)
{
    composing::Canvas canvas = emptyCanvas(128);
    canvas.roll.add({17, 60, 3});
    const Planes planes(canvas, 0);
    EXPECT_EQ(planes.lit(0), 1);
    EXPECT_EQ(planes.at(0, 17, 60), 1.0F);
    EXPECT_EQ(planes.lit(1), 3);
    for (int step = 17; step < 20; ++step)
        EXPECT_EQ(planes.at(1, step, 60), 1.0F);
}

TEST(PlanesTest, ALockLightsOneCell)
{
    composing::Canvas canvas = emptyCanvas(128);
    canvas.locked.set({5, 83});
    const Planes planes(canvas, 0);
    EXPECT_EQ(planes.lit(2), 1);
    EXPECT_EQ(planes.at(2, 5, 83), 1.0F);
}

TEST(PlanesTest, AWindowCountsFromItsFirstStep)
{
    composing::Canvas canvas = emptyCanvas(256);
    canvas.roll.add({100, 48, 4});
    const Planes planes(canvas, 64);
    EXPECT_EQ(planes.at(0, 36, 48), 1.0F);
    EXPECT_EQ(planes.lit(0), 1);
}

TEST(PlanesTest, AnotherKeyMovesNotesAndLocksButNotTheGrid)
{
    composing::Canvas canvas = emptyCanvas(128);
    canvas.roll.add({17, 60, 3});
    canvas.roll.add({17, 83, 3});
    canvas.locked.set({17, 60});
    const Planes planes(canvas, 0, 1);
    EXPECT_EQ(planes.lit(0), 1) << "the highest pitch has left the grid";
    EXPECT_EQ(planes.at(0, 17, 61), 1.0F);
    EXPECT_EQ(planes.at(2, 17, 61), 1.0F);
    EXPECT_EQ(planes.at(4, 17, 83), 1.0F);
}

TEST(PlanesTest, RowsThatComeInAreLockedWhereTheNearestPitchIs)
{
    composing::Canvas canvas = emptyCanvas(128);
    canvas.locked.set({5, 36});
    const Planes planes(canvas, 0, 2);
    EXPECT_EQ(planes.lit(2), 3);
    EXPECT_EQ(planes.at(2, 5, 36), 1.0F);
}

TEST(PlanesTest, EverythingIsDarkBeyondTheEnd)
{
    const Planes planes(emptyCanvas(40), 0);
    EXPECT_EQ(planes.lit(3), 40 * kPitches);
    for (int plane = 0; plane < kInputPlanes; ++plane)
        EXPECT_EQ(planes.at(plane, 40, 60), 0.0F) << plane;
}

TEST(PlanesTest, TheLastPlaneTellsTheIdiom)
{
    composing::Canvas canvas = emptyCanvas(40);
    EXPECT_EQ(Planes(canvas, 0).lit(kInputPlanes - 1), 40 * kPitches);
    canvas.idiom = composing::Idiom::Hymn;
    EXPECT_EQ(Planes(canvas, 0).lit(kInputPlanes - 1), 0);
}

TEST(PlanesTest, PackedTheyAreTheSame)
{
    composing::Canvas canvas = emptyCanvas(100);
    canvas.roll.add({17, 60, 3});
    canvas.locked.set({5, 83});
    const Planes planes(canvas, 0);
    PackedPlanes packed = emptyPlanes(2);
    packPlanes(canvas, packed, 1);
    constexpr std::size_t kMarks = std::size_t{kMarkPlanes} * kWindowSteps * kPitches;
    constexpr std::size_t kSteps = std::size_t{kStepPlanes} * kWindowSteps;
    for (int step = 0; step < kWindowSteps; ++step) {
        for (int pitch = kLowestPitch; pitch < kLowestPitch + kPitches; ++pitch)
            for (int plane = 0; plane < kMarkPlanes; ++plane) {
                const auto cell
                    = static_cast<std::size_t>((plane * kWindowSteps + step) * kPitches + pitch - kLowestPitch);
                ASSERT_EQ(packed.marks[kMarks + cell], planes.at(plane, step, pitch));
            }
        ASSERT_EQ(packed.steps[kSteps + static_cast<std::size_t>(step)], planes.at(3, step, 60));
        for (int plane = 1; plane < kStepPlanes; ++plane)
            ASSERT_EQ(packed.steps[kSteps + static_cast<std::size_t>(plane * kWindowSteps + step)],
                planes.at(plane + 4, step, 60));
    }
}

TEST(PlanesTest, DownbeatsLieWhereBarsBegin)
{
    composing::Canvas canvas = emptyCanvas(48);
    for (int step = 0; step < 48; ++step)
        canvas.metre[static_cast<std::size_t>(step)] = {step / 12, step % 12, 12, step % 4, 4};
    const Planes planes(canvas, 0);
    for (int step = 0; step < 48; ++step)
        EXPECT_EQ(planes.at(15, step, 60), step % 12 == 0 ? 1.0F : 0.0F) << step;
}

TEST(PlanesTest, PhasesRepeatAfterFourBarsAndNotBefore)
{
    const Planes planes(emptyCanvas(128), 0);
    const auto same = [&](int a, int b) {
        for (int plane = 5; plane < kInputPlanes; ++plane)
            if (planes.at(plane, a, 60) != planes.at(plane, b, 60))
                return false;
        return true;
    };
    EXPECT_TRUE(same(3, 67));
    for (int other = 4; other < 67; ++other)
        EXPECT_FALSE(same(3, other)) << other;
}

} // namespace
} // namespace inventio::model

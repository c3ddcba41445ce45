#include "core/analysis/part_writing.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

using grid::GridNote;

constexpr int kBeat = 4;

std::vector<grid::MetrePosition> metreOf(int steps)
{
    std::vector<grid::MetrePosition> metre;
    for (int step = 0; step < steps; ++step)
        metre.push_back({step / 16, step % 16, 16, step % kBeat, kBeat});
    return metre;
}

/// The faults of chords of a quarter each, soprano first.
std::vector<Fault> faultsOf(const std::vector<std::vector<int>>& chords)
{
    grid::Roll roll(static_cast<int>(chords.size()) * kBeat);
    for (std::size_t beat = 0; beat < chords.size(); ++beat)
        for (const int pitch : chords[beat])
            roll.add({static_cast<int>(beat) * kBeat, pitch, kBeat});
    return findFaults(roll, metreOf(roll.steps()));
}

std::vector<GridNote> notesOf(const std::vector<Fault>& faults, FaultKind kind)
{
    std::vector<GridNote> notes;
    for (const Fault& fault : faults)
        if (fault.kind == kind)
            notes.insert(notes.end(), fault.notes.begin(), fault.notes.end());
    return notes;
}

bool has(const std::vector<Fault>& faults, FaultKind kind)
{
    return std::ranges::find(faults, kind, &Fault::kind) != faults.end();
}

TEST(PartWritingTest, FindsNothingWrongWithACadence)
{
    EXPECT_EQ(faultsOf({{72, 67, 64, 48}, {69, 65, 60, 53}, {67, 62, 59, 55}, {67, 64, 60, 48}}), std::vector<Fault>());
}

TEST(PartWritingTest, NamesParallelFifthsAndOctavesWithTheirNotes)
{
    const auto faults = faultsOf({{72, 64, 55, 48}, {74, 65, 57, 50}});
    EXPECT_EQ(notesOf(faults, FaultKind::ParallelOctaves), (std::vector<GridNote>{{4, 50, 4}, {4, 74, 4}}));
    EXPECT_EQ(notesOf(faults, FaultKind::ParallelFifths), (std::vector<GridNote>{{4, 50, 4}, {4, 57, 4}}));
}

TEST(PartWritingTest, HearsHiddenOctavesOfTheOuterVoices)
{
    const auto leap = faultsOf({{67, 60, 55, 40}, {72, 64, 55, 48}});
    EXPECT_EQ(notesOf(leap, FaultKind::HiddenOctaves), (std::vector<GridNote>{{4, 48, 4}, {4, 72, 4}}));
    EXPECT_FALSE(has(faultsOf({{71, 65, 62, 43}, {72, 64, 60, 48}}), FaultKind::HiddenOctaves)) << "the soprano steps";
}

TEST(PartWritingTest, HearsOctavesInContraryMotion)
{
    EXPECT_TRUE(has(faultsOf({{67, 62, 59, 55}, {72, 64, 55, 48}}), FaultKind::ContraryOctaves));
}

TEST(PartWritingTest, TheLeadingToneRisesUnlessAnInnerVoiceFallsToTheFifth)
{
    const auto astray = faultsOf({{71, 67, 62, 43}, {67, 64, 60, 48}});
    EXPECT_EQ(notesOf(astray, FaultKind::LeadingToneAstray), (std::vector<GridNote>{{0, 71, 4}}));
    EXPECT_FALSE(has(faultsOf({{74, 71, 67, 55}, {72, 67, 64, 48}}), FaultKind::LeadingToneAstray));
}

TEST(PartWritingTest, TheLeadingToneIsNotDoubled)
{
    EXPECT_EQ(notesOf(faultsOf({{71, 62, 59, 43}, {72, 64, 55, 48}}), FaultKind::LeadingToneDoubled),
        (std::vector<GridNote>{{0, 59, 4}, {0, 71, 4}}));
    EXPECT_FALSE(has(faultsOf({{71, 67, 62, 43}, {72, 67, 64, 48}}), FaultKind::LeadingToneDoubled));
}

TEST(PartWritingTest, TheSeventhFallsByStep)
{
    EXPECT_EQ(notesOf(faultsOf({{65, 62, 59, 43}, {67, 64, 60, 48}}), FaultKind::SeventhAstray),
        (std::vector<GridNote>{{0, 65, 4}}));
    EXPECT_FALSE(has(faultsOf({{65, 62, 59, 43}, {64, 60, 48}}), FaultKind::SeventhAstray));
}

TEST(PartWritingTest, ASixFourChordNeedsAReason)
{
    EXPECT_EQ(notesOf(faultsOf({{69, 65, 60, 48}, {72, 64, 60, 43}, {69, 65, 62, 50}, {67, 64, 60, 48}}),
                  FaultKind::UnreasonedSixFour),
        (std::vector<GridNote>{{4, 43, 4}}));
    EXPECT_FALSE(has(faultsOf({{69, 65, 60, 53}, {72, 64, 60, 55}, {71, 67, 62, 55}, {72, 67, 64, 48}}),
        FaultKind::UnreasonedSixFour))
        << "cadential";
}

TEST(PartWritingTest, ABeatHasItsThird)
{
    EXPECT_TRUE(has(faultsOf({{72, 67, 60, 48}}), FaultKind::BareFifth));
    EXPECT_FALSE(has(faultsOf({{72, 67, 64, 48}}), FaultKind::BareFifth));
}

TEST(PartWritingTest, TheThirdOfAMajorTriadIsNotDoubled)
{
    EXPECT_EQ(notesOf(faultsOf({{76, 67, 64, 48}}), FaultKind::DoubledThird),
        (std::vector<GridNote>{{0, 64, 4}, {0, 76, 4}}));
}

TEST(PartWritingTest, TheBassDoesNotLeapATritone)
{
    EXPECT_EQ(notesOf(faultsOf({{69, 65, 60, 53}, {67, 62, 59, 47}}), FaultKind::BassLeap),
        (std::vector<GridNote>{{0, 53, 4}, {4, 47, 4}}));
    EXPECT_FALSE(has(faultsOf({{69, 65, 60, 53}, {67, 64, 60, 48}}), FaultKind::BassLeap));
}

TEST(PartWritingTest, ADissonanceIsReachedAndLeftByStep)
{
    const auto leaping = faultsOf({{72, 67, 64, 48}, {77, 67, 64, 48}, {72, 67, 64, 48}});
    EXPECT_TRUE(has(leaping, FaultKind::LeapingDissonance));
    EXPECT_FALSE(has(faultsOf({{72, 67, 64, 48}, {74, 67, 64, 48}, {76, 67, 60, 48}}), FaultKind::LeapingDissonance));
}

TEST(PartWritingTest, NeighboursStayWithinAnOctave)
{
    EXPECT_TRUE(has(faultsOf({{79, 64, 60, 48}}), FaultKind::WideSpacing));
    EXPECT_FALSE(has(faultsOf({{72, 64, 60, 36}}), FaultKind::WideSpacing)) << "the bass may be far below";
}

TEST(PartWritingTest, TellsWhatIsOutOfRange)
{
    const int low = rangeOf(Voice::Bass).low - 1;
    EXPECT_EQ(notesOf(faultsOf({{72, 67, 64, low}}), FaultKind::OutOfRange), (std::vector<GridNote>{{0, low, 4}}));
}

TEST(PartWritingTest, EveryKindHasAName)
{
    for (int kind = 0; kind < kFaultKinds; ++kind)
        EXPECT_FALSE(nameOf(static_cast<FaultKind>(kind)).empty());
}

TEST(PartWritingTest, AnEmptyRollHasNoFaults)
{
    EXPECT_TRUE(findFaults(grid::Roll(16), metreOf(16)).empty());
    EXPECT_TRUE(findFaults(grid::Roll(0), {}).empty());
}

} // namespace
} // namespace inventio::analysis

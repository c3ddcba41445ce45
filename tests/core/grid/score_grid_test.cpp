#include "core/grid/score_grid.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/music/pieces.h"

namespace inventio::grid {
namespace {

using namespace music::testing;

ScoreGrid gridOf(const music::Sequence& piece)
{
    return ScoreGrid::create(piece).value();
}

TEST(ScoreGridTest, RoundsOnsetAndEndToTheNearestStep)
{
    const auto grid = gridOf(pieceOf({noteAt(115, 60, 250), noteAt(490, 64, 10)}));
    EXPECT_EQ(grid.roll().notes(), (std::vector<GridNote>{{1, 60, 2}, {4, 64, 1}}));
}

TEST(ScoreGridTest, LeavesDrumsAndFarPitchesAlone)
{
    const auto grid = gridOf(pieceOf({trackOf({noteAt(0, 40, 120)}, music::kDrumChannel),
        trackOf({noteAt(0, 35, 120), noteAt(0, 60, 120), noteAt(0, 84, 120)})}));
    EXPECT_EQ(grid.roll().notes(), (std::vector<GridNote>{{0, 60, 1}}));
    EXPECT_EQ(grid.report(), (GridReport{.notes = 4, .onGrid = 1, .drums = 1, .outOfRange = 2}));
}

TEST(ScoreGridTest, EndsOnAWholeBarAfterTheLastNoteOfAnyTrack)
{
    const auto grid
        = gridOf(pieceOf({trackOf({noteAt(0, 60, 480)}), trackOf({noteAt(1920, 36, 60)}, music::kDrumChannel)}));
    EXPECT_EQ(grid.steps(), 32);
    EXPECT_EQ(grid.bars(), 2);
}

TEST(ScoreGridTest, ANoteThatHangsOverTheBarlineByAFewTicksOpensNoNewBar)
{
    EXPECT_EQ(gridOf(pieceOf({noteAt(0, 60, 1925)})).steps(), 16);
}

TEST(ScoreGridTest, AnEmptyPieceHasAtLeastEightBarsOfItsMetre)
{
    music::Sequence piece;
    piece.metre = music::TimeSignatureMap(480, {{.at = {0}, .numerator = 3}});
    EXPECT_EQ(gridOf(piece).steps(), 96);
    piece.tracks.push_back(trackOf({}));
    piece.tracks.back().end = {480 * 3 * 9 + 1};
    EXPECT_EQ(gridOf(piece).steps(), 96 + 12);
    piece.tracks.back().end = {480 * 3 * 9 + 100};
    EXPECT_EQ(gridOf(piece).steps(), 96 + 24);
}

TEST(ScoreGridTest, KnowsAllNotesBehindAUnison)
{
    const auto grid = gridOf(pieceOf({trackOf({noteAt(0, 60, 480)}), trackOf({noteAt(0, 60, 960)})}));
    EXPECT_EQ(grid.roll().notes(), (std::vector<GridNote>{{0, 60, 8}}));
    const auto behind = grid.sourceNotes({0, 60});
    ASSERT_EQ(behind.size(), 2U);
    EXPECT_EQ(behind[0].note, (NoteReference{0, 0}));
    EXPECT_EQ(behind[1].note, (NoteReference{1, 0}));
    EXPECT_TRUE(grid.sourceNotes({1, 60}).empty());
    EXPECT_EQ(grid.report().unisons, 2);
    EXPECT_TRUE(grid.overlapping().empty());
}

TEST(ScoreGridTest, TellsWhichNotesOverlapOnAPitch)
{
    const auto grid = gridOf(
        pieceOf({trackOf({noteAt(0, 60, 10 * kStep), noteAt(0, 62, kStep)}), trackOf({noteAt(2 * kStep, 60, kStep)})}));
    EXPECT_EQ(grid.roll().notes(), (std::vector<GridNote>{{0, 60, 2}, {0, 62, 1}, {2, 60, 8}}));
    EXPECT_EQ(grid.overlapping(), (std::vector<Cell>{{0, 60}, {2, 60}}));
    EXPECT_EQ(grid.report().overlapping, 2);
}

TEST(ScoreGridTest, CountsWhatWasMovedAndWhichOfThatAreTriplets)
{
    const auto grid = gridOf(pieceOf({noteAt(0, 60, 160), noteAt(160, 62, 160), noteAt(320, 64, 160),
        noteAt(482, 65, 240), noteAt(750, 67, 200), noteAt(960 + 80, 69, 80)}));
    EXPECT_EQ(grid.report().moved, 4);
    EXPECT_EQ(grid.report().triplets, 3);
}

TEST(ScoreGridTest, ACoarseFileIsNotBlamedForRoundingToItsOwnTicks)
{
    music::Sequence piece = pieceOf({noteAt(0, 60, 2), noteAt(2, 62, 1), noteAt(3, 64, 2), noteAt(5, 65, 1)});
    piece.ticksPerQuarter = 6;
    piece.metre = music::TimeSignatureMap(6);
    EXPECT_EQ(gridOf(piece).report().moved, 0);
}

TEST(ScoreGridTest, StepsAndBarsFollowTheMetre)
{
    music::Sequence piece = pieceOf({noteAt(0, 60, 480), noteAt(480 * 10, 60, 480)});
    piece.metre = music::TimeSignatureMap(480, {{.at = {0}, .numerator = 1}, {.at = {480}, .numerator = 3}});
    const auto grid = gridOf(piece);
    EXPECT_EQ(grid.bars(), 5);
    EXPECT_EQ(grid.stepOfBar(1), 4);
    EXPECT_EQ(grid.stepOfBar(2), 16);
    EXPECT_EQ(grid.stepOfBar(grid.bars()), grid.steps());
    EXPECT_EQ(grid.metrePositions().size(), static_cast<std::size_t>(grid.steps()));
}

TEST(ScoreGridTest, RefusesAPieceTooLongForAnyMemory)
{
    const auto grid = ScoreGrid::create(pieceOf({noteAt(0, 60, 480), noteAt(std::int64_t{1} << 48, 60, 480)}));
    ASSERT_FALSE(grid.has_value());
    EXPECT_EQ(grid.error().code, base::ErrorCode::Unsupported);
}

TEST(ScoreGridTest, TakesANoteOfAnyLength)
{
    const auto grid = gridOf(pieceOf({noteAt(0, 60, kStep * 70'000)}));
    EXPECT_EQ(grid.roll().notes(), (std::vector<GridNote>{{0, 60, 70'000}}));
}

TEST(ScoreGridTest, MergesAsTheRollDoes)
{
    base::Random random(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<music::Note> notes;
        for (int count = random.between(1, 40); count > 0; --count)
            notes.push_back(
                noteAt(random.between(0, 31) * kStep, random.between(58, 62), random.between(0, 12) * kStep));
        std::ranges::sort(notes);
        const auto grid = gridOf(pieceOf(notes));

        Roll merged(grid.steps());
        for (const music::Note& one : notes)
            merged.merge({static_cast<int>(one.onset.value / kStep), one.pitch,
                std::max(1, static_cast<int>(one.length.value / kStep))});
        ASSERT_EQ(grid.roll(), merged) << "round " << round;
    }
}

TEST(ScoreGridTest, ManyNotesInsideOneLongNoteTakeNoTime)
{
    std::vector<music::Note> notes(60'000);
    for (std::size_t index = 0; index < notes.size(); ++index)
        notes[index] = noteAt(static_cast<std::int64_t>(index) * kStep, 60, 60'000 * kStep);
    EXPECT_EQ(gridOf(pieceOf(notes)).roll().noteCount(), 60'000);
}

/// Half a step late, at half the file's tempo.
Timing slowAndLate(const music::Sequence& piece)
{
    Timing timing = writtenTiming(piece);
    timing.map = BeatMap({{60.0, 0.0}, {60.0 + 8 * kStep, 4.0}});
    return timing;
}

TEST(ScoreGridTest, NotesLieWhereTheTimingSays)
{
    const auto piece = pieceOf({noteAt(70, 60, 250), noteAt(540, 64, 10)});
    Timing timing = slowAndLate(piece);
    timing.places[0] = {{0, 1, true}, {2, 5, false}};
    const auto grid = ScoreGrid::create(piece, timing).value();
    EXPECT_EQ(grid.roll().notes(), (std::vector<GridNote>{{0, 60, 1}, {2, 64, 3}}));
    EXPECT_EQ(grid.unsure(), (std::vector<Cell>{{2, 64}}));
    EXPECT_EQ(grid.report().unsure, 1);
}

TEST(ScoreGridTest, NotesAreSeenAtThePitchesOfTheView)
{
    const auto piece = pieceOf({trackOf({noteAt(0, 90, 480), noteAt(480, 100, 480)}), trackOf({noteAt(0, 78, 480)})});
    PitchView view = writtenPitches(piece);
    view.shift = -12;
    view.notes = {{{78, PitchRole::Own}, {76, PitchRole::Folded}}, {{78, PitchRole::Doubling}}};
    const auto grid = ScoreGrid::create(piece, writtenTiming(piece), view).value();
    EXPECT_EQ(grid.roll().notes(), (std::vector<GridNote>{{0, 78, 4}, {4, 76, 4}}));
    EXPECT_EQ(grid.pitchOf(78), 90);
    EXPECT_EQ(grid.folded(), (std::vector<Cell>{{4, 76}}));
    EXPECT_EQ(grid.doublings(), (std::vector<GridNote>{{0, 66, 4}}));
    EXPECT_EQ(grid.sourceNotes({0, 78}).size(), 2U);
    EXPECT_EQ(grid.report().octaves, 2);
    EXPECT_EQ(grid.report().doublings, 1);
    EXPECT_EQ(grid.report().outOfRange, 0);
}

TEST(ScoreGridTest, StepsSoundWhereTheTimingHasThem)
{
    const auto piece = pieceOf({noteAt(60, 60, 4 * 1920)});
    const auto grid = ScoreGrid::create(piece, slowAndLate(piece)).value();
    EXPECT_EQ(grid.tickOf(0).value, 60);
    EXPECT_EQ(grid.tickOf(3).value, 60 + 6 * kStep);
    EXPECT_EQ(grid.tickOf(3, 4).value, 4 * (60 + 6 * kStep));
    for (int step = 0; step < grid.steps(); ++step)
        ASSERT_EQ(grid.stepNear(grid.tickOf(step)), step);
}

// A quarter of three ticks has thirds, and no sixteenths.
TEST(ScoreGridTest, TellsTripletsWhereSixteenthsHaveNoTick)
{
    auto piece = pieceOf({noteAt(0, 60, 1), noteAt(1, 62, 1), noteAt(2, 64, 1), noteAt(3, 65, 3)});
    piece.ticksPerQuarter = 3;
    piece.metre = music::TimeSignatureMap(3);
    EXPECT_EQ(gridOf(piece).report().triplets, 2);
    for (music::Note& note : piece.tracks[0].notes)
        note.onset = note.onset * 5;
    piece.ticksPerQuarter = 10; // halves, and no thirds
    piece.metre = music::TimeSignatureMap(10);
    EXPECT_EQ(gridOf(piece).report().triplets, 0);
}

} // namespace
} // namespace inventio::grid

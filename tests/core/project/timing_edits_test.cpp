#include "core/project/timing_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

using music::MetreChange;
using music::TempoChange;
using music::Ticks;
using ::testing::ElementsAre;
using testing::onsetsOf;
using testing::scale;

constexpr int kBar = 1920; // of 4/4

/// Quarters a minute at the start of some bars of 4/4.
Piece withTempi(Piece piece, const std::vector<std::pair<int, double>>& tempi)
{
    for (const auto& [bar, tempo] : tempi)
        piece = withTempoFrom(std::move(piece), {bar * kBar}, tempo).value();
    return piece;
}

TEST(TimingEditsTest, BeginANewPieceAtAHundredInFourFour)
{
    const Piece piece = newPiece("Melody");
    EXPECT_DOUBLE_EQ(piece.tempo.beatsPerMinuteAt({0}), 100.0);
    EXPECT_EQ(timeSignatureAt(piece, {0}), (TimeSignature{4, 4}));
    ASSERT_EQ(piece.tracks.size(), 1U);
    EXPECT_EQ(piece.tracks[0].name, "Melody");
}

TEST(TimingEditsTest, SetTheTempoThatHoldsWhereverItBegan)
{
    const Piece piece = withTempi(scale(), {{0, 100}, {2, 80}, {4, 120}});
    const Piece slower = withTempo(piece, {3 * kBar + 7}, 60).value();
    EXPECT_THAT(slower.tempo.changes(),
        ElementsAre(TempoChange{{0}, 600'000}, TempoChange{{2 * kBar}, 1'000'000}, TempoChange{{4 * kBar}, 500'000}));
    EXPECT_EQ(onsetsOf(slower), onsetsOf(piece));
}

TEST(TimingEditsTest, SetTheTempoOfAPieceThatSaysNone)
{
    EXPECT_THAT(withTempo(scale(), {kBar}, 96).value().tempo.changes(), ElementsAre(TempoChange{{0}, 625'000}));
    // The first change comes late: what is before it gets a tempo of its own.
    const Piece late = withTempi(scale(), {{1, 80}});
    EXPECT_THAT(withTempo(late, {0}, 96).value().tempo.changes(),
        ElementsAre(TempoChange{{0}, 625'000}, TempoChange{{kBar}, 750'000}));
}

TEST(TimingEditsTest, ChangeTheTempoFromAPlaceOn)
{
    const Piece piece = withTempi(scale(), {{0, 100}, {2, 80}});
    EXPECT_EQ(tempoStart(piece, {3 * kBar}), Ticks{2 * kBar});
    const Piece changed = withTempoFrom(piece, {kBar}, 60).value();
    EXPECT_DOUBLE_EQ(changed.tempo.beatsPerMinuteAt({kBar - 1}), 100);
    EXPECT_DOUBLE_EQ(changed.tempo.beatsPerMinuteAt({kBar}), 60);
    EXPECT_DOUBLE_EQ(changed.tempo.beatsPerMinuteAt({2 * kBar}), 80);
    EXPECT_DOUBLE_EQ(withTempoFrom(piece, {2 * kBar}, 60).value().tempo.beatsPerMinuteAt({2 * kBar}), 60);
}

TEST(TimingEditsTest, TakeChangesOfTempoAwayButNotTheFirst)
{
    const Piece piece = withTempi(scale(), {{0, 100}, {1, 80}, {2, 120}});
    EXPECT_EQ(withoutTempoChanges(piece, {kBar}, {2 * kBar}).tempo, withTempi(scale(), {{0, 100}, {2, 120}}).tempo);
    EXPECT_EQ(withoutTempoChanges(piece, {0}, {kBar}).tempo, piece.tempo);
}

TEST(TimingEditsTest, RefuseATempoThatNobodyCanPlay)
{
    for (const double tempo : {9.9, 400.1, 0.0, -1.0, std::nan("")})
        EXPECT_EQ(withTempo(scale(), {0}, tempo).error().code, base::ErrorCode::BadInput) << tempo;
    EXPECT_TRUE(withTempo(scale(), {0}, kSlowestTempo));
    EXPECT_TRUE(withTempo(scale(), {0}, kFastestTempo));
    EXPECT_FALSE(withTempoFrom(scale(), {-1}, 100));
    EXPECT_FALSE(withTempoFrom(scale(), formats::kLastMidiTick + Ticks{1}, 100));
}

TEST(TimingEditsTest, ChangeTheTimeSignatureFromABarOn)
{
    const Piece piece = withTimeSignatureFrom(scale(), 1, {3, 4}).value();
    EXPECT_EQ(timeSignatureAt(piece, {kBar - 1}), (TimeSignature{4, 4}));
    EXPECT_EQ(timeSignatureAt(piece, {kBar}), (TimeSignature{3, 4}));
    EXPECT_EQ(piece.metre.barStart(2), Ticks{kBar + 3 * 480});
    EXPECT_EQ(onsetsOf(piece), onsetsOf(scale()));
}

TEST(TimingEditsTest, LeaveLaterTimeSignaturesAtTheirTicks)
{
    const Piece piece = withTimeSignatureFrom(scale(), 2, {6, 8}).value();
    const Piece changed = withTimeSignatureFrom(piece, 0, {3, 4}).value();
    EXPECT_EQ(timeSignatureAt(changed, {2 * kBar}), (TimeSignature{6, 8}));
    const auto position = changed.metre.at({2 * kBar});
    EXPECT_EQ(position.bar, 3) << "two bars, and one cut short";
    EXPECT_EQ(position.inBar, Ticks{0});
}

TEST(TimingEditsTest, LeaveOutATimeSignatureThatChangesNothing)
{
    const Piece piece = withTimeSignatureFrom(scale(), 1, {3, 4}).value();
    EXPECT_EQ(withTimeSignatureFrom(piece, 1, {4, 4}).value().metre, scale().metre);
    EXPECT_EQ(withTimeSignatureFrom(piece, 2, {3, 4}).value().metre, piece.metre);
}

TEST(TimingEditsTest, KeepTheBarLineAfterAPickup)
{
    Piece piece = scale();
    piece.metre = music::TimeSignatureMap(480, {{{0}, 4, 4}, {{480}, 3, 4}});
    const Piece changed = withTimeSignatureFrom(piece, 1, {4, 4}).value();
    EXPECT_EQ(changed.metre.barStart(1), Ticks{480});
    EXPECT_EQ(changed.metre.changes().size(), 2U);
}

TEST(TimingEditsTest, TakeAChangeOfTimeSignatureAwayButNotTheFirst)
{
    Piece piece = withTimeSignatureFrom(scale(), 0, {2, 4}).value();
    piece = withTimeSignatureFrom(piece, 2, {3, 4}).value();
    EXPECT_THAT(withoutTimeSignatureChange(piece, 2).metre.changes(), ElementsAre(MetreChange{{0}, 2, 4}));
    EXPECT_EQ(withoutTimeSignatureChange(piece, 0), piece);
    EXPECT_EQ(withoutTimeSignatureChange(piece, 1), piece);
}

TEST(TimingEditsTest, RefuseTimeSignaturesThatAreNone)
{
    for (const TimeSignature bad : {TimeSignature{0, 4}, {33, 4}, {4, 0}, {4, 3}, {4, 64}, {4, -4}})
        EXPECT_EQ(withTimeSignatureFrom(scale(), 0, bad).error().code, base::ErrorCode::BadInput)
            << bad.numerator << '/' << bad.denominator;
    for (const int denominator : {1, 2, 4, 8, 16, 32})
        EXPECT_TRUE(withTimeSignatureFrom(scale(), 0, {kMaxNumerator, denominator})) << denominator;
    EXPECT_FALSE(withTimeSignatureFrom(scale(), 100'000'000, {4, 4})) << "no file holds so many bars";
}

} // namespace
} // namespace inventio::project

#include "core/composing/enhance_piece.h"

#include <algorithm>
#include <iterator>

#include <gtest/gtest.h>

#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/music/pieces.h"

namespace inventio::composing {
namespace {

using music::testing::noteAt;

constexpr int kBassPitch = 48;

/// Wants an eighth at every beat, and nothing else: notes that touch each other may be refused.
ScriptedScorer bassScorer()
{
    return ScriptedScorer([](const Canvas& canvas, int firstStep, EditScores& scores) {
        constexpr int kEighthClass = 1;
        for (int step = 0; step < kWindowSteps && firstStep + step < canvas.steps(); step += grid::kStepsPerQuarter)
            if (!canvas.roll.soundsAt({firstStep + step, kBassPitch}))
                scores.setAddition({step, kBassPitch}, kEighthClass, 0.9F);
    });
}

/// Always fails.
class BrokenScorer : public NoteScorer {
public:
    base::Result<EditScores> score(const Canvas&, int) override
    {
        return base::failure(base::ErrorCode::Internal, "The model cannot be run.");
    }
    std::string identity() const override { return "broken 0000"; }
};

/// Quarters one after the other, from the start.
music::Sequence quarters(const std::vector<int>& pitches)
{
    std::vector<music::Note> notes;
    for (const int pitch : pitches)
        notes.push_back(noteAt(std::ssize(notes) * 480, pitch, 480));
    return music::testing::pieceOf(std::move(notes));
}

/// Two bars of 4/4, C major.
music::Sequence scale()
{
    return quarters({60, 62, 64, 65, 67, 69, 71, 72});
}

EnhancedPiece enhanced(const music::Sequence& piece, const SamplerParams& params = {})
{
    auto scorer = bassScorer();
    const auto prepared = preparePiece(piece, params);
    return enhancePiece(piece, prepared.value(), params, scorer, "inventio test").value();
}

std::vector<std::int64_t> bassOnsets(const music::Sequence& piece)
{
    std::vector<std::int64_t> onsets;
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes)
            if (note.pitch == kBassPitch)
                onsets.push_back(note.onset.value);
    std::ranges::sort(onsets);
    return onsets;
}

std::vector<Receipt> receipts(const music::Sequence& piece)
{
    std::vector<Receipt> found;
    for (const auto& event : piece.conductor)
        if (auto receipt = parseReceipt(std::string(event.bytes.begin() + 2, event.bytes.end())))
            found.push_back(*receipt);
    return found;
}

TEST(EnhancePieceTest, BringsTheModelsNotesIntoThePiece)
{
    const auto result = enhanced(scale());
    EXPECT_EQ(bassOnsets(result.sequence), (std::vector<std::int64_t>{0, 480, 960, 1440, 1920, 2400, 2880, 3360}));
    EXPECT_EQ(result.added, 8);
    EXPECT_EQ(result.removed, 0);
}

TEST(EnhancePieceTest, KeepsToTheRegion)
{
    SamplerParams params;
    params.region = BarRange{2, 2};
    EXPECT_EQ(bassOnsets(enhanced(scale(), params).sequence), (std::vector<std::int64_t>{1920, 2400, 2880, 3360}));
}

TEST(EnhancePieceTest, CountsBarsInTheMetreOfThePiece)
{
    auto piece = quarters({60, 62, 64, 65, 67, 69});
    piece.metre = music::TimeSignatureMap(480, {{{0}, 3, 4}});
    SamplerParams params;
    params.region = BarRange{2, 2};
    EXPECT_EQ(bassOnsets(enhanced(piece, params).sequence), (std::vector<std::int64_t>{1440, 1920, 2400}));
}

TEST(EnhancePieceTest, RefusesARegionThePieceDoesNotHave)
{
    SamplerParams params;
    params.region = BarRange{2, 3};
    const auto prepared = preparePiece(scale(), params);
    ASSERT_FALSE(prepared);
    EXPECT_EQ(prepared.error().message, "The piece has bars 1-2 only; the region 2-3 reaches beyond them.");
}

TEST(EnhancePieceTest, LeavesAReceiptThatHolds)
{
    const auto result = enhanced(scale());
    const auto found = receipts(result.sequence);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].model, "scripted");
    EXPECT_EQ(found[0].edits, 8);
    EXPECT_EQ(found[0].inputHash, hashOfNotes(scale()));
    EXPECT_EQ(found[0].resultHash, hashOfNotes(result.sequence));
}

TEST(EnhancePieceTest, KeepsTheReceiptsOfEarlierTimes)
{
    SamplerParams two;
    two.iterations = 2;
    const auto twice = enhanced(enhanced(scale(), two).sequence, two);
    const auto found = receipts(twice.sequence);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[1].inputHash, found[0].resultHash);
}

TEST(EnhancePieceTest, PassesOnThatTheModelFailed)
{
    BrokenScorer scorer;
    const auto prepared = preparePiece(scale(), {});
    const auto result = enhancePiece(scale(), prepared.value(), {}, scorer, "inventio test");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "The model cannot be run.");
}

} // namespace
} // namespace inventio::composing

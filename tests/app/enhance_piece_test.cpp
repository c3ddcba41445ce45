#include "app/enhance_piece.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/composing/receipt.h"
#include "tests/app/pieces.h"
#include "tests/app/scorers.h"

namespace inventio::app {
namespace {

EnhancedPiece enhanced(const music::Composition& piece, const composing::SamplerParams& params = {})
{
    BassScorer scorer;
    const auto prepared = preparePiece(piece, params);
    return enhancePiece(piece, prepared.value(), params, scorer, "inventio test").value();
}

std::vector<std::int64_t> bassOnsets(const music::Composition& piece)
{
    std::vector<std::int64_t> onsets;
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes)
            if (note.pitch == BassScorer::kPitch)
                onsets.push_back(note.onset.value);
    std::ranges::sort(onsets);
    return onsets;
}

std::vector<composing::Receipt> receipts(const music::Composition& piece)
{
    std::vector<composing::Receipt> found;
    for (const auto& event : piece.conductor)
        if (auto receipt = composing::parseReceipt(std::string(event.bytes.begin() + 2, event.bytes.end())))
            found.push_back(*receipt);
    return found;
}

TEST(EnhancePieceTest, BringsTheModelsNotesIntoThePiece)
{
    const auto result = enhanced(scale());
    EXPECT_EQ(bassOnsets(result.composition), (std::vector<std::int64_t>{0, 480, 960, 1440, 1920, 2400, 2880, 3360}));
    EXPECT_EQ(result.added, 8);
    EXPECT_EQ(result.removed, 0);
}

TEST(EnhancePieceTest, KeepsToTheRegion)
{
    composing::SamplerParams params;
    params.region = composing::BarRange{2, 2};
    EXPECT_EQ(bassOnsets(enhanced(scale(), params).composition), (std::vector<std::int64_t>{1920, 2400, 2880, 3360}));
}

TEST(EnhancePieceTest, CountsBarsInTheMetreOfThePiece)
{
    auto piece = quarters({60, 62, 64, 65, 67, 69});
    piece.metre = music::MetreMap(480, {{{0}, 3, 4}});
    composing::SamplerParams params;
    params.region = composing::BarRange{2, 2};
    EXPECT_EQ(bassOnsets(enhanced(piece, params).composition), (std::vector<std::int64_t>{1440, 1920, 2400}));
}

TEST(EnhancePieceTest, RefusesARegionThePieceDoesNotHave)
{
    composing::SamplerParams params;
    params.region = composing::BarRange{2, 3};
    const auto prepared = preparePiece(scale(), params);
    ASSERT_FALSE(prepared);
    EXPECT_EQ(prepared.error().message, "The piece has bars 1-2 only; the region 2-3 reaches beyond them.");
}

TEST(EnhancePieceTest, LeavesAReceiptThatHolds)
{
    const auto result = enhanced(scale());
    const auto found = receipts(result.composition);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].model, "bass 0000");
    EXPECT_EQ(found[0].edits, 8);
    EXPECT_EQ(found[0].inputHash, composing::hashOfNotes(scale()));
    EXPECT_EQ(found[0].resultHash, composing::hashOfNotes(result.composition));
}

TEST(EnhancePieceTest, KeepsTheReceiptsOfEarlierTimes)
{
    composing::SamplerParams two;
    two.iterations = 2;
    const auto twice = enhanced(enhanced(scale(), two).composition, two);
    const auto found = receipts(twice.composition);
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
} // namespace inventio::app

#include "core/project/receipts.h"

#include <gtest/gtest.h>

#include "core/composing/note_list.h"
#include "tests/core/music/pieces.h"

namespace inventio::project {
namespace {

using music::testing::noteAt;

music::Sequence quarters(int count)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < count; ++i)
        notes.push_back(noteAt(std::int64_t{i} * 480, 60 + i, 480));
    return music::testing::pieceOf(std::move(notes));
}

/// Of an Enhance that made `count` quarters of one less.
composing::Receipt receiptFor(int count)
{
    composing::Receipt receipt;
    receipt.edits = count;
    return withNotes(receipt, quarters(count - 1), quarters(count));
}

std::vector<int> editsIn(const music::Sequence& sequence)
{
    std::vector<int> edits;
    for (const AnyReceipt& receipt : receiptsIn(sequence))
        edits.push_back(changesIn(receipt));
    return edits;
}

/// The receipts of `sequence`, with the notes of `quarters(count)`.
music::Sequence withQuarters(music::Sequence sequence, int count)
{
    sequence.tracks = quarters(count).tracks;
    return sequence;
}

TEST(ReceiptsTest, ASequenceGivesBackItsReceipt)
{
    const auto sequence = withTrueReceipts(quarters(4), receiptFor(4));
    EXPECT_EQ(receiptsIn(sequence), std::vector<AnyReceipt>{receiptFor(4)});
}

TEST(ReceiptsTest, IsSequencerSpecificAndNoText)
{
    const auto sequence = withTrueReceipts(quarters(4), receiptFor(4));
    ASSERT_EQ(sequence.conductor.size(), 1u);
    const auto& bytes = sequence.conductor[0].bytes;
    EXPECT_EQ(bytes[0], 0xFF);
    EXPECT_EQ(bytes[1], 0x7F);
    EXPECT_EQ(bytes[2], 0x7D);
    EXPECT_EQ(std::string(bytes.begin() + 3, bytes.end()), formatReceipt(receiptFor(4)));
}

TEST(ReceiptsTest, KeepsTheReceiptsOfEarlierTimesInTheirOrder)
{
    const auto once = withTrueReceipts(quarters(4), receiptFor(4));
    const auto twice = withTrueReceipts(withQuarters(once, 5), receiptFor(5));
    EXPECT_EQ(editsIn(twice), (std::vector<int>{4, 5}));
}

TEST(ReceiptsTest, LeavesOutWhatIsNotTrueOfTheNotes)
{
    const auto once = withTrueReceipts(quarters(4), receiptFor(4));
    EXPECT_TRUE(withTrueReceipts(withQuarters(once, 5)).conductor.empty());
    EXPECT_EQ(editsIn(withTrueReceipts(quarters(4), receiptFor(5))), std::vector<int>());
}

TEST(ReceiptsTest, LeavesOutWhatTheOneAfterItDidNotBeginWith)
{
    const auto once = withTrueReceipts(quarters(4), receiptFor(4));
    const auto changedByHand = withQuarters(once, 7);
    EXPECT_EQ(editsIn(withTrueReceipts(withQuarters(changedByHand, 8), receiptFor(8))), std::vector<int>{8});
}

TEST(ReceiptsTest, KeepsTheEarlierOnesThatAreTrueAgain)
{
    const auto once = withTrueReceipts(quarters(4), receiptFor(4));
    EXPECT_EQ(editsIn(withTrueReceipts(once, receiptFor(5))), std::vector<int>{4});
}

TEST(ReceiptsTest, FindsAReceiptThatLiesOnATrackOfNotes)
{
    auto sequence = withTrueReceipts(quarters(4), receiptFor(4));
    sequence.tracks[0].events = std::exchange(sequence.conductor, {});
    EXPECT_EQ(editsIn(sequence), std::vector<int>{4});
    EXPECT_TRUE(withTrueReceipts(sequence).tracks[0].events.empty());
}

TEST(ReceiptsTest, LeavesOtherEventsAsTheyAre)
{
    auto sequence = quarters(4);
    sequence.conductor = {{{0}, {0xFF, 0x7F, 0x7D, 'x'}}, {{0}, {0xFF, 0x01, 'a'}}, {{480}, {0xFF, 0x06, 'm'}}};
    const auto events = sequence.conductor;
    sequence = withTrueReceipts(sequence, receiptFor(4));
    EXPECT_EQ(editsIn(sequence), std::vector<int>{4});
    sequence.conductor.erase(sequence.conductor.begin() + 2);
    EXPECT_EQ(sequence.conductor, events);
}

} // namespace
} // namespace inventio::project

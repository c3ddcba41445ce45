#include "core/engraving/voice_part.h"

#include <gtest/gtest.h>

#include "core/analysis/key_signature.h"
#include "tests/core/music/pieces.h"

namespace inventio::engraving {
namespace {

using analysis::Voice;
using music::testing::noteAt;
using music::testing::pieceOf;
using music::testing::trackOf;

std::vector<int> pitchesOf(const music::Sequence& sequence)
{
    std::vector<int> pitches;
    for (const music::Track& track : sequence.tracks)
        for (const music::Note& note : track.notes)
            pitches.push_back(note.pitch);
    return pitches;
}

TEST(VoicePartTest, OfAChoirItIsTheTrackEvenWhereVoicesCross)
{
    const auto piece = pieceOf(
        {trackOf({noteAt(0, 72, 480), noteAt(480, 64, 480)}), trackOf({noteAt(0, 67, 480), noteAt(480, 69, 480)}),
            trackOf({noteAt(0, 60, 960)}), trackOf({noteAt(0, 48, 960)})});
    EXPECT_EQ(pitchesOf(*voicePart(piece, Voice::Soprano)), (std::vector<int>{72, 64}));
    EXPECT_EQ(pitchesOf(*voicePart(piece, Voice::Alto)), (std::vector<int>{67, 69}));
}

TEST(VoicePartTest, OfChordsItIsWhatIsHeard)
{
    const auto piece = pieceOf({noteAt(0, 48, 480), noteAt(0, 64, 480), noteAt(0, 67, 480), noteAt(0, 72, 480),
        noteAt(480, 47, 480), noteAt(480, 62, 480), noteAt(480, 67, 480), noteAt(480, 74, 480)});
    EXPECT_EQ(pitchesOf(*voicePart(piece, Voice::Soprano)), (std::vector<int>{72, 74}));
    EXPECT_EQ(pitchesOf(*voicePart(piece, Voice::Bass)), (std::vector<int>{48, 47}));
}

TEST(VoicePartTest, KeepsTempoTimeAndTheKeyOfTheWhole)
{
    auto piece = pieceOf({noteAt(0, 43, 960), noteAt(0, 62, 960), noteAt(0, 66, 960), noteAt(0, 69, 960),
        noteAt(960, 50, 960), noteAt(960, 62, 960), noteAt(960, 66, 960), noteAt(960, 74, 960)});
    piece.tempo = music::TempoMap({{{}, 600'000}});
    piece.metre = music::TimeSignatureMap(480, {{{}, 3, 4}});
    const auto part = voicePart(piece, Voice::Alto);
    ASSERT_TRUE(part.has_value());
    EXPECT_EQ(part->tempo, piece.tempo);
    EXPECT_EQ(part->metre, piece.metre);
    EXPECT_EQ(analysis::keySignatures(*part).front().fifths, analysis::keySignatures(piece).front().fifths);
}

TEST(VoicePartTest, SaysThatAVoiceRestsThroughout)
{
    const auto part = voicePart(pieceOf({noteAt(0, 72, 480)}), Voice::Bass);
    ASSERT_FALSE(part.has_value());
    EXPECT_EQ(part.error().code, base::ErrorCode::BadInput);
}

} // namespace
} // namespace inventio::engraving

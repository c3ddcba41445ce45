#include "core/project/texture.h"

#include <gtest/gtest.h>

#include "core/project/enhance.h"
#include "core/project/piece_edits.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

using music::testing::noteAt;
using music::testing::trackOf;

EnhanceJob jobOf(Piece piece, composing::SamplerParams params = {})
{
    return prepareEnhance(testing::shared(std::move(piece)), params).value();
}

Piece enhanced(const EnhanceJob& job, std::uint64_t seed = 1)
{
    auto scorer = composing::noiseScorer(seed);
    const auto log = composing::enhance(job.input, job.params, scorer).value().log;
    return pieceAfter(job, log, static_cast<int>(log.size()));
}

std::vector<PieceNote> added(const Piece& piece)
{
    auto notes = testing::notesOf(piece);
    std::erase_if(notes, [](const PieceNote& note) { return note.provenance != Provenance::Added; });
    return notes;
}

/// A scale upwards, in quarters.
std::vector<music::Note> scaleFrom(int lowest)
{
    std::vector<music::Note> notes;
    for (const int degree : {0, 2, 4, 5, 7, 9, 11, 12})
        notes.push_back(noteAt(static_cast<std::int64_t>(notes.size()) * 480, lowest + degree, 480));
    return notes;
}

/// Chords of six notes, a bar each.
Piece fullPiece()
{
    std::vector<music::Note> notes;
    for (int bar = 0; bar < 4; ++bar)
        for (const int pitch : {40, 47, 52, 56, 59, 66})
            notes.push_back(noteAt(bar * 1920, pitch + bar, 1900));
    return testing::pieceWith(notes);
}

TEST(TextureTest, ATuneTooHighIsAnsweredWhereItIs)
{
    const auto here = jobOf(testing::pieceWith(scaleFrom(64)));
    const auto above = jobOf(testing::pieceWith(scaleFrom(88)));
    EXPECT_EQ(above.input.canvas.roll, here.input.canvas.roll);
    const auto low = added(enhanced(here));
    const auto high = added(enhanced(above));
    ASSERT_FALSE(low.empty());
    ASSERT_EQ(low.size(), high.size());
    for (std::size_t i = 0; i < low.size(); ++i)
        EXPECT_EQ(high[i].note.pitch, low[i].note.pitch + 24);
}

TEST(TextureTest, ALineThatLiesVeryLowIsABassAndHasItsVoicesAbove)
{
    const auto job = jobOf(testing::pieceWith(scaleFrom(24)));
    EXPECT_TRUE(hasLoneBass(job));
    EXPECT_EQ(job.params.melody, composing::MelodyPlace::Anywhere);
    EXPECT_EQ(jobOf(testing::pieceWith(scaleFrom(24)), {.melody = composing::MelodyPlace::Top}).params.melody,
        composing::MelodyPlace::Top);
    EXPECT_TRUE(hasLoneBass(jobOf(testing::pieceWith(scaleFrom(38)))));
    EXPECT_FALSE(hasLoneBass(jobOf(testing::pieceWith(scaleFrom(40)))));
}

TEST(TextureTest, NothingIsAddedThatNoPianoHas)
{
    for (const int lowest : {0, 115})
        for (const PieceNote& note : added(enhanced(jobOf(testing::pieceWith(scaleFrom(lowest)))))) {
            EXPECT_GE(note.note.pitch, 21);
            EXPECT_LE(note.note.pitch, 108);
        }
}

TEST(TextureTest, AFullPieceIsLeftAlone)
{
    const auto job = jobOf(fullPiece());
    EXPECT_TRUE(job.isFull);
    EXPECT_EQ(testing::notesOf(enhanced(job)), testing::notesOf(*job.piece));
}

TEST(TextureTest, WhereAPieceIsThinThereIsWorkToDo)
{
    Piece piece = fullPiece();
    piece = withNotes(piece, 0, {noteAt(4 * 1920, 60, 1900), noteAt(5 * 1920, 62, 1900)});
    const auto job = jobOf(piece);
    EXPECT_FALSE(job.isFull);
    const auto notes = added(enhanced(job));
    EXPECT_FALSE(notes.empty());
    for (const PieceNote& note : notes)
        EXPECT_GE(note.note.onset.value, 4 * 1920);
}

TEST(TextureTest, AVoiceGoesWithItsDoublings)
{
    const auto notes = scaleFrom(60);
    const Piece piece = pieceOf(music::testing::pieceOf({trackOf(notes), trackOf(scaleFrom(72), 1)}));
    const auto job = jobOf(piece);
    EXPECT_EQ(job.grid.report().doublings, 8);
    EXPECT_EQ(job.params.melody, composing::MelodyPlace::Top) << "it is a single line";
    const composing::EditLog log{{1, composing::EditKind::Remove, {8, 64, 4}, 0.9F}};
    EXPECT_EQ(testing::notesOf(pieceAfter(job, log, 1)).size(), 14U);
}

TEST(TextureTest, NothingIsAddedWhereADoublingSounds)
{
    const Piece piece = pieceOf(music::testing::pieceOf({trackOf(scaleFrom(60)), trackOf(scaleFrom(48), 1)}));
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Piece after = enhanced(jobOf(piece, {.maxRemovePercent = 0.0, .seed = seed}), seed);
        for (const PieceNote& note : added(after))
            for (const PieceNote& own : piece.tracks[1].notes)
                EXPECT_TRUE(note.note.pitch != own.note.pitch || note.note.end() <= own.note.onset
                    || own.note.end() <= note.note.onset);
    }
}

} // namespace
} // namespace inventio::project

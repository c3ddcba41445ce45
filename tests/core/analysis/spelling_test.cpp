#include "core/analysis/spelling.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::analysis {
namespace {

using namespace music::testing;

TEST(SpellingTest, APitchHasANameAtEachOfItsPlacesOnTheLineOfFifths)
{
    EXPECT_EQ(spellingAt(60, 0), (Spelling{0, 0, 4}));
    EXPECT_EQ(spellingAt(66, 6), (Spelling{3, 1, 4})) << "F sharp";
    EXPECT_EQ(spellingAt(66, -6), (Spelling{4, -1, 4})) << "G flat";
    EXPECT_EQ(spellingAt(59, -7), (Spelling{0, -1, 4})) << "C flat belongs to the octave above";
    EXPECT_EQ(spellingAt(60, 12), (Spelling{6, 1, 3})) << "B sharp belongs to the octave below";
    for (int fifths = -15; fifths <= 19; ++fifths)
        EXPECT_EQ(spellingAt(60 + (fifths * 7 % 12 + 12) % 12, fifths).fifths(), fifths);
}

/// The names of quarters one after the other: "C F# Bb".
std::string namesOf(const std::vector<int>& pitches, std::vector<music::RawEvent> conductor = {})
{
    std::vector<music::Note> notes;
    for (const int pitch : pitches)
        notes.push_back(noteAt(static_cast<std::int64_t>(notes.size()) * 480, pitch, 480));
    music::Sequence piece = pieceOf(std::move(notes));
    piece.conductor = std::move(conductor);
    std::string names;
    const auto spellings = spellNotes(piece);
    for (const Spelling& name : spellings.at(0)) {
        names += names.empty() ? "" : " ";
        names += "CDEFGAB"[name.letter];
        names += std::string(static_cast<std::size_t>(std::abs(name.alter)), name.alter > 0 ? '#' : 'b');
    }
    return names;
}

std::vector<music::RawEvent> signature(int fifths)
{
    return {{{}, {0xff, 0x59, static_cast<std::uint8_t>(fifths), 0}}};
}

TEST(SpellingTest, NotesAreSpelledInTheirKey)
{
    EXPECT_EQ(namesOf({62, 64, 66, 67, 69, 71, 73, 74}), "D E F# G A B C# D");
    EXPECT_EQ(namesOf({63, 65, 67, 68, 70, 72, 74, 75}), "Eb F G Ab Bb C D Eb");
    EXPECT_EQ(namesOf({69, 71, 72, 74, 76, 77, 80, 81}), "A B C D E F G# A") << "the leading note of A minor";
}

TEST(SpellingTest, TheFilesKeySignatureTellsEnharmonicKeysApart)
{
    const std::vector<int> scale{66, 68, 70, 71, 73, 75, 77, 78};
    EXPECT_EQ(namesOf(scale, signature(6)), "F# G# A# B C# D# E# F#");
    EXPECT_EQ(namesOf(scale, signature(-6)), "Gb Ab Bb Cb Db Eb F Gb");
}

TEST(SpellingTest, APieceThatModulatesIsSpelledWhereItIs)
{
    EXPECT_EQ(namesOf({60, 62, 64, 65, 67, 64, 60, 67, 63, 68, 72, 68, 70, 67, 63, 68, 65, 63, 68}),
        "C D E F G E C G Eb Ab C Ab Bb G Eb Ab F Eb Ab");
}

TEST(SpellingMapTest, SpellsNotesAsTheyAreWritten)
{
    music::Sequence piece;
    const std::vector<int> pitches{60, 62, 64, 65, 67, 64, 60, 67, 63, 68, 72, 68, 70, 67, 63, 68, 65, 63, 68};
    std::vector<music::Note> notes;
    for (const int pitch : pitches)
        notes.push_back(noteAt(static_cast<std::int64_t>(notes.size()) * 480, pitch, 480));
    piece = pieceOf(std::move(notes));
    const SpellingMap map(piece);
    const auto written = spellNotes(piece);
    for (std::size_t note = 0; note < pitches.size(); ++note)
        EXPECT_EQ(map.at(piece.tracks[0].notes[note].onset, pitches[note]), written[0][note]) << note;
}

TEST(SpellingMapTest, SpellsWhatIsNotThereInTheKeyAround)
{
    music::Sequence piece = pieceOf({noteAt(480, 65, 480), noteAt(960, 70, 480)});
    piece.conductor = signature(-1);
    const SpellingMap map(piece);
    EXPECT_EQ(map.at({0}, 70), spellingAt(70, -2)) << "B flat in F major, before the first note";
    EXPECT_EQ(map.at({100'000}, 70), spellingAt(70, -2)) << "behind the last one";
    EXPECT_EQ(map.at({960}, 61), spellingAt(61, 7)) << "C sharp leads to the sixth degree";
}

TEST(SpellingMapTest, AnEmptyPieceIsInItsKeySignature)
{
    music::Sequence piece;
    EXPECT_EQ(SpellingMap(piece).at({0}, 66), spellingAt(66, 6));
    piece.conductor = signature(-5);
    EXPECT_EQ(SpellingMap(piece).at({0}, 66), spellingAt(66, -6));
    EXPECT_EQ(SpellingMap().at({0}, 70), spellingAt(70, -2));
}

TEST(SpellingTest, APieceWithoutNotesHasNoNames)
{
    EXPECT_TRUE(spellNotes(music::Sequence()).empty());
}

} // namespace
} // namespace inventio::analysis

#include "ui/roll/scene/note_names.h"

#include <gtest/gtest.h>

#include "tests/ui/roll/roll_fixture.h"
#include "ui/roll/scene/lens_map.h"
#include "ui/roll/scene/scale_highlight.h"

namespace inventio::ui {
namespace {

using analysis::spellingAt;

TEST(NoteNamesTest, CallMiddleCByItsName)
{
    EXPECT_EQ(pitchName(spellingAt(60, 0)), QStringLiteral("C4"));
    EXPECT_EQ(pitchName(spellingAt(0, 0)), QStringLiteral("C-1"));
}

TEST(NoteNamesTest, ChoicesAreOrdered)
{
    EXPECT_EQ(spokenChoice(1), QStringLiteral("1st choice"));
    EXPECT_EQ(spokenChoice(3), QStringLiteral("3rd choice"));
    EXPECT_EQ(spokenChoice(11), QStringLiteral("11th choice"));
}

TEST(NoteNamesTest, AreSpelledWithSharpsAndFlats)
{
    EXPECT_EQ(pitchName(spellingAt(61, 7)), QStringLiteral("C♯4"));
    EXPECT_EQ(pitchName(spellingAt(70, -2)), QStringLiteral("B♭4"));
    EXPECT_EQ(pitchName(spellingAt(60, 12)), QStringLiteral("B♯3"));
    EXPECT_EQ(pitchName(spellingAt(67, 13)), QStringLiteral("F♯♯4"));
    EXPECT_EQ(spokenPitch(spellingAt(60, 0)), QStringLiteral("C4"));
    EXPECT_EQ(spokenPitch(spellingAt(61, 7)), QStringLiteral("C sharp 4"));
    EXPECT_EQ(spokenPitch(spellingAt(70, -2)), QStringLiteral("B flat 4"));
    EXPECT_EQ(spokenPitch(spellingAt(69, -9)), QStringLiteral("B double flat 4"));
}

TEST(NoteNamesTest, CountBarsAndBeatsFromOne)
{
    const music::TimeSignatureMap metre(480);
    EXPECT_EQ(spokenTime({0}, metre), QStringLiteral("bar 1 beat 1"));
    EXPECT_EQ(spokenTime({1920 + 960}, metre), QStringLiteral("bar 2 beat 3"));
    EXPECT_EQ(spokenTime({240}, metre), QStringLiteral("bar 1 beat 1.5"));
}

TEST(NoteNamesTest, CountThirdsOfABeatAsFractions)
{
    const music::TimeSignatureMap metre(480, {{{0}, 6, 8}});
    EXPECT_EQ(spokenTime({240}, metre), QStringLiteral("bar 1 beat 1⅓"));
    EXPECT_EQ(spokenTime({1440 + 720 + 480}, metre), QStringLiteral("bar 2 beat 2⅔"));
    EXPECT_EQ(spokenTime({120}, metre), QStringLiteral("bar 1 beat 1⅙"));
    EXPECT_EQ(spokenTime({360}, metre), QStringLiteral("bar 1 beat 1.5"));
}

TEST(NoteNamesTest, NameValuesAsMusiciansDo)
{
    EXPECT_EQ(spokenLength({480}, 480), QStringLiteral("quarter"));
    EXPECT_EQ(spokenLength({720}, 480), QStringLiteral("dotted quarter"));
    EXPECT_EQ(spokenLength({476}, 480), QStringLiteral("quarter"));
    EXPECT_EQ(spokenLength({160}, 480), QStringLiteral("triplet eighth"));
    EXPECT_EQ(spokenLength({600}, 480), QStringLiteral("1.25 quarters"));
}

TEST(NoteNamesTest, SayAllThereIsToKnow)
{
    project::Piece piece = notesOfAllOwners();
    auto& notes = piece.tracks[0].notes;
    notes[1].locked = true;
    EXPECT_EQ(spokenNote(notes[0], piece, {}), QStringLiteral("C4, bar 1 beat 1, quarter, yours"));
    EXPECT_EQ(spokenNote(notes[1], piece, {}), QStringLiteral("E4, bar 1 beat 3, quarter, added by the model, locked"));
    EXPECT_EQ(
        spokenNote(notes[2], piece, {}), QStringLiteral("G4, bar 2 beat 1, half, added by the model, changed by you"));
}

TEST(ScaleHighlightTest, KnowsTheNotesOfAKey)
{
    const ScaleHighlight major{.tonic = 7, .mode = analysis::Mode::Major}; // G: F sharp
    EXPECT_TRUE(major.isTonic(67));
    EXPECT_TRUE(major.contains(66));
    EXPECT_FALSE(major.contains(65));
    const ScaleHighlight minor{.tonic = 9, .mode = analysis::Mode::Minor}; // A minor: G and its leading note
    EXPECT_TRUE(minor.contains(67));
    EXPECT_TRUE(minor.contains(68));
    EXPECT_FALSE(minor.contains(66));
}

TEST(ScaleHighlightTest, KnowsBlackKeys)
{
    EXPECT_FALSE(isBlackKey(60));
    EXPECT_TRUE(isBlackKey(61));
    EXPECT_FALSE(isBlackKey(64));
    EXPECT_TRUE(isBlackKey(70));
}

TEST(LensHeatTest, IsTheLogarithmOfTheProbability)
{
    EXPECT_DOUBLE_EQ(lensHeat(1.0F), 1.0);
    EXPECT_NEAR(lensHeat(0.1F), 2.0 / 3, 1e-6);
    EXPECT_DOUBLE_EQ(lensHeat(0.0005F), 0.0);
    EXPECT_DOUBLE_EQ(lensHeat(0.0F), 0.0);
}

} // namespace
} // namespace inventio::ui

#include "core/formats/notation.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/formats/xml_text.h"
#include "tests/core/music/pieces.h"

namespace inventio::formats {
namespace {

using namespace music::testing;

analysis::KeySignature key(int fifths, analysis::Mode mode = analysis::Mode::Major)
{
    return {{}, fifths, mode};
}

std::vector<int> unitsOf(int position, int length)
{
    std::vector<int> units;
    for (const PrintedValue& value : printedValues(position, length))
        units.push_back(value.units);
    return units;
}

TEST(NotationTest, PrintedValuesAddUp)
{
    for (int position = 0; position < 130; ++position)
        for (int length = 0; length < 300; ++length) {
            int sum = 0;
            for (const PrintedValue& value : printedValues(position, length)) {
                ASSERT_EQ(value.units, value.isDotted ? value.base * 3 / 2 : value.base);
                sum += value.units;
            }
            ASSERT_EQ(sum, length);
        }
}

TEST(NotationTest, PrintsValuesAsMusiciansWriteThem)
{
    EXPECT_EQ(unitsOf(0, 64), (std::vector<int>{64}));
    EXPECT_EQ(unitsOf(0, 48), (std::vector<int>{48}));
    EXPECT_EQ(unitsOf(16, 32), (std::vector<int>{32}));
    EXPECT_EQ(unitsOf(8, 16), (std::vector<int>{16})) << "a syncopated quarter";
    EXPECT_EQ(unitsOf(4, 16), (std::vector<int>{12, 4})) << "to the next beat first";
    EXPECT_EQ(unitsOf(0, 20), (std::vector<int>{16, 4}));
}

TEST(NotationTest, SpellsPitchesInTheirKey)
{
    EXPECT_EQ(spellingOf(60, key(0)), (Spelling{0, 0, 4}));
    EXPECT_EQ(spellingOf(66, key(1)), (Spelling{3, 1, 4})) << "F sharp in G";
    EXPECT_EQ(spellingOf(70, key(-1)), (Spelling{6, -1, 4})) << "B flat in F";
    EXPECT_EQ(spellingOf(68, key(0, analysis::Mode::Minor)), (Spelling{4, 1, 4})) << "G sharp in A minor";
    EXPECT_EQ(spellingOf(66, key(-3, analysis::Mode::Minor)), (Spelling{3, 1, 4})) << "F sharp in C minor";
    EXPECT_EQ(spellingOf(59, key(-7)), (Spelling{0, -1, 4})) << "C flat belongs to the octave above";
    EXPECT_EQ(spellingOf(60, key(7)), (Spelling{6, 1, 3})) << "B sharp belongs to the octave below";
}

TEST(NotationTest, WritesPitchesBelowNotationAnOctaveHigher)
{
    const Notation notation = notate(pieceOf({noteAt(0, 2, 480), noteAt(480, 40, 480)})).value();
    EXPECT_EQ(notation.parts.at(0).staves.at(0).voices.at(0).at(0).heads.at(0).pitch, 14);
}

TEST(NotationTest, KeepsVoicesApartAndToFour)
{
    base::Random random(1);
    std::vector<music::Note> notes;
    for (int i = 0; i < 300; ++i)
        notes.push_back(noteAt(random.between(0, 4000), random.between(60, 72), random.between(1, 2000)));
    std::ranges::sort(notes);
    const Notation notation = notate(pieceOf(std::move(notes))).value();
    for (const NotationStaff& staff : notation.parts.at(0).staves) {
        EXPECT_LE(staff.voices.size(), static_cast<std::size_t>(kMaxVoicesOfStaff));
        for (const NotationVoice& voice : staff.voices)
            for (std::size_t at = 1; at < voice.size(); ++at) {
                ASSERT_GE(voice[at].start, voice[at - 1].end());
                ASSERT_GT(voice[at].length, 0);
            }
    }
}

TEST(NotationTest, BarsFollowTheMetre)
{
    auto piece = pieceOf({noteAt(0, 60, 480 * 9)});
    piece.metre = music::TimeSignatureMap(480, {{{0}, 3, 4}, {{480 * 4}, 2, 4}});
    const Notation notation = notate(piece).value();
    std::vector<int> lengths;
    for (const NotationBar& bar : notation.bars)
        lengths.push_back(bar.length);
    EXPECT_EQ(lengths, (std::vector<int>{48, 16, 32, 32, 32}));
    EXPECT_TRUE(notation.bars[1].isShort);
    EXPECT_FALSE(notation.bars[0].isShort);
}

TEST(NotationTest, ChoosesAClefByPitch)
{
    EXPECT_EQ(notate(pieceOf({noteAt(0, 72, 480)})).value().parts[0].staves[0].clef, Clef::Treble);
    EXPECT_EQ(notate(pieceOf({noteAt(0, 45, 480)})).value().parts[0].staves[0].clef, Clef::Bass);
}

TEST(NotationTest, FindsTheKeySignatures)
{
    auto piece = pieceOf({noteAt(0, 60, 480)});
    piece.conductor = {{{0}, {0xff, 0x59, 0xfd, 1}}, {{960}, {0xff, 0x59, 2, 0}}, {{960}, {0xff, 0x59, 99, 0}}};
    EXPECT_EQ(analysis::keySignatures(piece),
        (std::vector<analysis::KeySignature>{{{0}, -3, analysis::Mode::Minor}, {{960}, 2, analysis::Mode::Major}}));
}

TEST(NotationTest, EstimatesTheKeyOfAPieceWithoutOne)
{
    std::vector<music::Note> notes;
    for (const int pitch : {62, 64, 66, 67, 69, 71, 73, 74, 69, 66, 62})
        notes.push_back(noteAt(static_cast<std::int64_t>(notes.size()) * 480, pitch, 480));
    const auto keys = analysis::keySignatures(pieceOf(std::move(notes)));
    ASSERT_EQ(keys.size(), 1u);
    EXPECT_EQ(keys[0].fifths, 2);
    EXPECT_EQ(keys[0].majorTonic(), 2);
}

TEST(XmlTextTest, EscapesWhatHasAMeaning)
{
    EXPECT_EQ(xmlText("a<b>&\"c\"\x01\n"), "a&lt;b&gt;&amp;&quot;c&quot; ");
}

TEST(XmlTextTest, TakesWhatIsNotUtf8ForLatin1)
{
    EXPECT_EQ(xmlText("Fl\xf6te"), "Fl\u00f6te");
    EXPECT_EQ(xmlText("Fl\u00f6te"), "Fl\u00f6te");
}

} // namespace
} // namespace inventio::formats

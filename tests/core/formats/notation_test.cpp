#include "core/formats/notation.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/analysis/key_signature.h"
#include "core/base/random.h"
#include "tests/core/music/pieces.h"

namespace inventio::formats {
namespace {

using namespace music::testing;

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
    EXPECT_EQ(lengths, (std::vector<int>{5040, 1680, 3360, 3360, 3360}));
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

/// Where the notes of a piece of one voice are printed, in units.
std::vector<std::pair<int, int>> placesIn(const music::Sequence& piece)
{
    std::vector<std::pair<int, int>> places;
    const Notation notation = notate(piece).value();
    for (const NotationChord& chord : notation.parts.at(0).staves.at(0).voices.at(0))
        places.emplace_back(chord.start, chord.length);
    return places;
}

TEST(NotationTest, WrittenMusicStandsWhereItIs)
{
    using Places = std::vector<std::pair<int, int>>;
    EXPECT_EQ(placesIn(pieceOf({noteAt(0, 60, 160), noteAt(160, 62, 160), noteAt(320, 64, 160)})),
        (Places{{0, 560}, {560, 560}, {1120, 560}}))
        << "triplets";
    EXPECT_EQ(placesIn(pieceOf({noteAt(0, 60, 60), noteAt(60, 62, 30), noteAt(90, 64, 390)})),
        (Places{{0, 210}, {210, 105}, {315, 1365}}))
        << "a 32nd and a 64th";
    EXPECT_EQ(placesIn(pieceOf({noteAt(0, 60, 96), noteAt(96, 62, 384)})), (Places{{0, 336}, {336, 1344}}))
        << "a quintuplet";
    EXPECT_EQ(placesIn(pieceOf({noteAt(0, 60, 455), noteAt(480, 62, 455)})), (Places{{0, 1680}, {1680, 1680}}))
        << "quarters that are held a little shorter";
}

TEST(NotationTest, PlayedMusicStandsOnSixteenths)
{
    std::vector<music::Note> notes;
    for (const int late : {13, -11, 7, 22, -17, 9, 31, 17})
        notes.push_back(noteAt(480 + static_cast<std::int64_t>(notes.size()) * 240 + late, 60, 200));
    for (const auto& [start, length] : placesIn(pieceOf(std::move(notes)))) {
        EXPECT_EQ(start % (kUnitsPerQuarter / 2), 0);
        EXPECT_EQ(length % (kUnitsPerQuarter / 4), 0);
    }
}

/// A tune as it is written, and how far from that each note is played: ticks, of 480 a quarter.
music::Sequence playedTune(int late, int uneven = 9)
{
    base::Random random(3);
    std::vector<music::Note> notes;
    std::int64_t onset = 0;
    for (const int length : {480, 480, 240, 240, 480, 720, 240, 480, 480, 960, 480, 480, 240, 240, 240, 240, 960}) {
        notes.push_back(noteAt(onset + late + random.between(-uneven, uneven), 60, length - 30));
        onset += length;
    }
    notes.front().onset = std::max(notes.front().onset, music::Ticks{0});
    return pieceOf(std::move(notes));
}

std::vector<int> startsIn(const music::Sequence& piece)
{
    std::vector<int> starts;
    for (const auto& [start, length] : placesIn(piece))
        starts.push_back(start);
    return starts;
}

TEST(NotationTest, MusicThatIsPlayedLateIsPrintedAsItWasMeant)
{
    const auto meant = startsIn(playedTune(0));
    EXPECT_EQ(meant.at(3), 3 * kUnitsPerQuarter - kUnitsPerQuarter / 2);
    for (const int late : {20, 50, 70, 90, 115})
        EXPECT_EQ(startsIn(playedTune(late)), meant) << late << " ticks";
}

TEST(NotationTest, ARecordingThatIsLateThroughoutIsNotWrittenInQuintuplets)
{
    for (const int late : {24, 60, 96})
        EXPECT_EQ(startsIn(playedTune(late, 0)), startsIn(playedTune(0, 0))) << late << " ticks";
}

TEST(NotationTest, WrittenSyncopationsAreNoLateness)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < 8; ++i)
        notes.push_back(noteAt(120 + 480 * i, 60, 360));
    for (const auto& [start, length] : placesIn(pieceOf(std::move(notes))))
        EXPECT_EQ(start % kUnitsPerQuarter, kUnitsPerQuarter / 4);
}

TEST(NotationTest, KeepsUnisonsInVoicesOfTheirOwn)
{
    const Notation notation = notate(pieceOf({noteAt(0, 60, 480), noteAt(0, 60, 480), noteAt(0, 64, 480)})).value();
    const auto& voices = notation.parts.at(0).staves.at(0).voices;
    ASSERT_EQ(voices.size(), 2u);
    EXPECT_EQ(voices[0].at(0).heads.size() + voices[1].at(0).heads.size(), 3u);
}

} // namespace
} // namespace inventio::formats

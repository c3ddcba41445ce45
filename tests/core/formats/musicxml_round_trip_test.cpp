#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "core/analysis/key_signature.h"
#include "core/formats/hidden_name.h"
#include "core/formats/midi_file.h"
#include "core/formats/musicxml_file.h"
#include "core/formats/written_abbreviation.h"
#include "core/formats/written_pitch.h"
#include "tests/core/formats/music_in_words.h"
#include "tests/core/music/pieces.h"

namespace inventio::formats {
namespace {

namespace fs = std::filesystem;
using namespace inventio::tests;
using namespace music::testing;

music::Sequence writtenAndRead(const music::Sequence& piece)
{
    const auto xml = formatMusicXml(piece, {"", "Inventio", {}});
    EXPECT_TRUE(xml);
    auto file = parseMusicXml(std::as_bytes(std::span(*xml)));
    EXPECT_TRUE(file) << (file ? "" : file.error().message);
    EXPECT_TRUE(file->warnings.empty()) << file->warnings.front();
    return std::move(file->sequence);
}

std::string velocitiesInWords(const music::Sequence& piece, std::size_t track)
{
    std::string words;
    for (const music::Note& note : piece.tracks.at(track).notes)
        words += std::to_string(note.velocity) + ' ';
    return words;
}

/// The same notes, names, metres, keys (where there are any) and tempi; the ticks may be finer.
void expectSame(const music::Sequence& before, const music::Sequence& after)
{
    ASSERT_EQ(before.tracks.size(), after.tracks.size());
    for (std::size_t track = 0; track < before.tracks.size(); ++track) {
        EXPECT_EQ(notesInWords(before, track), notesInWords(after, track));
        EXPECT_EQ(velocitiesInWords(before, track), velocitiesInWords(after, track));
        EXPECT_EQ(before.tracks[track].name, after.tracks[track].name);
        EXPECT_EQ(hasHiddenName(before.tracks[track]), hasHiddenName(after.tracks[track]));
        EXPECT_EQ(writtenAbbreviation(before.tracks[track]), writtenAbbreviation(after.tracks[track]));
        EXPECT_EQ(before.tracks[track].channel, after.tracks[track].channel);
        EXPECT_EQ(metaInWords(before, before.tracks[track].events, 0x05),
            metaInWords(after, after.tracks[track].events, 0x05));
    }
    EXPECT_EQ(metresInWords(before), metresInWords(after));
    EXPECT_EQ(tempiInWords(before), tempiInWords(after));
    // A piece that names no key is written in the key it seems to be in.
    if (const std::string keys = metaInWords(before, before.conductor, 0x59, true); !keys.empty()) {
        EXPECT_EQ(keys, metaInWords(after, after.conductor, 0x59, true));
    }
}

TEST(MusicXmlRoundTripTest, PartsKeepPortsAndWhatAnotherTrackSetsForTheirChannel)
{
    music::Sequence piece
        = pieceOf({trackOf({}, 2), trackOf({noteAt(0, 60, 480)}, 2), trackOf({noteAt(0, 64, 480)}, 2)});
    piece.tracks[0].events = {{{0}, {0xc2, 40}}, {{0}, {0xb2, 7, 90}}};
    piece.tracks[2].port = 1;
    const auto after = writtenAndRead(piece);
    ASSERT_EQ(after.tracks.size(), 2u);
    EXPECT_EQ(after.tracks[0].channel, 2);
    EXPECT_EQ(after.tracks[0].port, 0);
    EXPECT_EQ(after.tracks[1].port, 1);
    const auto says = [&](std::size_t track, const std::vector<std::uint8_t>& bytes) {
        return std::ranges::count(after.tracks[track].events, bytes, &music::RawEvent::bytes) == 1;
    };
    EXPECT_TRUE(says(0, {0xc2, 40}));
    EXPECT_TRUE(says(0, {0xb2, 7, 90}));
    EXPECT_FALSE(says(1, {0xc2, 40}));
}

TEST(MusicXmlRoundTripTest, TheShippedMelodiesComeBackAsTheyWere)
{
    int melodies = 0;
    for (const auto& entry : fs::directory_iterator(INVENTIO_MELODIES)) {
        if (entry.path().extension() != ".mid")
            continue;
        SCOPED_TRACE(entry.path());
        const auto file = readMidiFile(entry.path());
        ASSERT_TRUE(file);
        expectSame(file->sequence, writtenAndRead(file->sequence));
        ++melodies;
    }
    EXPECT_GT(melodies, 10);
}

TEST(MusicXmlRoundTripTest, WhatScoresDoComesBackToo)
{
    for (const char* name : {"voices_and_staves.musicxml", "ties.musicxml", "tuplets.musicxml",
             "nested_tuplets.musicxml", "grace_notes.musicxml", "pickup.musicxml", "incomplete_bars.musicxml",
             "mixed_metres.musicxml", "drums.musicxml", "lyrics.musicxml", "hymn.musicxml", "tempo_marks.musicxml",
             "dynamics.musicxml", "instruments.musicxml", "twenty_parts.musicxml", "changing_divisions.musicxml",
             "repeats_with_endings.musicxml"}) {
        SCOPED_TRACE(name);
        const auto file = readMusicXmlFile(fs::path(INVENTIO_MUSICXML_CORPUS) / name);
        ASSERT_TRUE(file);
        const music::Sequence once = writtenAndRead(file->sequence);
        for (std::size_t track = 0; track < once.tracks.size(); ++track)
            EXPECT_EQ(notesInWords(file->sequence, track), notesInWords(once, track));
        // What was missing, such as a tempo, is there from now on.
        expectSame(once, writtenAndRead(once));
    }
}

TEST(MusicXmlRoundTripTest, ATransposingPartIsWrittenAsItWas)
{
    const auto file = readMusicXmlFile(fs::path(INVENTIO_MUSICXML_CORPUS) / "transposing_instruments.musicxml");
    ASSERT_TRUE(file);
    const auto xml = formatMusicXml(file->sequence, {}).value();
    EXPECT_NE(xml.find("<fifths>2</fifths>"), std::string::npos) << "the clarinet is in D on paper";
    EXPECT_NE(xml.find("<step>F</step>\n<alter>1</alter>\n<octave>5</octave>"), std::string::npos);
    const music::Sequence again = writtenAndRead(file->sequence);
    for (std::size_t track = 0; track < 3; ++track) {
        EXPECT_EQ(notesInWords(again, track), notesInWords(file->sequence, track));
        EXPECT_EQ(writtenPitchOf(again.tracks.at(track)), writtenPitchOf(file->sequence.tracks.at(track)));
    }
}

TEST(MusicXmlRoundTripTest, PlayedNotesKeepTheirTiming)
{
    std::vector<music::Note> notes;
    for (const int late : {13, -11, 7, 22, -17, 9, 31, 17, -55, 48})
        notes.push_back(noteAt(480 + static_cast<std::int64_t>(notes.size()) * 240 + late,
            60 + static_cast<int>(notes.size()), 150 + late, 70 + late));
    std::ranges::sort(notes);
    const auto piece = pieceOf(std::move(notes));
    const music::Sequence again = writtenAndRead(piece);
    EXPECT_EQ(notesInWords(again, 0), notesInWords(piece, 0));
    EXPECT_EQ(velocitiesInWords(again, 0), velocitiesInWords(piece, 0));
}

TEST(MusicXmlRoundTripTest, UnisonsAndOverlapsComeBack)
{
    const auto piece = pieceOf({noteAt(0, 60, 480), noteAt(0, 60, 480), noteAt(0, 60, 960), noteAt(240, 62, 480),
        noteAt(480, 62, 240), noteAt(720, 60, 0)});
    EXPECT_EQ(notesInWords(writtenAndRead(piece), 0), notesInWords(piece, 0));
}

TEST(MusicXmlRoundTripTest, APackedFileHoldsTheSameScoreEachTime)
{
    const auto path = fs::path(::testing::TempDir()) / "inventio-packed.mxl";
    const auto piece = pieceOf({noteAt(0, 60, 480)});
    ASSERT_TRUE(writeMusicXmlFile(path, piece, {}));
    const auto size = fs::file_size(path);
    const auto read = readMusicXmlFile(path);
    ASSERT_TRUE(read);
    EXPECT_EQ(notesInWords(read->sequence, 0), "0:60/1");
    ASSERT_TRUE(writeMusicXmlFile(path, piece, {}));
    EXPECT_EQ(fs::file_size(path), size);
    fs::remove(path);
}

} // namespace
} // namespace inventio::formats

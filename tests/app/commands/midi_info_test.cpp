#include "app/commands/midi_info.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/project/receipts.h"
#include "tests/app/pieces.h"

namespace inventio::app {
namespace {

music::Note quarter(int beat, int pitch)
{
    return {{beat * 480}, pitch, {480}};
}

formats::MidiFile scaleFile()
{
    formats::MidiFile file;
    file.sequence = scale();
    file.sequence.tracks.front().name = "Melody";
    return file;
}

/// As if an Enhance had made exactly its notes.
music::Sequence withReceipt(const music::Sequence& piece)
{
    composing::Receipt receipt;
    receipt.program = "inventio 0.1.0";
    receipt.model = "bach 1234";
    receipt.lockedNotes = {{0, 3}};
    receipt.edits = 7;
    receipt.params.iterations = 100;
    return project::withTrueReceipts(piece, composing::withNotes(receipt, music::Sequence(), piece));
}

TEST(MidiInfoTest, TellsLengthMetreAndKey)
{
    const auto json = midiInfoJson(scaleFile());
    EXPECT_EQ(json["bars"], 2);
    EXPECT_DOUBLE_EQ(json["seconds"], 4.0);
    EXPECT_EQ(json["key"]["name"], "C major");
    const auto text = midiInfoText(scaleFile());
    EXPECT_NE(text.find("2 bars, 4 s"), std::string::npos) << text;
    EXPECT_NE(text.find("4/4"), std::string::npos) << text;
}

TEST(MidiInfoTest, NamesTracksWithTheirRange)
{
    EXPECT_NE(midiInfoText(scaleFile()).find("Melody, channel 1, 8 notes, C4-C5"), std::string::npos)
        << midiInfoText(scaleFile());
}

TEST(MidiInfoTest, TellsTheKeySignatureAndWhereTheNotesContradictIt)
{
    auto file = scaleFile();
    file.sequence.conductor = {{{0}, {0xff, 0x59, 0, 0}}};
    EXPECT_NE(midiInfoText(file).find(" C major\n"), std::string::npos) << midiInfoText(file);
    file.sequence.conductor = {{{0}, {0xff, 0x59, 0xfc, 1}}, {{1920}, {0xff, 0x59, 7, 0}}};
    EXPECT_NE(midiInfoText(file).find("F minor, C-sharp major from bar 2"), std::string::npos) << midiInfoText(file);
    EXPECT_EQ(midiInfoJson(file)["key_signatures"][1]["key"], "C-sharp major");
    file.sequence.conductor.pop_back();
    EXPECT_NE(midiInfoText(file).find("F minor; by its notes C major"), std::string::npos) << midiInfoText(file);
}

TEST(MidiInfoTest, TellsATempoOrMetreThatStaysOnce)
{
    auto file = scaleFile();
    file.sequence.tempo = music::TempoMap({{{0}, 833'333}, {{480}, 833'335}, {{1920}, 416'667}});
    file.sequence.metre = music::TimeSignatureMap(480, {{{0}, 3, 4}, {{1440}, 3, 4}, {{2880}, 2, 4}});
    const auto text = midiInfoText(file);
    EXPECT_NE(text.find("72 quarters a minute, 144 from bar 2\n"), std::string::npos) << text;
    EXPECT_NE(text.find("3/4, 2/4 from bar 3\n"), std::string::npos) << text;
}

TEST(MidiInfoTest, TellsMelodiesChordsDrumsAndWordsApart)
{
    auto file = scaleFile();
    auto& tracks = file.sequence.tracks;
    for (const std::string name : {"Horn", "Piano", "Beat", "Words", "Settings"}) {
        tracks.push_back(tracks[0]);
        tracks.back().name = name;
    }
    tracks[1].port = 1;
    for (music::Note& note : tracks[2].notes)
        note.length = {1920};
    tracks[3].channel = music::kDrumChannel;
    tracks[4].notes.clear();
    tracks[5].notes.clear();
    tracks[5].events = {{{0}, {0xc0, 1}}};
    const auto json = midiInfoJson(file)["tracks"];
    const std::vector<std::string> kinds{"melody", "melody", "chords", "drums", "words", "settings"};
    for (std::size_t track = 0; track < kinds.size(); ++track)
        EXPECT_EQ(json[track]["kind"], kinds[track]);
    const auto text = midiInfoText(file);
    EXPECT_NE(text.find("Horn, channel 1 of port 2, 8 notes, C4-C5, melody"), std::string::npos) << text;
    EXPECT_NE(text.find("2, tracks 1, 2; \"enhance --track N\" harmonises one"), std::string::npos) << text;
    EXPECT_EQ(midiInfoText(scaleFile()).find("Melodies"), std::string::npos);
}

TEST(MidiInfoTest, TellsWhatTheModelSeesOtherwise)
{
    auto file = scaleFile();
    auto& notes = file.sequence.tracks.front().notes;
    notes.push_back(quarter(9, 100));
    notes.push_back({{10 * 480 + 50}, 60, {480}});
    const auto text = midiInfoText(file);
    EXPECT_NE(text.find("10 of 10 notes take part"), std::string::npos) << text;
    EXPECT_NE(text.find("1 note outside C2-B5"), std::string::npos) << text;
    EXPECT_NE(text.find("1 note off the sixteenth grid"), std::string::npos) << text;
}

TEST(MidiInfoTest, TellsOfAPieceWithoutNotes)
{
    const formats::MidiFile nothing;
    const auto json = midiInfoJson(nothing);
    EXPECT_EQ(json["bars"], 0);
    EXPECT_FALSE(json.contains("key"));
    EXPECT_NE(midiInfoText(nothing).find("0 of 0 notes"), std::string::npos);
}

TEST(MidiInfoTest, SaysWhetherAReceiptStillHolds)
{
    auto file = scaleFile();
    file.sequence = withReceipt(file.sequence);
    EXPECT_NE(midiInfoText(file).find("7 edits of 100"), std::string::npos) << midiInfoText(file);
    EXPECT_NE(midiInfoText(file).find("4 notes locked; these are its notes"), std::string::npos) << midiInfoText(file);
    EXPECT_EQ(midiInfoJson(file)["receipts"][0]["unchanged_since"], true);
    file.sequence.tracks.front().notes.pop_back();
    EXPECT_EQ(midiInfoJson(file)["receipts"][0]["unchanged_since"], false);
}

TEST(MidiInfoTest, ShowsNoControlCharacters)
{
    auto file = scaleFile();
    file.sequence.tracks.front().name = "\x1b[31mred\n";
    EXPECT_EQ(midiInfoText(file).find('\x1b'), std::string::npos);
}

} // namespace
} // namespace inventio::app

#include "app/commands/midi_info.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/composing/receipt.h"

namespace inventio::app {
namespace {

music::Note quarter(int beat, int pitch)
{
    return {{beat * 480}, pitch, {480}};
}

music::MidiFile scale()
{
    music::MidiFile file;
    music::Track track{"Melody", 0, {}, {}, {}};
    for (int beat = 0; const int pitch : {60, 62, 64, 65, 67, 69, 71, 72})
        track.notes.push_back(quarter(beat++, pitch));
    file.composition.tracks.push_back(track);
    return file;
}

void addReceipt(music::Composition& piece, const std::string& resultHash)
{
    const auto text = composing::formatReceipt({"inventio 0.1.0", "bach 1234", {}, "", resultHash, 7});
    music::RawEvent event{{0}, {0xFF, 0x01}};
    event.bytes.insert(event.bytes.end(), text.begin(), text.end());
    piece.conductor.push_back(event);
}

TEST(MidiInfoTest, TellsLengthMetreAndKey)
{
    const auto json = midiInfoJson(scale());
    EXPECT_EQ(json["bars"], 2);
    EXPECT_DOUBLE_EQ(json["seconds"], 4.0);
    EXPECT_EQ(json["key"]["name"], "C major");
    const auto text = midiInfoText(scale());
    EXPECT_NE(text.find("2 bars, 4 s"), std::string::npos) << text;
    EXPECT_NE(text.find("4/4"), std::string::npos) << text;
}

TEST(MidiInfoTest, NamesTracksWithTheirRange)
{
    EXPECT_NE(midiInfoText(scale()).find("Melody, channel 1, 8 notes, C4-C5"), std::string::npos)
        << midiInfoText(scale());
}

TEST(MidiInfoTest, TellsWhatTheModelCannotUse)
{
    auto file = scale();
    auto& notes = file.composition.tracks.front().notes;
    notes.push_back(quarter(9, 100));
    notes.push_back({{10 * 480 + 50}, 60, {480}});
    const auto text = midiInfoText(file);
    EXPECT_NE(text.find("9 of 10 notes take part"), std::string::npos) << text;
    EXPECT_NE(text.find("1 note outside C2-B5"), std::string::npos) << text;
    EXPECT_NE(text.find("1 note off the sixteenth grid"), std::string::npos) << text;
}

TEST(MidiInfoTest, TellsOfAPieceWithoutNotes)
{
    const music::MidiFile nothing;
    const auto json = midiInfoJson(nothing);
    EXPECT_EQ(json["bars"], 0);
    EXPECT_FALSE(json.contains("key"));
    EXPECT_NE(midiInfoText(nothing).find("0 of 0 notes"), std::string::npos);
}

TEST(MidiInfoTest, SaysWhetherAReceiptStillHolds)
{
    auto file = scale();
    addReceipt(file.composition, composing::hashOfNotes(file.composition));
    EXPECT_EQ(midiInfoJson(file)["receipts"][0]["unchanged_since"], true);
    file.composition.tracks.front().notes.pop_back();
    EXPECT_EQ(midiInfoJson(file)["receipts"][0]["unchanged_since"], false);
}

TEST(MidiInfoTest, ShowsNoControlCharacters)
{
    auto file = scale();
    file.composition.tracks.front().name = "\x1b[31mred\n";
    EXPECT_EQ(midiInfoText(file).find('\x1b'), std::string::npos);
}

} // namespace
} // namespace inventio::app

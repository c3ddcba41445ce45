#include "core/formats/midi_file.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/formats/midi_bytes_of.h"
#include "tests/core/music/pieces.h"

namespace inventio::formats {
namespace {

using namespace music::testing;
using namespace formats::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

music::Sequence readAgain(const music::Sequence& sequence)
{
    const auto file = parseMidi(formatMidi(sequence));
    EXPECT_TRUE(file) << file.error().message;
    EXPECT_THAT(file ? file->warnings : std::vector<std::string>{}, IsEmpty());
    return file ? file->sequence : music::Sequence();
}

/// What a file with one track holds behind the conductor's chunk.
Bytes trackBytes(const music::Track& track)
{
    const Bytes bytes = formatMidi(pieceOf(std::vector<music::Track>{track}));
    const std::size_t before = header(1, 2, 480).size() + trackChunk(Bytes{}).size();
    return Bytes(bytes.begin() + static_cast<std::ptrdiff_t>(before), bytes.end());
}

TEST(MidiWriterTest, WritesAConductorAndATrackEach)
{
    music::Sequence piece = pieceOf({noteAt(0, 60, 96, 81)});
    piece.ticksPerQuarter = 96;
    piece.metre = music::TimeSignatureMap(96, {{{0}, 3, 8, 36, 8}});
    piece.tempo = music::TempoMap({{{0}, 500'000}});
    piece.conductor = {{{96}, {0xff, 0x59, 1, 0}}};
    piece.tracks[0].name = "Alto";
    piece.tracks[0].channel = 2;
    piece.tracks[0].end = music::Ticks{200};

    const Bytes conductor
        = bytesOf({0, 0xff, 0x51, 3, 0x07, 0xa1, 0x20, 0, 0xff, 0x58, 4, 3, 3, 36, 8, 96, 0xff, 0x59, 2, 1, 0});
    const Bytes alto
        = bytesOf({0, 0xff, 3, 4}) + bytesOf("Alto") + bytesOf({0, 0x92, 60, 81, 96, 0x82, 60, 64, 104, 0xff, 0x2f, 0});
    EXPECT_EQ(formatMidi(piece), header(1, 2, 96) + trackChunk(conductor) + chunkOf(alto));
}

TEST(MidiWriterTest, WritesASequenceOfNothing)
{
    EXPECT_EQ(formatMidi(music::Sequence()), header(1, 1, 480) + trackChunk(Bytes{}));
}

TEST(MidiWriterTest, PutsEndsBeforeOtherEventsBeforeNewNotes)
{
    music::Track track = trackOf({noteAt(0, 60, 5), noteAt(5, 60, 5)});
    track.events = {{{5}, {0xc0, 7}}};
    EXPECT_EQ(trackBytes(track),
        trackChunk(bytesOf({0, 0x90, 60, 80, 5, 0x80, 60, 64, 0, 0xc0, 7, 0, 0x90, 60, 80, 5, 0x80, 60, 64})));
}

TEST(MidiWriterTest, EndsANoteOfNoLengthRightAfterItsBeginning)
{
    EXPECT_EQ(trackBytes(trackOf({noteAt(0, 60, 5), noteAt(5, 60, 0), noteAt(5, 62, 1)})),
        trackChunk(bytesOf(
            {0, 0x90, 60, 80, 5, 0x80, 60, 64, 0, 0x90, 60, 80, 0, 0x80, 60, 64, 0, 0x90, 62, 80, 1, 0x80, 62, 64})));
}

TEST(MidiWriterTest, UsesRunningStatusWithinAChannelsMessages)
{
    EXPECT_EQ(trackBytes(trackOf({noteAt(0, 60, 5), noteAt(0, 64, 5)})),
        trackChunk(bytesOf({0, 0x90, 60, 80, 0, 64, 80, 5, 0x80, 60, 64, 0, 64, 64})));
}

TEST(MidiWriterTest, KeepsOverlappingNotesOfOnePitch)
{
    const music::Sequence piece = pieceOf({noteAt(0, 60, 10), noteAt(5, 60, 10)});
    EXPECT_EQ(readAgain(piece), piece);
}

TEST(MidiWriterTest, ExchangesTheEndsOfANoteWithinAnother)
{
    const music::Sequence piece = pieceOf({music::Note{{0}, 60, {20}, 80, 1}, music::Note{{5}, 60, {5}, 90, 2}});
    EXPECT_THAT(readAgain(piece).tracks[0].notes,
        ElementsAre(music::Note{{0}, 60, {10}, 80, 2}, music::Note{{5}, 60, {15}, 90, 1}));
}

TEST(MidiWriterTest, KeepsOnePitchOfTwoTracksApart)
{
    const music::Sequence piece = pieceOf({trackOf({noteAt(0, 60, 20)}), trackOf({noteAt(5, 60, 5)})});
    EXPECT_EQ(readAgain(piece), piece);
}

TEST(MidiWriterTest, KeepsATrackWithoutNotes)
{
    music::Sequence piece = pieceOf({trackOf({}, 4), trackOf({}, 9)});
    piece.tracks[0].name = "Silent";
    piece.tracks[0].end = music::Ticks{960};
    EXPECT_EQ(readAgain(piece), piece);
}

TEST(MidiWriterTest, KeepsANamelessTrackWithALaterName)
{
    music::Sequence piece = pieceOf({noteAt(0, 60, 20)});
    piece.tracks[0].events = {{{9}, {0xff, 3, 'x'}}};
    EXPECT_EQ(readAgain(piece), piece);
}

TEST(MidiWriterTest, KeepsPortsAndTracksOfWords)
{
    music::Sequence piece = pieceOf({trackOf({noteAt(0, 60, 20)}), trackOf({}), trackOf({noteAt(0, 60, 20)})});
    piece.tracks[1].name = "Words";
    piece.tracks[1].events = {{{0}, {0xff, 5, 'l', 'a'}}};
    piece.tracks[2].port = 1;
    EXPECT_EQ(readAgain(piece), piece);
}

TEST(MidiWriterTest, WritesAPedalBeforeTheEndThatItCatches)
{
    music::Track track = trackOf({noteAt(0, 60, 5)});
    track.events = {{{5}, {0xb0, 64, 127}}};
    track.events[0].order.endedAfter.set(60);
    EXPECT_EQ(trackBytes(track), trackChunk(bytesOf({0, 0x90, 60, 80, 5, 0xb0, 64, 127, 0, 0x80, 60, 64})));
}

TEST(MidiWriterTest, BridgesGapsThatNoDeltaTimeCanSay)
{
    music::Sequence piece = pieceOf({noteAt(0x2000'0000, 60, 0x2000'0000)});
    piece.tempo = music::TempoMap({{{0x7fff'ffff}, 400'000}});
    EXPECT_EQ(readAgain(piece), piece);
}

TEST(MidiWriterTest, WritesMessagesOnTheChannelOfTheirTrack)
{
    music::Sequence piece = pieceOf({noteAt(0, 60, 20)});
    piece.tracks[0].events = {{{0}, {0xc0, 7}}};
    piece.tracks[0].channel = 6;
    EXPECT_THAT(readAgain(piece).tracks[0].events, ElementsAre(music::RawEvent{{0}, {0xc6, 7}}));
}

TEST(MidiWriterTest, LeavesOutEventsThatAreNoneOrHeldElsewhere)
{
    music::Sequence piece = pieceOf({noteAt(0, 60, 20)});
    piece.tracks[0].events = {{{0}, {}}, {{0}, {60, 1}}, {{0}, {0x90, 60, 1}}, {{0}, {0xb0, 7}}, {{0}, {0xb0, 7, 200}},
        {{0}, {0xff}}, {{0}, {0xff, 0x2f}}, {{0}, {0xff, 0x51, 1, 2, 3}}, {{0}, {0xff, 0x58, 4, 2, 24, 8}},
        {{0}, {0xff, 0x20, 3}}, {{0}, {0xf4}}};
    piece.conductor = {{{0}, {0xc0, 1}}};
    EXPECT_EQ(readAgain(piece), pieceOf({noteAt(0, 60, 20)}));
}

TEST(MidiWriterTest, BringsValuesIntoTheirRanges)
{
    music::Sequence piece = pieceOf({music::Note{{-5}, 200, {10}, 0, 300}, music::Note{{7}, -3, {-4}, 500, -1}});
    piece.tracks[0].end = music::Ticks{0};
    piece.ticksPerQuarter = 0;
    const music::Sequence written = readAgain(piece);
    EXPECT_THAT(
        written.tracks[0].notes, ElementsAre(music::Note{{0}, 127, {5}, 1, 127}, music::Note{{7}, 0, {0}, 127, 0}));
    EXPECT_EQ(written.tracks[0].end, music::Ticks{7});
    EXPECT_EQ(written.ticksPerQuarter, 1);
}

TEST(MidiWriterTest, SortsNotesOnTheWay)
{
    music::Track track = trackOf({noteAt(5, 60, 5), noteAt(0, 62, 2)});
    EXPECT_THAT(readAgain(pieceOf(std::vector<music::Track>{track})).tracks[0].notes,
        ElementsAre(noteAt(0, 62, 2), noteAt(5, 60, 5)));
}

TEST(MidiWriterTest, KeepsAMillionNotes)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < kMaxNotes; ++i)
        notes.push_back(noteAt(i / 4, 40 + i % 4, 1 + i % 1000));
    // Notes of one pitch must not lie within each other to come back as they were.
    std::array<std::int64_t, 4> lastEnd{};
    for (std::size_t i = 0; i < notes.size(); ++i) {
        std::int64_t& last = lastEnd[i % 4];
        last = std::max(last, notes[i].end().value);
        notes[i].length = music::Ticks{last} - notes[i].onset;
    }
    const music::Sequence piece = pieceOf(std::move(notes));
    EXPECT_EQ(readAgain(piece), piece);
}

TEST(MidiWriterTest, ReportsAFullDisk)
{
    const auto written = writeMidiFile("/dev/full", music::Sequence());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, base::ErrorCode::CannotWrite);
}

} // namespace
} // namespace inventio::formats

#include "core/formats/midi_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/formats/midi_bytes_of.h"
#include "tests/core/music/pieces.h"

namespace inventio::formats {
namespace {

using namespace music::testing;
using namespace formats::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A quarter note at 480 ticks: middle C.
const Bytes kQuarter = bytesOf({0, 0x90, 60, 80, 0x83, 0x60, 0x80, 60, 64});

MidiFile parsed(const Bytes& bytes)
{
    auto file = parseMidi(bytes);
    EXPECT_TRUE(file) << file.error().message;
    return file.value_or(MidiFile());
}

std::vector<music::Note> notesIn(const Bytes& events)
{
    const music::Sequence sequence = parsed(fileOf(events)).sequence;
    return sequence.tracks.size() == 1 ? sequence.tracks[0].notes : std::vector<music::Note>{};
}

music::RawEvent eventAt(std::int64_t at, std::vector<std::uint8_t> bytes)
{
    return {{at}, std::move(bytes)};
}

TEST(MidiReaderTest, ReadsANoteWithItsVelocities)
{
    const Bytes events = bytesOf({10, 0x93, 60, 81, 20, 0x83, 60, 33});
    const MidiFile file = parsed(fileOf(events, 96));
    ASSERT_THAT(file.sequence.tracks, SizeIs(1));
    const music::Track& track = file.sequence.tracks[0];
    EXPECT_THAT(track.notes, ElementsAre(music::Note{{10}, 60, {20}, 81, 33}));
    EXPECT_EQ(track.channel, 3);
    EXPECT_EQ(track.end, music::Ticks{30});
    EXPECT_EQ(file.sequence.ticksPerQuarter, 96);
    EXPECT_THAT(file.warnings, IsEmpty());
}

TEST(MidiReaderTest, ReadsDeltaTimesOfFourBytes)
{
    EXPECT_THAT(notesIn(bytesOf({0xc0, 0x80, 0x80, 0x00, 0x90, 60, 80, 0x81, 0x00, 0x80, 60, 64})),
        ElementsAre(noteAt(0x8000000, 60, 128)));
}

TEST(MidiReaderTest, TakesANoteOnOfVelocityZeroForARelease)
{
    EXPECT_THAT(notesIn(bytesOf({0, 0x90, 60, 80, 5, 0x90, 60, 0})), ElementsAre(noteAt(0, 60, 5)));
}

TEST(MidiReaderTest, FollowsRunningStatus)
{
    EXPECT_THAT(notesIn(bytesOf({0, 0x90, 60, 80, 5, 60, 0, 0, 62, 80, 5, 62, 0})),
        ElementsAre(noteAt(0, 60, 5), noteAt(5, 62, 5)));
}

TEST(MidiReaderTest, ForgivesRunningStatusAfterAMetaEvent)
{
    EXPECT_THAT(notesIn(bytesOf({0, 0x90, 60, 80, 0, 0xff, 1, 1, 'a', 5, 60, 0})), ElementsAre(noteAt(0, 60, 5)));
}

TEST(MidiReaderTest, ReleasesTheFirstBegunOfTwoNotesOnOnePitch)
{
    EXPECT_THAT(notesIn(bytesOf({0, 0x90, 60, 80, 5, 0x90, 60, 90, 5, 0x80, 60, 1, 5, 0x80, 60, 2})),
        ElementsAre(music::Note{{0}, 60, {10}, 80, 1}, music::Note{{5}, 60, {10}, 90, 2}));
}

TEST(MidiReaderTest, KeepsANoteOfNoLength)
{
    EXPECT_THAT(notesIn(bytesOf({7, 0x90, 60, 80, 0, 0x80, 60, 64})), ElementsAre(noteAt(7, 60, 0)));
}

TEST(MidiReaderTest, KeepsARepeatedNoteAsTwoNotes)
{
    EXPECT_THAT(notesIn(kQuarter + kQuarter), ElementsAre(noteAt(0, 60, 480), noteAt(480, 60, 480)));
}

TEST(MidiReaderTest, IgnoresAReleaseOfNothing)
{
    EXPECT_THAT(notesIn(bytesOf({0, 0x80, 60, 64}) + kQuarter), ElementsAre(noteAt(0, 60, 480)));
}

TEST(MidiReaderTest, EndsANoteThatIsNeverReleasedWithItsTrack)
{
    const MidiFile file = parsed(header(1, 1, 480) + chunkOf(bytesOf({0, 0x90, 60, 80, 100, 0xff, 0x2f, 0})));
    EXPECT_THAT(file.sequence.tracks[0].notes, ElementsAre(noteAt(0, 60, 100)));
    EXPECT_THAT(file.warnings, ElementsAre("It has one note that is never released; they end with their track."));
}

TEST(MidiReaderTest, SortsNotesByOnsetAndPitch)
{
    EXPECT_THAT(notesIn(bytesOf({0, 0x90, 64, 80, 0, 60, 80, 5, 64, 0, 0, 60, 0})),
        ElementsAre(noteAt(0, 60, 5), noteAt(0, 64, 5)));
}

TEST(MidiReaderTest, KeepsDrumsAsATrack)
{
    const music::Sequence sequence = parsed(fileOf(bytesOf({0, 0x99, 36, 80, 5, 0x89, 36, 64}))).sequence;
    ASSERT_THAT(sequence.tracks, SizeIs(1));
    EXPECT_TRUE(sequence.tracks[0].isDrums());
}

TEST(MidiReaderTest, KeepsOtherEventsOfATrackInOrder)
{
    const Bytes events = bytesOf({0, 0xc2, 19, 0, 0xb2, 7, 100, 9, 0xe2, 0, 64, 0, 0xf0, 2, 0x43, 0xf7, 0, 0xff, 5, 2})
        + bytesOf("la") + bytesOf({0, 0xa2, 60, 1, 0, 0xd2, 2, 0, 0x92, 60, 80, 1, 60, 0});
    EXPECT_THAT(parsed(fileOf(events)).sequence.tracks[0].events,
        ElementsAre(eventAt(0, {0xc2, 19}), eventAt(0, {0xb2, 7, 100}), eventAt(9, {0xe2, 0, 64}),
            eventAt(9, {0xf0, 0x43, 0xf7}), eventAt(9, {0xff, 5, 'l', 'a'}), eventAt(9, {0xa2, 60, 1}),
            eventAt(9, {0xd2, 2})));
}

TEST(MidiReaderTest, NamesATrackByItsFirstName)
{
    const Bytes events = bytesOf({0, 0xff, 3, 4}) + bytesOf("Bass") + kQuarter + bytesOf({0, 0xff, 3, 1, 'x'});
    const music::Track track = parsed(fileOf(events)).sequence.tracks[0];
    EXPECT_EQ(track.name, "Bass");
    EXPECT_THAT(track.events, ElementsAre(eventAt(480, {0xff, 3, 'x'})));
}

TEST(MidiReaderTest, CollectsTempoAndMetreFromAllTracks)
{
    const Bytes first = bytesOf({0, 0xff, 0x51, 3, 0x0f, 0x42, 0x40, 0, 0xff, 0x58, 4, 3, 3, 36, 8});
    const Bytes second = bytesOf({60, 0xff, 0x51, 3, 0x07, 0xa1, 0x20, 60, 0xff, 0x58, 4, 2, 1, 24, 8}) + kQuarter;
    const music::Sequence sequence = parsed(header(1, 2, 480) + trackChunk(first) + trackChunk(second)).sequence;
    EXPECT_THAT(
        sequence.tempo.changes(), ElementsAre(music::TempoChange{{0}, 1'000'000}, music::TempoChange{{60}, 500'000}));
    EXPECT_THAT(sequence.metre.changes(),
        ElementsAre(music::MetreChange{{0}, 3, 8, 36, 8}, music::MetreChange{{120}, 2, 2, 24, 8}));
    EXPECT_THAT(sequence.conductor, IsEmpty());
    EXPECT_THAT(sequence.tracks[0].events, IsEmpty());
}

TEST(MidiReaderTest, LeavesOutTempoAndMetreThatMeanNothing)
{
    const Bytes events = bytesOf(
        {0, 0xff, 0x51, 3, 0, 0, 0, 0, 0xff, 0x51, 1, 9, 0, 0xff, 0x58, 4, 0, 2, 24, 8, 0, 0xff, 0x58, 4, 4, 7, 24, 8});
    const MidiFile file = parsed(fileOf(events));
    EXPECT_THAT(file.sequence.tempo.changes(), IsEmpty());
    EXPECT_THAT(file.sequence.metre.changes(), IsEmpty());
    EXPECT_THAT(file.warnings, ElementsAre(HasSubstr("mean nothing")));
}

TEST(MidiReaderTest, GivesEventsOfATrackWithoutNotesToTheConductor)
{
    const Bytes events = bytesOf({0, 0xff, 0x59, 2, 1, 0, 0, 0xff, 3, 1, 'M', 9, 0xff, 6, 1, 'A', 0, 0xf0, 1, 0xf7});
    const music::Sequence sequence = parsed(header(1, 2, 480) + trackChunk(events) + trackChunk(kQuarter)).sequence;
    EXPECT_THAT(sequence.conductor,
        ElementsAre(eventAt(0, {0xff, 0x59, 1, 0}), eventAt(0, {0xff, 3, 'M'}), eventAt(9, {0xff, 6, 'A'}),
            eventAt(9, {0xf0, 0xf7})));
    EXPECT_THAT(sequence.tracks, SizeIs(1));
}

TEST(MidiReaderTest, SplitsFormat0ByChannel)
{
    const Bytes events = bytesOf({0, 0xff, 3, 4}) + bytesOf("Song")
        + bytesOf(
            {0, 0xff, 0x59, 2, 1, 0, 0, 0xc5, 7, 0, 0x91, 60, 80, 0, 0x95, 48, 70, 9, 0x81, 60, 64, 0, 0x85, 48, 64});
    const MidiFile file = parsed(fileOf(events, 480, 0));
    EXPECT_EQ(file.format, 0);
    ASSERT_THAT(file.sequence.tracks, SizeIs(2));
    const music::Track& first = file.sequence.tracks[0];
    const music::Track& second = file.sequence.tracks[1];
    EXPECT_THAT(first.notes, ElementsAre(noteAt(0, 60, 9)));
    EXPECT_THAT(second.notes, ElementsAre(noteAt(0, 48, 9, 70)));
    EXPECT_THAT(first.events, IsEmpty());
    EXPECT_THAT(second.events, ElementsAre(eventAt(0, {0xc5, 7})));
    EXPECT_EQ(first.channel, 1);
    EXPECT_EQ(second.channel, 5);
    EXPECT_EQ(first.name, "Song");
    EXPECT_EQ(second.name, "Song");
    EXPECT_THAT(file.sequence.conductor, ElementsAre(eventAt(0, {0xff, 0x59, 1, 0})));
}

TEST(MidiReaderTest, KeepsTheWordsOfSeveralChannelsWithTheFirstNotes)
{
    const Bytes events = bytesOf({0, 0xff, 0x59, 2, 1, 0, 0, 0xc1, 7, 0, 0xff, 5, 2}) + bytesOf("la")
        + bytesOf({0, 0x95, 60, 80, 9, 60, 0});
    const music::Sequence sequence = parsed(fileOf(events, 480, 0)).sequence;
    ASSERT_THAT(sequence.tracks, SizeIs(2));
    EXPECT_THAT(sequence.tracks[1].events, ElementsAre(eventAt(0, {0xff, 5, 'l', 'a'})));
    EXPECT_THAT(sequence.conductor, ElementsAre(eventAt(0, {0xff, 0x59, 1, 0})));
}

TEST(MidiReaderTest, KeepsATrackOfWords)
{
    const Bytes words = bytesOf({0, 0xff, 3, 5}) + bytesOf("Words") + bytesOf({9, 0xff, 1, 2}) + bytesOf("la");
    const Bytes empty = bytesOf({0, 0xff, 3, 5}) + bytesOf("Choir");
    const Bytes tempo = bytesOf({0, 0xff, 0x51, 3, 0x07, 0xa1, 0x20, 0, 0xff, 0x59, 2, 1, 0});
    const music::Sequence sequence = parsed(header(1, 5, 480) + trackChunk({}) + trackChunk(words) + trackChunk(empty)
        + trackChunk(tempo) + trackChunk(kQuarter))
                                         .sequence;
    ASSERT_THAT(sequence.tracks, SizeIs(3));
    EXPECT_EQ(sequence.tracks[0].name, "Words");
    EXPECT_THAT(sequence.tracks[0].events, ElementsAre(eventAt(9, {0xff, 1, 'l', 'a'})));
    EXPECT_EQ(sequence.tracks[1].name, "Choir");
    EXPECT_THAT(sequence.conductor, ElementsAre(eventAt(0, {0xff, 0x59, 1, 0})));
}

TEST(MidiReaderTest, GivesTheNameOfAFirstTrackWithoutNotesToTheConductor)
{
    const Bytes first = bytesOf({0, 0xff, 3, 4}) + bytesOf("Song") + bytesOf({0, 0xc0, 40, 0, 0xc1, 41});
    const music::Sequence sequence = parsed(header(1, 2, 480) + trackChunk(first) + trackChunk(kQuarter)).sequence;
    EXPECT_THAT(sequence.conductor, ElementsAre(eventAt(0, {0xff, 3, 'S', 'o', 'n', 'g'})));
    ASSERT_THAT(sequence.tracks, SizeIs(3));
    EXPECT_EQ(sequence.tracks[1].name, "");
    EXPECT_THAT(sequence.tracks[1].events, ElementsAre(eventAt(0, {0xc1, 41})));
}

TEST(MidiReaderTest, KeepsPortsAndDevicesWithTheirNotes)
{
    const Bytes both = bytesOf({0, 0xff, 9, 1, 'A', 0, 0xff, 0x21, 1, 2, 0, 0xc0, 40, 0, 0x91, 60, 80, 9, 60, 0, 0,
        0xff, 0x21, 1, 3, 0, 0x91, 62, 80, 9, 62, 0});
    const music::Sequence sequence = parsed(fileOf(both)).sequence;
    ASSERT_THAT(sequence.tracks, SizeIs(3));
    EXPECT_EQ(sequence.tracks[0].port, 2);
    EXPECT_EQ(sequence.tracks[0].channel, 0);
    EXPECT_EQ(sequence.tracks[1].port, 2);
    EXPECT_EQ(sequence.tracks[1].channel, 1);
    EXPECT_THAT(sequence.tracks[1].notes, ElementsAre(noteAt(0, 60, 9)));
    EXPECT_EQ(sequence.tracks[2].port, 3);
    EXPECT_THAT(sequence.tracks[2].notes, ElementsAre(noteAt(9, 62, 9)));
    for (const music::Track& track : sequence.tracks)
        EXPECT_EQ(track.events.front(), eventAt(0, {0xff, 9, 'A'}));
}

TEST(MidiReaderTest, BelievesATimeSignatureOfTwoBytes)
{
    const MidiFile file = parsed(fileOf(bytesOf({0, 0xff, 0x58, 2, 3, 3, 9, 0xff, 0x58, 1, 3}) + kQuarter));
    EXPECT_THAT(file.sequence.metre.changes(), ElementsAre(music::MetreChange{{0}, 3, 8, 24, 8}));
    EXPECT_THAT(file.warnings, ElementsAre(HasSubstr("mean nothing")));
}

TEST(MidiReaderTest, TellsHowEventsStandAmongTheNotesOfTheirTick)
{
    const Bytes events = bytesOf({0, 0x90, 60, 80, 0, 0xc0, 19, 0, 0x90, 62, 80, 5, 0x80, 60, 64, 0, 0xb0, 64, 127, 0,
        0x80, 62, 64, 0, 0xb0, 7, 1, 5, 0xb0, 64, 0});
    const auto read = parsed(fileOf(events)).sequence.tracks[0].events;
    const auto only = [](std::size_t pitch) { return music::TickOrder::Pitches().set(pitch); };
    ASSERT_THAT(read, SizeIs(4));
    EXPECT_EQ(read[0].order, (music::TickOrder{only(60), {}}));
    EXPECT_EQ(read[1].order, (music::TickOrder{{}, only(62)}));
    EXPECT_TRUE(read[2].order.isUsual());
    EXPECT_TRUE(read[3].order.isUsual());
}

TEST(MidiReaderTest, TellsHowTheLastEventsStandBehindAName)
{
    const Bytes events = bytesOf({0, 0xff, 3, 1, 'A', 0, 0xb0, 64, 0, 5, 0x90, 60, 80, 0, 0xc0, 19, 0, 0x80, 60, 64});
    const auto read = parsed(fileOf(events)).sequence.tracks[0].events;
    const auto only60 = music::TickOrder::Pitches().set(60);
    ASSERT_THAT(read, SizeIs(2));
    EXPECT_TRUE(read[0].order.isUsual());
    EXPECT_EQ(read[1].order, (music::TickOrder{only60, only60}));
}

TEST(MidiReaderTest, KnowsDrumsByMessagesAndNames)
{
    const Bytes named = bytesOf({0, 0xff, 3, 5}) + bytesOf("Drums") + bytesOf({0, 0x94, 36, 80, 9, 36, 0});
    EXPECT_TRUE(parsed(fileOf(named)).sequence.tracks[0].isDrums());
    EXPECT_TRUE(
        parsed(fileOf(bytesOf({0, 0xb4, 0, 120, 0, 0xc4, 0, 0, 0x94, 36, 80, 9, 36, 0}))).sequence.tracks[0].isDrums());
}

TEST(MidiReaderTest, KeepsOneTracksEventsTogetherInFormat0)
{
    const Bytes events = bytesOf({0, 0xff, 0x59, 2, 1, 0}) + kQuarter;
    const music::Sequence sequence = parsed(fileOf(events, 480, 0)).sequence;
    EXPECT_THAT(sequence.tracks[0].events, ElementsAre(eventAt(0, {0xff, 0x59, 1, 0})));
    EXPECT_THAT(sequence.conductor, IsEmpty());
}

TEST(MidiReaderTest, GivesAnEventToTheChannelThatAPrefixNames)
{
    const Bytes events
        = bytesOf({0, 0xff, 0x20, 1, 2, 0, 0xff, 4, 1, 'h', 0, 0x91, 60, 80, 0, 0xff, 4, 1, 'c', 9, 60, 0});
    const music::Sequence sequence = parsed(fileOf(events)).sequence;
    ASSERT_THAT(sequence.tracks, SizeIs(2));
    EXPECT_THAT(sequence.tracks[1].events, ElementsAre(eventAt(0, {0xff, 4, 'h'})));
    EXPECT_THAT(sequence.tracks[0].events, ElementsAre(eventAt(0, {0xff, 4, 'c'})));
}

TEST(MidiReaderTest, KeepsSecondsOfSmpteTime)
{
    // 25 frames of 40 ticks: a tick is a millisecond. The tempo of 60 means nothing here.
    const Bytes events
        = bytesOf({0, 0xff, 0x51, 3, 0x0f, 0x42, 0x40, 0x87, 0x68, 0x90, 60, 80, 0x87, 0x68, 0x80, 60, 64});
    const MidiFile file = parsed(fileOf(events, 0xe728));
    const music::Sequence& sequence = file.sequence;
    EXPECT_EQ(sequence.ticksPerQuarter, 480);
    EXPECT_THAT(sequence.tracks[0].notes, ElementsAre(noteAt(960, 60, 960)));
    EXPECT_DOUBLE_EQ(sequence.tempo.secondsAt({960}, 480), 1.0);
    EXPECT_THAT(file.warnings, ElementsAre(HasSubstr("film frames")));
}

TEST(MidiReaderTest, CountsDropFramesAsTelevisionDoes)
{
    // 30000/1001 frames a second, 100 ticks each: 2997 ticks are 0.9999999 seconds.
    const Bytes events = bytesOf({0x97, 0x35, 0x90, 60, 80, 0, 0x80, 60, 64});
    EXPECT_THAT(parsed(fileOf(events, 0xe364)).sequence.tracks[0].notes, ElementsAre(noteAt(960, 60, 0)));
}

TEST(MidiReaderTest, ReadsARiffWrapper)
{
    const Bytes file = fileOf(kQuarter);
    const Bytes wrapped = bytesOf("RIFF") + bytesOf({99, 0, 0, 0}) + bytesOf("RMIDDISP") + bytesOf({1, 0, 0, 0, 'x', 0})
        + bytesOf("data") + bytesOf({static_cast<int>(file.size()), 0, 0, 0}) + file + bytesOf("LIST");
    EXPECT_EQ(parsed(wrapped).sequence, parsed(file).sequence);
}

TEST(MidiReaderTest, SkipsUnknownChunksAndHeaderFields)
{
    const Bytes longHeader = bytesOf("MThd") + number(8, 4) + bytesOf({0, 1, 0, 1, 1, 0xe0, 9, 9});
    const Bytes foreign = chunkOf(bytesOf("anything"), "XFIH");
    const MidiFile file = parsed(longHeader + foreign + trackChunk(kQuarter) + foreign);
    EXPECT_THAT(file.sequence.tracks[0].notes, ElementsAre(noteAt(0, 60, 480)));
    EXPECT_THAT(file.warnings, IsEmpty());
}

TEST(MidiReaderTest, ReadsAFileWithoutNotes)
{
    const MidiFile file = parsed(fileOf({}));
    EXPECT_EQ(file.sequence.noteCount(), 0);
    EXPECT_THAT(file.warnings, IsEmpty());
}

TEST(MidiReaderTest, WarnsOfAMissingEndOfTrack)
{
    const MidiFile file = parsed(header(1, 1, 480) + chunkOf(kQuarter));
    EXPECT_THAT(file.sequence.tracks[0].notes, ElementsAre(noteAt(0, 60, 480)));
    EXPECT_THAT(file.warnings, ElementsAre("It has one track without an end-of-track mark."));
}

} // namespace
} // namespace inventio::formats

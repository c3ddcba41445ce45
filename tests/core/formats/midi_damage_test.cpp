// What the reader does with files that are damaged, foreign or too large.

#include "core/formats/midi_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "tests/core/formats/midi_bytes_of.h"
#include "tests/core/music/pieces.h"
#include "tests/fuzz/midi_invariants.h"

#include <unistd.h>

namespace inventio::formats {
namespace {

namespace fs = std::filesystem;
using namespace music::testing;
using namespace formats::testing;
using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::SizeIs;

const Bytes kQuarter = bytesOf({0, 0x90, 60, 80, 0x83, 0x60, 0x80, 60, 64});

std::string refusalOf(const Bytes& bytes)
{
    const auto file = parseMidi(bytes);
    return file ? "it was read" : file.error().message;
}

std::vector<fs::path> corpus(const std::string& prefix)
{
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(INVENTIO_MIDI_CORPUS))
        if (entry.path().filename().string().starts_with(prefix))
            found.push_back(entry.path());
    std::ranges::sort(found);
    EXPECT_FALSE(found.empty()) << "no corpus in " INVENTIO_MIDI_CORPUS;
    return found;
}

Bytes contentOf(const fs::path& path)
{
    return *base::readFile(path, kMaxMidiFileBytes);
}

/// Either a failure with a sentence or a sequence that keeps its promises.
void expectCleanOutcome(std::span<const std::byte> bytes)
{
    const auto file = parseMidi(bytes);
    if (file)
        EXPECT_EQ(brokenPromise(file->sequence), "");
    else
        EXPECT_THAT(file.error().message, EndsWith("."));
}

TEST(MidiDamageTest, ReadsEveryGoodFileWithoutAWarningAboutDamage)
{
    for (const fs::path& path : corpus("good_")) {
        const auto file = readMidiFile(path);
        ASSERT_TRUE(file) << file.error().message;
        for (const std::string& warning : file->warnings)
            EXPECT_THAT(warning, HasSubstr("film frames"));
    }
}

TEST(MidiDamageTest, ReadsEveryOddFile)
{
    for (const fs::path& path : corpus("odd_"))
        EXPECT_TRUE(readMidiFile(path)) << path;
}

TEST(MidiDamageTest, RefusesOrWarnsOfEveryBrokenFile)
{
    for (const fs::path& path : corpus("broken_")) {
        const auto file = readMidiFile(path);
        EXPECT_TRUE(!file || !file->warnings.empty()) << path;
        EXPECT_TRUE(file || file.error().message.starts_with(path.string())) << file.error().message;
    }
}

TEST(MidiDamageTest, SurvivesEveryTruncationOfAGoodFile)
{
    for (const fs::path& path : corpus("good_")) {
        const Bytes whole = contentOf(path);
        for (std::size_t length = 0; length < whole.size(); ++length)
            expectCleanOutcome(std::span(whole).first(length));
    }
}

TEST(MidiDamageTest, SurvivesEveryChangeOfAByteOfAGoodFile)
{
    for (const fs::path& path : corpus("good_")) {
        Bytes changed = contentOf(path);
        for (std::byte& place : changed) {
            const std::byte original = place;
            for (const int value : {0x00, 0x7f, 0x80, 0x90, 0xff}) {
                place = static_cast<std::byte>(value);
                expectCleanOutcome(changed);
            }
            place = original;
        }
    }
}

TEST(MidiDamageTest, TellsOfEveryTruncationOfAGoodFile)
{
    const Bytes whole = contentOf(fs::path(INVENTIO_MIDI_CORPUS) / "good_format_1.mid");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto file = parseMidi(std::span(whole).first(length));
        EXPECT_TRUE(!file || !file->warnings.empty()) << "silent about a file cut to " << length << " bytes";
    }
}

TEST(MidiDamageTest, KeepsWhatComesBeforeTheBreak)
{
    Bytes bytes = fileOf(kQuarter + kQuarter);
    bytes.erase(bytes.end() - 6, bytes.end());
    const auto file = parseMidi(bytes);
    ASSERT_TRUE(file);
    EXPECT_THAT(file->sequence.tracks[0].notes, ElementsAre(noteAt(0, 60, 480), noteAt(480, 60, 480)));
    EXPECT_THAT(file->warnings, SizeIs(2));
    EXPECT_EQ(file->warnings[0], "It is damaged or ends early: one track was read only as far as possible.");
}

TEST(MidiDamageTest, LosesOneEventForAnIllegalByte)
{
    const std::vector<Bytes> illegal{bytesOf({0, 0xb0, 0, 0xa8}), bytesOf({0, 0xc0, 0xff}),
        bytesOf({0, 0xe0, 0xc8, 0x40}), bytesOf({0, 0xd0, 0x90}), bytesOf({0, 0xf8}), bytesOf({0, 0xfe}),
        bytesOf({0, 0xf1, 5}), bytesOf({0, 0xf2, 1, 2}), bytesOf({0, 0xf4})};
    for (const Bytes& event : illegal) {
        const auto file = parseMidi(fileOf(kQuarter + event + kQuarter));
        ASSERT_TRUE(file) << file.error().message;
        EXPECT_THAT(file->sequence.tracks[0].notes, ElementsAre(noteAt(0, 60, 480), noteAt(480, 60, 480)));
        EXPECT_THAT(file->warnings, ElementsAre("It holds one illegal event, which was left out."));
    }
    const auto file = parseMidi(fileOf(illegal[0] + illegal[4] + kQuarter + illegal[3]));
    ASSERT_TRUE(file);
    EXPECT_THAT(file->warnings, ElementsAre("It holds 3 illegal events, which were left out."));
}

TEST(MidiDamageTest, KeepsTheRunningStatusAroundARealTimeByte)
{
    const auto file = parseMidi(fileOf(bytesOf({0, 0x90, 60, 80, 5, 0xf8, 0, 60, 0})));
    ASSERT_TRUE(file);
    EXPECT_THAT(file->sequence.tracks[0].notes, ElementsAre(noteAt(0, 60, 5)));
}

TEST(MidiDamageTest, RefusesADamagedFileOfWhichNoNoteIsLeft)
{
    const Bytes name = bytesOf({0, 0xff, 3, 4}) + bytesOf("Lost");
    EXPECT_THAT(refusalOf(fileOf(name + bytesOf({0, 0xf4, 0, 0xb0, 7, 200}))), HasSubstr("no note is left"));
    EXPECT_THAT(refusalOf(header(1, 1, 480) + chunkOf(name + bytesOf({0, 0x90, 60}))), HasSubstr("no note is left"));
    EXPECT_TRUE(parseMidi(fileOf(name)));
}

TEST(MidiDamageTest, GoesOnWithTheTrackAfterADamagedOne)
{
    const Bytes damaged = chunkOf(bytesOf({0, 0x90, 60}));
    const auto file = parseMidi(header(1, 2, 480) + damaged + trackChunk(kQuarter));
    ASSERT_TRUE(file);
    EXPECT_THAT(file->sequence.tracks, SizeIs(1));
    EXPECT_THAT(file->warnings, SizeIs(1));
}

TEST(MidiDamageTest, RefusesForeignContentsWithTheReason)
{
    EXPECT_EQ(refusalOf({}), "The file is empty.");
    EXPECT_EQ(refusalOf(bytesOf("Dear diary")), "The file is not a MIDI file (it does not begin with MThd).");
    EXPECT_EQ(refusalOf(Bytes(64)), "The file is not a MIDI file (it does not begin with MThd).");
    EXPECT_THAT(refusalOf(bytesOf("RIFF....WAVEfmt ")), HasSubstr("a RIFF file of another kind"));
}

TEST(MidiDamageTest, RefusesFormat2AsUnsupported)
{
    const auto file = parseMidi(fileOf(kQuarter, 480, 2));
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(file.error().message, HasSubstr("format 2 (independent patterns)"));
}

TEST(MidiDamageTest, RefusesADamagedHeader)
{
    EXPECT_THAT(refusalOf(bytesOf("MThd") + bytesOf({0, 0})), HasSubstr("ends within its header"));
    EXPECT_THAT(refusalOf(fileOf(kQuarter, 0)), HasSubstr("time division means nothing"));
    EXPECT_THAT(refusalOf(fileOf(kQuarter, 0xe500)), HasSubstr("time division means nothing"));
    EXPECT_THAT(refusalOf(header(1, 0, 480)), HasSubstr("it holds no tracks"));
    EXPECT_THAT(refusalOf(header(1, 1, 480) + chunkOf(bytesOf({0}))), HasSubstr("none of its events can be read"));
}

TEST(MidiDamageTest, AllocatesNothingForALengthThatTheFileDoesNotHave)
{
    const Bytes hugeChunk = bytesOf("MTrk") + number(0xffff'ffff, 4) + kQuarter;
    const Bytes hugeText = chunkOf(kQuarter + bytesOf({0, 0xff, 1, 0xff, 0xff, 0xff, 0x7f, 'x'}));
    for (const Bytes& chunk : {hugeChunk, hugeText}) {
        const auto file = parseMidi(header(1, 1, 480) + chunk);
        ASSERT_TRUE(file);
        EXPECT_THAT(file->sequence.tracks[0].notes, ElementsAre(noteAt(0, 60, 480)));
    }
}

TEST(MidiDamageTest, LeavesOutWhatComesTooLate)
{
    Bytes events = kQuarter;
    for (int i = 0; i < 9; ++i)
        events = events + bytesOf({0xff, 0xff, 0xff, 0x7f, 0xff, 6, 1, 'x'});
    const auto file = parseMidi(fileOf(events));
    ASSERT_TRUE(file);
    EXPECT_THAT(file->sequence.tracks[0].events, SizeIs(7));
    EXPECT_LE(file->sequence.end(), kLastMidiTick);
    EXPECT_THAT(file->warnings, ElementsAre(HasSubstr("too late")));
}

TEST(MidiDamageTest, ReadsAMillionNotesAndNotOneMore)
{
    Bytes events;
    events.reserve(8'000'008);
    for (int i = 0; i < kMaxNotes; ++i)
        for (const int value : {0, 0x90, i % 128, 80, 1, 0x80, i % 128, 64})
            events.push_back(static_cast<std::byte>(value));
    const auto file = parseMidi(fileOf(events));
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->sequence.noteCount(), kMaxNotes);
    EXPECT_EQ(file->sequence.lastNoteEnd(), music::Ticks{kMaxNotes});

    EXPECT_EQ(
        refusalOf(fileOf(events + kQuarter)), "The file holds more than 1,000,000 notes, the most that can be read.");
}

TEST(MidiDamageTest, ReadsAMillionNotesThatSoundTogether)
{
    Bytes events;
    for (int i = 0; i < kMaxNotes; ++i)
        for (const int value : {0, 0x90, 60, 80})
            events.push_back(static_cast<std::byte>(value));
    for (int i = 0; i < kMaxNotes; ++i)
        for (const int value : {1, 0x80, 60, 64})
            events.push_back(static_cast<std::byte>(value));
    const auto file = parseMidi(fileOf(events));
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->sequence.tracks[0].notes.back(), noteAt(0, 60, kMaxNotes));
}

TEST(MidiDamageTest, RefusesEventsBeyondCounting)
{
    Bytes events = bytesOf({0, 0xc0, 1});
    events.resize(events.size() + 2 * kMaxMidiEvents, std::byte{1});
    EXPECT_EQ(refusalOf(fileOf(events)), "The file holds more events or tracks than can be read.");
}

class MidiFileOnDiskTest : public ::testing::Test {
protected:
    ~MidiFileOnDiskTest() override { fs::remove(path); }

    void holds(const Bytes& bytes) const { ASSERT_TRUE(base::writeFileAtomically(path, bytes)); }
    std::string refusal() const
    {
        const auto file = readMidiFile(path);
        return file ? "it was read" : file.error().message;
    }

    fs::path path = fs::path(::testing::TempDir()) / ("midi_" + std::to_string(::getpid()) + ".mid");
};

TEST_F(MidiFileOnDiskTest, ReadsWhatIsThereAndTellsWhatIsNot)
{
    holds(header(1, 2, 480) + trackChunk(kQuarter));
    const auto file = readMidiFile(path);
    ASSERT_TRUE(file);
    EXPECT_THAT(file->warnings, ElementsAre("It should hold 2 tracks, but one was found."));
}

TEST_F(MidiFileOnDiskTest, RefusesAHugeFileOfZeros)
{
    holds({});
    fs::resize_file(path, 200'000'000);
    EXPECT_EQ(refusal(), path.string() + " is not a MIDI file (it does not begin with MThd).");
}

TEST_F(MidiFileOnDiskTest, RefusesAFileThatIsTooLarge)
{
    holds(fileOf(kQuarter));
    fs::resize_file(path, kMaxMidiFileBytes + 1);
    EXPECT_THAT(refusal(), HasSubstr("is too large"));
}

TEST_F(MidiFileOnDiskTest, RefusesAnEmptyFile)
{
    holds({});
    EXPECT_EQ(refusal(), path.string() + " is empty.");
}

TEST_F(MidiFileOnDiskTest, SaysThatAFileIsMissing)
{
    const auto file = readMidiFile(path);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace inventio::formats

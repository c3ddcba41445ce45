// Readers that are not ours must find in our files what we put there.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "tests/core/music/pieces.h"

#include <unistd.h>

namespace inventio::formats {
namespace {

namespace fs = std::filesystem;
using namespace music::testing;
using ::testing::HasSubstr;
using ::testing::Not;

struct Outcome {
    int status = -1;
    std::string output;
};

Outcome run(const std::string& command)
{
    FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr)
        return {};
    Outcome outcome;
    char part[4096];
    for (std::size_t count = 0; (count = std::fread(part, 1, sizeof part, pipe)) > 0;)
        outcome.output.append(part, count);
    outcome.status = ::pclose(pipe);
    return outcome;
}

bool isInstalled(const std::string& tool)
{
    return run("command -v " + tool).status == 0;
}

std::ptrdiff_t count(const std::string& text, const std::string& part)
{
    std::ptrdiff_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// Two voices with a repeated note, an overlapping unison and a note of no length; drums; a metre and two tempos.
music::Sequence example()
{
    music::Sequence piece
        = pieceOf({trackOf({noteAt(0, 67, 480), noteAt(480, 67, 480), noteAt(960, 69, 600), noteAt(1200, 69, 720)}),
            trackOf({noteAt(0, 48, 1440), noteAt(1440, 50, 0)}, 1),
            trackOf({noteAt(0, 36, 10), noteAt(480, 38, 10)}, 9)});
    piece.metre = music::TimeSignatureMap(480, {{{0}, 3, 4}});
    piece.tempo = music::TempoMap({{{0}, 600'000}, {{960}, 500'000}});
    piece.conductor = {{{0}, {0xff, 0x59, 1, 0}}, {{0}, {0xff, 1, 'r', 'e', 'c', 'e', 'i', 'p', 't'}}};
    piece.tracks[0].name = "Soprano";
    piece.tracks[0].events = {{{0}, {0xc0, 19}}, {{480}, {0xf0, 0x43, 0xf7}}};
    piece.tracks[1].name = "Bass";
    return piece;
}

class MidiInteropTest : public ::testing::Test {
protected:
    MidiInteropTest() { EXPECT_TRUE(writeMidiFile(path, example())); }
    ~MidiInteropTest() override { fs::remove(path); }

    std::string quotedPath() const { return '\'' + path.string() + '\''; }

    fs::path path = fs::path(::testing::TempDir()) / ("interop_" + std::to_string(::getpid()) + ".mid");
};

TEST_F(MidiInteropTest, MidicsvReadsEveryEvent)
{
    if (!isInstalled("midicsv"))
        GTEST_SKIP() << "midicsv is not installed (package midicsv)";
    const Outcome outcome = run("midicsv " + quotedPath());
    EXPECT_EQ(outcome.status, 0) << outcome.output;
    for (const char* line : {"0, 0, Header, 1, 4, 480", "1, 0, Tempo, 600000", "1, 960, Tempo, 500000",
             "1, 0, Time_signature, 3, 2, 24, 8", "1, 0, Key_signature, 1, \"major\"", "1, 0, Text_t, \"receipt\"",
             "2, 0, Title_t, \"Soprano\"", "2, 0, Program_c, 0, 19", "2, 0, Note_on_c, 0, 67, 80",
             "2, 480, Note_off_c, 0, 67, 64\n2, 480, System_exclusive, 2, 67, 247\n2, 480, Note_on_c, 0, 67, 80",
             "2, 1200, Note_on_c, 0, 69, 80", "3, 1440, Note_on_c, 1, 50, 80\n3, 1440, Note_off_c, 1, 50, 64",
             "4, 0, Note_on_c, 9, 36, 80", "0, 0, End_of_file"})
        EXPECT_THAT(outcome.output, HasSubstr(line));
    EXPECT_EQ(count(outcome.output, "Note_on_c"), 8);
    EXPECT_EQ(count(outcome.output, "Note_off_c"), 8);
}

TEST_F(MidiInteropTest, MftextReadsEveryEvent)
{
    if (!isInstalled("mftext"))
        GTEST_SKIP() << "mftext is not installed (package abcmidi)";
    const Outcome outcome = run("mftext " + quotedPath());
    EXPECT_THAT(outcome.output, HasSubstr("Header format=1 ntrks=4 division=480"));
    EXPECT_THAT(outcome.output, Not(HasSubstr("rror")));
    EXPECT_EQ(count(outcome.output, "Note on"), 8) << outcome.output;
    EXPECT_EQ(count(outcome.output, "Note off"), 8);
    EXPECT_EQ(count(outcome.output, "Track end"), 4);
}

TEST_F(MidiInteropTest, MidoReadsEveryEventAndTheLength)
{
    // The distribution's python has python3-mido, another one that comes first in the path may not.
    std::string python;
    for (const char* candidate : {"python3", "/usr/bin/python3"})
        if (python.empty() && run(std::string(candidate) + " -c 'import mido'").status == 0)
            python = candidate;
    if (python.empty())
        GTEST_SKIP() << "mido is not installed (package python3-mido)";
    const Outcome outcome = run(python + R"( -c '
import mido, sys
file = mido.MidiFile(sys.argv[1])
messages = [m for track in file.tracks for m in track]
print(file.type, file.ticks_per_beat, [track.name for track in file.tracks])
print(sum(m.type == "note_on" for m in messages), sum(m.type == "note_off" for m in messages))
print(round(file.length, 6))
' )" + quotedPath());
    EXPECT_EQ(outcome.status, 0);
    // 960 ticks at 100 quarters a minute, another 960 at 120.
    EXPECT_EQ(outcome.output, "1 480 ['', 'Soprano', 'Bass', '']\n8 8\n2.2\n");
}

} // namespace
} // namespace inventio::formats

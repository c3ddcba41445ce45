#include "core/formats/musicxml_file.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/formats/hidden_name.h"
#include "core/formats/midi_file.h"
#include "core/formats/written_abbreviation.h"
#include "tests/core/music/pieces.h"
#include "tests/core/music/random_pieces.h"

namespace inventio::formats {
namespace {

namespace fs = std::filesystem;
using namespace music::testing;

/// A file that is gone with the test.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& content)
        : path(fs::path(::testing::TempDir()) / ("inventio-" + std::to_string(::getpid()) + ".musicxml"))
    {
        std::ofstream(path, std::ios::binary) << content;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile()
    {
        std::error_code ignored;
        fs::remove(path, ignored);
    }

    const fs::path path;
};

std::string outputOf(const std::string& command)
{
    FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::string output;
    char part[4096];
    for (std::size_t count = 0; pipe != nullptr && (count = std::fread(part, 1, sizeof part, pipe)) > 0;)
        output.append(part, count);
    if (pipe != nullptr)
        ::pclose(pipe);
    return output;
}

/// What a reader that is not ours finds wrong with it, or with `--notes` in it.
std::string asReadByPython(const std::string& xml, const std::string& option = "")
{
    const TemporaryFile file(xml);
    return outputOf("/usr/bin/python3 -B " INVENTIO_MUSICXML_READER " " + option + " " + file.path.string());
}

/// Without line breaks.
std::string xmlOf(const music::Sequence& piece, const MusicXmlOptions& options = {})
{
    std::string xml = formatMusicXml(piece, options).value();
    std::erase(xml, '\n');
    return xml;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

TEST(MusicXmlTest, AnyPieceIsWholeForAnotherReader)
{
    int written = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        base::Random random(seed);
        const auto xml = formatMusicXml(randomPiece(random), {"A & B", "Inventio", {}});
        if (!xml) {
            ASSERT_EQ(xml.error().code, base::ErrorCode::Unsupported);
            continue;
        }
        ++written;
        ASSERT_EQ(asReadByPython(*xml), "") << "seed " << seed;
    }
    EXPECT_GT(written, 10);
}

TEST(MusicXmlTest, TheCorpusIsWholeForAnotherReader)
{
    for (const auto& entry : fs::directory_iterator(INVENTIO_MIDI_CORPUS)) {
        const auto file = readMidiFile(entry.path());
        const auto xml = file ? formatMusicXml(file->sequence, {}) : base::Result<std::string>("");
        if (file && xml) {
            ASSERT_EQ(asReadByPython(*xml), "") << entry.path();
        }
    }
}

TEST(MusicXmlTest, NotesAreTiedOverBarlinesAndBackInOnePiece)
{
    const auto piece = pieceOf({noteAt(0, 60, 240), noteAt(1440, 67, 1200), noteAt(2880, 64, 120)});
    EXPECT_EQ(asReadByPython(xmlOf(piece), "--notes"), "P1 0 60 8 None\nP1 48 67 40 None\nP1 96 64 4 None\n");
}

TEST(MusicXmlTest, NotesThatOverlapAreInVoicesOfTheirOwn)
{
    const auto xml = xmlOf(pieceOf({noteAt(0, 60, 1920), noteAt(0, 72, 960), noteAt(960, 74, 960)}));
    EXPECT_TRUE(has(xml, "<voice>2</voice>"));
    EXPECT_EQ(asReadByPython(xml, "--notes"), "P1 0 60 64 None\nP1 0 72 32 None\nP1 32 74 32 None\n");
}

TEST(MusicXmlTest, EqualNotesMakeAChord)
{
    const auto xml = xmlOf(pieceOf({noteAt(0, 60, 480), noteAt(0, 64, 480), noteAt(0, 67, 480)}));
    EXPECT_FALSE(has(xml, "<voice>2</voice>"));
    EXPECT_EQ(asReadByPython(xml, "--notes"), "P1 0 60 16 None\nP1 0 64 16 None\nP1 0 67 16 None\n");
}

TEST(MusicXmlTest, DottedAndFullValuesArePrinted)
{
    const auto xml = xmlOf(pieceOf({noteAt(0, 60, 720), noteAt(720, 62, 240), noteAt(960, 64, 960)}));
    EXPECT_TRUE(has(xml, "<type>quarter</type><dot />"));
    EXPECT_TRUE(has(xml, "<type>half</type>"));
}

TEST(MusicXmlTest, APartHasTheNameAndAbbreviationOfItsTrackOrNone)
{
    auto piece = pieceOf({trackOf({noteAt(0, 72, 480)}), trackOf({noteAt(0, 60, 480)})});
    piece.tracks[0].name = "Soprano";
    piece.tracks[0].events = {abbreviationEvent("S.")};
    const auto xml = xmlOf(piece);
    EXPECT_TRUE(has(xml, "<part-name>Soprano</part-name><part-abbreviation>S.</part-abbreviation>"));
    EXPECT_TRUE(has(xml, "<part-name></part-name><score-instrument"));
}

TEST(MusicXmlTest, ANameThatIsNotPrintedStaysSo)
{
    auto piece = pieceOf({trackOf({noteAt(0, 72, 480)}), trackOf({noteAt(0, 60, 480)})});
    piece.tracks[0].name = "Flute";
    piece.tracks[0].events = {hiddenNameEvent()};
    piece.tracks[1].name = "Cello";
    const auto xml = xmlOf(piece);
    EXPECT_TRUE(has(xml, "<part-name print-object=\"no\">Flute</part-name>"));
    EXPECT_TRUE(has(xml, "<part-name>Cello</part-name>"));
}

TEST(MusicXmlTest, APieceThatSaysNoTempoIsGivenNone)
{
    EXPECT_FALSE(has(xmlOf(pieceOf({noteAt(0, 72, 480)})), "tempo"));
}

TEST(MusicXmlTest, WritesKeyMetreTempoAndNames)
{
    auto piece = pieceOf({noteAt(0, 66, 480), noteAt(480, 65, 480)});
    piece.tracks[0].name = "Fl\xf6te <1>";
    piece.conductor = {{{0}, {0xff, 0x59, 2, 0}}};
    piece.metre = music::TimeSignatureMap(480, {{{0}, 3, 8}});
    piece.tempo = music::TempoMap({{{0}, 400'000}});
    const auto xml = xmlOf(piece, {"Air", "Inventio 1", {}});
    EXPECT_TRUE(has(xml, "<part-name>Fl\u00f6te &lt;1&gt;</part-name>"));
    EXPECT_TRUE(has(xml, "<fifths>2</fifths><mode>major</mode>"));
    EXPECT_TRUE(has(xml, "<beats>3</beats><beat-type>8</beat-type>"));
    EXPECT_TRUE(has(xml, "<per-minute>150</per-minute>"));
    EXPECT_TRUE(has(xml, "<work-title>Air</work-title>"));
    EXPECT_TRUE(has(xml, "<software>Inventio 1</software>"));
    EXPECT_EQ(asReadByPython(xml), "");
}

TEST(MusicXmlTest, ShowsAccidentalsWhereTheKeyOrTheBarWouldReadOtherwise)
{
    auto piece = pieceOf(
        {noteAt(0, 66, 480), noteAt(480, 65, 480), noteAt(960, 65, 480), noteAt(1440, 66, 480), noteAt(1920, 66, 480)});
    piece.conductor = {{{0}, {0xff, 0x59, 1, 0}}};
    const auto xml = xmlOf(piece);
    std::size_t shown = 0;
    for (auto at = xml.find("<accidental>"); at != std::string::npos; at = xml.find("<accidental>", at + 1))
        ++shown;
    EXPECT_EQ(shown, 2u) << "a natural, and a sharp again in the same bar";
}

TEST(MusicXmlTest, APickupIsBarZero)
{
    auto piece = pieceOf({noteAt(0, 60, 480), noteAt(480, 62, 1920)});
    piece.metre = music::TimeSignatureMap(480, {{{0}, 4, 4}, {{480}, 4, 4}});
    const auto xml = xmlOf(piece);
    EXPECT_TRUE(has(xml, "<measure number=\"0\" implicit=\"yes\">"));
    EXPECT_TRUE(has(xml, "<measure number=\"1\">"));
    EXPECT_FALSE(has(xml, "<measure number=\"2\">"));
}

TEST(MusicXmlTest, AWideTrackHasTwoStaves)
{
    const auto xml = xmlOf(pieceOf({noteAt(0, 40, 960), noteAt(0, 76, 480), noteAt(480, 77, 480)}));
    EXPECT_TRUE(has(xml, "<staves>2</staves>"));
    EXPECT_EQ(asReadByPython(xml, "--notes"), "P1 0 40 32 None\nP1 0 76 16 None\nP1 16 77 16 None\n");
}

TEST(MusicXmlTest, DrumsAreUnpitched)
{
    const auto piece
        = pieceOf(std::vector<music::Track>{trackOf({noteAt(0, 36, 240), noteAt(480, 38, 240)}, music::kDrumChannel)});
    const auto xml = xmlOf(piece);
    EXPECT_TRUE(has(xml, "<sign>percussion</sign>"));
    EXPECT_TRUE(has(xml, "<midi-unpitched>37</midi-unpitched>"));
    EXPECT_FALSE(has(xml, "<pitch>"));
    EXPECT_EQ(asReadByPython(xml), "");
}

TEST(MusicXmlTest, ColoursNotesOnRequest)
{
    const auto piece = pieceOf({noteAt(0, 60, 480), noteAt(480, 62, 480)});
    const auto colour
        = [](grid::NoteReference note) { return note.note == 1 ? std::string("#CC0000") : std::string(); };
    EXPECT_EQ(asReadByPython(xmlOf(piece, {"", "", colour}), "--notes"), "P1 0 60 16 None\nP1 16 62 16 #CC0000\n");
}

TEST(MusicXmlTest, AnEmptyPieceHasAnEmptyPart)
{
    EXPECT_EQ(asReadByPython(xmlOf(music::Sequence())), "");
}

TEST(MusicXmlTest, RefusesAPieceOfTooManyBars)
{
    auto piece = pieceOf({noteAt(0x7000'0000, 60, 480)});
    const auto xml = formatMusicXml(piece, {});
    ASSERT_FALSE(xml);
    EXPECT_EQ(xml.error().code, base::ErrorCode::Unsupported);
}

} // namespace
} // namespace inventio::formats

#include "core/project/project_file.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/core/project/pieces.h"
#include "tests/core/project/random_projects.h"
#include "tests/temporary_folder.h"

namespace inventio::project {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Path = Json::json_pointer;

/// Two versions and a log.
Project smallProject()
{
    Project project = newProject(testing::scale(), "Take 1");
    Version child;
    child.name = "Enhanced";
    child.piece = testing::shared(testing::scale());
    child.enhance = EnhanceRecord{project.versions[0].piece, {{1, composing::EditKind::Add, {0, 48, 4}, 0.9F}}, {}, 1,
        composing::Ending{composing::StopReason::AdditionsSpent, 12.5}};
    return withChild(std::move(project), {1}, std::move(child));
}

/// A project file with one value replaced.
std::string with(const char* path, const Json& value)
{
    Json json = Json::parse(formatProject(smallProject()));
    json.at(Path(path)) = value;
    return json.dump();
}

std::string without(const char* owner, const char* name)
{
    Json json = Json::parse(formatProject(smallProject()));
    json.at(Path(owner)).erase(name);
    return json.dump();
}

std::string reasonAgainst(std::string_view text)
{
    const auto project = parseProject(text);
    return project ? "none" : project.error().message;
}

std::string damaged(const std::string& how)
{
    return "This project file is damaged: " + how + ". Use a backup of it.";
}

TEST(ProjectFileTest, GivesBackAnyProjectAsItWas)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        base::Random random(seed);
        const Project project = testing::randomProject(random);
        const auto read = parseProject(formatProject(project));
        ASSERT_TRUE(read) << read.error().message << " seed " << seed;
        ASSERT_EQ(*read, project) << "seed " << seed;
    }
}

TEST(ProjectFileTest, WritesTheSameBytesForTheSameProject)
{
    base::Random random(7);
    const Project project = testing::randomProject(random);
    EXPECT_EQ(formatProject(parseProject(formatProject(project)).value()), formatProject(project));
}

TEST(ProjectFileTest, WritesAPieceOnceThatVersionsShare)
{
    EXPECT_EQ(Json::parse(formatProject(smallProject())).at("pieces").size(), 1u);
    const Project read = parseProject(formatProject(smallProject())).value();
    EXPECT_EQ(read.versions[0].piece, read.versions[1].piece);
    EXPECT_EQ(read.versions[0].piece, read.versions[1].enhance->before);
}

TEST(ProjectFileTest, IsTextInUtf8WhateverANameHolds)
{
    Piece piece = testing::scale();
    piece.tracks[0].name = "Fl\xf6te"; // Latin-1
    const Project project = newProject(piece, "Fl\u00f6te");
    const std::string text = formatProject(project);
    EXPECT_NO_THROW(std::ignore = Json::parse(text).dump());
    EXPECT_EQ(parseProject(text).value(), project);
}

TEST(ProjectFileTest, KeepsPortsDrumsAndTheOrderWithinATick)
{
    Piece piece = testing::scale();
    PieceTrack& track = piece.tracks[0];
    track.port = 3;
    track.drumUse = music::DrumUse::Drums;
    track.events = {{{0}, {0xb0, 64, 127}}};
    track.events[0].order.begunBefore.set(0).set(127);
    track.events[0].order.endedAfter.set(60);
    piece.tracks.push_back(track);
    piece.tracks[1].notes.clear();
    piece.tracks[1].drumUse = music::DrumUse::NoDrums;
    const auto read = parseProject(formatProject(newProject(piece, "Scale")));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->piece(), piece);
}

TEST(ProjectFileTest, KeepsWhenAVersionWasMade)
{
    Project project = smallProject();
    EXPECT_EQ(formatProject(project).find("\"made\""), std::string::npos) << "nothing, where that is not known";
    project.versions.back().made = 1'764'241'800;
    EXPECT_EQ(parseProject(formatProject(project)).value(), project);
    Json json = Json::parse(formatProject(project));
    json["versions"].back()["made"] = "noon";
    EXPECT_FALSE(parseProject(json.dump()).has_value());
}

TEST(ProjectFileTest, PassesOverWhatItDoesNotKnow)
{
    Json json = Json::parse(formatProject(smallProject()));
    json["view"] = {{"zoom", 3}};
    json["versions"][0]["colour"] = "red";
    json["pieces"][0]["tracks"][0]["clef"] = "alto";
    json["pieces"][0]["tracks"][0]["notes"][0] = {0, 60, 480, 80, 64, 1, 0, 0, "new", 5};
    EXPECT_EQ(parseProject(json.dump(2)).value(), smallProject());
}

TEST(ProjectFileTest, SaysThatAFileIsCutShortWhereverItBreaksOff)
{
    const std::string whole = formatProject(smallProject());
    ASSERT_EQ(whole.substr(whole.size() - 2), "}\n");
    for (std::size_t length = 1; length < whole.size() - 1; ++length)
        ASSERT_EQ(reasonAgainst(whole.substr(0, length)),
            "This project file is cut short: its end is missing, as after a copy that was interrupted. Use a backup of "
            "it.")
            << length << " bytes";
}

TEST(ProjectFileTest, SaysThatAFileIsEmpty)
{
    EXPECT_EQ(reasonAgainst(""), "This file is empty.");
}

TEST(ProjectFileTest, SaysThatAFileIsNoProject)
{
    for (const char* text : {"MThd", "{}", "[]", "17", "{\"format\":\"other\",\"version\":1}", "{\"format\":17}",
             "\xff\xfe", "{\"name\":\"x\", oops", "1e999", "   \n"})
        EXPECT_EQ(reasonAgainst(text), "This is no project of Inventio.") << text;
}

TEST(ProjectFileTest, NamesTheInventioThatANewerFileNeeds)
{
    const auto newer = parseProject(R"({"format":"inventio-project","version":2,"needs":"Inventio 0.9","other":{}})");
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().code, base::ErrorCode::Unsupported);
    EXPECT_EQ(newer.error().message,
        "This project was saved by a newer version of Inventio; Inventio 0.9 is needed to open it.");
    EXPECT_EQ(reasonAgainst(with("/version", 9'000'000'000)),
        "This project was saved by a newer version of Inventio; Inventio 0.1 is needed to open it.");
}

TEST(ProjectFileTest, SaysWhereAFileIsDamaged)
{
    std::string text = formatProject(smallProject());
    text[text.find("\"pieces\"")] = '#';
    EXPECT_EQ(reasonAgainst(text), damaged("byte " + std::to_string(text.find('#') + 1) + " of it cannot be"));
}

TEST(ProjectFileTest, RefusesValuesOfAnotherKind)
{
    const Json text = "text";
    for (const char* path : {"/current", "/last-version-id", "/pieces", "/versions", "/pieces/0", "/versions/0/id",
             "/versions/0/favourite", "/versions/1/parent", "/versions/0/piece", "/versions/1/enhance",
             "/versions/1/enhance/before", "/versions/1/enhance/shown", "/versions/1/enhance/log",
             "/versions/1/enhance/log/0", "/versions/1/enhance/log/0/5", "/versions/1/enhance/receipt",
             "/pieces/0/ticks-per-quarter", "/pieces/0/last-id", "/pieces/0/tempo", "/pieces/0/metre",
             "/pieces/0/conductor", "/pieces/0/locked-areas", "/pieces/0/tracks", "/pieces/0/tracks/0",
             "/pieces/0/tracks/0/channel", "/pieces/0/tracks/0/program", "/pieces/0/tracks/0/volume",
             "/pieces/0/tracks/0/pan", "/pieces/0/tracks/0/muted", "/pieces/0/tracks/0/soloed",
             "/pieces/0/tracks/0/end", "/pieces/0/tracks/0/events", "/pieces/0/tracks/0/notes",
             "/pieces/0/tracks/0/notes/0", "/pieces/0/tracks/0/notes/0/0", "/pieces/0/tracks/0/notes/7/5"})
        EXPECT_EQ(reasonAgainst(with(path, text)).substr(0, 30), "This project file is damaged: ") << path;
    EXPECT_EQ(reasonAgainst(with("/versions/0/name", 5)), damaged("the name of a version must be a text"));
    EXPECT_EQ(reasonAgainst(with("/pieces/0/tracks/0/notes/0/1", 60.5)),
        damaged("the pitch of a note must be a whole number from 0 to 127"));
}

TEST(ProjectFileTest, RefusesNumbersOutOfBounds)
{
    EXPECT_EQ(reasonAgainst(with("/pieces/0/tracks/0/notes/0/1", 128)),
        damaged("the pitch of a note must be a whole number from 0 to 127"));
    const Json huge = 18'446'744'073'709'551'615U;
    for (const char* path :
        {"/current", "/last-version-id", "/versions/0/id", "/versions/0/piece", "/versions/1/enhance/before",
            "/versions/1/enhance/log/0/2", "/pieces/0/last-id", "/pieces/0/ticks-per-quarter",
            "/pieces/0/tracks/0/channel", "/pieces/0/tracks/0/end", "/pieces/0/tracks/0/notes/0/0",
            "/pieces/0/tracks/0/notes/0/2", "/pieces/0/tracks/0/notes/0/3", "/pieces/0/tracks/0/notes/0/5"}) {
        EXPECT_EQ(reasonAgainst(with(path, huge)).substr(0, 30), "This project file is damaged: ") << path;
        EXPECT_EQ(reasonAgainst(with(path, -1)).substr(0, 30), "This project file is damaged: ") << path;
    }
    std::string text = formatProject(smallProject());
    text.replace(text.find("480"), 3, "1e999");
    EXPECT_EQ(reasonAgainst(text), damaged("a number in it is out of all bounds"));
}

TEST(ProjectFileTest, RefusesWhatIsIncomplete)
{
    EXPECT_EQ(reasonAgainst(without("/pieces/0", "tracks")), damaged("a piece has no \"tracks\""));
    EXPECT_EQ(reasonAgainst(without("", "current")), damaged("the project has no \"current\""));
    EXPECT_EQ(reasonAgainst(without("", "version")), damaged("the project has no \"version\""));
    EXPECT_EQ(reasonAgainst(with("/pieces/0/tracks/0/notes/0", {0, 60})), damaged("a note is incomplete"));
    EXPECT_EQ(reasonAgainst(with("/versions/1/enhance/ending", {"tired", 0})),
        damaged("the reason why an Enhance ended is unknown"));
    EXPECT_EQ(reasonAgainst(with("/versions/1/enhance/ending", {"cancelled"})),
        damaged("the ending of an Enhance is incomplete"));
    EXPECT_EQ(reasonAgainst(with("/pieces", Json::array())), damaged("there is no piece"));
    EXPECT_EQ(reasonAgainst(with("/versions", Json::array())), damaged("there is no version in it"));
    EXPECT_EQ(reasonAgainst(without("/versions/0", "piece")), damaged("version 1 has no piece"));
}

TEST(ProjectFileTest, RefusesContentsThatContradictEachOther)
{
    EXPECT_EQ(reasonAgainst(with("/versions/1/parent", 7)),
        damaged("version 2 comes from version 7, which is not there before it"));
    EXPECT_EQ(reasonAgainst(with("/versions/0/parent", 2)),
        damaged("version 1 comes from version 2, which is not there before it"));
    EXPECT_EQ(reasonAgainst(with("/versions/1/id", 1)), damaged("version 1 is there twice"));
    EXPECT_EQ(reasonAgainst(with("/versions/1/id", 0)), damaged("version 0 was never made"));
    EXPECT_EQ(reasonAgainst(with("/last-version-id", 1)), damaged("version 2 was never made"));
    EXPECT_EQ(reasonAgainst(with("/current", 3)), damaged("the current version is not there"));
    EXPECT_EQ(reasonAgainst(with("/pieces/0/tracks/0/notes/0/5", 2)), damaged("two notes have the id 2"));
    EXPECT_EQ(
        reasonAgainst(with("/pieces/0/tracks/0/notes/0/5", 99)), damaged("a note has an id that was never handed out"));
    EXPECT_EQ(reasonAgainst(with("/versions/0/piece", 1)),
        damaged("the piece of a version must be a whole number from 0 to 0"));
    EXPECT_EQ(reasonAgainst(with("/pieces/0/metre", {{0, 4, 5, 24, 8}})),
        damaged("the lower number of a metre must be a power of two"));
}

TEST(ProjectFileTest, SortsNotesThatAnotherProgramMixedUp)
{
    Json json = Json::parse(formatProject(smallProject()));
    std::swap(json["pieces"][0]["tracks"][0]["notes"][0], json["pieces"][0]["tracks"][0]["notes"][5]);
    EXPECT_EQ(parseProject(json.dump()).value(), smallProject());
}

TEST(ProjectFileTest, ReadsWhatItWroteToDisk)
{
    const tests::TemporaryFolder folder;
    const fs::path path = folder.path() / "piece.inventio";
    ASSERT_TRUE(writeProject(path, smallProject()));
    EXPECT_EQ(readProject(path).value(), smallProject());
}

TEST(ProjectFileTest, NamesTheFileThatCannotBeRead)
{
    const tests::TemporaryFolder folder;
    const fs::path path = folder.path() / "piece.inventio";
    EXPECT_EQ(readProject(path).error().code, base::ErrorCode::NotFound);
    std::ofstream(path) << "MThd";
    EXPECT_EQ(readProject(path).error().message, path.string() + ": This is no project of Inventio.");
}

TEST(ProjectFileTest, LeavesTheOldFileWhereTheNewOneCannotBeWritten)
{
    const tests::TemporaryFolder folder;
    const auto written = writeProject(folder.path() / "missing" / "piece.inventio", smallProject());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, base::ErrorCode::CannotWrite);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

} // namespace
} // namespace inventio::project

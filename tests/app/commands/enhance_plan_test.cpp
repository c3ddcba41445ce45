#include "app/commands/enhance_plan.h"

#include <fstream>

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace inventio::app {
namespace {

namespace fs = std::filesystem;

class EnhancePlanTest : public testing::Test {
protected:
    void SetUp() override
    {
        fs::create_directories(m_folder / "sub");
        std::ofstream(m_folder / "a.mid") << "x";
    }

    std::string at(const std::string& name) const { return (m_folder / name).string(); }

    const tests::TemporaryFolder m_temporary;
    const fs::path m_folder = m_temporary.path();
};

EnhanceOptions toFile(std::vector<std::string> inputs, const fs::path& output)
{
    EnhanceOptions options;
    options.inputs = std::move(inputs);
    options.output = output;
    return options;
}

EnhanceOptions toFolder(std::vector<std::string> inputs, const fs::path& folder)
{
    EnhanceOptions options;
    options.inputs = std::move(inputs);
    options.outputFolder = folder;
    return options;
}

TEST_F(EnhancePlanTest, SendsOneInputToTheNamedFile)
{
    EXPECT_EQ(planEnhance(toFile({"a.mid"}, "b.mid")).value(), (std::vector<EnhanceFileTask>{{"a.mid", "b.mid"}}));
}

TEST_F(EnhancePlanTest, KeepsFileNamesInAFolder)
{
    EXPECT_EQ(planEnhance(toFolder({"x/a.mid", "y/b.mid"}, "out")).value(),
        (std::vector<EnhanceFileTask>{{"x/a.mid", "out/a.mid"}, {"y/b.mid", "out/b.mid"}}));
}

TEST_F(EnhancePlanTest, RefusesAnOutputWhoseEndingCannotBeWritten)
{
    const auto text = planEnhance(toFile({"a.mid"}, "b.txt"));
    ASSERT_FALSE(text);
    EXPECT_NE(text.error().message.find(".musicxml"), std::string::npos) << text.error().message;
    const auto sound = planEnhance(toFile({"a.mid"}, "b.wav"));
    ASSERT_FALSE(sound);
    EXPECT_NE(sound.error().message.find("inventio render"), std::string::npos) << sound.error().message;
    for (const char* name : {"b.MID", "b.musicxml", "b.mxl", "b.inventio", "b", "/dev/null"})
        EXPECT_TRUE(planEnhance(toFile({"a.mid"}, name))) << name;
}

TEST_F(EnhancePlanTest, AnInputWithoutAKnownEndingBecomesAMidiFile)
{
    EXPECT_EQ(planEnhance(toFolder({"x/a.song", "b.mxl"}, "out")).value(),
        (std::vector<EnhanceFileTask>{{"x/a.song", "out/a.song.mid"}, {"b.mxl", "out/b.mxl"}}));
}

TEST_F(EnhancePlanTest, NeedsAnInputAndExactlyOnePlace)
{
    EXPECT_FALSE(planEnhance(toFile({}, "b.mid")));
    EnhanceOptions options;
    options.inputs = {"a.mid"};
    EXPECT_FALSE(planEnhance(options));
    options.output = "b.mid";
    options.outputFolder = "out";
    EXPECT_FALSE(planEnhance(options));
}

TEST_F(EnhancePlanTest, RefusesOneOutputForSeveralInputs)
{
    EXPECT_FALSE(planEnhance(toFile({"a.mid", "b.mid"}, "c.mid")));
}

TEST_F(EnhancePlanTest, RefusesTwoResultsOfOneName)
{
    const auto plan = planEnhance(toFolder({"x/a.mid", "y/a.mid"}, "out"));
    ASSERT_FALSE(plan);
    EXPECT_NE(plan.error().message.find("y/a.mid"), std::string::npos);
}

TEST_F(EnhancePlanTest, RefusesToReplaceAnInputInTheFolder)
{
    EXPECT_FALSE(planEnhance(toFolder({at("a.mid")}, at("sub") + "/..")));
    EXPECT_FALSE(planEnhance(toFolder({at("sub/b.mid"), at("c.mid"), at("sub/c.mid")}, at("sub"))));
}

TEST_F(EnhancePlanTest, LetsANamedOutputReplaceItsInput)
{
    EXPECT_TRUE(planEnhance(toFile({at("a.mid")}, at("a.mid"))));
}

TEST_F(EnhancePlanTest, NamesVariationsAfterTheResult)
{
    EXPECT_EQ(pathOfVariation("out/song.mid", 1), "out/song.mid");
    EXPECT_EQ(pathOfVariation("out/song.mid", 2), "out/song-2.mid");
    EXPECT_EQ(pathOfVariation("song.v1.musicxml", 12), "song.v1-12.musicxml");
}

TEST_F(EnhancePlanTest, RefusesVariationsInPlaceOfOtherFiles)
{
    auto options = toFile({at("a-2.mid")}, at("a.mid"));
    EXPECT_TRUE(planEnhance(options));
    options.variations = 2;
    EXPECT_FALSE(planEnhance(options));
    auto folder = toFolder({at("a.mid"), at("a-2.mid")}, at("sub"));
    folder.variations = 2;
    EXPECT_FALSE(planEnhance(folder));
}

TEST_F(EnhancePlanTest, RefusesATraceInPlaceOfMusic)
{
    auto options = toFile({at("a.mid")}, at("b.mid"));
    options.trace = at("sub/../a.mid");
    EXPECT_FALSE(planEnhance(options));
    options.trace = at("b.mid");
    EXPECT_FALSE(planEnhance(options));
    options.trace = at("trace.json");
    EXPECT_TRUE(planEnhance(options));
}

} // namespace
} // namespace inventio::app

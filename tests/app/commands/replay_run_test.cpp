#include "app/commands/replay_run.h"

#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/commands/enhance_run.h"
#include "core/formats/midi_file.h"
#include "tests/app/pieces.h"
#include "tests/app/scorers.h"
#include "tests/temporary_folder.h"

namespace inventio::app {
namespace {

namespace fs = std::filesystem;

class ReplayRunTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(formats::writeMidiFile(m_original, scale()));
        EnhanceOptions options;
        options.inputs = {m_original.string()};
        options.output = m_result;
        options.region = music::BarRange{2, 2};
        options.quiet = true;
        ASSERT_EQ(runEnhance(options, bassScorer, {}), ExitCode::Done);
        m_options.result = m_result;
    }

    static base::Result<std::unique_ptr<composing::NoteScorer>> bassScorer() { return std::make_unique<BassScorer>(); }
    static base::Result<std::unique_ptr<composing::NoteScorer>> brokenScorer()
    {
        return std::make_unique<BrokenScorer>();
    }

    static base::Result<std::unique_ptr<accompany::AccompanimentModel>> noAccompaniment(accompany::Style)
    {
        return base::failure(base::ErrorCode::NotFound, "It was not accompanied.");
    }

    /// What it says on stdout, and how it ends.
    std::pair<ExitCode, std::string> run(const MakeScorer& makeScorer = bassScorer)
    {
        testing::internal::CaptureStdout();
        const auto code = runReplay(m_options, makeScorer, noAccompaniment, {});
        return {code, testing::internal::GetCapturedStdout()};
    }

    const tests::TemporaryFolder m_temporary;
    const fs::path m_original = m_temporary.path() / "melody.mid";
    const fs::path m_result = m_temporary.path() / "result.mid";
    ReplayOptions m_options;
};

TEST_F(ReplayRunTest, SaysThatItGivesTheSameNotes)
{
    const auto [code, text] = run();
    EXPECT_EQ(code, ExitCode::Done);
    EXPECT_NE(text.find("the same notes again"), std::string::npos) << text;
}

TEST_F(ReplayRunTest, TakesTheNotesOfTheOriginalWhenItIsNamed)
{
    m_options.original = m_original;
    EXPECT_EQ(run().first, ExitCode::Done);
    m_options.original = m_result;
    EXPECT_EQ(run().first, ExitCode::Failed);
}

TEST_F(ReplayRunTest, TellsProgramsInJson)
{
    m_options.json = true;
    const auto json = nlohmann::json::parse(run().second);
    EXPECT_EQ(json["same"], true);
    EXPECT_EQ(json["model"], "bass 0000");
    EXPECT_EQ(json["result"], json["replayed"]);
}

TEST_F(ReplayRunTest, FailsWithOtherWeights)
{
    m_options.json = true;
    const auto [code, text] = run(brokenScorer);
    EXPECT_EQ(code, ExitCode::Failed);
    EXPECT_NE(nlohmann::json::parse(text)["error"].get<std::string>().find("broken 0000"), std::string::npos);
}

TEST_F(ReplayRunTest, LoadsNoModelForWhatItCannotRead)
{
    std::ofstream(m_result) << "no music";
    bool isAsked = false;
    const auto ask = [&isAsked] {
        isAsked = true;
        return bassScorer();
    };
    EXPECT_EQ(run(ask).first, ExitCode::Failed);
    EXPECT_FALSE(isAsked);
}

} // namespace
} // namespace inventio::app

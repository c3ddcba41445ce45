#include "app/commands/enhance_run.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "tests/app/pieces.h"
#include "tests/app/scorers.h"
#include "tests/temporary_folder.h"

namespace inventio::app {
namespace {

namespace fs = std::filesystem;

class EnhanceRunTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_options.outputFolder = m_folder / "out";
        m_options.quiet = true;
    }

    void addPiece(const std::string& name)
    {
        ASSERT_TRUE(formats::writeMidiFile(m_folder / name, scale()));
        m_options.inputs.push_back((m_folder / name).string());
    }
    void addText(const std::string& name)
    {
        std::ofstream(m_folder / name) << "no music";
        m_options.inputs.push_back((m_folder / name).string());
    }

    ExitCode run(std::stop_token stop = {})
    {
        return runEnhance(
            m_options, [this] { return makeScorer(); }, std::move(stop));
    }

    base::Result<std::unique_ptr<composing::NoteScorer>> makeScorer()
    {
        ++m_scorersMade;
        if (!m_hasModel)
            return base::failure(base::ErrorCode::NotFound, "There is no model.");
        return std::make_unique<BassScorer>();
    }

    bool isThere(const std::string& name) const { return fs::exists(m_folder / "out" / name); }

    const tests::TemporaryFolder m_temporary;
    const fs::path m_folder = m_temporary.path();
    EnhanceOptions m_options;
    bool m_hasModel = true;
    int m_scorersMade = 0;
};

TEST_F(EnhanceRunTest, LoadsTheModelOnceForAllInputs)
{
    addPiece("a.mid");
    addPiece("b.mid");
    EXPECT_EQ(run(), ExitCode::Done);
    EXPECT_EQ(m_scorersMade, 1);
    EXPECT_TRUE(isThere("a.mid"));
    EXPECT_TRUE(isThere("b.mid"));
}

TEST_F(EnhanceRunTest, LoadsNoModelForWhatItCannotUse)
{
    addText("a.mid");
    EXPECT_EQ(run(), ExitCode::Failed);
    EXPECT_EQ(m_scorersMade, 0);
}

TEST_F(EnhanceRunTest, GoesOnAfterAnInputItCannotUse)
{
    addText("a.mid");
    addPiece("b.mid");
    EXPECT_EQ(run(), ExitCode::Failed);
    EXPECT_FALSE(isThere("a.mid"));
    EXPECT_TRUE(isThere("b.mid"));
}

TEST_F(EnhanceRunTest, WritesNoMoreVariationsThanThereAre)
{
    m_options.variations = 3;
    m_options.params.maxAdd = 0;
    m_options.params.maxRemovePercent = 0.0;
    addPiece("a.mid");
    EXPECT_EQ(run(), ExitCode::Done);
    EXPECT_TRUE(isThere("a.mid"));
    EXPECT_FALSE(isThere("a-2.mid")) << "where nothing may change all are alike";
}

TEST_F(EnhanceRunTest, StopsAtOnceWithoutAModel)
{
    m_hasModel = false;
    addPiece("a.mid");
    addPiece("b.mid");
    EXPECT_EQ(run(), ExitCode::Failed);
    EXPECT_EQ(m_scorersMade, 1);
    EXPECT_FALSE(isThere("a.mid"));
}

TEST_F(EnhanceRunTest, WritesNothingOnceItIsStopped)
{
    addPiece("a.mid");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(run(stop.get_token()), ExitCode::Failed);
    EXPECT_FALSE(isThere("a.mid"));
}

TEST_F(EnhanceRunTest, ComposesNothingOutOfNothing)
{
    music::Sequence drums = scale();
    drums.tracks[0].channel = music::kDrumChannel;
    const music::Sequence nothing = quarters({});
    ASSERT_TRUE(formats::writeMidiFile(m_folder / "drums.mid", drums));
    ASSERT_TRUE(formats::writeMidiFile(m_folder / "nothing.mid", nothing));
    m_options.inputs = {(m_folder / "drums.mid").string(), (m_folder / "nothing.mid").string()};
    EXPECT_EQ(run(), ExitCode::Done);
    EXPECT_EQ(m_scorersMade, 0);
    EXPECT_EQ(formats::readMidiFile(m_folder / "out" / "drums.mid")->sequence, drums);
    EXPECT_EQ(formats::readMidiFile(m_folder / "out" / "nothing.mid")->sequence.noteCount(), 0);
}

TEST_F(EnhanceRunTest, KeepsTheTrackThatIsChosen)
{
    addPiece("a.mid");
    m_options.tracks = {"1"};
    EXPECT_EQ(run(), ExitCode::Done);
    m_options.tracks = {"Horn"};
    EXPECT_EQ(run(), ExitCode::Failed);
}

TEST_F(EnhanceRunTest, TellsWrongUseFromFailure)
{
    EXPECT_EQ(run(), ExitCode::UsedWrongly);
}

} // namespace
} // namespace inventio::app

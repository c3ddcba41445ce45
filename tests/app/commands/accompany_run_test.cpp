#include "app/commands/accompany_run.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "app/commands/replay_run.h"
#include "core/formats/midi_file.h"
#include "tests/core/accompany/small_melody.h"
#include "tests/temporary_folder.h"

namespace inventio::app {
namespace {

namespace fs = std::filesystem;
using accompany::Style;

/// Knows nothing: every symbol is as likely as any other.
class IgnorantModel final : public accompany::AccompanimentModel {
public:
    base::Result<std::vector<float>> logits(const accompany::ModelView& view) override
    {
        return std::vector<float>(view.slots.size() * view.spans.size() * accompany::kSymbols, 0.0F);
    }
    Style style() const override { return Style::Chorale; }
    accompany::NoiseSize noiseSize() const override { return {4, 2}; }
    std::string identity() const override { return "ignorant"; }
};

class AccompanyRunTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_options.outputFolder = m_folder / "out";
        m_options.style = Style::Chorale;
        m_options.quiet = true;
    }

    void addPiece(const std::string& name)
    {
        ASSERT_TRUE(formats::writeMidiFile(m_folder / name, accompany::quarters(6)));
        m_options.inputs.push_back((m_folder / name).string());
    }
    void addText(const std::string& name)
    {
        std::ofstream(m_folder / name) << "no music";
        m_options.inputs.push_back((m_folder / name).string());
    }

    ExitCode run(std::stop_token stop = {})
    {
        const auto make = [this](Style) -> base::Result<std::unique_ptr<accompany::AccompanimentModel>> {
            ++m_modelsMade;
            if (!m_hasModel)
                return base::failure(base::ErrorCode::NotFound, "There is no model.");
            return std::make_unique<IgnorantModel>();
        };
        return runAccompany(m_options, make, std::move(stop));
    }

    fs::path result(const std::string& name) const { return m_folder / "out" / name; }
    std::string bytesOf(const std::string& name) const
    {
        std::ifstream stream(result(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    const tests::TemporaryFolder m_temporary;
    const fs::path m_folder = m_temporary.path();
    AccompanyOptions m_options;
    bool m_hasModel = true;
    int m_modelsMade = 0;
};

TEST_F(AccompanyRunTest, AddsATrackForEachPartAndChangesNoNoteOfTheMelody)
{
    addPiece("a.mid");
    EXPECT_EQ(run(), ExitCode::Done);
    const auto before = formats::readMidiFile(m_options.inputs[0]);
    const auto after = formats::readMidiFile(result("a.mid"));
    ASSERT_TRUE(after) << after.error().message;
    ASSERT_EQ(after->sequence.tracks.size(), 4U);
    EXPECT_EQ(after->sequence.tracks[0], before->sequence.tracks[0]);
    EXPECT_EQ(after->sequence.tempo, before->sequence.tempo);
    EXPECT_EQ(after->sequence.metre, before->sequence.metre);
    for (std::size_t track = 1; track < 4; ++track) {
        const auto& notes = after->sequence.tracks[track].notes;
        ASSERT_FALSE(notes.empty());
        for (std::size_t i = 1; i < notes.size(); ++i)
            EXPECT_LE(notes[i - 1].end(), notes[i].onset) << "one note at a time";
        EXPECT_LE(notes.back().end(), before->sequence.lastNoteEnd());
    }
}

TEST_F(AccompanyRunTest, TheSameSeedGivesTheSameBytesAloneAndAmongOthers)
{
    addPiece("a.mid");
    addPiece("b.mid");
    EXPECT_EQ(run(), ExitCode::Done);
    const std::string among = bytesOf("b.mid");
    m_options.inputs.erase(m_options.inputs.begin());
    EXPECT_EQ(run(), ExitCode::Done);
    EXPECT_EQ(bytesOf("b.mid"), among);
    m_options.settings.seed = 2;
    EXPECT_EQ(run(), ExitCode::Done);
    EXPECT_NE(bytesOf("b.mid"), among);
}

TEST_F(AccompanyRunTest, LoadsTheModelOnceAndOnlyForWhatItCanUse)
{
    addText("a.mid");
    EXPECT_EQ(run(), ExitCode::Failed);
    EXPECT_EQ(m_modelsMade, 0);
    addPiece("b.mid");
    addPiece("c.mid");
    EXPECT_EQ(run(), ExitCode::Failed);
    EXPECT_EQ(m_modelsMade, 1);
    EXPECT_TRUE(fs::exists(result("b.mid")));
    EXPECT_TRUE(fs::exists(result("c.mid")));
}

TEST_F(AccompanyRunTest, WithoutAModelNothingIsWritten)
{
    addPiece("a.mid");
    m_hasModel = false;
    EXPECT_EQ(run(), ExitCode::Failed);
    EXPECT_FALSE(fs::exists(result("a.mid")));
}

TEST_F(AccompanyRunTest, StopsWithoutAResult)
{
    addPiece("a.mid");
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(run(source.get_token()), ExitCode::Failed);
    EXPECT_FALSE(fs::exists(result("a.mid")));
}

TEST_F(AccompanyRunTest, ItsReceiptGivesTheSameNotesAgain)
{
    addPiece("a.mid");
    m_options.settings = {7, 1.5, -3, 2.0};
    ASSERT_EQ(run(), ExitCode::Done);
    const auto replayed = [this](const ReplayOptions& options) {
        testing::internal::CaptureStdout();
        const auto code = runReplay(
            options, [] { return base::failure(base::ErrorCode::NotFound, "No other model is asked for."); },
            [](Style style) -> base::Result<std::unique_ptr<accompany::AccompanimentModel>> {
                EXPECT_EQ(style, Style::Chorale);
                return std::make_unique<IgnorantModel>();
            },
            {});
        return std::pair(code, testing::internal::GetCapturedStdout());
    };
    ReplayOptions options;
    options.result = result("a.mid");
    const auto [code, text] = replayed(options);
    EXPECT_EQ(code, ExitCode::Done) << text;
    EXPECT_NE(text.find("the same notes again"), std::string::npos) << text;
    options.original = m_options.inputs[0];
    EXPECT_EQ(replayed(options).first, ExitCode::Done);
    options.original = result("a.mid");
    EXPECT_EQ(replayed(options).first, ExitCode::Failed);
}

TEST_F(AccompanyRunTest, AStyleHasToBeSaid)
{
    addPiece("a.mid");
    m_options.style.reset();
    EXPECT_EQ(run(), ExitCode::UsedWrongly);
    EXPECT_EQ(m_modelsMade, 0);
}

} // namespace
} // namespace inventio::app

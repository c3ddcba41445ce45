#include "core/training/accompaniment/accompaniment_trainer.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "core/model/accompaniment/accompaniment_file.h"
#include "tests/core/training/accompaniment/small_song.h"

namespace inventio::training {
namespace {

using model::AccompanimentStage;

/// What the nets of a training were told, and when they ask it to stop.
struct Script {
    std::vector<model::AccompanimentBatch> batches;
    std::vector<model::AccompanimentLesson> lessons;
    std::stop_source stop;
    std::size_t stopAfter = 1;
} script;

/// Nets that learn nothing.
class ScriptedAccompaniment final : public model::TrainableAccompaniment {
public:
    base::Result<void> setPieces(const model::AccompanimentSteps&, const model::AccompanimentSteps&) override
    {
        return {};
    }
    base::Result<void> learn(const model::AccompanimentBatch& batch, const model::AccompanimentLesson& lesson) override
    {
        script.batches.push_back(batch);
        script.lessons.push_back(lesson);
        if (script.batches.size() == script.stopAfter)
            script.stop.request_stop();
        return {};
    }
    base::Result<model::AccompanimentLosses> losses() override { return model::AccompanimentLosses{}; }
    base::Result<model::AccompanimentValidation> validate(const model::AccompanimentBatch&, std::uint64_t) override
    {
        return model::AccompanimentValidation{};
    }
    base::Result<std::vector<model::WeightTensor>> weights() const override
    {
        return std::vector<model::WeightTensor>{};
    }
    base::Result<std::vector<std::byte>> checkpoint(const std::string& notes) const override
    {
        const auto* first = reinterpret_cast<const std::byte*>(notes.data());
        return std::vector<std::byte>(first, first + notes.size());
    }
    base::Result<std::string> restore(const std::vector<std::byte>& checkpoint) override
    {
        return std::string(reinterpret_cast<const char*>(checkpoint.data()), checkpoint.size());
    }
    std::string device() const override { return "nowhere"; }
};

base::Result<std::unique_ptr<model::TrainableAccompaniment>> makeScripted(
    const model::AccompanimentShape&, const model::AccompanimentLearning&)
{
    return std::make_unique<ScriptedAccompaniment>();
}

class AccompanimentTrainerTest : public testing::Test {
protected:
    AccompanimentTrainerTest()
    {
        std::filesystem::create_directories(folder);
        EXPECT_TRUE(formats::writeMidiFile(folder / "piece.mid", smallChorale(12)));
        options.data = options.valid = folder;
        options.output = folder / "net.safetensors";
        options.batchSize = 4;
    }
    ~AccompanimentTrainerTest() override { std::filesystem::remove_all(folder); }

    /// Learns `steps` steps and stops.
    AccompanimentReport learn(std::size_t steps)
    {
        script = {};
        script.stopAfter = steps;
        const auto report
            = trainAccompaniment(options, &makeScripted, script.stop.get_token(), [](const AccompanimentProgress&) {});
        EXPECT_TRUE(report) << report.error().message;
        return report.value_or(AccompanimentReport{});
    }

    std::filesystem::path folder = std::filesystem::path(testing::TempDir())
        / (std::string("inventio_accompaniment_") + testing::UnitTest::GetInstance()->current_test_info()->name());
    AccompanimentTraining options;
};

TEST_F(AccompanimentTrainerTest, GoesOnWhereItStoppedWhenResumed)
{
    learn(4);
    const auto whole = script.batches;
    std::filesystem::remove(options.output.string() + ".checkpoint");
    learn(2);
    EXPECT_EQ(script.batches[1].first, whole[1].first);
    options.resume = true;
    EXPECT_EQ(learn(2).steps, 4);
    EXPECT_EQ(script.batches[0].first, whole[2].first);
    EXPECT_EQ(script.batches[1].known, whole[3].known);
    EXPECT_EQ(script.lessons[0].seed, 1'000'003ULL + 2);
}

TEST_F(AccompanimentTrainerTest, LearnsLikelihoodFirstThenTheCriticAloneThenBoth)
{
    options.likelihoodPercent = 1e-9;
    options.criticSteps = 2;
    learn(5);
    std::vector<AccompanimentStage> stages;
    for (const auto& lesson : script.lessons)
        stages.push_back(lesson.stage);
    EXPECT_EQ(stages,
        (std::vector{AccompanimentStage::Likelihood, AccompanimentStage::Critic, AccompanimentStage::Critic,
            AccompanimentStage::Adversarial, AccompanimentStage::Adversarial}));
    EXPECT_TRUE(std::filesystem::exists(withoutCritic(options.output)));
}

TEST_F(AccompanimentTrainerTest, WithoutACriticAllTheTimeIsForLikelihood)
{
    options.likelihoodPercent = 100.0;
    learn(3);
    EXPECT_TRUE(std::ranges::all_of(
        script.lessons, [](const auto& lesson) { return lesson.stage == AccompanimentStage::Likelihood; }));
    EXPECT_FALSE(std::filesystem::exists(withoutCritic(options.output)));
}

TEST_F(AccompanimentTrainerTest, LeavesWeightsCheckpointAndMetrics)
{
    const auto report = learn(1);
    EXPECT_FALSE(report.finished);
    EXPECT_EQ(report.pieces, 1);
    const auto file = model::readAccompanimentFile(options.output);
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->info.style, "chorale");
    EXPECT_EQ(file->info.metadata.at("training_steps"), "1");
    std::ifstream metrics(options.output.string() + ".metrics.csv");
    std::string head, line;
    std::getline(metrics, head);
    std::getline(metrics, line);
    EXPECT_EQ(std::ranges::count(line, ','), std::ranges::count(head, ','));
}

TEST_F(AccompanimentTrainerTest, EndsByItselfWhenTheTimeIsOver)
{
    options.minutes = 1e-6;
    EXPECT_TRUE(learn(1000).finished);
}

TEST_F(AccompanimentTrainerTest, RefusesAnOutputThatCannotBeWrittenBeforeItLearnsAnything)
{
    options.output = "/no/such/folder/net.safetensors";
    script = {};
    const auto report = trainAccompaniment(options, &makeScripted, {}, [](const AccompanimentProgress&) {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, base::ErrorCode::CannotWrite);
    EXPECT_TRUE(script.batches.empty());
}

} // namespace
} // namespace inventio::training

#include "core/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/formats/midi_file.h"
#include "core/model/model_file.h"
#include "tests/core/model/small_model.h"
#include "tests/core/training/scripted_net.h"

namespace inventio::training {
namespace {

ScriptedNet* lastNet = nullptr;
model::NetworkShape lastShape;

base::Result<std::unique_ptr<model::TrainableNetwork>> makeScripted(
    const model::NetworkShape& shape, model::GridSize, const model::LearningSettings&)
{
    lastShape = shape;
    auto net = std::make_unique<ScriptedNet>();
    lastNet = net.get();
    return net;
}

class TrainerTest : public testing::Test {
protected:
    TrainerTest()
    {
        std::filesystem::create_directories(folder);
        music::Sequence sequence;
        for (int voice = 0; voice < 4; ++voice) {
            sequence.tracks.push_back({"voice", voice, {}, {}, {}});
            for (int quarter = 0; quarter < 48; ++quarter)
                sequence.tracks.back().notes.push_back({{480 * quarter}, 48 + 8 * voice + quarter % 3, {480}, 80, 64});
            sequence.tracks.back().end = {480 * 48};
        }
        EXPECT_TRUE(formats::writeMidiFile(folder / "piece.mid", sequence));
        options.data = options.valid = folder;
        options.output = folder / "net.safetensors";
        options.batchSize = 2;
    }
    ~TrainerTest() override { std::filesystem::remove_all(folder); }

    /// Learns `steps` steps and stops; the batches it learned from.
    std::vector<model::TrainingBatch> learn(int steps)
    {
        std::stop_source stop;
        std::vector<model::TrainingBatch> batches;
        const auto report = train(options, &makeScripted, stop.get_token(), [&](const TrainingProgress&) {
            batches = lastNet->batches;
            begunWith = lastNet->begunWith.size();
            measured = lastNet->measured;
            if (static_cast<int>(batches.size()) == steps)
                stop.request_stop();
        });
        EXPECT_TRUE(report) << report.error().message;
        EXPECT_FALSE(report->finished);
        return batches;
    }

    std::filesystem::path folder = std::filesystem::path(testing::TempDir())
        / (std::string("inventio_trainer_") + testing::UnitTest::GetInstance()->current_test_info()->name());
    TrainingOptions options;
    std::size_t begunWith = 0; ///< tensors that the net of the last learn() was given to begin with
    int measured = 0;          ///< examples it measured its norms on
};

TEST_F(TrainerTest, LearnsFromTheSameBatchesForTheSameSeed)
{
    const auto first = learn(3);
    const auto second = learn(3);
    ASSERT_EQ(first.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(first[i].planes.marks, second[i].planes.marks);
    EXPECT_NE(first[0].planes.marks, first[1].planes.marks);
    options.seed = 2;
    EXPECT_NE(learn(1)[0].planes.marks, first[0].planes.marks);
}

TEST_F(TrainerTest, GoesOnWhereItStoppedWhenResumed)
{
    const auto whole = learn(4);
    std::filesystem::remove(options.output.string() + ".checkpoint");
    learn(2);
    options.resume = true;
    const auto rest = learn(2);
    ASSERT_EQ(rest.size(), 2U);
    EXPECT_EQ(rest[0].planes.marks, whole[2].planes.marks);
    EXPECT_EQ(rest[1].planes.marks, whole[3].planes.marks);
}

TEST_F(TrainerTest, BeginsWithTheWeightsItIsGiven)
{
    const auto shape = model::smallShape();
    const auto weights = model::randomWeights(shape);
    options.from = folder / "from.safetensors";
    ASSERT_TRUE(base::writeFileAtomically(options.from, model::formatModel("from", shape, {}, weights)));
    learn(1);
    EXPECT_EQ(lastShape.toText(), shape.toText());
    EXPECT_EQ(begunWith, weights.size());
    EXPECT_GT(measured, 0);

    options.resume = true;
    learn(1);
    EXPECT_EQ(begunWith, 0U) << "what it has learned since must not be lost";
}

TEST_F(TrainerTest, RefusesWeightsThatAreNotThere)
{
    options.from = folder / "nowhere.safetensors";
    const auto report = train(options, &makeScripted, {}, [](const TrainingProgress&) {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, base::ErrorCode::NotFound);
}

TEST_F(TrainerTest, StartsAfreshUnlessToldToResume)
{
    const auto first = learn(1);
    EXPECT_EQ(learn(1)[0].planes.marks, first[0].planes.marks);
}

TEST_F(TrainerTest, LeavesWeightsCheckpointAndMetrics)
{
    learn(1);
    EXPECT_TRUE(std::filesystem::exists(options.output));
    EXPECT_TRUE(std::filesystem::exists(options.output.string() + ".checkpoint"));
    std::ifstream metrics(options.output.string() + ".metrics.csv");
    std::string head, line;
    std::getline(metrics, head);
    std::getline(metrics, line);
    EXPECT_EQ(head.substr(0, 12), "step,seconds");
    EXPECT_EQ(std::ranges::count(line, ','), std::ranges::count(head, ','));
    EXPECT_EQ(line.substr(0, 2), "1,");
}

TEST_F(TrainerTest, WarmsUpItsLearningRate)
{
    std::stop_source stop;
    std::vector<double> rates;
    ASSERT_TRUE(train(options, &makeScripted, stop.get_token(), [&](const TrainingProgress& progress) {
        rates = lastNet->learningRates;
        if (progress.step == 5)
            stop.request_stop();
    }));
    ASSERT_EQ(rates.size(), 5U);
    for (std::size_t i = 1; i < rates.size(); ++i)
        EXPECT_GT(rates[i], rates[i - 1]);
    EXPECT_LT(rates.back(), options.peakLearningRate);
}

TEST_F(TrainerTest, EndsByItselfWhenTheTimeIsOver)
{
    options.minutes = 1e-6;
    const auto report = train(options, &makeScripted, {}, [](const TrainingProgress&) {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->finished);
    EXPECT_EQ(report->pieces, 1);
}

TEST_F(TrainerTest, RefusesACheckpointOfAnotherProgram)
{
    std::ofstream(options.output.string() + ".checkpoint") << "not a checkpoint";
    options.resume = true;
    const auto report = train(options, &makeScripted, {}, [](const TrainingProgress&) {});
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message.find("checkpoint"), std::string::npos);
}

TEST_F(TrainerTest, RefusesAnOutputThatCannotBeWrittenBeforeItLearnsAnything)
{
    options.output = "/no/such/folder/net.safetensors";
    lastNet = nullptr;
    const auto report = train(options, &makeScripted, {}, [](const TrainingProgress&) {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, base::ErrorCode::CannotWrite);
    EXPECT_EQ(lastNet, nullptr);
}

} // namespace
} // namespace inventio::training

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/model/accompaniment/network.h"
#include "core/model/module_loader.h"

// The nets that accompany, through the module that holds LibTorch.

namespace inventio::model {
namespace {

constexpr int kSteps = 64;
constexpr int kWindows = 4;

AccompanimentShape smallShape(int parts = 3, int slots = 1)
{
    AccompanimentShape shape;
    shape.parts = parts;
    shape.slotsPerPart = slots;
    shape.channels = {8, 8, 8, 8};
    shape.spanNoise = 4;
    shape.pieceNoise = 2;
    return shape;
}

const AccompanimentModule& module()
{
    static const auto loaded = loadAccompanimentModule(INVENTIO_MODULE_FOLDER);
    return *loaded;
}

/// A scale in quarters, its parts a third lower each, over so many bars of 4/4.
AccompanimentSteps scale(const AccompanimentShape& shape, int bars)
{
    AccompanimentSteps steps;
    const int count = 16 * bars;
    const auto row = [count](int below, bool onsetsOnly) {
        std::vector<std::int8_t> symbols;
        for (int step = 0; step < count; ++step) {
            const int pitch = 40 + 2 * (step / 4 % 6) - below;
            symbols.push_back(static_cast<std::int8_t>(step % 4 == 0 || !onsetsOnly ? pitch : kHoldSymbol));
        }
        return symbols;
    };
    steps.melody = row(0, true);
    steps.melodySounding = row(0, false);
    for (int slot = 0; slot < shape.slotCount(); ++slot)
        for (const std::int8_t symbol : row(4 * (slot + 1), true))
            steps.slots.push_back(symbol);
    for (int which = 0; which < 4; ++which)
        for (int step = 0; step < count; ++step)
            steps.places.push_back(static_cast<std::int8_t>(which == 0 ? step % 16
                    : which == 1                                       ? 16
                    : which == 2                                       ? step % 4
                                                                       : 4));
    for (int step = 0; step < count; ++step)
        steps.spans.push_back(step / 16);
    steps.idiom.assign(static_cast<std::size_t>(count), 1);
    return steps;
}

AccompanimentBatch batchOf(const AccompanimentShape& shape)
{
    AccompanimentBatch batch;
    batch.size = kWindows;
    for (int i = 0; i < kWindows; ++i) {
        batch.first.push_back(16 * i);
        batch.otherFirst.push_back(16 * (i + 1));
        batch.length.push_back(kSteps - 16 * (i % 2));
        batch.semitones.push_back(i - 2);
        batch.otherSemitones.push_back(0);
    }
    batch.known.assign(static_cast<std::size_t>(kWindows * shape.parts * kSteps), 0);
    std::fill_n(batch.known.begin(), 16, std::uint8_t{1});
    return batch;
}

std::unique_ptr<TrainableAccompaniment> trainable(const AccompanimentShape& shape, std::uint64_t seed = 1)
{
    auto net = module().makeTrainable(shape, {seed, 1, kSteps, 0.0});
    EXPECT_TRUE(net);
    EXPECT_TRUE((*net)->setPieces(scale(shape, 12), scale(shape, 12)));
    return std::move(*net);
}

/// Learns so many steps; means of the last ones.
AccompanimentLosses learn(
    TrainableAccompaniment& net, const AccompanimentShape& shape, AccompanimentStage stage, int steps)
{
    for (int step = 0; step < steps; ++step) {
        AccompanimentLesson lesson;
        lesson.stage = stage;
        lesson.learningRate = 5e-3;
        lesson.seed = static_cast<std::uint64_t>(step);
        const auto learned = net.learn(batchOf(shape), lesson);
        EXPECT_TRUE(learned) << learned.error().message;
    }
    return net.losses().value_or(AccompanimentLosses{});
}

TEST(AccompanimentNetsTest, TheLikelihoodOfOnePieceIsLearned)
{
    const auto shape = smallShape();
    const auto net = trainable(shape);
    const double before = learn(*net, shape, AccompanimentStage::Likelihood, 2).crossEntropy;
    learn(*net, shape, AccompanimentStage::Likelihood, 40);
    const double after = learn(*net, shape, AccompanimentStage::Likelihood, 2).crossEntropy;
    EXPECT_LT(after, 0.5 * before);
}

TEST(AccompanimentNetsTest, TheCriticLearnsToTellWhatIsRealFromWhatIsMade)
{
    const auto shape = smallShape(2, 4);
    const auto net = trainable(shape);
    learn(*net, shape, AccompanimentStage::Critic, 30);
    const auto losses = learn(*net, shape, AccompanimentStage::Critic, 2);
    EXPECT_GT(losses.criticReal, losses.criticMade + 0.3);
}

TEST(AccompanimentNetsTest, GeneratorAndCriticLearnTogether)
{
    const auto shape = smallShape();
    const auto net = trainable(shape);
    learn(*net, shape, AccompanimentStage::Critic, 8);
    const auto losses = learn(*net, shape, AccompanimentStage::Adversarial, 9); // once with the gradient of the critic
    for (const double loss :
        {losses.crossEntropy, losses.criticReal, losses.criticMade, losses.criticOther, losses.noiseError})
        EXPECT_TRUE(std::isfinite(loss));
    EXPECT_GT(losses.noiseError, 0.0);
}

TEST(AccompanimentNetsTest, TheSameSeedLearnsTheSame)
{
    const auto shape = smallShape();
    const auto one = trainable(shape), two = trainable(shape), other = trainable(shape, 2);
    const double loss = learn(*one, shape, AccompanimentStage::Likelihood, 3).crossEntropy;
    EXPECT_EQ(loss, learn(*two, shape, AccompanimentStage::Likelihood, 3).crossEntropy);
    EXPECT_NE(loss, learn(*other, shape, AccompanimentStage::Likelihood, 3).crossEntropy);
}

TEST(AccompanimentNetsTest, GoesOnFromACheckpointAsIfNothingHadBeen)
{
    const auto shape = smallShape();
    const auto net = trainable(shape);
    learn(*net, shape, AccompanimentStage::Critic, 2);
    const auto bytes = net->checkpoint("my notes");
    ASSERT_TRUE(bytes) << bytes.error().message;
    const auto again = trainable(shape, 5);
    const auto notes = again->restore(*bytes);
    ASSERT_TRUE(notes) << notes.error().message;
    EXPECT_EQ(*notes, "my notes");
    const auto one = learn(*net, shape, AccompanimentStage::Adversarial, 3);
    const auto two = learn(*again, shape, AccompanimentStage::Adversarial, 3);
    EXPECT_EQ(one.crossEntropy, two.crossEntropy);
    EXPECT_EQ(one.criticMade, two.criticMade);
    const auto wider = trainable(smallShape(2, 4));
    EXPECT_FALSE(wider->restore(*bytes));
}

TEST(AccompanimentNetsTest, WhatWasLearnedRunsElsewhereAndTheSameEveryTime)
{
    const auto shape = smallShape();
    const auto net = trainable(shape);
    learn(*net, shape, AccompanimentStage::Likelihood, 5);
    const auto weights = net->weights();
    ASSERT_TRUE(weights);
    const auto network = module().makeNetwork(shape, *weights, 1);
    ASSERT_TRUE(network) << network.error().message;
    const AccompanimentSteps window = scale(shape, 4);
    const std::vector<std::uint8_t> known(3 * kSteps, 0);
    std::vector<float> noise(4 * 6, 0.5F), first, second, other;
    ASSERT_TRUE((*network)->run(window, known, noise, first));
    ASSERT_TRUE((*network)->run(window, known, noise, second));
    EXPECT_EQ(first.size(), 3U * kSteps * kSymbols);
    EXPECT_EQ(first, second);
    noise[0] = -2.0F;
    ASSERT_TRUE((*network)->run(window, known, noise, other));
    EXPECT_NE(first, other);
}

TEST(AccompanimentNetsTest, WhatIsNotKnownIsNotSeen)
{
    const auto shape = smallShape();
    const auto network = module().makeNetwork(shape, *trainable(shape)->weights(), 1);
    ASSERT_TRUE(network);
    AccompanimentSteps window = scale(shape, 4);
    std::vector<std::uint8_t> known(3 * kSteps, 0);
    const std::vector<float> noise(4 * 6, 0.0F);
    std::vector<float> before, after, seen;
    ASSERT_TRUE((*network)->run(window, known, noise, before));
    window.slots[0] = 3;
    ASSERT_TRUE((*network)->run(window, known, noise, after));
    EXPECT_EQ(before, after);
    known[0] = 1;
    ASSERT_TRUE((*network)->run(window, known, noise, seen));
    EXPECT_NE(before, seen);
}

TEST(AccompanimentNetsTest, WeightsOfAnotherShapeAreRefused)
{
    const auto weights = trainable(smallShape())->weights();
    ASSERT_TRUE(weights);
    EXPECT_FALSE(module().makeNetwork(smallShape(2, 4), *weights, 1));
}

} // namespace
} // namespace inventio::model

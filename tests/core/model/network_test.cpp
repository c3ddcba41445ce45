#include <cmath>

#include <gtest/gtest.h>

#include "core/model/arcnn_scorer.h"
#include "core/model/model_file.h"
#include "core/model/module_loader.h"
#include "tests/core/model/small_model.h"

namespace inventio::model {
namespace {

constexpr GridSize kGrid{composing::kWindowSteps, grid::kPitches};

NetworkModule module()
{
    const auto loaded = loadNetworkModule(INVENTIO_MODULE_FOLDER);
    EXPECT_TRUE(loaded) << loaded.error().message;
    return *loaded;
}

/// Eight bars of 4/4 with random notes and locks.
composing::Canvas randomCanvas(base::Random& random)
{
    composing::Canvas canvas{grid::Roll(kGrid.steps), composing::CellMask(kGrid.steps), {}};
    for (int step = 0; step < kGrid.steps; ++step) {
        canvas.metre.push_back({step / 16, step % 16, 16, step % 4, 4});
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + kGrid.pitches; ++pitch) {
            if (random.chance(0.3) && canvas.roll.hasRoomFor({step, pitch, 1}))
                canvas.roll.add({step, pitch, 1});
            canvas.locked.set({step, pitch}, random.chance(0.3));
        }
    }
    return canvas;
}

PackedPlanes randomPacked(int examples)
{
    base::Random random(3);
    PackedPlanes planes = emptyPlanes(examples);
    for (int example = 0; example < examples; ++example)
        packPlanes(randomCanvas(random), planes, example);
    return planes;
}

std::vector<float> randomPlanes()
{
    base::Random random(3);
    std::vector<float> planes(kInputPlanes * kGrid.cells());
    fillPlanes(randomCanvas(random), 0, planes);
    return planes;
}

std::vector<float> run(InferenceNetwork& network, const std::vector<float>& planes)
{
    std::vector<float> probabilities(composing::kScorePlanes * kGrid.cells());
    const auto ran = network.run(planes.data(), probabilities.data());
    EXPECT_TRUE(ran) << ran.error().message;
    return probabilities;
}

/// One example whose every edit is right where a note starts.
TrainingBatch easyBatch()
{
    TrainingBatch batch{randomPacked(2), {}, {}, {0.05F, 0.05F}};
    for (int example = 0; example < batch.size(); ++example)
        for (int plane = 0; plane < composing::kScorePlanes; ++plane)
            for (std::size_t cell = 0; cell < kGrid.cells(); ++cell)
                batch.right.push_back(
                    batch.planes.marks[static_cast<std::size_t>(example * kMarkPlanes) * kGrid.cells() + cell]);
    batch.counted.assign(batch.right.size(), 1);
    return batch;
}

TEST(NetworkTest, GivesProbabilitiesThatDependOnTheInput)
{
    auto network = module().makeInferenceNetwork(smallShape(), kGrid, randomWeights(smallShape()), 1);
    ASSERT_TRUE(network) << network.error().message;
    const auto some = run(**network, randomPlanes());
    const auto none = run(**network, std::vector<float>(kInputPlanes * kGrid.cells()));
    EXPECT_NE(some, none);
    for (const float p : some)
        ASSERT_TRUE(p >= 0.0F && p <= 1.0F);
}

TEST(NetworkTest, SameInputGivesTheSameProbabilitiesAgain)
{
    auto network = module().makeInferenceNetwork(smallShape(), kGrid, randomWeights(smallShape()), 1);
    ASSERT_TRUE(network);
    const auto planes = randomPlanes();
    EXPECT_EQ(run(**network, planes), run(**network, planes));
}

TEST(NetworkTest, ANoteIsSeenWithinReachAndAtItsPlace)
{
    // A net without blocks sees 2 x 2 cells and their neighbours: step and pitch must not be swapped on the way.
    const NetworkShape shape{kInputPlanes, composing::kScorePlanes, {4}, {0}, {}, 4};
    auto network = module().makeInferenceNetwork(shape, kGrid, randomWeights(shape), 1);
    ASSERT_TRUE(network);
    std::vector<float> planes(kInputPlanes * kGrid.cells());
    const auto dark = run(**network, planes);
    planes[100 * kGrid.pitches + 20] = 1.0F; // plane 0, step 100, row 20
    const auto lit = run(**network, planes);
    for (int step = 0; step < kGrid.steps; ++step)
        for (int row = 0; row < kGrid.pitches; ++row) {
            const auto cell = static_cast<std::size_t>(step * kGrid.pitches + row);
            if (std::abs(step - 100) > 5 || std::abs(row - 20) > 5) {
                ASSERT_EQ(lit[cell], dark[cell]) << step << " " << row;
            }
        }
    EXPECT_NE(lit[100 * kGrid.pitches + 20], dark[100 * kGrid.pitches + 20]);
}

TEST(NetworkTest, ComputesWhatItDidOnceItSeesTheIdiom)
{
    NetworkShape shape = smallShape();
    shape.inputPlanes = kPlanesWithoutIdiom;
    const auto file = parseModel(formatModel("old", shape, {}, randomWeights(shape)), "old.safetensors");
    ASSERT_TRUE(file) << file.error().message;
    const ModelFile wide = withIdiomPlane(*file);
    auto before = module().makeInferenceNetwork(shape, kGrid, file->weights, 1);
    auto after = module().makeInferenceNetwork(wide.info.shape, kGrid, wide.weights, 1);
    ASSERT_TRUE(before) << before.error().message;
    ASSERT_TRUE(after) << after.error().message;
    std::vector<float> planes = randomPlanes();
    std::fill(planes.end() - static_cast<std::ptrdiff_t>(kGrid.cells()), planes.end(), 1.0F);
    const auto expected = run(**before, planes);
    const auto actual = run(**after, planes);
    for (std::size_t i = 0; i < expected.size(); ++i)
        ASSERT_NEAR(actual[i], expected[i], 1e-4F);
}

TEST(NetworkTest, RefusesWeightsThatLackSome)
{
    auto weights = randomWeights(smallShape());
    weights.pop_back();
    const auto network = module().makeInferenceNetwork(smallShape(), kGrid, weights, 1);
    ASSERT_FALSE(network);
    EXPECT_EQ(network.error().code, base::ErrorCode::BadInput);
}

TEST(NetworkTest, LearnsWhatItIsShown)
{
    auto net = module().makeTrainableNetwork(smallShape(), kGrid, {1, 1});
    ASSERT_TRUE(net) << net.error().message;
    const TrainingBatch batch = easyBatch();
    const double first = (*net)->learn(batch, 3e-2).value();
    double last = first;
    for (int i = 0; i < 40; ++i)
        last = (*net)->learn(batch, 3e-2).value();
    EXPECT_LT(last, 0.5 * first);
}

TEST(NetworkTest, LeavesPlanesOutWhileItLearnsAndNoneWhenAsked)
{
    auto whole = module().makeTrainableNetwork(smallShape(), kGrid, {1, 1});
    auto thinned = module().makeTrainableNetwork(smallShape(), kGrid, {1, 1, 0.5});
    ASSERT_TRUE(whole && thinned);
    const PackedPlanes planes = easyBatch().planes;
    EXPECT_EQ((*whole)->probabilities(planes).value(), (*thinned)->probabilities(planes).value());
    EXPECT_NE((*whole)->learn(easyBatch(), 1e-2).value(), (*thinned)->learn(easyBatch(), 1e-2).value());
}

/// Logits may differ a little, large ones more: a net that learns may compute in bfloat16, whose numbers have eight bits.
void expectNearlyTheSame(const std::vector<float>& actual, const std::vector<float>& expected)
{
    const auto logOdds = [](float p) { return std::log(p / (1.0F - p)); };
    for (std::size_t i = 0; i < actual.size(); ++i)
        ASSERT_NEAR(logOdds(actual[i]), logOdds(expected[i]), 0.1F + 0.02F * std::abs(logOdds(expected[i])));
}

TEST(NetworkTest, FoldedWeightsComputeWhatTheTrainedNetDoes)
{
    auto net = module().makeTrainableNetwork(smallShape(), kGrid, {1, 1});
    ASSERT_TRUE(net);
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE((*net)->learn(easyBatch(), 1e-2));
    auto folded = module().makeInferenceNetwork(smallShape(), kGrid, (*net)->weights(), 1);
    ASSERT_TRUE(folded);
    const auto planes = randomPlanes();
    const auto expected = (*net)->probabilities(randomPacked(1)).value();
    expectNearlyTheSame(run(**folded, planes), expected);
}

TEST(NetworkTest, ANetThatBeginsWithWeightsComputesWhatTheyDoAndLearnsOn)
{
    auto net = module().makeTrainableNetwork(smallShape(), kGrid, {1, 1});
    auto other = module().makeTrainableNetwork(smallShape(), kGrid, {2, 1});
    ASSERT_TRUE(net && other);
    const TrainingBatch batch = easyBatch();
    double before = 0.0;
    for (int i = 0; i < 40; ++i)
        before = (*net)->learn(batch, 3e-2).value();
    const auto begun = (*other)->initialiseFrom((*net)->weights(), batch.planes);
    ASSERT_TRUE(begun) << begun.error().message;
    expectNearlyTheSame((*other)->probabilities(batch.planes).value(), (*net)->probabilities(batch.planes).value());
    double after = 0.0;
    for (int i = 0; i < 40; ++i)
        after = (*other)->learn(batch, 1e-2).value();
    EXPECT_LT(after, before);
}

TEST(NetworkTest, DoesNotBeginWithWeightsThatLackSome)
{
    auto net = module().makeTrainableNetwork(smallShape(), kGrid, {1, 1});
    ASSERT_TRUE(net);
    auto weights = (*net)->weights();
    weights.pop_back();
    const auto begun = (*net)->initialiseFrom(weights, randomPacked(1));
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().code, base::ErrorCode::BadInput);
}

TEST(NetworkTest, ARestoredNetGoesOnAsIfNothingHadHappened)
{
    auto net = module().makeTrainableNetwork(smallShape(), kGrid, {1, 1});
    auto other = module().makeTrainableNetwork(smallShape(), kGrid, {2, 1});
    ASSERT_TRUE(net && other);
    const TrainingBatch batch = easyBatch();
    ASSERT_TRUE((*net)->learn(batch, 1e-2));
    const auto saved = (*net)->checkpoint("notes of mine");
    ASSERT_TRUE(saved);
    const auto notes = (*other)->restore(*saved);
    ASSERT_TRUE(notes) << notes.error().message;
    EXPECT_EQ(*notes, "notes of mine");
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ((*net)->learn(batch, 1e-2).value(), (*other)->learn(batch, 1e-2).value());
    EXPECT_EQ((*net)->probabilities(batch.planes).value(), (*other)->probabilities(batch.planes).value());
}

TEST(NetworkTest, RefusesACheckpointThatIsCutShortOrOfAnotherShape)
{
    auto net = module().makeTrainableNetwork(smallShape(), kGrid, {1, 1});
    ASSERT_TRUE(net);
    auto saved = (*net)->checkpoint("").value();
    NetworkShape other = smallShape();
    other.headChannels = 8;
    auto different = module().makeTrainableNetwork(other, kGrid, {1, 1});
    ASSERT_TRUE(different);
    EXPECT_FALSE((*different)->restore(saved));
    saved.resize(saved.size() / 2);
    EXPECT_FALSE((*net)->restore(saved));
}

} // namespace
} // namespace inventio::model
